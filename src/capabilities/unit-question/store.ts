import { sql } from 'kysely'
import type { EmployeeActor } from '../../kernel/actor.ts'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { isKin, toldToEmployee, topicMayBeSeen } from '../sight/index.ts'
import { IN_TEAM } from './model.ts'
import type { UnitQuestion } from './model.ts'

interface InCase {
  readonly municipality: number
  readonly caseId: string
}

/** A question with the names of who asked, whom it was put to and who ended it. */
export interface NamedQuestion extends UnitQuestion {
  readonly askedByName: string
  readonly toName: string
  readonly endedByName: string | null
}

const columns = sql`q.id, q.case_id as "caseId", q.kind, q.words, q.asked_by as "askedBy", q.service_id as "serviceId", q.asked_at as "askedAt",
  q.due_on as "dueOn", q.to_id as "toId", q.state, q.answer, q.ended_by as "endedBy", q.ended_at as "endedAt", q.version`
const names = sql`a.given_name || ' ' || a.family_name as "askedByName", t.given_name || ' ' || t.family_name as "toName",
  e.given_name || ' ' || e.family_name as "endedByName"`
const people = sql`join employee a on a.municipality_id = q.municipality_id and a.id = q.asked_by
  join employee t on t.municipality_id = q.municipality_id and t.id = q.to_id
  left join employee e on e.municipality_id = q.municipality_id and e.id = q.ended_by`

const inCase = prepared((db, v: InCase & { readonly id: string | null; readonly limit: number }) => ({
  compile: () =>
    sql<NamedQuestion>`select ${columns}, ${names} from unit_question q ${people}
where q.municipality_id = ${v.municipality} and q.case_id = ${v.caseId} and (${v.id}::uuid is null or q.id = ${v.id}::uuid)
order by q.state <> 'sent', q.asked_at desc, q.id limit ${v.limit}`.compile(db),
}))

/** What was asked in a case: what waits first, then the latest. */
export const questionsIn = (tx: Tx, which: InCase & { readonly limit: number }): Promise<readonly NamedQuestion[]> =>
  inCase(tx, { ...which, id: null })

/** One of them. */
export const findQuestionRow = async (
  tx: Tx,
  { municipality, caseId, id }: InCase & { readonly id: string },
): Promise<NamedQuestion | undefined> => (await inCase(tx, { municipality, caseId, id, limit: 1 }))[0]

/** Keeps what is asked; false where the same waits already. */
export async function insertQuestion(tx: Tx, municipality: number, one: UnitQuestion): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('unit_question')
    .values({
      ...{
        municipality_id: municipality,
        id: one.id,
        case_id: one.caseId,
        kind: one.kind,
        words: one.words,
        ...IN_TEAM,
      },
      ...{
        asked_by: one.askedBy,
        service_id: one.serviceId,
        asked_at: one.askedAt,
        due_on: one.dueOn,
        to_id: one.toId,
      },
    })
    .onConflict(at => at.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Keeps how it ended; false when somebody was first. */
export async function saveEnd(tx: Tx, municipality: number, next: UnitQuestion): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('unit_question')
    .set({
      state: next.state,
      answer: next.answer,
      ended_by: next.endedBy,
      ended_at: next.endedAt,
      version: next.version,
    })
    .where('municipality_id', '=', municipality)
    .where('id', '=', next.id)
    .where('version', '=', next.version - 1)
    .where('state', '=', 'sent')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** What waits for somebody who has left, with the case it is of. */
export async function putToLeavers(tx: Tx, municipality: number) {
  const { rows } = await sql<Pick<UnitQuestion, 'id' | 'caseId' | 'askedBy' | 'toId' | 'version'> & Owner>`
select q.id, q.case_id as "caseId", q.asked_by as "askedBy", q.to_id as "toId", q.version, k.child_id as "childId", k.owner_service_id as "serviceId"
from unit_question q join employee e on e.municipality_id = q.municipality_id and e.id = q.to_id and e.leaves_at <= current_moment()
  join child_case k on k.municipality_id = q.municipality_id and k.id = q.case_id
where q.municipality_id = ${municipality} and q.state = 'sent' order by q.id`.execute(tx)
  return rows
}
interface Owner {
  readonly childId: string
  readonly serviceId: string
}

/** Puts a question to another, who has as long; false when it has changed since. */
export async function savePutTo(
  tx: Tx,
  municipality: number,
  one: Pick<UnitQuestion, 'id' | 'toId' | 'dueOn' | 'version'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('unit_question')
    .set({ to_id: one.toId, due_on: one.dueOn, version: one.version + 1 })
    .where('municipality_id', '=', municipality)
    .where('id', '=', one.id)
    .where('version', '=', one.version)
    .where('state', '=', 'sent')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Ends what waits in a case that closes: nobody of the unit is to answer it any more. */
export async function endAll(tx: Tx, { municipality, caseId, now }: InCase & { readonly now: Date }): Promise<void> {
  await tx
    .updateTable('unit_question')
    .set(({ eb }) => ({ state: 'withdrawn', ended_at: now, version: eb('version', '+', 1) }))
    .where('municipality_id', '=', municipality)
    .where('case_id', '=', caseId)
    .where('state', '=', 'sent')
    .execute()
}

/** A question as the unit has it; what is of the child is null for whoever may not see it. */
export interface ForUnit extends Omit<NamedQuestion, 'words'> {
  readonly childId: string
  readonly caseNumber: string
  readonly unit: string
  readonly service: string
  readonly seen: { readonly childName: string; readonly words: string | null } | null
}

/**
 * What the coordinating unit is asked, what waits first: for one of the unit all of it, for another what was put to that one; never
 * about a child from whom the actor is kept away.
 */
export async function questionsForUnit(
  tx: Tx,
  actor: EmployeeActor,
  { now, ofUnit, limit }: { readonly now: Date; readonly ofUnit: boolean; readonly limit: number },
): Promise<readonly ForUnit[]> {
  const { rows } = await sql<ForUnit>`
select ${columns}, ${names}, k.child_id as "childId", k.number as "caseNumber", u.name as unit, s.name as service,
  case when ${topicMayBeSeen(actor, now, 'q.case_id', 'q.topic')} and ${toldToEmployee(actor, 'q')}
    then jsonb_build_object('childName', coalesce(c.preferred_name, c.given_name), 'words', q.words) end as seen
from unit_question q ${people}
  join child_case k on k.municipality_id = q.municipality_id and k.id = q.case_id
  join child c on c.municipality_id = k.municipality_id and c.id = k.child_id
  join service u on u.municipality_id = k.municipality_id and u.id = k.owner_service_id
  join service s on s.municipality_id = q.municipality_id and s.id = q.service_id
where q.municipality_id = ${actor.municipality} and q.state <> 'withdrawn' and (${ofUnit}::boolean or q.to_id = ${actor.id})
  and not ${isKin(actor, 'k.child_id')}
order by q.state <> 'sent', case when q.state = 'sent' then q.due_on end, q.asked_at desc, q.id limit ${limit}`.execute(
    tx,
  )
  return rows
}
