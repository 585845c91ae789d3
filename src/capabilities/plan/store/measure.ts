import type { Selectable } from 'kysely'
import { prepared } from '../../../platform/database/prepared.ts'
import type { Tables } from '../../../platform/database/tables.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { Measure } from '../model.ts'
import { keepHistory } from './history.ts'
import type { ChangedBy } from './history.ts'

type Row = Selectable<Tables['measure']>

const responsibleOf = (row: Row) => {
  if (row.responsible_employee_id !== null) return { kind: 'employee', id: row.responsible_employee_id }
  if (row.responsible_guardian_id !== null) return { kind: 'guardian', id: row.responsible_guardian_id }
  return { kind: 'child', id: row.responsible_child_id }
}

const measureOf = (row: Row): Measure =>
  Measure.parse({
    id: row.id,
    caseId: row.case_id,
    ownerServiceId: row.owner_service_id,
    forGroup: row.for_group,
    fromConcernId: row.from_concern_id,
    fromMeetingId: row.from_meeting_id,
    goalId: row.goal_id,
    title: row.title,
    details: row.details,
    arena: row.arena,
    responsible: responsibleOf(row),
    startsOn: row.starts_on,
    evaluateOn: row.evaluate_on,
    status: row.status,
    endedAt: row.ended_at,
    endedAs: row.ended_as,
    addedBy: row.added_by,
    at: row.at,
    topic: row.topic,
    audience: row.audience,
    notFor: row.not_for,
    serviceId: row.service_id,
    version: row.version,
  })

const written = (measure: Measure) => ({
  goal_id: measure.goalId,
  title: measure.title,
  details: measure.details,
  arena: measure.arena,
  responsible_employee_id: measure.responsible.kind === 'employee' ? measure.responsible.id : null,
  responsible_guardian_id: measure.responsible.kind === 'guardian' ? measure.responsible.id : null,
  responsible_child_id: measure.responsible.kind === 'child' ? measure.responsible.id : null,
  starts_on: measure.startsOn,
  evaluate_on: measure.evaluateOn,
  status: measure.status,
  ended_at: measure.endedAt,
  ended_as: measure.endedAs,
  topic: measure.topic,
  version: measure.version,
})

const selectMeasures = prepared((db, v: { municipality: number; caseId: string }) =>
  db
    .selectFrom('measure')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where('case_id', '=', v.caseId)
    .orderBy('starts_on')
    .orderBy('id'),
)
/** The measures of a case, in the order in which they start. */
export const measuresIn = async (tx: Tx, municipality: number, caseId: string): Promise<Measure[]> =>
  (await selectMeasures(tx, { municipality, caseId })).map(measureOf)

const selectOwn = prepared((db, v: { municipality: number; serviceId: string; limit: number }) =>
  db
    .selectFrom('measure')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where('owner_service_id', '=', v.serviceId)
    .orderBy('status', 'desc')
    .orderBy('evaluate_on')
    .orderBy('id')
    .limit(v.limit),
)
/** The measures that a service owns, with no child in them; the running ones first. */
export const measuresOf = async (tx: Tx, municipality: number, serviceId: string, limit: number): Promise<Measure[]> =>
  (await selectOwn(tx, { municipality, serviceId, limit })).map(measureOf)

const selectMeasure = prepared((db, v: { municipality: number; id: string }) =>
  db.selectFrom('measure').selectAll().where('municipality_id', '=', v.municipality).where('id', '=', v.id),
)
/** One measure. The caller compares its case or service with the one it asked for. */
export async function findMeasureRow(tx: Tx, municipality: number, id: string): Promise<Measure | undefined> {
  const [row] = await selectMeasure(tx, { municipality, id })
  return row && measureOf(row)
}

/** Writes a new measure. */
export async function insertMeasure(tx: Tx, municipality: number, measure: Measure): Promise<void> {
  await tx
    .insertInto('measure')
    .values({
      municipality_id: municipality,
      id: measure.id,
      case_id: measure.caseId,
      owner_service_id: measure.ownerServiceId,
      for_group: measure.forGroup,
      from_concern_id: measure.fromConcernId,
      from_meeting_id: measure.fromMeetingId,
      added_by: measure.addedBy,
      at: measure.at,
      audience: measure.audience,
      not_for: measure.notFor,
      service_id: measure.serviceId,
      ...written(measure),
    })
    .execute()
}

/** Saves a changed measure and keeps how it was; false when somebody wrote first. */
export async function saveMeasure(tx: Tx, before: Measure, next: Measure, by: ChangedBy): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('measure')
    .set(written(next))
    .where('municipality_id', '=', by.municipality)
    .where('id', '=', next.id)
    .where('version', '=', before.version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  await keepHistory(tx, 'measure', before, by)
  return true
}
