import type { Selectable } from 'kysely'
import { prepared } from '../../../platform/database/prepared.ts'
import type { Tables } from '../../../platform/database/tables.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { Transition } from '../model.ts'

export const transitionOf = (row: Selectable<Tables['transition']>): Transition =>
  Transition.parse({
    ...{ id: row.id, caseId: row.case_id, childId: row.child_id, passage: row.passage, happensOn: row.happens_on },
    ...{ fromServiceId: row.from_service_id, toServiceId: row.to_service_id, toEmployeeId: row.to_employee_id },
    ...{ state: row.state, startedAt: row.started_at, beginBy: row.begin_by, receiveBy: row.receive_by },
    ...{ begunAt: row.begun_at, askedAt: row.asked_at, sentAt: row.sent_at, sentBy: row.sent_by },
    ...{ acceptedAt: row.accepted_at, acceptedBy: row.accepted_by, carried: row.carried },
    ...{ declinedAt: row.declined_at, declineReason: row.decline_reason, declineWords: row.decline_words },
    ...{ checkOn: row.check_on, checkBy: row.check_by, checkAskedAt: row.check_asked_at },
    ...{ checkedAt: row.checked_at, checkedBy: row.checked_by },
    ...{ checkGoing: row.check_going, checkMissing: row.check_missing },
    ...{ droppedAt: row.dropped_at, droppedBecause: row.dropped_because, version: row.version },
  })

interface InCase {
  readonly municipality: number
  readonly caseId: string
}

const selectIn = prepared((db, v: InCase) =>
  db
    .selectFrom('transition')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where('case_id', '=', v.caseId)
    .orderBy('happens_on')
    .orderBy('id'),
)
/** The transitions of a case, the first day first. */
export const transitionsIn = async (tx: Tx, which: InCase): Promise<Transition[]> =>
  (await selectIn(tx, which)).map(transitionOf)

const selectOne = prepared((db, v: InCase & { readonly transitionId: string }) =>
  db
    .selectFrom('transition')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where('case_id', '=', v.caseId)
    .where('id', '=', v.transitionId),
)
/** One transition of a case. */
export async function findTransitionRow(
  tx: Tx,
  which: InCase & { readonly transitionId: string },
): Promise<Transition | undefined> {
  const [row] = await selectOne(tx, which)
  return row && transitionOf(row)
}

/**
 * Begins a transition; answers its id if it is new: the same one is never begun twice. Somebody, but never the clock, may begin one
 * again of which it was said that it is not to be.
 */
export async function insertTransition(
  tx: Tx,
  municipality: number,
  one: Pick<
    Transition,
    'id' | 'caseId' | 'childId' | 'passage' | 'happensOn' | 'fromServiceId' | 'startedAt' | 'beginBy' | 'receiveBy'
  > & { readonly startedBy: string | null },
): Promise<string | undefined> {
  const begun = {
    ...{ from_service_id: one.fromServiceId, state: 'open', started_by: one.startedBy, started_at: one.startedAt },
    ...{ begin_by: one.beginBy, receive_by: one.receiveBy },
  }
  const again = {
    ...{ ...begun, dropped_at: null, dropped_because: null, begun_at: null, asked_at: null },
    ...{ to_service_id: null, to_employee_id: null, sent_at: null, sent_by: null },
    ...{ declined_at: null, decline_reason: null, decline_words: null },
  }
  const row = await tx
    .insertInto('transition')
    .values({
      ...{ municipality_id: municipality, id: one.id, case_id: one.caseId, child_id: one.childId },
      ...{ passage: one.passage, happens_on: one.happensOn, ...begun },
    })
    .onConflict(at =>
      at
        .columns(['municipality_id', 'case_id', 'passage', 'happens_on'])
        .doUpdateSet(eb => ({ ...again, version: eb('transition.version', '+', 1) }))
        .where('transition.state', '=', 'dropped')
        .where(eb => eb.val(one.startedBy !== null)),
    )
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** Saves what a rule decided; false when somebody wrote first. */
export async function saveTransition(tx: Tx, municipality: number, next: Transition): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('transition')
    .set({
      ...{ to_service_id: next.toServiceId, to_employee_id: next.toEmployeeId, state: next.state },
      ...{ begun_at: next.begunAt, asked_at: next.askedAt, sent_at: next.sentAt, sent_by: next.sentBy },
      ...{ accepted_at: next.acceptedAt, accepted_by: next.acceptedBy, carried: next.carried },
      ...{ declined_at: next.declinedAt, decline_reason: next.declineReason, decline_words: next.declineWords },
      ...{ check_on: next.checkOn, check_by: next.checkBy, checked_at: next.checkedAt, checked_by: next.checkedBy },
      ...{ check_going: next.checkGoing, check_missing: next.checkMissing },
      ...{ dropped_at: next.droppedAt, dropped_because: next.droppedBecause, version: next.version },
    })
    .where('municipality_id', '=', municipality)
    .where('id', '=', next.id)
    .where('version', '=', next.version - 1)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
