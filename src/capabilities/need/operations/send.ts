import type { Actor } from '../../../kernel/actor.ts'
import type { NewId } from '../../../kernel/ids.ts'
import { Refusal, conflict, refuse } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { send as ask, withdrawAsks } from '../../ask/index.ts'
import type { Party } from '../../ask/model.ts'
import { dueOn } from '../../ask/model.ts'
import { appendLog, behindLock, topicsOpenTo } from '../../case/index.ts'
import { leaderOf, serviceById, settingsOf } from '../../organisation/index.ts'
import { deadlineDay } from '../../settings/model.ts'
import { isClosedChild } from '../../sight/index.ts'
import { maySend } from '../access.ts'
import type { NeedSubject } from '../access.ts'
import * as api from '../api.ts'
import type { NeedRequest } from '../model.ts'
import { send, withdraw } from '../rules.ts'
import { insertRequest, requestsIn, saveRequest } from '../store/request.ts'
import { findNeed, findRequest } from './find.ts'
import { telling } from './telling.ts'

/** Asks somebody about a need, with the clock of invitations. */
export async function askAbout(
  tx: Tx,
  { actor, now, newId }: { readonly actor: Actor; readonly now: Date; readonly newId: NewId },
  { inCase }: NeedSubject,
  { kind, requestId, to }: { readonly kind: 'need' | 'need_way'; readonly requestId: string; readonly to: Party },
): Promise<void> {
  const { municipality } = actor
  const settings = await settingsOf(tx, municipality, now)
  await ask(tx, {
    ...{ municipality, kind, about: { kind: 'case', id: inCase.childCase.id }, childId: inCase.child.id },
    ...{ thingId: requestId, from: { kind: actor.kind, id: actor.id }, to },
    dueAt: dueOn(deadlineDay(settings, 'invitationAnswerDays', dayOf(now))),
    ...{ now, newId },
  })
}

/** What decides whether a service can be asked: somebody leads it, no circle stands around the child, the topic is open to it. */
async function receiver(tx: Tx, actor: Actor, { inCase, need }: NeedSubject, serviceId: string, now: Date) {
  const { municipality } = actor
  const [service, leader, closed] = await Promise.all([
    serviceById(tx, municipality, serviceId),
    leaderOf(tx, municipality, serviceId, now),
    isClosedChild(tx, municipality, inCase.child.id),
  ])
  const isActive = service !== undefined && (service.activeTo === null || service.activeTo >= dayOf(now))
  if (!leader) return { service, canBeAsked: false, covered: false }
  const people = [{ employeeId: leader.id, serviceId }]
  const [open] = await topicsOpenTo(tx, { municipality, caseId: inCase.childCase.id, people, now })
  return { service, canBeAsked: isActive && !closed, covered: open?.topics.has(need.topic) === true }
}

export const sendNeed = operation(api.sendNeed, {
  subject: findNeed,
  allow: maySend,
  handle: async ({ tx, actor, now, input, subject: before, newId, showed }) => {
    const { municipality } = actor
    const { caseId, serviceId, words } = input
    showed([before.inCase.child.id])
    // Read again behind the lock: the need or the case may have closed a moment ago.
    const subject = await behindLock(tx, { municipality, caseId }, before, () => findNeed(tx, input, actor))
    const { need, inCase } = subject
    if (inCase.childCase.status === 'closed') return refuse('case.already_closed')
    const [requests, { service, ...known }] = await Promise.all([
      requestsIn(tx, municipality, caseId),
      receiver(tx, actor, subject, serviceId, now),
    ])
    const request = send(
      need,
      requests.filter(one => one.needId === need.id),
      { ...known, id: newId(), serviceId, sentBy: actor.id, words, now },
    )
    if (request instanceof Refusal) return request
    if (!(await insertRequest(tx, municipality, request))) return refuse('need.asked_already')
    const act = { actor, now, newId }
    await askAbout(tx, act, subject, { kind: 'need', requestId: request.id, to: { kind: 'service', id: serviceId } })
    const facts = { need: need.what, service: service?.name ?? '' }
    await appendLog(tx, { ...telling(act, need), kind: 'need.sent', facts, words, ofServiceId: serviceId })
    return request
  },
})

/** What a write about a question replies when somebody was first. */
export const theirs = ({ state, version }: NeedRequest) => conflict({ state, version })

export const withdrawNeed = operation(api.withdrawNeed, {
  subject: findRequest,
  allow: maySend,
  handle: async ({ tx, actor, now, input, subject: { inCase, need, request }, newId, showed }) => {
    const { municipality } = actor
    showed([inCase.child.id])
    if (request.version !== input.version) return theirs(request)
    const next = withdraw(request, now)
    if (next instanceof Refusal) return next
    if (!(await saveRequest(tx, municipality, next))) return theirs(request)
    await withdrawAsks(tx, { municipality, thingId: request.id }, now, { tell: newId })
    const service = await serviceById(tx, municipality, request.serviceId)
    const facts = { need: need.what, service: service?.name ?? '' }
    const told = telling({ actor, now, newId }, need)
    await appendLog(tx, { ...told, kind: 'need.withdrawn', facts, ofServiceId: request.serviceId })
    return next
  },
})
