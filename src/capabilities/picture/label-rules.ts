import { RADIUS, at, levelSectors } from './ring-rules.ts'
import type { Placed, Sector } from './ring-rules.ts'

/** A name beside its thing, in lines. */
export interface Label {
  readonly id: string
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A letter is about so wide and a line so high, in the drawing's own units. */
const LETTER = 6.9
const LINE = 14
const MOST_LINES = 2
const MOST_LETTERS = 15

/** The words in lines that are short; what is left over is cut, and stands whole in the table. */
export function linesOf(title: string): readonly string[] {
  const lines: string[] = []
  for (const word of title.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < MOST_LETTERS) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  const cut = (line: string) => (line.length > MOST_LETTERS ? `${line.slice(0, MOST_LETTERS - 1)}…` : line)
  const kept = lines.slice(0, MOST_LINES).map(cut)
  const last = kept.at(-1)
  if (lines.length <= MOST_LINES || last === undefined) return kept
  return [...kept.slice(0, -1), last.endsWith('…') ? last : `${last.slice(0, MOST_LETTERS - 1)}…`]
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
const boxOf = ({ x, y, reach }: Pick<Placed, 'x' | 'y' | 'reach'>): Box => ({
  ...{ x: x - reach - 1, y: y - reach - 1, width: 2 * reach + 2, height: 2 * reach + 2 },
})

/** Small boxes along a part of a ring, as wide as what stands there. */
function along({ from, to }: Pick<Sector, 'from' | 'to'>, radius: number, size: number): readonly Box[] {
  const steps = Math.max(1, Math.ceil(((to - from) * radius) / size))
  return Array.from({ length: steps + 1 }, (_, step) => {
    const { x, y } = at(from + ((to - from) * step) / steps, radius)
    return { x: x - size / 2, y: y - size / 2, width: size, height: size }
  })
}
/** The middle of a part, where its name stands. */
const named = ({ from, to }: Sector, radius: number): Pick<Sector, 'from' | 'to'> => {
  const half = Math.min((to - from) / 2, 70 / radius)
  return { from: (from + to) / 2 - half, to: (from + to) / 2 + half }
}

/** Where names of the parts of rings, and the lines between services, already are. */
export const drawnThere = (
  arenas: readonly Sector[],
  arcs: readonly (Pick<Sector, 'from' | 'to'> & { readonly radius: number })[],
): readonly Box[] => [
  ...arenas.flatMap(one => along(named(one, RADIUS.band + 18), RADIUS.band + 18, 14)),
  ...levelSectors().flatMap(one => along(named(one, RADIUS.band - 12), RADIUS.band - 12, 12)),
  ...arcs.flatMap(one => along(one, one.radius, 10)),
]

/** Names for as many things as there is room for: below, above or beside each, and never on top of anything. The outermost come first. */
export function labelsOf(
  placed: readonly Placed[],
  titles: ReadonlyMap<string, string>,
  there: readonly Box[],
): readonly Label[] {
  const taken: Box[] = [...there, boxOf({ x: 0, y: 0, reach: RADIUS.me }), ...placed.map(boxOf)]
  return placed.toReversed().flatMap(one => {
    const lines = linesOf(titles.get(one.id) ?? '')
    if (lines.length === 0) return []
    const width = Math.max(...lines.map(line => line.length)) * LETTER
    const height = lines.length * LINE
    const free = placesFor(one, width, height).find(box => !taken.some(other => overlap(box, other)))
    if (!free) return []
    taken.push(free)
    return [{ id: one.id, lines, ...free }]
  })
}

function placesFor({ x, y, reach, ring }: Placed, width: number, height: number): readonly Box[] {
  const [far, size] = [reach + 3, { width, height }]
  const beside = [
    { x: x + far + 4, y: y - height / 2, ...size },
    { x: x - far - 4 - width, y: y - height / 2, ...size },
  ]
  const stacked = [
    { x: x - width / 2, y: y + far, ...size },
    { x: x - width / 2, y: y - far - height, ...size },
  ]
  // The names of services stand outside the rings.
  if (ring !== 'services') return [...stacked, ...beside]
  return [far + 4, 36, 52, 68].flatMap(out => [
    x > 0 ? { x: x + out, y: y - height / 2, ...size } : { x: x - out - width, y: y - height / 2, ...size },
    { x: x - width / 2, y: y > 0 ? y + out : y - out - height, ...size },
  ])
}
