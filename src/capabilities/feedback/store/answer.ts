import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import type { Tables } from '../../../platform/database/tables.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { Answer } from '../model.ts'
import { forgetTold } from './told.ts'

type Row = Selectable<Tables['feedback_answer']>
const answerOf = (row: Row): Answer =>
  Answer.parse({
    ...{ id: row.id, askId: row.ask_id, caseId: row.case_id, childId: row.child_id, personId: row.person_id },
    ...{ who: row.who, phase: row.phase, serviceId: row.service_id, halfYear: row.half_year, at: row.at },
    ...{ version: row.version, items: row.items, words: row.words },
  })

/** Writes an answer. */
export async function insertAnswer(
  tx: Tx,
  municipality: number,
  one: Answer,
  { at, forgetAt }: { at: Date; forgetAt: Date },
): Promise<void> {
  await tx
    .insertInto('feedback_answer')
    .values({
      ...{ municipality_id: municipality, id: one.id, ask_id: one.askId, case_id: one.caseId, child_id: one.childId },
      ...{ person_id: one.personId, who: one.who, phase: one.phase, service_id: one.serviceId },
      ...{ half_year: one.halfYear, at: one.at, version: one.version, forget_at: forgetAt },
      ...said(one, at),
    })
    .execute()
}
const said = ({ items, words }: Answer, at: Date) => ({ items: JSON.stringify(items), words, changed_at: at })

