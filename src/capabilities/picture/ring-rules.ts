import type { Level } from './model.ts'

/** The rings from the inside out. */
export const RINGS = ['mine', 'around', 'help', 'services'] as const
export type Ring = (typeof RINGS)[number]

/** What stands in a ring, and by what it stands where it does. */
export interface Item {
  readonly id: string
  readonly ring: Ring
  /** In the second ring: with the child, in the family, around. In the third: the arena. */
  readonly sector: string
  /** How it is drawn; told apart without colour. */
  readonly shape: 'round' | 'diamond' | 'square' | 'broken' | 'large'
}
/** A place in the drawing, in its own units from the middle. */
export interface Placed extends Item {
  readonly angle: number
  readonly x: number
  readonly y: number
  /** How far it reaches from its middle. */
  readonly reach: number
}
/** A part of a ring with a name of its own. */
export interface Sector {
  readonly id: string
  readonly from: number
  readonly to: number
}
/** An arc outside the services: two that do something together. */
export interface Arc {
  readonly oneId: string
  readonly otherId: string
  readonly from: number
  readonly to: number
  readonly radius: number
}

/** The radii of the drawing. */
export const RADIUS = {
  me: 46,
  mine: 78,
  around: 132,
  band: 178,
  arenas: 206,
  help: 246,
  edge: 288,
  services: 318,
} as const
const REACH = { round: 13, diamond: 14, square: 13, broken: 13, large: 19 } as const
const TRACK = 10
const FULL = 2 * Math.PI
const TOP = -Math.PI / 2

export const at = (angle: number, radius: number) => ({ x: Math.cos(angle) * radius, y: Math.sin(angle) * radius })

const LEVEL_AT: Readonly<Record<Level, number>> = { child: 0, family: 1, surroundings: 2 }
/** The three parts of the second ring, the child's own at the top. */
export const levelSectors = (): readonly Sector[] =>
  Object.entries(LEVEL_AT).map(([id, place]) => {
    const from = TOP - FULL / 6 + (place * FULL) / 3
    return { id, from, to: from + FULL / 3 }
  })

/** The arenas round the ring, wider where more is done; none is too narrow for its name. */
export function arenaSectors(arenas: readonly string[], items: readonly Item[]): readonly Sector[] {
  const weights = arenas.map(id => 1 + items.filter(one => one.ring === 'help' && one.sector === id).length)
  const sum = weights.reduce((all, one) => all + one, 0)
  let from = TOP
  return arenas.map((id, place) => {
    const sector = { id, from, to: from + ((weights[place] ?? 0) / sum) * FULL }
    from = sector.to
    return sector
  })
}

/** How many fit beside each other in a part of a ring. */
const roomIn = ({ from, to }: Pick<Sector, 'from' | 'to'>, radius: number, reach: number): number => {
  const step = 2 * Math.asin((reach + 1) / radius)
  const isWhole = to - from > FULL - 0.001
  return Math.max(1, Math.floor((to - from) / step + (isWhole ? 0.0001 : 0)))
}

/** Places things in a part of a ring, on as many rows as it takes, evenly; what there is no room for is left to the list. */
function placeIn(
  items: readonly Item[],
  sector: Pick<Sector, 'from' | 'to'>,
  rows: readonly number[],
): readonly Placed[] {
  const reach = Math.max(0, ...items.map(one => REACH[one.shape]))
  const placed: Placed[] = []
  const needed = rows.findIndex((_, last) => {
    const room = rows.slice(0, last + 1).reduce((sum, radius) => sum + roomIn(sector, radius, reach), 0)
    return room >= items.length
  })
  const used = needed < 0 ? rows : rows.slice(0, needed + 1)
  const room = used.map(radius => roomIn(sector, radius, reach))
  const all = room.reduce((sum, one) => sum + one, 0)
  let left = items.slice(0, all)
  used.forEach((radius, row) => {
    const share =
      row === used.length - 1
        ? left.length
        : Math.min(room[row] ?? 0, Math.ceil((items.length * (room[row] ?? 0)) / all))
    const here = left.slice(0, Math.min(share, room[row] ?? 0))
    left = left.slice(here.length)
    const step = (sector.to - sector.from) / Math.max(1, here.length)
    here.forEach((item, place) => {
      const angle = sector.from + step * (place + 0.5)
      placed.push({ ...item, angle, ...at(angle, radius), reach: REACH[item.shape] })
    })
  })
  return placed
}

