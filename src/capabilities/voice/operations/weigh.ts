import type { Actor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findCase, mayActInCase } from '../../case/index.ts'
import { shownTo } from '../../sight/index.ts'
import { mayWeigh } from '../access.ts'
import { spoken } from '../model.ts'
import type { ViewSubject } from '../access.ts'
import * as api from '../api.ts'
import { weigh } from '../rules.ts'
import { findViewRow, insertWeight } from '../store.ts'

/** A view with its case: absent alike when the view is not there and when it is in another case. */
async function findView(
  tx: Tx,
  input: { caseId: string; viewId: string },
  actor: Actor,
  now: Date,
): Promise<ViewSubject | undefined> {
  const [inCase, view] = await Promise.all([
    findCase(tx, input, actor),
    findViewRow(tx, actor.municipality, input.caseId, input.viewId),
  ])
  return inCase && view && { inCase, shown: shownTo(actor, inCase.sight, now, spoken(view)) }
}

export const weighView = operation(api.weighView, {
  subject: findView,
  allow: mayWeigh(mayActInCase),
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const given = weigh(input)
    if (given instanceof Refusal) return given
    const id = newId()
    await insertWeight(tx, actor.municipality, {
      id,
      viewId: input.viewId,
      weight: input.weight,
      because: input.because ?? null,
      decisionId: input.decisionId ?? null,
      byId: actor.id,
      at: now,
    })
    showed([subject.inCase.child.id])
    return { id }
  },
})
