import { Refusal, refuse } from '../../../kernel/refusal.ts'
import { conflict } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/api/operation.ts'
import { appendLog, findCase } from '../../case/index.ts'
import { maySeeTopic } from '../../sight/index.ts'
import { mayAddGoal, mayChangeGoal } from '../access.ts'
import * as api from '../api.ts'
import * as rules from '../rules/goal.ts'
import { insertGoal, saveGoal } from '../store/goal.ts'
import { findGoal } from './find.ts'
import { peopleIn } from './people.ts'
import type { People } from './people.ts'
import { tellOwner } from './tell-owner.ts'

const known = ({ guardians, settings }: People) => ({
  guardianIds: guardians.map(one => one.personId),
  areaIds: settings.developmentAreas.map(one => one.id),
})

export const addGoal = operation(api.addGoal, {
  subject: findCase,
  allow: mayAddGoal,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { municipality } = actor
    if (subject.childCase.status === 'closed') return refuse('case.already_closed')
    const topicIsOpen = maySeeTopic(input.topic)(actor, subject, now).allowed
    const { caseId, ...fresh } = input
    // In the portal everybody writes their own goals: a guardian cannot speak for the other home.
    const own = actor.kind === 'employee' ? fresh : { ...fresh, ...whoseOf(actor) }
    const goal = rules.addGoal(own, {
      ...known(await peopleIn(tx, municipality, subject, now)),
      topicIsOpen,
      ...{ id: newId(), caseId, addedBy: actor.id, at: now },
      serviceId: actor.kind === 'employee' ? actor.serviceId : null,
    })
    if (goal instanceof Refusal) return goal
    const entry = { municipality, caseId, actor, now, newId, topic: goal.topic }
    await Promise.all([
      insertGoal(tx, municipality, goal),
      appendLog(tx, { ...entry, kind: 'goal.added', facts: { goal: goal.words } }),
    ])
    showed([subject.child.id])
    return goal
  },
})

const whoseOf = (actor: { readonly role: string; readonly id: string }) =>
  actor.role === 'youth'
    ? { whose: 'child' as const, guardianId: null }
    : { whose: 'guardian' as const, guardianId: actor.id }

export const changeGoal = operation(api.changeGoal, {
  subject: findGoal,
  allow: mayChangeGoal,
  handle: async ({ tx, actor, now, input, subject: { inCase, goal }, newId, showed }) => {
    const { municipality } = actor
    if (inCase.childCase.status === 'closed') return refuse('case.already_closed')
    const { caseId, goalId: _, version, ...fresh } = input
    const around = {
      ...known(await peopleIn(tx, municipality, inCase, now)),
      topicIsOpen: maySeeTopic(input.topic)(actor, inCase, now).allowed,
    }
    const changed = rules.changeGoal(goal, version, fresh, around, actor.id)
    if (changed instanceof Refusal) return changed
    if (!(await saveGoal(tx, goal, changed, { municipality, changedBy: actor.id, now }))) return conflict(goal)
    const entry = { municipality, caseId, actor, now, newId, topic: goal.topic, audience: goal.audience }
    await appendLog(tx, { ...entry, notFor: goal.notFor, kind: 'goal.changed', facts: { goal: changed.words } })
    const owner = rules.ownerOf(goal, inCase.child.id)
    const telling = { municipality, caseId, childId: inCase.child.id, now, newId, topic: goal.topic }
    if (owner && rules.isNews(goal, changed)) await tellOwner(tx, { ...telling, kind: 'plan_answered', owner }, goal.id)
    showed([inCase.child.id])
    return changed
  },
})
