import type { Day } from '../../../kernel/time.ts'
import type { Insertable, Selectable } from 'kysely'
import { prepared } from '../../../platform/database/prepared.ts'
import type { Tables } from '../../../platform/database/tables.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { ConsentAnswer } from '../model.ts'

/** An answer about to be written; its order follows from when it is written. */
export interface NewAnswer extends Omit<ConsentAnswer, 'position'> {
  readonly childId: string
  readonly note: string | null
}

const answerOf = (row: Selectable<Tables['consent_answer']>): ConsentAnswer =>
  ConsentAnswer.parse({
    id: row.id,
    giver: { kind: row.giver_kind, id: row.giver_id },
    serviceId: row.service_id,
    topic: row.topic,
    purpose: row.purpose,
    answer: row.answer,
    limits: row.limits,
    notFor: row.not_for,
    from: row.valid_from,
    to: row.valid_to,
    method: row.method,
    language: row.language,
    interpreter: row.interpreter,
    archiveRef: row.archive_ref,
    maturity: row.maturity,
    registeredBy: row.registered_by,
    at: row.at,
    position: Number(row.position),
  })

const selectAnswers = prepared((db, v: { municipality: number; caseId: string }) =>
  db
    .selectFrom('consent_answer')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where('case_id', '=', v.caseId)
    .orderBy('at')
    .orderBy('position'),
)
/** Every answer ever given in a case, in order. */
export async function answersOf(tx: Tx, municipality: number, caseId: string): Promise<readonly ConsentAnswer[]> {
  return (await selectAnswers(tx, { municipality, caseId })).map(answerOf)
}

const rowOf = (municipality: number, caseId: string, one: NewAnswer): Insertable<Tables['consent_answer']> => ({
  municipality_id: municipality,
  id: one.id,
  case_id: caseId,
  child_id: one.childId,
  giver_kind: one.giver.kind,
  giver_id: one.giver.id,
  service_id: one.serviceId,
  topic: one.topic,
  purpose: one.purpose,
  answer: one.answer,
  limits: one.limits,
  not_for: one.notFor,
  valid_from: one.from,
  valid_to: one.to,
  method: one.method,
  language: one.language,
  interpreter: one.interpreter,
  archive_ref: one.archiveRef,
  maturity: one.maturity,
  note: one.note,
  registered_by: one.registeredBy,
  at: one.at,
})

/** Adds answers; what was said before stays as it is. */
export async function addAnswers(
  tx: Tx,
  municipality: number,
  caseId: string,
  answers: readonly NewAnswer[],
): Promise<void> {
  await tx
    .insertInto('consent_answer')
    .values(answers.map(one => rowOf(municipality, caseId, one)))
    .execute()
}

/** The cases in which some yes ends between two days. */
export async function casesEnding(tx: Tx, municipality: number, from: Day, to: Day): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('consent_answer')
    .select('case_id')
    .distinct()
    .where('municipality_id', '=', municipality)
    .where('answer', '<>', 'no')
    .where('valid_to', '>', from)
    .where('valid_to', '<=', to)
    .orderBy('case_id')
    .execute()
  return rows.map(row => row.case_id)
}
