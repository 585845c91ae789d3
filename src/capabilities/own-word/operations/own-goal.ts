import { conflict, refuse } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/api/operation.ts'
import { appendLog } from '../../case/index.ts'
import { findGoal, saveGoal } from '../../plan/index.ts'
import { mayChangeOwnGoal } from '../access.ts'
import * as api from '../api.ts'

export const changeOwnGoal = operation(api.changeOwnGoal, {
  subject: findGoal,
  allow: mayChangeOwnGoal,
  handle: async ({ tx, actor, now, input, subject: { inCase, goal }, newId, showed }) => {
    const { municipality } = actor
    const { caseId, version, words, status } = input
    if (inCase.childCase.status === 'closed') return refuse('case.already_closed')
    if (goal.version !== version) return conflict(goal)
    // Who words it anew has written it, whoever wrote it down before: how it read then is kept.
    const written = words === goal.words ? {} : { words, addedBy: actor.id, serviceId: null }
    const changed = { ...goal, ...written, status, version: version + 1 }
    if (!(await saveGoal(tx, goal, changed, { municipality, changedBy: actor.id, now }))) return conflict(goal)
    const { topic, audience, notFor } = goal
    const entry = { municipality, caseId, actor, now, newId, topic, audience, notFor }
    await appendLog(tx, { ...entry, kind: 'goal.changed', facts: { goal: changed.words } })
    showed([inCase.child.id])
    return changed
  },
})
