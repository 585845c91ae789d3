import { dayOf } from '../../../kernel/time.ts'
import { listing } from '../../../platform/api/operation.ts'
import { mayHandle, mayHaveWaiting, mayKeepRegister } from '../access.ts'
import * as api from '../restriction-api.ts'
import { isOverdue } from '../rules/request.ts'
import { isPressing } from '../rules/restriction.ts'
import { correctionsHeldBy, registerOf } from '../store.ts'

export const waiting = listing(api.waiting, {
  allow: mayHaveWaiting,
  handle: async ({ tx, actor, now }) => {
    if (actor.kind !== 'employee') return { due: [], toCorrect: [] }
    const today = dayOf(now)
    const keeps = mayKeepRegister(actor, undefined, now).allowed
    const [kept, toCorrect] = await Promise.all([keeps ? registerOf(tx, actor) : [], correctionsHeldBy(tx, actor)])
    const mine = kept.filter(one => isPressing(one.request, today) && mayHandle(actor, one, now).allowed)
    return {
      due: mine.map(({ request }) => ({
        ...{ id: request.id, kind: request.kind, dueOn: request.dueOn },
        overdue: isOverdue(request, today),
      })),
      toCorrect: toCorrect.flatMap(({ id, caseId, answeredAt }) =>
        caseId === null || answeredAt === null ? [] : [{ id, caseId, answeredOn: dayOf(answeredAt) }],
      ),
    }
  },
})