/** Writes what an answer says now; false where it has been taken back, changed or shown meanwhile. */
export async function changeAnswer(tx: Tx, municipality: number, one: Answer, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('feedback_answer')
    .set({ ...said(one, at), version: one.version })
    .where('municipality_id', '=', municipality)
    .where('id', '=', one.id)
    .where('version', '=', one.version - 1)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Somebody's own answers in a case, the latest first; or the one to an ask. */
export async function answersOf(
  tx: Tx,
  which: { municipality: number; caseId: string; personId: string; askId?: string },
): Promise<readonly Answer[]> {
  let query = tx
    .selectFrom('feedback_answer')
    .selectAll()
    .where('municipality_id', '=', which.municipality)
    .where('case_id', '=', which.caseId)
    .where('person_id', '=', which.personId)
    .orderBy('at', 'desc')
    .orderBy('id')
  if (which.askId !== undefined) query = query.where('ask_id', '=', which.askId)
  return (await query.execute()).map(answerOf)
}

/** One answer of a case; nobody changes, shows or takes it back meanwhile. */
export async function findAnswer(
  tx: Tx,
  which: { municipality: number; caseId: string; answerId: string },
): Promise<Answer | undefined> {
  const row = await tx
    .selectFrom('feedback_answer')
    .selectAll()
    .where('municipality_id', '=', which.municipality)
    .where('case_id', '=', which.caseId)
    .where('id', '=', which.answerId)
    .forUpdate()
    .executeTakeFirst()
  return row && answerOf(row)
}

/** Deletes an answer, with whom it was shown to and that its giver was told what came of it. */
export async function deleteAnswer(tx: Tx, municipality: number, answerId: string): Promise<void> {
  await saveShownTo(tx, { municipality, answerId, at: new Date(0) }, [])
  const gone = await tx
    .deleteFrom('feedback_answer')
    .where('municipality_id', '=', municipality)
    .where('id', '=', answerId)
    .returning('person_id')
    .executeTakeFirst()
  if (gone) await forgetTold(tx, municipality, gone.person_id)
}

/**
 * Of what a child has answered at a screen at one time of the help in a half-year the latest is kept, and the one before it since the screen
 * was handed over, to which the child comes back when it takes the latest back: however often it is pressed. What it said at an earlier
 * handing is passed over: it stays the child's, and does not count again, which the child would not see there.
 */
export async function keepLatestOfChild(
  tx: Tx,
  municipality: number,
  latest: Answer,
  handedSince: Date,
): Promise<void> {
  const { personId, phase, halfYear } = latest
  const same = sql`a.municipality_id = ${municipality} and a.person_id = ${personId}
    and a.who = 'child' and a.phase = ${phase} and a.half_year = ${halfYear}`
  await sql`update feedback_answer a set passed_over = true
    where ${same} and a.at < ${handedSince} and not a.passed_over`.execute(tx)
  await sql`delete from feedback_answer a where ${same} and a.at >= ${handedSince}
    and not exists (select from feedback_shown s where s.municipality_id = a.municipality_id and s.answer_id = a.id)
    and a.id not in (select b.id from feedback_answer b where b.municipality_id = a.municipality_id and b.person_id = a.person_id
      and b.who = 'child' and b.phase = a.phase and b.half_year = a.half_year
      and b.at >= ${handedSince} order by b.at desc, b.id = ${latest.id} desc limit 2)`.execute(tx)
}

/** All that somebody has answered, in whatever case, the latest first. */
export async function answersBy(tx: Tx, municipality: number, personId: string): Promise<readonly Answer[]> {
  const rows = await tx
    .selectFrom('feedback_answer')
    .selectAll()
    .where('municipality_id', '=', municipality)
    .where('person_id', '=', personId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(answerOf)
}

/** Counts that it was chosen who reads an answer. */
export async function countShowing(tx: Tx, municipality: number, answerId: string): Promise<void> {
  await tx
    .updateTable('feedback_answer')
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('municipality_id', '=', municipality)
    .where('id', '=', answerId)
    .execute()
}

/** To whom an answer is shown from now on; answers who is new among them. */
export async function saveShownTo(
  tx: Tx,
  { municipality, answerId, at }: { municipality: number; answerId: string; at: Date },
  employeeIds: readonly string[],
): Promise<readonly string[]> {
  await tx
    .deleteFrom('feedback_shown')
    .where('municipality_id', '=', municipality)
    .where('answer_id', '=', answerId)
    .where(sql<boolean>`not employee_id = any(${employeeIds}::uuid[])`)
    .execute()
  if (employeeIds.length === 0) return []
  await tx
    .updateTable('feedback_answer')
    .set({ seen: true })
    .where('municipality_id', '=', municipality)
    .where('id', '=', answerId)
    .execute()
  const rows = await tx
    .insertInto('feedback_shown')
    .values(employeeIds.map(id => ({ municipality_id: municipality, answer_id: answerId, employee_id: id, at })))
    .onConflict(clash => clash.doNothing())
    .returning('employee_id')
    .execute()
  return rows.map(row => row.employee_id)
}

/** To whom some answers are shown. */
export async function shownTo(tx: Tx, municipality: number, answerIds: readonly string[]) {
  if (answerIds.length === 0) return []
  return tx
    .selectFrom('feedback_shown')
    .select(['answer_id as answerId', 'employee_id as employeeId'])
    .where('municipality_id', '=', municipality)
    .where(sql<boolean>`answer_id = any(${answerIds}::uuid[])`)
    .orderBy('at')
    .execute()
}

/** The answers of a case that are shown to an employee, the latest first. */
export async function answersShownTo(
  tx: Tx,
  which: { municipality: number; caseId: string; employeeId: string },
): Promise<readonly Answer[]> {
  const rows = await tx
    .selectFrom('feedback_answer as a')
    .innerJoin('feedback_shown as s', join =>
      join.onRef('s.municipality_id', '=', 'a.municipality_id').onRef('s.answer_id', '=', 'a.id'),
    )
    .selectAll('a')
    .where('a.municipality_id', '=', which.municipality)
    .where('a.case_id', '=', which.caseId)
    .where('s.employee_id', '=', which.employeeId)
    .orderBy('a.at', 'desc')
    .execute()
  return rows.map(answerOf)
}

/** Deletes what has been kept long enough, unless it is held back: the answers, and that somebody was asked. */
export async function forget(tx: Tx, municipality: number, now: Date): Promise<void> {
  const held = sql`exists (select from held_from_deletion h where h.municipality_id = ${municipality}
    and (h.case_id = t.case_id or h.child_id = t.child_id))`
  await sql`delete from feedback_shown s using feedback_answer t where s.municipality_id = ${municipality}
    and t.municipality_id = s.municipality_id and t.id = s.answer_id and t.forget_at <= ${now} and not ${held}`.execute(
    tx,
  )
  await sql`delete from feedback_answer t where t.municipality_id = ${municipality} and t.forget_at <= ${now}
    and not ${held}`.execute(tx)
  await sql`delete from feedback_ask t where t.municipality_id = ${municipality} and t.forget_at <= ${now} and not ${held}
    and not exists (select from feedback_answer a where a.municipality_id = t.municipality_id and a.ask_id = t.id)`.execute(
    tx,
  )
  await forgetTold(tx, municipality)
  // Who has nothing to do with any case here any more is asked by nobody.
  await sql`delete from feedback_never n where n.municipality_id = ${municipality} and not exists (
    select from child_case k where k.municipality_id = n.municipality_id and (k.child_id = n.person_id
      or exists (select from guardianship g where g.municipality_id = k.municipality_id and g.child_id = k.child_id
        and g.person_id = n.person_id and (g.valid_to is null or g.valid_to > current_day()))))`.execute(tx)
}
