import { at } from '../../ring-rules.ts'
import type { Arc, Placed } from '../../ring-rules.ts'
import type { Thing } from '../use-things.ts'

interface LinesProps {
  arcs: readonly Arc[]
  placed: readonly Placed[]
  things: readonly Thing[]
  turn: number
  isLit: (one: Placed) => boolean
}

/** The lines between services that do something together, double as a track; and from each service to what it does. */
export const Lines = ({ arcs, placed, things, turn, isLit }: LinesProps) => {
  const serviceOf = (id: string) => placed.find(one => one.ring === 'services' && one.id === id)
  return (
    <g aria-hidden="true">
      {placed.map(one => {
        const service =
          one.ring === 'help' ? serviceOf(things.find(thing => thing.id === one.id)?.serviceId ?? '') : undefined
        return service ? (
          <line
            key={one.id}
            className="s-ring-spoke"
            data-dim={!isLit(one) || undefined}
            x1={one.x * turn}
            y1={one.y}
            x2={service.x * turn}
            y2={service.y}
          />
        ) : null
      })}
      {arcs.map(arc => (
        <Track
          key={`${arc.oneId}${arc.otherId}`}
          arc={arc}
          turn={turn}
          from={serviceOf(arc.oneId)}
          to={serviceOf(arc.otherId)}
        />
      ))}
    </g>
  )
}

const Track = ({
  arc,
  turn,
  from,
  to,
}: {
  arc: Arc
  turn: number
  from: Placed | undefined
  to: Placed | undefined
}) => {
  if (!from || !to) return null
  const [a, b] = [at(arc.from, arc.radius), at(arc.to, arc.radius)]
  const [one, other] =
    Math.hypot(a.x - from.x, a.y - from.y) < Math.hypot(b.x - from.x, b.y - from.y) ? [from, to] : [to, from]
  const large = arc.to - arc.from > Math.PI ? 1 : 0
  const x = (value: number) => value * turn
  const d = `M${x(one.x)} ${one.y}L${x(a.x)} ${a.y}A${arc.radius} ${arc.radius} 0 ${large} ${turn > 0 ? 1 : 0} ${x(b.x)} ${b.y}L${x(other.x)} ${other.y}`
  return (
    <>
      <path d={d} className="s-ring-track" />
      <path d={d} className="s-ring-track-in" />
    </>
  )
}
