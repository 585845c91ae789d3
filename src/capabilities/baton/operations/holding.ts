import type { Tx } from '../../../platform/database/transaction.ts'
import type { ActInCase, StartHolding } from '../../case/index.ts'
import { availabilityOf, mayStandIn } from '../../organisation/index.ts'
import type { Away, Leaving, RolesChanged } from '../../organisation/index.ts'
import { withdrawAsks } from '../../ask/index.ts'
import { baseAt, changeTo, runningAt } from '../chain-rules.ts'
import { casesAround, casesByRule, holdersOf, markClosing, saveChange } from '../store/chain.ts'
import { withdrawOpen } from '../store/offer.ts'
import { arrange } from './arrange.ts'
import { makeOffer } from './make-offer.ts'
import { takeBaton } from './take-baton.ts'
import { withdrawOffersTo } from './withdraw-blind.ts'
import type { Offer } from '../model.ts'
import { covers } from '../../../kernel/time.ts'

/** The case has a holder from this instant: the leader by rule, until the one who is asked says yes. */
export async function start(tx: Tx, opening: StartHolding): Promise<void> {
  const { decidedBy, offerTo, reason, familyView, ownerServiceId } = opening
  // Whoever decides and takes it has said yes by that.
  if (offerTo && offerTo.employeeId === decidedBy.id) return takeBaton(tx, opening, offerTo, decidedBy)
  const without = opening.again ? 'reopened' : 'opened'
  const lastResort =
    decidedBy.kind === 'employee' ? { lastResort: { employeeId: decidedBy.id, serviceId: ownerServiceId } } : {}
  await arrange(tx, opening, { base: null, without, by: decidedBy, ...lastResort })
  if (!offerTo) return
  await makeOffer(tx, opening, {
    childId: opening.childId,
    from: decidedBy,
    to: offerTo,
    reason,
    handOverNote: reason,
    familyView,
  })
}

/** Nobody holds a closed case: the chain ends here, and what was asked is taken back. */
export async function end(tx: Tx, act: ActInCase): Promise<void> {
  const { municipality, caseId, now } = act
  const chain = await holdersOf(tx, municipality, [caseId])
  const change = changeTo(chain, now, [])
  await saveChange(tx, act, change, [])
  const running = runningAt(chain, now)
  const last = running && running.from < now ? running : chain.filter(one => one.from < now).at(-1)
  if (last) await markClosing(tx, municipality, last.id)
  for (const thingId of await withdrawOpen(tx, act)) await withdrawAsks(tx, { municipality, thingId }, now)
}

/**
 * The cases in which it matters whether somebody is there: those around the person, and for one who may stand in all
 * that somebody holds by rule.
 */
async function casesTouched(tx: Tx, municipality: number, employeeId: string): Promise<readonly string[]> {
  const [around, standsIn] = await Promise.all([
    casesAround(tx, municipality, employeeId),
    mayStandIn(tx, municipality, employeeId),
  ])
  return standsIn ? [...new Set([...around, ...(await casesByRule(tx, municipality))])].toSorted() : around
}

/** Somebody leaves: every case gets its coming holder in the same transaction. */
export async function whenLeaving(tx: Tx, leaving: Leaving): Promise<void> {
  const { municipality, employeeId, at, now, newId } = leaving
  await withdrawOffersTo(tx, leaving)
  for (const caseId of await casesTouched(tx, municipality, employeeId))
    await arrange(tx, { municipality, caseId, now, newId }, { news: { employeeId, leavesAt: at } })
}

/** Somebody's roles have changed: who no longer works or leads where the baton is held for gets somebody after. */
export async function whenRolesChange(tx: Tx, { employeeId, ...act }: RolesChanged): Promise<void> {
  const [known] = await availabilityOf(tx, act.municipality, [employeeId])
  const worksUntil = ({ toServiceId, dueAt }: Offer) =>
    known?.works.some(one => one.serviceId === toServiceId && covers(one, dueAt > act.now ? dueAt : act.now))
  await withdrawOffersTo(tx, { employeeId, ...act }, offer => !worksUntil(offer))
  for (const caseId of await casesTouched(tx, act.municipality, employeeId)) await arrange(tx, { ...act, caseId })
}

/** Somebody will be away: the deputy, or whoever acts by rule, gets the coming period in the same transaction. */
export async function whenAway(tx: Tx, away: Away): Promise<void> {
  const { municipality, employeeId, from, to, deputyId, was, now, newId } = away
  for (const caseId of await casesTouched(tx, municipality, employeeId))
    await arrange(tx, { municipality, caseId, now, newId }, { news: { employeeId, away: { from, to, deputyId }, was } })
}

/**
 * These may no longer see the case: who stands in for the accepted holder gives way to the next, and when it is the
 * accepted holder, the leader of the owner service acts from this instant.
 */
export async function leaveHolding(tx: Tx, act: ActInCase, blind: readonly string[]): Promise<void> {
  const base = baseAt(await holdersOf(tx, act.municipality, [act.caseId]), act.now)
  const ends = base !== null && blind.includes(base.holderId)
  await arrange(tx, act, ends ? { base: null, without: 'consent_ended' } : {})
}

/** Whether the one who holds now has said yes. */
export async function isAccepted(
  tx: Tx,
  { municipality, caseId, now }: { municipality: number; caseId: string; now: Date },
): Promise<boolean> {
  const running = runningAt(await holdersOf(tx, municipality, [caseId]), now)
  return running !== undefined && running.kind !== 'acting'
}
