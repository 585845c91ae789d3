import { Card, Stop } from '../../../web/kit/index.ts'
import { useSession } from '../../../web/session/index.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { OF_SERVICES } from '../model.ts'
import { homeTexts } from './texts.ts'
import type { CaseHome } from './use-home.ts'

/** What the family waits for: what, since when, and who must act. */
export const WaitFor = ({ waiting }: Pick<CaseHome, 'waiting'>) => {
  const t = useTexts(homeTexts)
  const { date } = useDates()
  const own = useSession().role === 'youth'
  if (waiting.length === 0) return null
  return (
    <Stop title={t(own ? 'waitingOwn' : 'waiting')} count={waiting.length}>
      <Card>
        <ul className="o-people">
          {waiting.map(({ kind, since, title, on, who }) => (
            <li key={`${kind} ${since} ${title ?? ''}`}>
              <p>
                <b>
                  {t(OF_SERVICES.some(one => one === kind) ? 'waitForServices' : 'waitFor', {
                    kind,
                    title: title ?? '',
                    day: on ? date(on, 'day') : '',
                    who: who ?? '',
                  })}
                </b>
              </p>
              <p className="s-soft">{t('waitSince', { day: date(since, 'day'), who: who ?? 'nobody' })}</p>
            </li>
          ))}
        </ul>
      </Card>
    </Stop>
  )
}
