import { Details, Table } from '../../../web/kit/index.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { EFFECTS } from '../model.ts'
import type { Effect } from '../model.ts'
import type { Line } from '../rules/curve.ts'
import { planTexts } from './texts.ts'
import './effect-curve.css'

const WIDTH = 460
const LEFT = 116
const TOP = 14
const STEP = 30
const HEIGHT = TOP + STEP * (EFFECTS.length - 1) + 34
const y = (effect: Effect) => TOP + STEP * (EFFECTS.length - 1 - EFFECTS.indexOf(effect))

interface CurveProps {
  title: string
  lines: readonly Line[]
}
const daysIn = (lines: readonly Line[]): readonly string[] =>
  [...new Set(lines.flatMap(line => line.points.map(point => point.on)))].toSorted()

/** How it has gone over time, from worse to goal reached: a picture with the same in a table. Nothing is reckoned from it. */
export const EffectCurve = ({ title, lines }: CurveProps) => (
  <div className="s-effect">
    <Drawing title={title} lines={lines} />
    <ul className="s-effect-key">
      {lines.map(line => (
        <li key={line.key}>
          <svg viewBox="0 0 24 14" aria-hidden="true" data-line={line.key}>
            <polyline points="0,7 24,7" />
            <Mark line={line.key} x={12} y={7} />
          </svg>
          {line.name}
        </li>
      ))}
    </ul>
    <AsTable title={title} lines={lines} />
  </div>
)

const Drawing = ({ title, lines }: CurveProps) => {
  const t = useTexts(planTexts)
  const { date } = useDates()
  const days = daysIn(lines)
  const x = (on: string) => LEFT + 24 + (days.indexOf(on) * (WIDTH - LEFT - 60)) / Math.max(1, days.length - 1)
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('curve', { title })}>
      {EFFECTS.map(effect => (
        <g key={effect}>
          <line x1={LEFT} x2={WIDTH} y1={y(effect)} y2={y(effect)} className="s-effect-grid" />
          <text x={LEFT - 10} y={y(effect) + 5} textAnchor="end">
            {t('effect', { effect })}
          </text>
        </g>
      ))}
      {days.map(day => (
        <text key={day} x={x(day)} y={HEIGHT - 6} textAnchor="middle">
          {date(day, 'brief')}
        </text>
      ))}
      {lines.map(line => (
        <g key={line.key} data-line={line.key}>
          <polyline points={line.points.map(point => `${x(point.on)},${y(point.effect)}`).join(' ')} />
          {line.points.map(point => (
            <Mark key={point.on} line={line.key} x={x(point.on)} y={y(point.effect)} />
          ))}
        </g>
      ))}
    </svg>
  )
}

const AsTable = ({ title, lines }: CurveProps) => {
  const t = useTexts(planTexts)
  const { date } = useDates()
  const effectOn = (line: Line, day: string) => line.points.findLast(one => one.on === day)?.effect
  return (
    <Details summary={t('asTable')}>
      <Table
        caption={t('curve', { title })}
        rows={daysIn(lines)}
        rowKey={day => day}
        columns={[
          { head: t('day'), cell: day => date(day, 'long') },
          ...lines.map(line => ({
            head: line.name,
            cell: (day: string) => {
              const effect = effectOn(line, day)
              return effect === undefined ? '–' : t('effect', { effect })
            },
          })),
        ]}
      />
    </Details>
  )
}

/** A dot for the services, a square for the parents: told apart without colour. */
const Mark = ({ line, x, y: at }: { line: Line['key']; x: number; y: number }) =>
  line === 'services' ? <circle cx={x} cy={at} r="5" /> : <rect x={x - 5} y={at - 5} width="10" height="10" />
