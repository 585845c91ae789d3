import { WeekTrack } from './WeekTrack.tsx'
import './day-clock.css'

interface DayClockProps {
  /** How many days the clock has; 14 for a concern. */
  days: number
  /** Which day it is, from 0. */
  today: number
  stops: readonly { day: number; label: string; date: string; dayName: string; done?: boolean | undefined }[]
  /** The same in one sentence, for screen readers. */
  label: string
}

const LEFT = 36
const WIDE = 600

/** A clock that counts days: what must be done by which of them. On a phone it is a list along the track. */
export const DayClock = ({ days, today, stops, label }: DayClockProps) => {
  const x = (day: number) => LEFT + (Math.min(day, days) / days) * WIDE
  return (
    <div className="s-clock">
      <svg className="s-drawn s-clock-wide" viewBox="0 0 680 84" role="img" aria-label={label}>
        {[17, 23].map(y => (
          <g key={y}>
            <path className="s-walked" d={`M${LEFT} ${y}H${x(today)}`} />
            <path className="s-ahead" d={`M${x(today)} ${y}H${LEFT + WIDE}`} />
          </g>
        ))}
        {Array.from({ length: days + 1 }, (_, day) => (
          <path key={day} d={`M${x(day)} 14v12`} stroke="var(--track-ahead)" />
        ))}
        {stops.map(({ day, label: name, date, done }) => (
          <g key={`${day} ${name}`} textAnchor={day === 0 ? 'start' : day >= days ? 'end' : 'middle'}>
            <circle cx={x(day)} cy="20" r="9" className="s-clock-stop" data-done={done || undefined} />
            <text x={x(day)} dx={day === 0 ? -12 : day >= days ? 12 : 0} y="56" fontSize="15" fontWeight="600">
              {name}
            </text>
            <text className="s-mut" x={x(day)} dx={day === 0 ? -12 : day >= days ? 12 : 0} y="76" fontSize="14">
              {date}
            </text>
          </g>
        ))}
        <circle cx={x(today)} cy="20" r="12" className="s-clock-today" />
      </svg>
      <div className="s-clock-phone">
        <WeekTrack
          days={stops.map(({ day, label: name, date, dayName }) => ({
            day: dayName,
            date: '',
            today: day === today,
            items: [{ key: name, text: name, note: date }],
          }))}
        />
      </div>
    </div>
  )
}
