import { useDates, useTexts } from '../../texts/index.ts'
import { Details } from '../page/Details.tsx'
import { Table } from '../page/Table.tsx'
import { kitTexts } from '../texts.ts'
import './step-curve.css'

const WIDTH = 460
const LEFT = 116
const TOP = 14
const STEP = 30

/** Somebody's view over time. The first is drawn whole with dots, the second broken with squares: told apart without colour. */
export interface CurveLine<Step extends string> {
  readonly key: 'first' | 'second'
  readonly name: string
  readonly points: readonly { readonly on: string; readonly step: Step }[]
}
/** So many days are named below the picture at most, the last always; every day stands in the table. */
const NAMED = 4
const isNamed = (at: number, days: number) => (days - 1 - at) % Math.ceil(days / NAMED) === 0
interface StepCurveProps<Step extends string> {
  /** What it is a picture of; the caption of the table too. */
  title: string
  /** From the lowest to the highest. */
  steps: readonly Step[]
  name: (step: Step) => string
  lines: readonly CurveLine<Step>[]
}
const daysIn = (lines: readonly CurveLine<string>[]): readonly string[] =>
  [...new Set(lines.flatMap(line => line.points.map(point => point.on)))].toSorted()

/** How something has gone over days, on steps that have names: a picture with the same in a table. Nothing is reckoned from it. */
export const StepCurve = <Step extends string>(curve: StepCurveProps<Step>) => (
  <div className="s-curve">
    <Drawing {...curve} />
    <ul className="s-curve-key">
      {curve.lines.map(line => (
        <li key={line.key}>
          <svg viewBox="0 0 24 14" aria-hidden="true" data-line={line.key}>
            <polyline points="0,7 24,7" />
            <Mark line={line.key} x={12} y={7} />
          </svg>
          {line.name}
        </li>
      ))}
    </ul>
    <AsTable {...curve} />
  </div>
)

const Drawing = <Step extends string>({ title, steps, name, lines }: StepCurveProps<Step>) => {
  const { date } = useDates()
  const days = daysIn(lines)
  const height = TOP + STEP * (steps.length - 1) + 34
  const x = (on: string) => LEFT + 24 + (days.indexOf(on) * (WIDTH - LEFT - 60)) / Math.max(1, days.length - 1)
  const y = (step: Step) => TOP + STEP * (steps.length - 1 - steps.indexOf(step))
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={title}>
      {steps.map(step => (
        <g key={step}>
          <line x1={LEFT} x2={WIDTH} y1={y(step)} y2={y(step)} className="s-curve-grid" />
          <text x={LEFT - 10} y={y(step) + 5} textAnchor="end" className="s-curve-step">
            {name(step)}
          </text>
        </g>
      ))}
      {days
        .filter((_, at) => isNamed(at, days.length))
        .map(day => (
          <text key={day} x={x(day)} y={height - 6} textAnchor="middle">
            {date(day, 'brief')}
          </text>
        ))}
      {lines.map(line => (
        <g key={line.key} data-line={line.key}>
          <polyline points={line.points.map(point => `${x(point.on)},${y(point.step)}`).join(' ')} />
          {line.points.map(point => (
            <Mark key={point.on} line={line.key} x={x(point.on)} y={y(point.step)} />
          ))}
        </g>
      ))}
    </svg>
  )
}

const AsTable = <Step extends string>({ title, name, lines }: StepCurveProps<Step>) => {
  const t = useTexts(kitTexts)
  const { date } = useDates()
  const columns = lines.map(line => ({
    head: line.name,
    cell: (day: string) => {
      const at = line.points.findLast(one => one.on === day)
      return at === undefined ? '–' : name(at.step)
    },
  }))
  return (
    <Details summary={t('asTable')}>
      <Table
        caption={title}
        rows={daysIn(lines)}
        rowKey={day => day}
        columns={[{ head: t('day'), cell: day => date(day, 'long') }, ...columns]}
      />
    </Details>
  )
}

interface MarkProps {
  line: CurveLine<string>['key']
  x: number
  y: number
}
const Mark = ({ line, x, y }: MarkProps) =>
  line === 'first' ? <circle cx={x} cy={y} r="5" /> : <rect x={x - 5} y={y - 5} width="10" height="10" />