/** The drawing: each thing in its place, services nearest what they do, and none of them on top of another. */
export function layOut(
  items: readonly Item[],
  arenas: readonly Sector[],
  tied: readonly { readonly serviceId: string; readonly itemId: string }[],
): readonly Placed[] {
  const of = (ring: Ring, sector?: string) =>
    items.filter(one => one.ring === ring && (sector === undefined || one.sector === sector))
  const whole = { from: TOP, to: TOP + FULL }
  const inner = [
    ...placeIn(of('mine'), whole, [RADIUS.mine]),
    ...levelSectors().flatMap(one =>
      placeIn(of('around', one.id), inside(one, RADIUS.around), [RADIUS.around - 17, RADIUS.around + 17]),
    ),
    ...arenas.flatMap(one =>
      placeIn(of('help', one.id), inside(one, RADIUS.help), [RADIUS.help - 15, RADIUS.help + 17]),
    ),
  ]
  const mean = (id: string) => {
    const near = inner.filter(one => tied.some(tie => tie.serviceId === id && tie.itemId === one.id))
    const [x, y] = [near.reduce((sum, one) => sum + one.x, 0), near.reduce((sum, one) => sum + one.y, 0)]
    return near.length === 0 ? Math.PI : Math.atan2(y, x)
  }
  const services = of('services').toSorted((a, b) => mean(a.id) - mean(b.id))
  const [first] = services
  const begin = first ? mean(first.id) - FULL / (2 * services.length) : TOP
  return [...inner, ...placeIn(services, { from: begin, to: begin + FULL }, [RADIUS.services])]
}

/** A part of a ring without what would touch its edges. */
function inside({ from, to }: Sector, radius: number): Pick<Sector, 'from' | 'to'> {
  const edge = Math.min((to - from) / 4, 4 / radius)
  return { from: from + edge, to: to - edge }
}

/** The arcs between services that do something together: each the short way round, on the nearest track where it meets no other. */
export function arcsOf(
  lines: readonly { readonly oneId: string; readonly otherId: string }[],
  placed: readonly Placed[],
): readonly Arc[] {
  const tracks: Arc[][] = []
  const angleOf = (id: string) => placed.find(one => one.id === id && one.ring === 'services')?.angle
  const spans = lines.flatMap(({ oneId, otherId }) => {
    const [one, other] = [angleOf(oneId), angleOf(otherId)]
    if (one === undefined || other === undefined) return []
    const turn = (((other - one) % FULL) + FULL) % FULL
    const [from, to] = turn <= Math.PI ? [one, one + turn] : [other, other + FULL - turn]
    return [{ oneId, otherId, from, to }]
  })
  for (const span of spans.toSorted((a, b) => a.to - a.from - (b.to - b.from))) {
    const free = tracks.findIndex(track => track.every(other => !meets(span, other)))
    const place = free < 0 ? tracks.length : free
    const arc = { ...span, radius: RADIUS.services + 26 + place * TRACK }
    ;(tracks[place] ??= []).push(arc)
  }
  return tracks.flat()
}

interface Span {
  readonly from: number
  readonly to: number
}
/** Whether two arcs have more than an end in common, however they go round. */
const meets = (a: Span, b: Span): boolean =>
  [-FULL, 0, FULL].some(turn => a.from < b.to + turn - 0.001 && b.from + turn < a.to - 0.001)
