import { Card, Details, Table } from '../../../../web/kit/index.ts'
import { daysUntil, useTexts } from '../../../../web/texts/index.ts'
import { GAP_AGES, agesOf } from '../../../gap/model.ts'
import { unitTexts } from './texts.ts'
import './unit.css'

const [WIDE, BAR, TOP, LOW] = [320, 58, 28, 140]

interface Band {
  readonly label: string
  readonly count: number
  readonly old: boolean
}

/** How old the open gaps are, as bars and as a table. */
export const GapAges = ({ since, now }: { since: readonly string[]; now: Date }) => {
  const t = useTexts(unitTexts)
  const counts = agesOf(since.map(one => Math.max(0, -daysUntil(one, now))))
  const bands = GAP_AGES.map(({ from, to }, at) => ({
    label: t('ageBand', { from: to === null ? from - 1 : from, to: to === null ? 'end' : String(to) }),
    count: counts[at] ?? 0,
    old: to === null,
  }))
  return (
    <Card title={t('ages')}>
      <p className="s-soft">{t('agesIntro', { count: since.length })}</p>
      <Bars bands={bands} />
      <Details summary={t('agesTable')}>
        <Table
          caption={t('ages')}
          rows={bands}
          rowKey={({ label }) => label}
          columns={[
            { head: t('ageHead'), cell: ({ label }) => label },
            { head: t('countHead'), cell: ({ count }) => count, number: true },
          ]}
        />
      </Details>
    </Card>
  )
}

const Bars = ({ bands }: { bands: readonly Band[] }) => {
  const t = useTexts(unitTexts)
  const most = Math.max(1, ...bands.map(({ count }) => count))
  const step = WIDE / bands.length
  const values = bands.map(({ label, count }) => `${label}: ${count}`).join(', ')
  return (
    <svg className="s-drawn" viewBox={`0 0 ${WIDE} 172`} role="img" aria-label={t('agesLabel', { values })}>
      {bands.map(({ label, count, old }, at) => {
        const tall = ((LOW - TOP) * count) / most
        const middle = step * at + step / 2
        return (
          <g key={label} textAnchor="middle">
            <rect
              className="o-age"
              data-old={old}
              x={middle - BAR / 2}
              y={LOW - tall}
              width={BAR}
              height={tall}
              rx="5"
            />
            <text x={middle} y={LOW - tall - 8} fontSize="18" fontWeight="620">
              {count}
            </text>
            <text className="s-mut" x={middle} y="164" fontSize="15">
              {label}
            </text>
          </g>
        )
      })}
      <path d={`M0 ${LOW}H${WIDE}`} stroke="var(--line-control)" />
    </svg>
  )
}
