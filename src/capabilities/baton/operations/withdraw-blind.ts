import type { Tx } from '../../../platform/database/transaction.ts'
import { withdrawAsks } from '../../ask/index.ts'
import type { NewId } from '../../../kernel/ids.ts'
import { appendLog, lockCase } from '../../case/index.ts'
import type { ActInCase } from '../../case/index.ts'
import { employeesByIds } from '../../organisation/index.ts'
import { kinAmong } from '../../sight/index.ts'
import type { Offer } from '../model.ts'
import { withdrawn } from '../rules.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { offersOf, openOffersTo, saveOffer } from '../store/offer.ts'
import { blindAmong } from './blind.ts'
import { tellFell } from './fell.ts'

/** Takes back the offers to those who may no longer see the case: they could not say yes, and are not to be reminded. */
export async function withdrawBlindOffers(tx: Tx, act: ActInCase, childId: string): Promise<void> {
  const { municipality, caseId, now } = act
  const open = (await offersOf(tx, municipality, caseId)).filter(one => one.state === 'open')
  if (open.length === 0) return
  const asked = open.map(one => ({ employeeId: one.toId, serviceId: one.toServiceId }))
  const [blind, kin] = await Promise.all([blindAmong(tx, act, asked), kinAmong(tx, municipality, childId)])
  const ends = open.filter(one => blind.includes(one.toId) || kin.includes(one.toId))
  const people = await employeesByIds(tx, municipality, [...new Set(ends.map(one => one.toId))])
  for (const offer of ends) {
    if (!(await takeBack(tx, municipality, offer, now))) continue
    const facts = { name: people.find(one => one.id === offer.toId)?.name ?? '' }
    const told = { facts, ofServiceId: offer.toServiceId }
    await appendLog(tx, { ...act, kind: 'baton.withdrawn', ...told, actor: 'clock', topic: 'plan' })
  }
}

/** The reason of an offer that fell because the one who was asked leaves, or stops working in the service. */
const LEAVES = 'leaves'

/**
 * Takes back what is asked of somebody who leaves, at once: whoever asked is told, and may ask another. For one who only
 * stops in a service: what was asked for that service and cannot be answered in time there.
 */
export async function withdrawOffersTo(
  tx: Tx,
  { municipality, employeeId, now, newId }: { municipality: number; employeeId: string; now: Date; newId: NewId },
  falls: (offer: Offer) => boolean = () => true,
): Promise<void> {
  const [person] = await employeesByIds(tx, municipality, [employeeId])
  for (const offer of (await openOffersTo(tx, municipality, employeeId)).filter(falls)) {
    const act = { municipality, caseId: offer.caseId, now, newId }
    await lockCase(tx, municipality, offer.caseId)
    if (!(await takeBack(tx, municipality, { ...offer, declineReason: LEAVES }, now))) continue
    const told = { facts: { name: person?.name ?? '' }, ofServiceId: offer.toServiceId }
    await appendLog(tx, { ...act, kind: 'baton.withdrawn', ...told, actor: 'clock', topic: 'plan' })
    if (offer.fromId !== employeeId) await tellFell(tx, act, offer)
  }
}

async function takeBack(tx: Tx, municipality: number, offer: Offer, now: Date): Promise<boolean> {
  const next = withdrawn(offer, now)
  if (next instanceof Refusal || !(await saveOffer(tx, municipality, next))) return false
  await withdrawAsks(tx, { municipality, thingId: offer.id }, now)
  return true
}
