import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tables } from '../../platform/database/tables.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { Task } from './model.ts'

const taskOf = (row: Selectable<Tables['task']>): Task =>
  Task.parse({
    id: row.id,
    caseId: row.case_id,
    measureId: row.measure_id,
    to: { kind: row.to_kind, id: row.to_id },
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    dueOn: row.due_on,
    state: row.state,
    reason: row.reason,
    words: row.words,
    endedBy: row.ended_by,
    endedAt: row.ended_at,
    stands: row.stands,
    stoodUntil: row.stood_until,
    version: row.version,
  })

const selectOfMeasure = prepared((db, v: { municipality: number; measureId: string }) =>
  db
    .selectFrom('task')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where('measure_id', '=', v.measureId)
    .orderBy('position', 'desc'),
)
/** What was asked about a measure, the latest first. */
export const tasksOf = async (tx: Tx, municipality: number, measureId: string): Promise<readonly Task[]> =>
  (await selectOfMeasure(tx, { municipality, measureId })).map(taskOf)

const selectStanding = prepared((db, v: { municipality: number; caseId: string }) =>
  db
    .selectFrom('task')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where('case_id', '=', v.caseId)
    .where('stands', '=', true)
    .where('state', '<>', 'accepted')
    .orderBy('position'),
)
/** What nobody has said yes to in a case. */
export const tasksIn = async (tx: Tx, municipality: number, caseId: string): Promise<readonly Task[]> =>
  (await selectStanding(tx, { municipality, caseId })).map(taskOf)

const selectAnswering = prepared((db, v: { municipality: number; caseId: string }) =>
  db
    .selectFrom('measure_answered_for')
    .select(['measure_id as measureId', 'employee_id as employeeId'])
    .where('municipality_id', '=', v.municipality)
    .where('case_id', '=', v.caseId)
    .where('open_task', 'is not', null),
)
/** Who answers meanwhile for each measure of a case that nobody has said yes to. */
export const answeringIn = async (
  tx: Tx,
  municipality: number,
  caseId: string,
): Promise<ReadonlyMap<string, string | null>> =>
  new Map((await selectAnswering(tx, { municipality, caseId })).map(one => [one.measureId ?? '', one.employeeId]))

const selectNoes = prepared((db, v: { municipality: number; personId: string }) =>
  db
    .selectFrom('task')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where('to_id', '=', v.personId)
    .where('state', '=', sql.lit('declined'))
    .orderBy('position'),
)
/** What somebody has said no to, the first first. */
export const noesOf = async (tx: Tx, municipality: number, personId: string): Promise<readonly Task[]> =>
  (await selectNoes(tx, { municipality, personId })).map(taskOf)

/** One of a case. */
export async function findTaskRow(
  tx: Tx,
  { municipality, caseId, id }: { municipality: number; caseId: string; id: string },
): Promise<Task | undefined> {
  const row = await tx
    .selectFrom('task')
    .selectAll()
    .where('municipality_id', '=', municipality)
    .where('case_id', '=', caseId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && taskOf(row)
}

/** Writes what is asked anew. */
export async function insertTask(tx: Tx, municipality: number, task: Task): Promise<void> {
  await tx
    .insertInto('task')
    .values({
      municipality_id: municipality,
      id: task.id,
      case_id: task.caseId,
      measure_id: task.measureId,
      to_kind: task.to.kind,
      to_id: task.to.id,
      asked_by: task.askedBy,
      asked_at: task.askedAt,
      due_on: task.dueOn,
    })
    .execute()
}

/** Keeps how it was answered or taken back; false when somebody was first. */
export async function saveTask(tx: Tx, municipality: number, next: Task): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('task')
    .set({
      state: next.state,
      reason: next.reason,
      words: next.words,
      ended_by: next.endedBy,
      ended_at: next.endedAt,
      version: next.version,
    })
    .where('municipality_id', '=', municipality)
    .where('id', '=', next.id)
    .where('version', '=', next.version - 1)
    .where('stands', '=', true)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** What was asked about a measure is over: it is another's now, or nobody's. Answers what waited for an answer. */
export async function endStanding(
  tx: Tx,
  { municipality, measureId, by, now }: { municipality: number; measureId: string; by: string | null; now: Date },
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string; waited: boolean }>`
    update task t set stands = false, stood_until = ${now}, version = t.version + 1, state = case when t.state = 'sent' then 'withdrawn' else t.state end,
      ended_by = case when t.state = 'sent' then ${by}::uuid else t.ended_by end, ended_at = coalesce(t.ended_at, ${now}::timestamptz)
    from (select municipality_id, id, state from task where municipality_id = ${municipality} and measure_id = ${measureId}
      and stands for update) was
    where t.municipality_id = was.municipality_id and t.id = was.id
    returning t.id, was.state = 'sent' as waited`.execute(tx)
  return rows.flatMap(one => (one.waited ? [one.id] : []))
}
