import { conflict, Refusal, refuse } from '../../../kernel/refusal.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { withdrawAsks } from '../../ask/index.ts'
import { employeeById, employeesOfService, serviceById, settingsOf } from '../../organisation/index.ts'
import { kinAmong } from '../../sight/index.ts'
import { mayLead, mayReopen } from '../access.ts'
import * as api from '../api.ts'
import type { ChildSaid } from '../model.ts'
import { caseClosed, endHolding, sightChanged, startHolding } from '../ports.ts'
import type { ActInCase } from '../ports.ts'
import { childIsAsked, close, pause, reopen, resume } from '../rules.ts'
import { openCaseOf, saveCase } from '../store/case.ts'
import { insertLevelChange } from '../store/level.ts'
import { appendLog } from './append-log.ts'
import { decidesHere } from './decides.ts'
import { findCase } from './find-case.ts'

export const pauseCase = operation(api.pauseCase, {
  subject: findCase,
  allow: mayLead,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { municipality } = actor
    const { childCase, child } = subject
    showed([child.id])
    const next = pause(childCase, input.until, now)
    if (next instanceof Refusal) return next
    if (childCase.version !== input.version || !(await saveCase(tx, municipality, next))) return conflict(childCase)
    const act = { municipality, caseId: next.id, now, newId }
    const facts = { until: input.until }
    await appendLog(tx, { ...act, kind: 'case.paused', facts, words: input.reason, actor, topic: 'plan' })
    return next
  },
})

export const resumeCase = operation(api.resumeCase, {
  subject: findCase,
  allow: mayLead,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { municipality } = actor
    const { childCase, child } = subject
    showed([child.id])
    const next = resume(childCase, await settingsOf(tx, municipality, now), now)
    if (next instanceof Refusal) return next
    if (childCase.version !== input.version || !(await saveCase(tx, municipality, next))) return conflict(childCase)
    const act = { municipality, caseId: next.id, now, newId }
    await appendLog(tx, { ...act, kind: 'case.resumed', facts: {}, actor, topic: 'plan' })
    return next
  },
})

export const closeCase = operation(api.closeCase, {
  subject: findCase,
  allow: mayLead,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { municipality } = actor
    const { childCase, child } = subject
    showed([child.id])
    const settings = await settingsOf(tx, municipality, now)
    if (!decidesHere(settings, 'case.close', actor, subject)) return refuse('case.not_decider')
    const next = close(childCase, input.reason, input.note, settings, now)
    if (next instanceof Refusal) return next
    if (childCase.version !== input.version || !(await saveCase(tx, municipality, next))) return conflict(childCase)
    const act = { municipality, caseId: next.id, now, newId }
    await endHolding(tx, act)
    await caseClosed(tx, act)
    await withdrawAsks(tx, { municipality, about: { kind: 'case', id: next.id } }, now)
    const reason = settings.closeReasons.find(one => one.id === input.reason)?.label ?? ''
    await appendLog(tx, {
      ...act,
      kind: 'case.closed',
      facts: { reason },
      words: input.note.results,
      actor,
      topic: 'plan',
    })
    await sightChanged(tx, act)
    return next
  },
})

export const reopenCase = operation(api.reopenCase, {
  subject: findCase,
  allow: mayReopen,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { municipality } = actor
    const { childCase, child } = subject
    const { ownerServiceId } = childCase
    showed([child.id])
    const [settings, other, people, kin, service] = await Promise.all([
      settingsOf(tx, municipality, now),
      openCaseOf(tx, municipality, child.id),
      employeesOfService(tx, municipality, ownerServiceId, now),
      kinAmong(tx, municipality, child.id),
      serviceById(tx, municipality, ownerServiceId),
    ])
    const next = reopen(childCase, settings, now)
    if (next instanceof Refusal) return next
    if (!childIsAsked(input.child)) return refuse('case.child_view_missing')
    if (other !== undefined) return refuse('case.other_open')
    const to = input.offerTo
    if (to !== undefined && (!people.some(one => one.id === to) || kin.includes(to)))
      return refuse('case.cannot_take_part')
    if (childCase.version !== input.version || !(await saveCase(tx, municipality, next))) return conflict(childCase)
    const act = { municipality, caseId: next.id, now, newId }
    const { because: reason, familyView } = input
    const moved = { from: childCase.level, to: next.level, decidedBy: actor.id, reason, familyView, child: input.child }
    await insertLevelChange(tx, { ...act, ...moved, id: newId() })
    const facts = { service: service?.name ?? '' }
    await appendLog(tx, { ...act, kind: 'case.reopened', facts, words: reason, actor, topic: 'plan' })
    await tellChildsView(tx, act, actor, input.child)
    const offerTo = to === undefined ? null : { employeeId: to, serviceId: ownerServiceId }
    const opening = { ...act, childId: child.id, ownerServiceId, decidedBy: actor, offerTo, reason, familyView }
    await startHolding(tx, { ...opening, again: true })
    await sightChanged(tx, act)
    return next
  },
})

/** What the child said stays with the service that heard it: whom it is told to is the child's to say. */
async function tellChildsView(tx: Tx, act: ActInCase, actor: Actor, { said, notYet }: ChildSaid): Promise<void> {
  const told = { ...act, actor, topic: 'plan', audience: 'own_service' } as const
  if (said !== null) {
    const person = await employeeById(tx, act.municipality, actor.id)
    await appendLog(tx, { ...told, kind: 'voice.recorded', facts: { name: person?.name ?? '' }, words: said })
  }
  if (notYet !== null) await appendLog(tx, { ...told, kind: 'voice.not_heard', facts: {}, words: notYet })
}
