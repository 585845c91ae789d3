import { useId } from 'react'
import { RADIUS, at, levelSectors } from '../../ring-rules.ts'
import type { Sector } from '../../ring-rules.ts'

interface GroundProps {
  child: string
  upTo: number
  /** -1 where the page is read from right to left. */
  turn: number
  arenas: readonly (Sector & { readonly name: string })[]
  levelName: (level: string) => string
}

/** The rings themselves, with the names of their parts; what stands in them comes on top. */
export const Ground = ({ child, upTo, turn, arenas, levelName }: GroundProps) => (
  <g aria-hidden="true" className="s-ground">
    {upTo > 3 ? <circle r={RADIUS.edge} className="s-ground-help" /> : null}
    {upTo > 2 ? <Band arenas={arenas} turn={turn} /> : null}
    {upTo > 1 ? <circle r={RADIUS.band} className="s-ground-around" /> : null}
    {upTo > 1 ? <Levels turn={turn} nameOf={levelName} /> : null}
    <circle r={RADIUS.mine + 22} className="s-ground-mine" />
    {upTo > 4 ? <circle r={RADIUS.services} className="s-ground-services" /> : null}
    <circle r={RADIUS.me} className="s-ground-me" />
    <text className="s-ground-name" textAnchor="middle" dominantBaseline="central" style={{ fontSize: sizeOf(child) }}>
      {child}
    </text>
  </g>
)

/** A long name is smaller, so that it stays in its circle. */
const sizeOf = (name: string): string => `${Math.min(22, Math.floor(140 / Math.max(4, name.length)))}px`

const Band = ({ arenas, turn }: Pick<GroundProps, 'arenas' | 'turn'>) => (
  <>
    <circle
      r={(RADIUS.band + RADIUS.arenas + 12) / 2}
      className="s-ground-band"
      strokeWidth={RADIUS.arenas + 12 - RADIUS.band}
    />
    {arenas.length > 1
      ? arenas.map(one => <Spoke key={one.id} angle={one.from} from={RADIUS.band} to={RADIUS.edge} turn={turn} />)
      : null}
    {arenas.map(one => (
      <AlongArc
        key={one.id}
        sector={one}
        radius={RADIUS.band + 14}
        turn={turn}
        text={one.name}
        className="s-ground-arena"
      />
    ))}
  </>
)

/** A line from one ring out to another. */
const Spoke = ({ angle, from, to, turn }: { angle: number; from: number; to: number; turn: number }) => {
  const [inner, outer] = [at(angle, from), at(angle, to)]
  return <line x1={inner.x * turn} y1={inner.y} x2={outer.x * turn} y2={outer.y} className="s-ground-line" />
}

const Levels = ({ turn, nameOf }: { turn: number; nameOf: (level: string) => string }) => (
  <>
    {levelSectors().map(one => (
      <Spoke key={one.id} angle={one.from} from={RADIUS.mine + 22} to={RADIUS.band} turn={turn} />
    ))}
    {levelSectors().map(one => (
      <AlongArc
        key={one.id}
        sector={one}
        radius={RADIUS.band - 14}
        turn={turn}
        text={nameOf(one.id)}
        className="s-ground-level"
      />
    ))}
  </>
)

interface AlongProps {
  sector: Sector
  radius: number
  turn: number
  text: string
  className: string
}
/** A name along its part of the ring, never upside down, and never longer than its part. */
const AlongArc = ({ sector, radius, turn, text, className }: AlongProps) => {
  const id = useId()
  const [from, to] = turn > 0 ? [sector.from, sector.to] : [Math.PI - sector.to, Math.PI - sector.from]
  const isBelow = Math.sin((from + to) / 2) > 0.15
  const r = isBelow ? radius + 8 : radius
  const [a, b] = [at(isBelow ? to : from, r), at(isBelow ? from : to, r)]
  const large = to - from > Math.PI ? 1 : 0
  // A letter is about half as wide as it is high; what would not fit is cut, and stands whole in the table.
  const room = Math.floor(((to - from) * r - 10) / 7.4)
  const shown = text.length > room ? `${text.slice(0, Math.max(1, room - 1))}…` : text
  return (
    <>
      <path id={id} d={`M${a.x} ${a.y}A${r} ${r} 0 ${large} ${isBelow ? 0 : 1} ${b.x} ${b.y}`} fill="none" />
      <text className={className} textAnchor="middle">
        <textPath href={`#${id}`} startOffset="50%">
          {shown}
        </textPath>
      </text>
    </>
  )
}
