import { sql } from 'kysely'
import type { Selectable, SqlBool } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { Consultation } from './model.ts'

const consultationOf = (row: Selectable<Tables['consultation']>): Consultation =>
  Consultation.parse({
    id: row.id,
    concernId: row.concern_id,
    askerId: row.asker_id,
    askerServiceId: row.asker_service_id,
    serviceId: row.service_id,
    question: row.question,
    askedAt: row.asked_at,
    dueOn: row.due_on,
    answer: row.answer,
    answeredBy: row.answered_by,
    answeredAt: row.answered_at,
    version: row.version,
  })

const selectOne = prepared((db, v: { municipality: number; id: string }) =>
  db.selectFrom('consultation').selectAll().where('municipality_id', '=', v.municipality).where('id', '=', v.id),
)
/** One question with its answer. */
export async function findConsultation(tx: Tx, municipality: number, id: string): Promise<Consultation | undefined> {
  const [row] = await selectOne(tx, { municipality, id })
  return row && consultationOf(row)
}

interface Mine {
  readonly municipality: number
  readonly askerId: string
  readonly serviceId: string
  /** Whether the reader leads that service: what was asked there by who has left is the leader's. */
  readonly leads: boolean
  readonly limit: number
}
const selectMine = prepared((db, v: Mine) =>
  db
    .selectFrom('consultation')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where(eb => eb.or([eb('asker_id', '=', v.askerId), eb('service_id', '=', v.serviceId), fallsTo(v)]))
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(v.limit),
)
const fallsTo = (v: Mine) => sql<SqlBool>`(${v.leads}::boolean and asker_service_id = ${v.serviceId}
  and exists (select from employee e where e.municipality_id = consultation.municipality_id and e.id = consultation.asker_id
    and e.leaves_at <= current_moment()))`
/** What somebody has asked, what the service is asked, and for a leader what was asked by who has left; the latest first. */
export async function listConsultations(tx: Tx, v: Mine): Promise<Consultation[]> {
  return (await selectMine(tx, v)).map(consultationOf)
}

/** Writes a question. */
export async function insertConsultation(tx: Tx, municipality: number, one: Consultation): Promise<void> {
  await tx
    .insertInto('consultation')
    .values({
      municipality_id: municipality,
      id: one.id,
      concern_id: one.concernId,
      asker_id: one.askerId,
      asker_service_id: one.askerServiceId,
      service_id: one.serviceId,
      question: one.question,
      asked_at: one.askedAt,
      due_on: one.dueOn,
      version: one.version,
    })
    .execute()
}

/** Saves the answer; false when somebody answered first. */
export async function saveAnswer(tx: Tx, municipality: number, next: Consultation): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('consultation')
    .set({ answer: next.answer, answered_by: next.answeredBy, answered_at: next.answeredAt, version: next.version })
    .where('municipality_id', '=', municipality)
    .where('id', '=', next.id)
    .where('version', '=', next.version - 1)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
