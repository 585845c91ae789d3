import { daysUntil } from '../../texts/dates.ts'
import { useDates } from '../../texts/use-dates.ts'
import './span.css'

const WIDTH = 320
const INSET = 10

interface SpanProps {
  from: string
  to: string
  now: Date
  /** What it is, for who does not see it. */
  label: string
  /** What stands before the two days. */
  began: string
  ends: string
}

/** From the day it began, past today, to the day that is ahead. */
export const Span = ({ from, to, now, label, began, ends }: SpanProps) => {
  const { date } = useDates()
  const whole = Math.max(1, daysUntil(to, from))
  const gone = Math.min(1, Math.max(0, daysUntil(now, from) / whole))
  const today = INSET + gone * (WIDTH - 2 * INSET)
  return (
    <div className="s-span">
      <svg viewBox={`0 0 ${WIDTH} 20`} role="img" aria-label={label}>
        <line x1={INSET} x2={WIDTH - INSET} y1="10" y2="10" className="s-span-ahead" />
        <line x1={INSET} x2={today} y1="10" y2="10" className="s-span-gone" />
        <circle cx={INSET} cy="10" r="5" className="s-span-done" />
        <circle cx={WIDTH - INSET} cy="10" r="5" className="s-span-next" />
        <circle cx={today} cy="10" r="7" className="s-span-today" />
      </svg>
      <p aria-hidden="true">
        <span>
          {began} {date(from, 'brief')}
        </span>
        <span>
          {ends} {date(to, 'brief')}
        </span>
      </p>
    </div>
  )
}
