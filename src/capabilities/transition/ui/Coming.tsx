import { Card, Link } from '../../../web/kit/index.ts'
import { paths } from '../../../web/paths/index.ts'
import { useSession } from '../../../web/session/index.ts'
import { useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { comingTexts } from './coming-texts.ts'
import { useComing } from './hooks.ts'

/** On the unit's page: which passages wait for the service's yes, since when, and who has the question. */
export const Coming = () => {
  const t = useTexts(comingTexts)
  const { date } = useDates()
  const language = useLanguage()
  const rows = useComing(useSession().role === 'leader').data ?? []
  if (rows.length === 0) return null
  return (
    <Card title={t('title')}>
      <p className="s-soft">{t('intro')}</p>
      <ul>
        {rows.map(({ id, caseId, passage, on, sentOn, receiveBy, person, mine }) => {
          const words = t('row', { passage: passage[language], day: date(on, 'long') })
          return (
            <li key={id}>
              {mine ? <Link to={paths.received(caseId, id)}>{words}</Link> : words}
              {'. '}
              {person === null ? t('asService') : t('asked', { name: person })}{' '}
              {t('since', { sent: date(sentOn), by: date(receiveBy) })}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
