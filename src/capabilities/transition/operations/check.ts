import { conflict, Refusal, refuse } from '../../../kernel/refusal.ts'
import type { NewId } from '../../../kernel/ids.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { answerAsk, asksOfThings, send } from '../../ask/index.ts'
import { dueOn } from '../../ask/model.ts'
import { holdersOf } from '../../baton/index.ts'
import { appendLog } from '../../case/index.ts'
import { covers, dayOf } from '../../../kernel/time.ts'
import { servicesByIds } from '../../organisation/index.ts'
import { settingsOf } from '../../settings/index.ts'
import { deadlineDay } from '../../settings/model.ts'
import { mayCheck } from '../access.ts'
import * as api from '../api.ts'
import { later } from '../rules/days.ts'
import * as state from '../rules/state.ts'
import { receiverNow, saveCheckAsked } from '../store/clock.ts'
import { findTransitionRow, saveTransition } from '../store/transition.ts'
import { findTransition } from './find.ts'

export const checkBack = operation(api.checkBack, {
  subject: findTransition,
  allow: mayCheck,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { municipality } = actor
    const { transition, child, childCase } = subject
    showed([child.id])
    if (childCase.status === 'closed') return refuse('case.already_closed')
    const { going, missing } = input
    const next = state.checked(transition, { id: actor.id, now }, { going, missing: missing || null })
    if (next instanceof Refusal) return next
    if (transition.version !== input.version || !(await saveTransition(tx, municipality, next)))
      return conflict(transition)
    for (const { to } of await asksOfThings(tx, municipality, [transition.id]))
      await answerAsk(tx, { municipality, thingId: transition.id, toId: to.id, state: 'accepted', now })
    const [service] = await servicesByIds(tx, municipality, [transition.toServiceId ?? ''])
    const told = {
      municipality,
      caseId: transition.caseId,
      actor,
      topic: 'plan',
      audience: 'team',
      now,
      newId,
    } as const
    const facts = { service: service?.name ?? '', going }
    const words = missing || null
    await appendLog(tx, {
      ...told,
      kind: 'transition.checked',
      facts,
      words,
      ofServiceId: transition.toServiceId ?? '',
    })
    return { id: next.id, state: next.state, version: next.version }
  },
})

/**
 * Asks who received how it goes, once; whoever holds, where that one has left or no longer sees the case. Where nobody can be asked,
 * it is tried again; who is asked late gets the time that anybody gets to answer.
 */
export async function askHowItGoes(
  tx: Tx,
  by: { readonly municipality: number; readonly now: Date; readonly newId: NewId },
  { id, caseId }: { readonly id: string; readonly caseId: string },
): Promise<void> {
  const { municipality, now, newId } = by
  const one = await findTransitionRow(tx, { municipality, caseId, transitionId: id })
  if (!one || one.checkBy === null) return
  const [settings, receiver, holders] = await Promise.all([
    settingsOf(tx, municipality, now),
    receiverNow(tx, municipality, id),
    holdersOf(tx, municipality, [caseId]),
  ])
  const toId = receiver ?? holders.find(holder => covers(holder, now))?.holderId
  if (toId === undefined || !(await saveCheckAsked(tx, municipality, id, now))) return
  const dueAt = dueOn(later(one.checkBy, deadlineDay(settings, 'invitationAnswerDays', dayOf(now))))
  await send(tx, {
    ...{ municipality, kind: 'transition_check', about: { kind: 'case', id: caseId }, childId: one.childId },
    ...{ thingId: id, from: 'clock', to: { kind: 'employee', id: toId }, dueAt, now, newId },
  })
}
