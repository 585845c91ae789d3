import { conflict, Refusal } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/api/operation.ts'
import { lockCase } from '../../case/index.ts'
import { mayPrepare } from '../access.ts'
import * as api from '../api.ts'
import * as state from '../rules/state.ts'
import { saveTransition } from '../store/transition.ts'
import { findTransition } from './find.ts'
import { withdrawReceiver } from './send.ts'
import { tellLog } from './take-back.ts'

export const recallTransition = operation(api.recallTransition, {
  subject: findTransition,
  allow: mayPrepare,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { municipality } = actor
    const { child, transition } = subject
    showed([child.id])
    await lockCase(tx, municipality, input.caseId)
    const next = state.takenBack(transition)
    if (next instanceof Refusal) return next
    if (transition.version !== input.version || !(await saveTransition(tx, municipality, next)))
      return conflict(transition)
    await withdrawReceiver(tx, transition, { municipality, now, tell: newId })
    await tellLog(tx, { municipality, caseId: input.caseId, now, newId }, transition, actor)
    return { id: next.id, state: next.state, version: next.version }
  },
})
