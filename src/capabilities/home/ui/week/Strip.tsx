import { useNow } from '../../../../web/session/index.ts'
import { localDay, useDates, useTexts } from '../../../../web/texts/index.ts'
import { weekTexts } from './texts.ts'
import type { Week } from './use-week.ts'

/** Where a day stands further down the page. */
export const placeOf = (on: string) => `dag-${on}`

/** The seven days side by side, with a dot for each thing; a press goes to the day. */
export const Strip = ({ week: { days, items, clashes } }: { week: Week }) => {
  const t = useTexts(weekTexts)
  const { date } = useDates()
  const today = localDay(useNow())
  const against = new Set(clashes.flatMap(({ first, second, who }) => (who === 'maybe' ? [] : [first, second])))
  return (
    <nav aria-label={t('strip')}>
      <ol className="o-week-strip">
        {days.map(on => {
          const here = items.flatMap((one, at) => (one.on === on ? [at] : []))
          return (
            <li key={on}>
              <a href={`#${placeOf(on)}`} aria-current={on === today ? 'date' : undefined}>
                <span aria-hidden="true">{date(on, 'dayNameShort')}</span>
                <b aria-hidden="true">{Number(on.slice(8))}</b>
                <span className="o-week-dots" aria-hidden="true">
                  {here.slice(0, 4).map(at => (
                    <i key={at} data-clash={against.has(at) || undefined} />
                  ))}
                </span>
                <span className="s-unseen">
                  {date(on, 'weekday')}: {t('things', { count: here.length })}
                </span>
              </a>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
