import { Shown } from '../../../web/call/index.ts'
import { Card, Link } from '../../../web/kit/index.ts'
import { paths } from '../../../web/paths/index.ts'
import { useSession } from '../../../web/session/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { comingTexts } from './coming-texts.ts'
import { useComing } from './hooks.ts'
import type { ComingRows } from './hooks.ts'

/** On the unit's page: which passages wait for the service's yes, since when, and who has the question. */
export const Coming = () => (useSession().role === 'leader' ? <OfLeader /> : null)

const OfLeader = () => (
  <Shown of={useComing()} until={<></>}>
    {({ rows, more }) => (rows.length === 0 ? null : <Rows rows={rows} more={more} />)}
  </Shown>
)

const Rows = ({ rows, more }: ComingRows) => {
  const t = useTexts(comingTexts)
  const { date } = useDates()
  const language = useLanguage()
  return (
    <Card title={t('title')}>
      <p className="s-soft">{t('intro')}</p>
      <ul>
        {rows.map(({ id, caseId, passage, on, sentOn, receiveBy, person, mine }) => {
          const words = t('row', { passage: labelIn(passage, language), day: date(on, 'long') })
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
      {more ? <p className="s-soft">{t('more')}</p> : null}
    </Card>
  )
}
