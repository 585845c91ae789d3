import type { Actor } from '../../../kernel/actor.ts'
import { conflict, Refusal, refuse } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { employeeById, employeesOfService, serviceById, settingsOf, standIn } from '../../organisation/index.ts'
import { kinAmong } from '../../sight/index.ts'
import { mayReopen } from '../access.ts'
import * as api from '../api.ts'
import type { ChildCase, ChildSaid } from '../model.ts'
import { sightChanged, startHolding } from '../ports.ts'
import type { ActInCase } from '../ports.ts'
import { childIsAsked, reopen, whyNotHeard } from '../rules.ts'
import { openCaseOf, saveCase } from '../store/case.ts'
import { insertLevelChange } from '../store/level.ts'
import { appendLog } from './append-log.ts'
import { findCase } from './find-case.ts'

/** Who in the service that owns the case can be offered the baton when it opens again. */
async function peopleFor(tx: Tx, municipality: number, { childId, ownerServiceId }: ChildCase, now: Date) {
  const [people, kin] = await Promise.all([
    employeesOfService(tx, municipality, ownerServiceId, now),
    kinAmong(tx, municipality, childId),
  ])
  const able = people.filter(one => one.role !== 'administrator' && !kin.includes(one.id))
  // Who has several roles stands there once.
  return { people: [...new Map(able.map(one => [one.id, one])).values()], kin }
}

export const listForReopening = operation(api.listForReopening, {
  subject: findCase,
  allow: mayReopen,
  handle: async ({ tx, actor, now, subject, showed }) => {
    const { municipality } = actor
    const { childCase, child } = subject
    showed([child.id])
    const { people, kin } = await peopleFor(tx, municipality, childCase, now)
    const which = { serviceId: childCase.ownerServiceId, at: now, notThese: kin }
    const acting = await standIn(tx, municipality, which)
    const leader = acting ? await employeeById(tx, municipality, acting.employeeId) : undefined
    return { people, leader: leader?.name ?? null }
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
    const [settings, other, { people }, service] = await Promise.all([
      settingsOf(tx, municipality, now),
      openCaseOf(tx, municipality, child.id),
      peopleFor(tx, municipality, childCase, now),
      serviceById(tx, municipality, ownerServiceId),
    ])
    const next = reopen(childCase, settings, now)
    if (next instanceof Refusal) return next
    if (!childIsAsked(input.child)) return refuse('case.child_view_missing')
    if (other !== undefined) return refuse('case.other_open')
    const to = input.offerTo
    if (to !== undefined && !people.some(one => one.id === to)) return refuse('case.cannot_take_part')
    if (childCase.version !== input.version || !(await saveCase(tx, municipality, next))) return conflict(childCase)
    const act = { municipality, caseId: next.id, now, newId }
    const { because: reason, familyView } = input
    const moved = { from: childCase.level, to: next.level, decidedBy: actor.id, reason, familyView, child: input.child }
    await insertLevelChange(tx, { ...act, ...moved, notHeard: whyNotHeard(input.child), id: newId() })
    const facts = { service: service?.name ?? '' }
    await appendLog(tx, {
      ...act,
      kind: 'case.reopened',
      facts,
      ofServiceId: ownerServiceId,
      words: reason,
      actor,
      topic: 'plan',
    })
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
