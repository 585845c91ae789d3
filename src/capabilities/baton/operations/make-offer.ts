import { dayOf } from '../../../kernel/time.ts'
import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { send } from '../../ask/index.ts'
import { dueOn } from '../../ask/model.ts'
import { appendLog } from '../../case/index.ts'
import type { ActInCase } from '../../case/index.ts'
import { employeeById, serviceById, settingsOf } from '../../organisation/index.ts'
import { deadlineDay } from '../../organisation/model.ts'
import type { Offer } from '../model.ts'
import { insertOffer } from '../store/offer.ts'
import { endFell } from './fell.ts'

/** Whom something is asked of, and with which words. */
export interface Asking {
  readonly childId: string
  readonly from: Actor
  readonly to: { readonly employeeId: string; readonly serviceId: string }
  readonly reason: string
  readonly handOverNote: string
  readonly familyView: string | null
  /** For a deputy: for whom, and between which instants. */
  readonly deputy?: { readonly forId: string; readonly from: Date; readonly to: Date }
}

/** Writes the offer, asks with a clock, and tells the log. Undefined when the same is asked of the same person already. */
export async function makeOffer(tx: Tx, act: ActInCase, asking: Asking): Promise<Offer | undefined> {
  const { municipality, caseId, now, newId } = act
  const { from, to, deputy, childId } = asking
  const [settings, person, service] = await Promise.all([
    settingsOf(tx, municipality, now),
    employeeById(tx, municipality, to.employeeId),
    serviceById(tx, municipality, to.serviceId),
  ])
  const dueAt = dueOn(deadlineDay(settings, 'batonAnswerDays', dayOf(now)))
  const offer = newOffer(asking, { id: newId(), caseId, at: now, dueAt })
  if (!(await insertOffer(tx, municipality, offer))) return undefined
  await endFell(tx, act)
  await send(tx, {
    ...{ municipality, childId, dueAt, now, newId, thingId: offer.id },
    kind: offer.kind,
    about: { kind: 'case', id: caseId },
    from: { kind: from.kind, id: from.id },
    to: { kind: 'employee', id: to.employeeId },
  })
  if (!deputy) {
    const facts = { name: person?.name ?? '', service: service?.name ?? '' }
    const told = { facts, ofServiceId: to.serviceId, actor: from, topic: 'plan' } as const
    await appendLog(tx, { municipality, caseId, now, newId, kind: 'baton.offered', ...told })
  }
  return offer
}

const newOffer = (asking: Asking, made: Pick<Offer, 'id' | 'caseId' | 'at' | 'dueAt'>): Offer => ({
  ...made,
  kind: asking.deputy ? 'deputy' : 'baton',
  fromId: asking.from.id,
  forId: asking.deputy?.forId ?? null,
  toId: asking.to.employeeId,
  toServiceId: asking.to.serviceId,
  deputyFrom: asking.deputy?.from ?? null,
  deputyTo: asking.deputy?.to ?? null,
  reason: asking.reason,
  handOverNote: asking.handOverNote,
  familyView: asking.familyView,
  state: 'open',
  declineReason: null,
  declineWords: null,
  answeredAt: null,
  version: 1,
})
