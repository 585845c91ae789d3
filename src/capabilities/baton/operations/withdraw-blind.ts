import type { Tx } from '../../../platform/database/transaction.ts'
import { withdrawAsks } from '../../ask/index.ts'
import { appendLog } from '../../case/index.ts'
import type { ActInCase } from '../../case/index.ts'
import { employeesByIds } from '../../organisation/index.ts'
import { kinAmong } from '../../sight/index.ts'
import type { Offer } from '../model.ts'
import { withdrawn } from '../rules.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { offersOf, saveOffer } from '../store/offer.ts'
import { blindAmong } from './blind.ts'

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
    await appendLog(tx, { ...act, kind: 'baton.withdrawn', facts, actor: 'clock', topic: 'plan' })
  }
}

async function takeBack(tx: Tx, municipality: number, offer: Offer, now: Date): Promise<boolean> {
  const next = withdrawn(offer, now)
  if (next instanceof Refusal || !(await saveOffer(tx, municipality, next))) return false
  await withdrawAsks(tx, { municipality, thingId: offer.id }, now)
  return true
}
