import type { Actor } from '../../../kernel/actor.ts'
import type { NewId } from '../../../kernel/ids.ts'
import { conflict, Refusal, refuse } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { send, withdrawAsks } from '../../ask/index.ts'
import { dueOn } from '../../ask/model.ts'
import type { Party } from '../../ask/model.ts'
import { appendLog, lockCase } from '../../case/index.ts'
import { employeesOfService, serviceById } from '../../organisation/index.ts'
import { settingsOf } from '../../settings/index.ts'
import { isClosedChild, kinAmong } from '../../sight/index.ts'
import { mayPrepare } from '../access.ts'
import * as api from '../api.ts'
import type { Transition } from '../model.ts'
import * as state from '../rules/state.ts'
import { saveTransition } from '../store/transition.ts'
import { findTransition, topicsToReceive } from './find.ts'
import { passageOf, passageTold } from './shown.ts'

/** Who is asked to receive, with the clock of the passage. Whoever was asked before is no more. */
export async function askReceiver(
  tx: Tx,
  one: Transition,
  by: { readonly actor: Actor; readonly now: Date; readonly newId: NewId },
): Promise<void> {
  const { actor, now, newId } = by
  const { municipality } = actor
  await withdrawReceiver(tx, one, { municipality, now })
  if (one.toServiceId === null) return
  const to: Party =
    one.toEmployeeId === null ? { kind: 'service', id: one.toServiceId } : { kind: 'employee', id: one.toEmployeeId }
  await send(tx, {
    ...{ municipality, kind: 'transition', about: { kind: 'case', id: one.caseId }, childId: one.childId },
    ...{ thingId: one.id, from: { kind: 'employee', id: actor.id }, to, dueAt: dueOn(one.receiveBy), now, newId },
  })
}

/** Nobody is asked to receive any more; the family's questions stand. */
export async function withdrawReceiver(
  tx: Tx,
  { id: thingId, toServiceId, toEmployeeId }: Transition,
  { municipality, now, tell }: { readonly municipality: number; readonly now: Date; readonly tell?: NewId },
): Promise<void> {
  for (const toId of [toServiceId, toEmployeeId])
    if (toId !== null) await withdrawAsks(tx, { municipality, thingId, toId }, now, { tell })
}

/** Whether somebody works in the service, has not left, and is not kept away from the child. */
export async function canReceive(
  tx: Tx,
  which: { municipality: number; serviceId: string; employeeId: string; childId: string; now: Date },
): Promise<boolean> {
  const { municipality, serviceId, employeeId, childId, now } = which
  const [people, kin] = await Promise.all([
    employeesOfService(tx, municipality, serviceId, now),
    kinAmong(tx, municipality, childId),
  ])
  return people.some(one => one.id === employeeId) && !kin.includes(employeeId)
}

export const sendTransition = operation(api.sendTransition, {
  subject: findTransition,
  allow: mayPrepare,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { municipality } = actor
    const { child, childCase, transition } = subject
    const { caseId, toEmployeeId: employeeId = null } = input
    showed([child.id])
    if (childCase.status === 'closed') return refuse('case.already_closed')
    await lockCase(tx, municipality, caseId)
    const { toServiceId: serviceId } = transition
    if (serviceId === null) return refuse('transition.family_not_asked')
    const next = state.sent(transition, { serviceId, employeeId }, { id: actor.id, now })
    if (next instanceof Refusal) return next
    const [service, closed, can, topics, settings] = await Promise.all([
      serviceById(tx, municipality, serviceId),
      isClosedChild(tx, municipality, child.id),
      employeeId === null || canReceive(tx, { municipality, serviceId, employeeId, childId: child.id, now }),
      topicsToReceive(tx, next, { municipality, now }),
      settingsOf(tx, municipality, now),
    ])
    // Of a child whom only the named may know of, no service is asked as such.
    if (!can || !service || (closed && employeeId === null)) return refuse('transition.cannot_receive')
    if (topics.size === 0) return refuse('transition.consent_missing')
    if (transition.version !== input.version || !(await saveTransition(tx, municipality, next)))
      return conflict(transition)
    await withdrawReceiver(tx, transition, { municipality, now })
    await askReceiver(tx, next, { actor, now, newId })
    const facts = { passage: passageTold(settings, next, childCase), service: service.name }
    const told = { municipality, caseId, actor, topic: 'plan', ofServiceId: serviceId, now, newId } as const
    await appendLog(tx, { ...told, kind: 'transition.sent', facts })
    return { id: next.id, state: next.state, version: next.version }
  },
})

export const dropTransition = operation(api.dropTransition, {
  subject: findTransition,
  allow: mayPrepare,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { municipality } = actor
    const { child, transition } = subject
    const { caseId, because } = input
    showed([child.id])
    await lockCase(tx, municipality, caseId)
    const next = state.dropped(transition, because, now)
    if (next instanceof Refusal) return next
    if (transition.version !== input.version || !(await saveTransition(tx, municipality, next)))
      return conflict(transition)
    await withdrawAsks(tx, { municipality, thingId: transition.id }, now, { tell: newId })
    const settings = await settingsOf(tx, municipality, now)
    const facts = { passage: passageOf(settings, next.passage)?.label ?? '' }
    const told = { municipality, caseId, actor, topic: 'plan', audience: 'team', now, newId } as const
    await appendLog(tx, { ...told, kind: 'transition.dropped', facts, words: because })
    return { id: next.id, state: next.state, version: next.version }
  },
})
