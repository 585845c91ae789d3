import { covers, dayOf } from '../../kernel/time.ts'
import type { Base, Change, Holding, Piece } from './model.ts'

/** The last local day of a period that ends when the next begins; null while nobody knows. */
export const lastDayOf = (to: Date | null): string | null => to && dayOf(new Date(to.getTime() - 1))

/** Who holds at an instant. */
export const runningAt = (chain: readonly Holding[], at: Date): Holding | undefined =>
  chain.find(one => covers(one, at))

/** The accepted holder behind whoever holds at an instant; null when nobody has accepted since the case was opened. */
export function baseAt(chain: readonly Holding[], at: Date): Base | null {
  const running = runningAt(chain, at)
  if (!running) return null
  const holderId = running.kind === 'accepted' ? running.holderId : running.insteadOf
  const said = chain
    .filter(one => one.kind === 'accepted' && one.holderId === holderId && one.from <= at)
    .toSorted((a, b) => a.from.getTime() - b.from.getTime())
    .at(-1)
  return said?.acceptedAt ? { holderId: said.holderId, serviceId: said.serviceId, acceptedAt: said.acceptedAt } : null
}

const sameHolding = (a: Piece, b: Piece): boolean =>
  a.holderId === b.holderId && a.serviceId === b.serviceId && a.kind === b.kind && a.insteadOf === b.insteadOf

const time = (at: Date | null): number => at?.getTime() ?? Number.POSITIVE_INFINITY

const samePiece = (a: Piece, b: Piece): boolean =>
  sameHolding(a, b) && time(a.from) === time(b.from) && time(a.to) === time(b.to)

/** How the chain becomes what it should be from an instant on; what has been stays. Pieces follow each other from `at`. */
export function changeTo(chain: readonly Holding[], at: Date, pieces: readonly Piece[]): Change {
  const running = runningAt(chain, at)
  const first = pieces[0]
  const goesOn = running !== undefined && first !== undefined && sameHolding(running, first)
  const begun = running !== undefined && running.from < at
  const wanted = goesOn ? pieces.slice(1) : pieces
  const coming = chain.filter(one => one.from > at || (one === running && !begun && !goesOn))
  const drop = coming.filter(one => !wanted.some(piece => samePiece(piece, one)))
  const add = wanted.filter(piece => !coming.some(one => samePiece(piece, one)))
  const to = goesOn ? first.to : at
  const ends = running !== undefined && (goesOn || begun) && time(running.to) !== time(to)
  return { end: ends ? { id: running.id, to } : null, drop, add }
}

/** Whether a change changes nothing. */
export const isNothing = ({ end, drop, add }: Change): boolean => !end && drop.length === 0 && add.length === 0

/** The chain after a change, as the database will have it; `newId` names what is added. */
export function afterChange(chain: readonly Holding[], change: Change, caseId: string, newId: () => string): Holding[] {
  const kept = chain
    .filter(one => !change.drop.includes(one))
    .map(one => (one.id === change.end?.id ? { ...one, to: change.end.to } : one))
  const added = change.add.map(piece => ({ ...piece, id: newId(), caseId, closes: false }))
  return [...kept, ...added].toSorted((a, b) => a.from.getTime() - b.from.getTime())
}

/** Whether a chain has no hole but where the case was closed, no overlap, and, if the case is open, no end. */
export function isUnbroken(chain: readonly Holding[], open: boolean): boolean {
  const sorted = chain.toSorted((a, b) => a.from.getTime() - b.from.getTime())
  const last = sorted.at(-1)
  if (open !== (last !== undefined && last.to === null)) return false
  return sorted.every((one, index) => {
    const before = sorted[index - 1]
    if (!before) return true
    if (before.to === null || before.to > one.from) return false
    return before.to.getTime() === one.from.getTime() || before.closes
  })
}
