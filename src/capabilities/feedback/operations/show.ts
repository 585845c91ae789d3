import { conflict, refuse } from '../../../kernel/refusal.ts'
import { covers, dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findCase, participantsOf } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { endNotices, tell } from '../../notice/index.ts'
import { guardiansOf } from '../../person/index.ts'
import { isKnown } from '../../sight/index.ts'
import { mayOwn, mayReadShown } from '../access.ts'
import * as api from '../api.ts'
import { isChangeable, saidNow } from '../rules.ts'
import { answersShownTo, countShowing, saveShownTo, shownTo } from '../store/answer.ts'
import { findOwnAnswer } from './find.ts'

/** Those who help now, as far as the family may know of them: whoever holds, and whoever takes part by name. */
export async function helpersOf(tx: Tx, municipality: number, { childCase, holder, sight }: CaseSubject, now: Date) {
  const all = await participantsOf(tx, municipality, childCase.id)
  const named = all.flatMap(one =>
    one.employeeId !== null && one.name !== null && covers(one, now) && isKnown(sight, now, one.serviceId, now)
      ? [{ id: one.employeeId, name: one.name, service: one.serviceName }]
      : [],
  )
  const held = holder ? [{ id: holder.id, name: holder.name, service: holder.serviceName }] : []
  return [...new Map([...named, ...held].map(one => [one.id, one])).values()]
}

export const showFeedback = operation(api.showFeedback, {
  subject: findOwnAnswer,
  allow: mayOwn,
  handle: async ({ tx, actor: { municipality }, now, input, subject, newId, showed }) => {
    const { inCase, answer } = subject
    // What was chosen to be read were the words that were read then, and those who read them then.
    if (answer.version !== input.version) return conflict(saidNow(answer))
    const { child, childCase } = inCase
    const [helpers, before] = await Promise.all([
      helpersOf(tx, municipality, inCase, now),
      shownTo(tx, municipality, [answer.id]),
    ])
    const known = new Set([...helpers.map(one => one.id), ...before.map(one => one.employeeId)])
    const to = [...new Set(input.to)]
    if (to.some(id => !known.has(id))) return refuse('feedback.helper_unknown')
    // What is put together is shown to nobody new: whoever is shown enough of it works out the rest (record 79).
    const isNew = to.some(id => !before.some(one => one.employeeId === id))
    if (isNew && !isChangeable(answer, now)) return refuse('feedback.closed')
    const fresh = await saveShownTo(tx, { municipality, answerId: answer.id, at: now }, to)
    await countShowing(tx, municipality, answer.id)
    const gone = before.map(one => one.employeeId).filter(id => !to.includes(id))
    const which = { municipality, thingId: answer.id, kind: 'feedback_shown' } as const
    if (gone.length > 0) await endNotices(tx, { ...which, to: gone }, { ending: 'withdrawn', now })
    for (const id of fresh)
      await tell(tx, {
        ...{ municipality, kind: 'feedback_shown', to: { kind: 'employee', id }, now, newId, topic: 'plan' },
        ...{ about: { kind: 'case', id: childCase.id }, childId: child.id, thingId: answer.id, dueAt: null },
      })
    showed([child.id])
    return { id: answer.id }
  },
})

export const listShown = operation(api.listShown, {
  subject: findCase,
  allow: mayReadShown,
  handle: async ({ tx, actor, now, input: { caseId }, subject: { child }, showed }) => {
    const { municipality } = actor
    const [answers, guardians] = await Promise.all([
      answersShownTo(tx, { municipality, caseId, employeeId: actor.id }),
      guardiansOf(tx, municipality, child.id, dayOf(now)),
    ])
    // What somebody answered who is no guardian any more stays with that one.
    const names = new Map([[child.id, child.name], ...guardians.map(one => [one.personId, one.name] as const)])
    showed([child.id])
    return answers.flatMap(({ id, personId, who, phase, at, items, words }) => {
      const by = names.get(personId)
      return by === undefined ? [] : [{ id, by, who, phase, at, items, words }]
    })
  },
})
