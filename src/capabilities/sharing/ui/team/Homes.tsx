import { Card, Face, Why } from '../../../../web/kit/index.ts'
import { PadlockLockedIcon } from '../../../../web/kit/icons.ts'
import { useDates, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { Grid } from '../hooks.ts'
import './homes.css'
import { teamTexts } from './team-texts.ts'

/** What each of those who must answer has said, service by service. */
export const Homes = ({ grid }: { grid: Grid }) => {
  const t = useTexts(teamTexts)
  if (grid.givers.length === 0) return null
  return (
    <Card title={t('homes', { count: grid.givers.length })}>
      <div className="s-homes">
        {grid.givers.map(giver => (
          <Home key={giver.id} giver={giver} grid={grid} />
        ))}
      </div>
      {grid.givers.length > 1 ? <Why icon={PadlockLockedIcon}>{t('apart')}</Why> : null}
    </Card>
  )
}

const Home = ({ giver, grid }: { giver: Grid['givers'][number]; grid: Grid }) => {
  const t = useTexts(teamTexts)
  const { date } = useDates()
  const language = useLanguage()
  const said = grid.services.flatMap(({ name: service, cells }) => {
    const own = cells.flatMap(cell => cell.answers.filter(one => one.giverId === giver.id && one.answer !== null))
    const [latest] = own.toSorted((a, b) => (b.on ?? '').localeCompare(a.on ?? ''))
    if (!latest?.on) return []
    const day = date(latest.on, 'day')
    if (own.some(one => one.withdrew)) return [t('tookBack', { service, day })]
    const kinds = new Set(own.map(one => one.answer))
    const answer = kinds.size === 1 ? (latest.answer ?? 'no') : 'mixed'
    return [t('answered', { answer, service, day })]
  })
  return (
    <div className="s-home">
      <Face name={giver.name} />
      <div lang={language}>
        <p>
          <b>{giver.name}</b>
          {giver.relation ? ` (${t('relation', { relation: giver.relation.replace('_parent', '') })})` : null}
        </p>
        <p>{said.length > 0 ? said.join(' ') : t('notAnswered')}</p>
      </div>
    </div>
  )
}
