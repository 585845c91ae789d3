import { sql } from 'kysely'
import type { Insertable, Selectable } from 'kysely'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tables } from '../../platform/database/tables.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { ChildView, WeightGiven } from './model.ts'

type Row = Selectable<Tables['child_view']>

const viewOf = (row: Row): ChildView =>
  ChildView.parse({
    id: row.id,
    caseId: row.case_id,
    childId: row.child_id,
    moment: row.moment,
    at: row.at,
    talkedBy: row.talked_by,
    talkedOn: row.talked_on,
    ways: row.ways,
    words: row.words,
    tell: row.tell,
    notHeard: row.not_heard,
    because: row.because,
    partOf: row.part_of,
    recordedBy: row.recorded_by,
    topic: row.topic,
    audience: row.audience,
    notFor: row.not_for,
    serviceId: row.service_id,
  })

const toRow = (municipality: number, view: ChildView): Insertable<Tables['child_view']> => ({
  municipality_id: municipality,
  id: view.id,
  case_id: view.caseId,
  child_id: view.childId,
  moment: view.moment,
  at: view.at,
  talked_by: view.talkedBy,
  talked_on: view.talkedOn,
  ways: view.ways,
  words: view.words,
  tell: view.tell,
  not_heard: view.notHeard,
  because: view.because,
  part_of: view.partOf,
  recorded_by: view.recordedBy,
  topic: view.topic,
  audience: view.audience,
  not_for: view.notFor,
  service_id: view.serviceId,
})

/** Adds the rows of one recording. */
export async function insertViews(tx: Tx, municipality: number, views: readonly ChildView[]): Promise<void> {
  await tx
    .insertInto('child_view')
    .values(views.map(view => toRow(municipality, view)))
    .execute()
}

const selectViews = prepared((db, v: { municipality: number; caseId: string; limit: number }) =>
  db
    .selectFrom('child_view')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where('case_id', '=', v.caseId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(v.limit),
)
/** The views in a case, the latest first; the caller leaves out what the reader is not told. */
export const viewsIn = async (tx: Tx, municipality: number, caseId: string, limit: number): Promise<ChildView[]> =>
  (await selectViews(tx, { municipality, caseId, limit })).map(viewOf)

const selectView = prepared((db, v: { municipality: number; caseId: string; id: string }) =>
  db
    .selectFrom('child_view')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where('case_id', '=', v.caseId)
    .where('id', '=', v.id),
)
/** One view of a case. */
export async function findViewRow(tx: Tx, municipality: number, caseId: string, id: string) {
  const [row] = await selectView(tx, { municipality, caseId, id })
  return row && viewOf(row)
}

// What is told to one service alone is weighed there: nothing elsewhere asks for it. A part is weighed with the whole that it is of.
const weighed = sql<boolean>`(v.not_heard is not null or v.audience in ('own_service', 'child_only') or exists (
  select from child_view_weight w join child_view c on c.municipality_id = w.municipality_id and c.id = w.view_id
    where w.municipality_id = v.municipality_id and (c.id in (v.id, v.part_of) or c.part_of = v.id)))`

const selectSince = prepared((db, v: { municipality: number; caseId: string; since: Date }) =>
  db
    .selectFrom('child_view as v')
    .select(['v.at', 'v.not_heard as notHeard', weighed.as('weighed')])
    .where('v.municipality_id', '=', v.municipality)
    .where('v.case_id', '=', v.caseId)
    .where('v.at', '>=', v.since)
    .where('v.moment', '<>', 'everyday')
    // A child that was heard has been heard, also when a later try came to nothing.
    .orderBy(sql`v.not_heard is not null`)
    .orderBy('v.at', 'desc')
    // Of one talk, what others may know of it.
    .orderBy(sql`v.part_of is null`)
    .orderBy('v.not_heard')
    .limit(1),
)
/** The view before a decision that was recorded since then, else why it was not got the last time; what a child says on an ordinary day is none. */
export async function lastRecordedSince(tx: Tx, municipality: number, caseId: string, since: Date) {
  const [row] = await selectSince(tx, { municipality, caseId, since })
  return row && { ...row, notHeard: ChildView.shape.notHeard.parse(row.notHeard) }
}

const selectWeights = prepared((db, v: { municipality: number; caseId: string }) =>
  db
    .selectFrom('child_view_weight as w')
    .innerJoin('child_view as c', join =>
      join.onRef('c.municipality_id', '=', 'w.municipality_id').onRef('c.id', '=', 'w.view_id'),
    )
    .select(['w.view_id', 'w.weight', 'w.because', 'w.decision_id', 'w.at'])
    .where('c.municipality_id', '=', v.municipality)
    .where('c.case_id', '=', v.caseId)
    .orderBy('w.at', 'desc'),
)
/** What weight the views in a case were given. */
export const weightsIn = async (tx: Tx, municipality: number, caseId: string): Promise<WeightGiven[]> =>
  (await selectWeights(tx, { municipality, caseId })).map(row =>
    WeightGiven.parse({
      viewId: row.view_id,
      weight: row.weight,
      because: row.because,
      decisionId: row.decision_id,
      at: row.at,
    }),
  )

/** Adds the weight that a view was given. */
export async function insertWeight(
  tx: Tx,
  municipality: number,
  given: WeightGiven & { readonly id: string; readonly byId: string },
): Promise<void> {
  await tx
    .insertInto('child_view_weight')
    .values({
      municipality_id: municipality,
      id: given.id,
      view_id: given.viewId,
      weight: given.weight,
      because: given.because,
      decision_id: given.decisionId,
      by_id: given.byId,
      at: given.at,
    })
    .execute()
}
