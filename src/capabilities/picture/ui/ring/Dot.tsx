import type { Placed } from '../../ring-rules.ts'
import type { Thing } from '../use-things.ts'

interface DotProps {
  id: string
  of: Placed
  thing: Thing
  lit: boolean
  chosen: boolean
  onChoose: () => void
}

/** One thing: its shape tells what it is, its number finds it in the table. */
export const Dot = ({ id, of: { x, y, reach, shape, ring }, thing, lit, chosen, onChoose }: DotProps) => (
  <g
    id={id}
    className="s-dot"
    role="option"
    aria-selected={chosen}
    aria-label={spokenOf(thing)}
    data-ring={ring}
    data-shape={shape}
    data-dim={!lit || undefined}
    data-holds={thing.note !== undefined && ring === 'services' ? true : undefined}
    transform={`translate(${x} ${y})`}
    onClick={onChoose}
  >
    {/* What a finger can reach. */}
    <circle r={reach + 6} className="s-dot-touch" />
    {chosen ? <circle r={reach + 5} className="s-dot-chosen" /> : null}
    <Shape shape={shape} reach={reach} />
    <text textAnchor="middle" dominantBaseline="central">
      {thing.mark}
    </text>
  </g>
)

/** All that is known of it, as sentences; its number comes first, as it is seen. */
const spokenOf = ({ mark, title, kind, where, who }: Thing): string =>
  [mark, title.replace(/\.$/, ''), kind, where, who].filter(Boolean).join('. ')

const Shape = ({ shape, reach }: Pick<Placed, 'shape' | 'reach'>) => {
  if (shape === 'diamond') return <path d={`M0 ${-reach}L${reach} 0L0 ${reach}L${-reach} 0Z`} />
  if (shape === 'square')
    return <rect x={-reach + 2} y={-reach + 2} width={2 * reach - 4} height={2 * reach - 4} rx="4" />
  return <circle r={reach} />
}
