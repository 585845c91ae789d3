import { addDays, startOf } from '../../../kernel/time.ts'
import { Refusal, refuse } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findCase, lockCase, mayLead } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { employeesOfService } from '../../organisation/index.ts'
import { kinAmong } from '../../sight/index.ts'
import * as api from '../api.ts'
import { baseAt, runningAt } from '../chain-rules.ts'
import { deputyAskable, offerable } from '../rules.ts'
import { holdersOf } from '../store/chain.ts'
import { blindAmong, topicsOf } from './blind.ts'
import { makeOffer } from './make-offer.ts'
import { stateOf } from './state-of.ts'

export const offerBaton = operation(api.offerBaton, {
  subject: findCase,
  allow: mayLead,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { municipality } = actor
    const { caseId, toId, toServiceId, reason, handOverNote, familyView } = input
    showed([subject.child.id])
    await lockCase(tx, municipality, caseId)
    const [chain, toCan, topics] = await Promise.all([
      holdersOf(tx, municipality, [caseId]),
      canTake(tx, subject, { municipality, employeeId: toId, serviceId: toServiceId, now }),
      topicsOf(tx, { municipality, caseId, now }, { employeeId: toId, serviceId: toServiceId }),
    ])
    const { status } = subject.childCase
    const worded = [reason, handOverNote, familyView].every(one => one !== undefined)
    const judged = offerable({
      ...{ status, running: runningAt(chain, now), toId, toCan, covered: topics.size > 0 },
      ...{ byId: actor.id, worded },
    })
    if (judged instanceof Refusal) return judged
    const act = { municipality, caseId, now, newId }
    const to = { employeeId: toId, serviceId: toServiceId }
    const words = { reason: reason ?? '', handOverNote: handOverNote ?? '', familyView: familyView ?? null }
    const offer = await makeOffer(tx, act, { childId: subject.child.id, from: actor, to, ...words })
    if (!offer) return refuse('baton.already_asked')
    return stateOf(offer)
  },
})

/** Whether somebody works in the service, has not left, and is not own family of the child. */
async function canTake(
  tx: Tx,
  { child }: CaseSubject,
  to: { municipality: number; employeeId: string; serviceId: string; now: Date },
): Promise<boolean> {
  const [there, kin] = await Promise.all([
    employeesOfService(tx, to.municipality, to.serviceId, to.now),
    kinAmong(tx, to.municipality, child.id),
  ])
  return there.some(one => one.id === to.employeeId) && !kin.includes(to.employeeId)
}

export const askDeputy = operation(api.askDeputy, {
  subject: findCase,
  allow: mayLead,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { municipality } = actor
    const { caseId, toId } = input
    showed([subject.child.id])
    await lockCase(tx, municipality, caseId)
    const base = baseAt(await holdersOf(tx, municipality, [caseId]), now)
    const serviceId = base?.serviceId ?? subject.childCase.ownerServiceId
    const to = { employeeId: toId, serviceId }
    // The last day is meant whole.
    const [from, until] = [startOf(input.firstDay), startOf(addDays(input.lastDay, 1))]
    const [can, blind] = await Promise.all([
      canTake(tx, subject, { municipality, ...to, now }),
      blindAmong(tx, { municipality, caseId, now }, [to]),
    ])
    const toCan = can && blind.length === 0
    const asked = { status: subject.childCase.status, forId: base?.holderId, toId, toCan, from, to: until, now }
    const judged = deputyAskable(asked)
    if (judged instanceof Refusal) return judged
    const deputy = { forId: base?.holderId ?? actor.id, from, to: until }
    const { reason, handOverNote } = input
    const asking = { childId: subject.child.id, from: actor, to, reason, handOverNote, familyView: null, deputy }
    const offer = await makeOffer(tx, { municipality, caseId, now, newId }, asking)
    return offer ? stateOf(offer) : refuse('baton.already_asked')
  },
})
