import { covers } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { availabilityOf, standIn, standInTurnsAfter } from '../../organisation/index.ts'
import { canHold } from '../coming-rules.ts'
import type { Coming } from '../coming-rules.ts'
import { withNews } from '../news-rules.ts'
import type { News } from '../news-rules.ts'
import type { Availability, Because, Piece, Stretch } from '../model.ts'

/** All that decides who holds in the stretches. */
export interface Situation {
  readonly stretches: readonly Stretch[]
  readonly coming: Coming
  /** Whoever acts by rule does so for the service that owns the case. */
  readonly ownerServiceId: string
  readonly lastResort: { readonly employeeId: string; readonly serviceId: string } | undefined
  readonly news: News | undefined
  /** The only people who may know of the child, in the order in which they were named; undefined for most children. */
  readonly circle: readonly string[] | undefined
}

/** The periods of the stretches: where people have said nothing, the one who stands in by rule. */
export async function piecesOf(tx: Tx, municipality: number, situation: Situation): Promise<readonly Piece[]> {
  const pieces: Piece[] = []
  for (const stretch of situation.stretches) {
    if (stretch.by === 'rule') pieces.push(...(await byRule(tx, municipality, situation, stretch)))
    else pieces.push(bySaying(situation.coming, stretch))
  }
  return pieces
}

function bySaying({ base }: Coming, stretch: Exclude<Stretch, { by: 'rule' }>): Piece {
  if (!base) throw new Error('nobody has accepted')
  const { from, to } = stretch
  const { holderId, serviceId, acceptedAt } = base
  if (stretch.by === 'holder')
    return { from, to, holderId, serviceId, kind: 'accepted', acceptedAt, because: 'accepted', insteadOf: null }
  const { agreement, because } = stretch
  const deputy = { holderId: agreement.employeeId, serviceId: agreement.serviceId, acceptedAt: agreement.acceptedAt }
  return { from, to, ...deputy, kind: 'deputy', because, insteadOf: holderId }
}

/** So many changes of stand-in within one stretch, and no more: a guard, not a rule. */
const MOST_CHANGES = 60

async function byRule(
  tx: Tx,
  municipality: number,
  situation: Situation,
  stretch: Stretch & { because: Because },
): Promise<Piece[]> {
  const pieces: Piece[] = []
  let from = stretch.from
  // Also when somebody before this one in the order is back: a deputy gives way to the leader by the clock.
  const turns = await standInTurnsAfter(tx, municipality, { serviceId: situation.ownerServiceId, at: from })
  for (let count = 0; count < MOST_CHANGES; count++) {
    const acting = await standInAt(tx, municipality, situation, from)
    const turn = turns.find(one => one > from) ?? null
    const until = count === MOST_CHANGES - 1 ? null : earlier(earlier(acting.until, turn), stretch.to)
    const to = until ?? stretch.to
    const insteadOf = situation.coming.base?.holderId ?? null
    const { employeeId: holderId, serviceId } = acting
    const piece: Piece = {
      from,
      to,
      holderId,
      serviceId,
      kind: 'acting',
      acceptedAt: null,
      because: stretch.because,
      insteadOf,
    }
    const before = pieces.at(-1)
    if (before?.holderId === holderId && before.serviceId === serviceId) pieces[pieces.length - 1] = { ...before, to }
    else pieces.push(piece)
    if (to === null || (stretch.to !== null && to >= stretch.to)) break
    from = to
  }
  return pieces
}

const earlier = (a: Date | null, b: Date | null): Date | null => {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}

async function standInAt(tx: Tx, municipality: number, situation: Situation, at: Date) {
  const { coming, ownerServiceId, news } = situation
  const gone = news && !canHold(withNews([], news), news.employeeId, at) ? [news.employeeId] : []
  const notThese = [...coming.never, ...gone, ...(coming.base ? [coming.base.holderId] : [])]
  const found =
    (await standIn(tx, municipality, { serviceId: ownerServiceId, at, notThese })) ??
    (await inCircle(tx, municipality, situation, at, gone))
  if (!found) return { ...lastResort(situation), until: null }
  const [known] = withNews(await availabilityOf(tx, municipality, [found.employeeId]), news).filter(
    one => one.employeeId === found.employeeId,
  )
  return { ...found, until: known ? firstGap(known, found.serviceId, at) : null }
}

/**
 * Where no leader, deputy or coordinating unit is of the circle: the first who was named and is there, else the first
 * who was named. Never somebody outside it, and never nobody.
 */
async function inCircle(tx: Tx, municipality: number, situation: Situation, at: Date, gone: readonly string[]) {
  const { circle, ownerServiceId, news } = situation
  if (circle === undefined) return undefined
  const named = circle.filter(id => !gone.includes(id))
  const known = withNews(await availabilityOf(tx, municipality, named), news)
  const inOrder = named.flatMap(id => known.find(one => one.employeeId === id) ?? [])
  const works = (one: Availability) => (one.works ?? []).filter(role => covers(role, at)).map(role => role.serviceId)
  const there = inOrder.find(one => works(one).length > 0 && canHold(known, one.employeeId, at)) ?? inOrder[0]
  if (!there) return undefined
  const serviceId = works(there).toSorted((a, b) => Number(b === ownerServiceId) - Number(a === ownerServiceId))[0]
  return { employeeId: there.employeeId, serviceId: serviceId ?? ownerServiceId }
}

/** When somebody who can hold at an instant perhaps no longer can: gone, away, or with one role less in the service. */
function firstGap({ leavesAt, absences, works = [] }: Availability, serviceId: string, at: Date): Date | null {
  const begins = absences.map(one => one.from).filter(from => from > at)
  const here = works.filter(one => one.serviceId === serviceId && one.from <= at)
  const ends = here.flatMap(one => (one.to !== null && one.to > at ? [one.to] : []))
  return [...begins, ...ends, ...(leavesAt ? [leavesAt] : [])].reduce<Date | null>(
    (first, one) => earlier(first, one),
    null,
  )
}

/** Where no leader and no coordinating unit is left, whoever held stays responsible: never nobody. */
function lastResort({ coming, lastResort: given }: Situation) {
  if (coming.base) return { employeeId: coming.base.holderId, serviceId: coming.base.serviceId }
  if (given) return given
  throw new Error('there is nobody who could hold')
}
