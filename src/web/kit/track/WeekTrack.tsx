import { Fragment } from 'react'
import { useTexts } from '../../texts/use-texts.ts'
import { kitTexts } from '../texts.ts'
import './week-track.css'

export interface WeekDay {
  /** `I dag`, `Ons`. */
  day: string
  /** `25.` */
  date: string
  today?: boolean | undefined
  items: readonly { key: string; text: string; note?: string | undefined }[]
}

/** What a day shows; all of it stands in the list beside. */
const MOST = 6

/** The days ahead along the track. */
export const WeekTrack = ({ days }: { days: readonly WeekDay[] }) => {
  const t = useTexts(kitTexts)
  return (
    <ol className="s-week">
      {days.map(({ day, date, today, items }) => (
        <li key={`${day} ${date}`} data-today={today || undefined}>
          <p className="s-week-day">
            <b>{day}</b>
            {date}
          </p>
          <div className="s-week-items">
            {items.length === 0 ? <p className="s-soft">{t('nothingPlanned')}</p> : null}
            {items.slice(0, MOST).map(item => (
              <Fragment key={item.key}>
                <p>
                  {item.text}
                  {item.note ? <small>{item.note}</small> : null}
                </p>
              </Fragment>
            ))}
            {items.length > MOST ? <p className="s-soft">{t('moreThatDay', { count: items.length - MOST })}</p> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}
