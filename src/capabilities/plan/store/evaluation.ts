import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import { prepared } from '../../../platform/database/prepared.ts'
import type { Tables } from '../../../platform/database/tables.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { Evaluation, MeasureView } from '../model.ts'
import type { Act, StandingView } from '../model.ts'

const evaluationOf = (row: Selectable<Tables['evaluation']>): Evaluation =>
  Evaluation.parse({
    id: row.id,
    measureId: row.measure_id,
    caseId: row.case_id,
    evaluatedOn: row.evaluated_on,
    carriedOut: row.carried_out,
    effect: row.effect,
    decision: row.decision,
    nextOn: row.next_on,
    childViewId: row.child_view_id,
    childSaidId: row.child_said_id,
    childNotHeard: row.child_not_heard,
    notHeard: row.not_heard,
    byKind: row.by_kind,
    byId: row.by_id,
    at: row.at,
  })

type Row = Selectable<Tables['measure_view']> & { readonly taken_back: unknown }

const viewOf = (row: Row): StandingView => ({
  ...MeasureView.parse({
    id: row.id,
    measureId: row.measure_id,
    evaluationId: row.evaluation_id,
    whose: row.whose,
    personId: row.person_id,
    helps: row.helps,
    words: row.words,
    writtenBy: row.written_by,
    at: row.at,
    topic: row.topic,
    audience: row.audience,
    notFor: row.not_for,
    serviceId: row.service_id,
    weight: row.weight === null ? null : { weight: row.weight, because: row.weight_because },
  }),
  takenBack: row.taken_back === true,
})

const selectEvaluations = prepared((db, v: { municipality: number; measureIds: readonly string[] }) =>
  db
    .selectFrom('evaluation')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where(eb => eb('measure_id', '=', eb.fn.any(eb.val(v.measureIds))))
    .orderBy('position'),
)
/** The evaluations of some measures, in the order in which they came. */
export const evaluationsOf = async (
  tx: Tx,
  municipality: number,
  measureIds: readonly string[],
): Promise<Evaluation[]> => (await selectEvaluations(tx, { municipality, measureIds })).map(evaluationOf)

const selectInCase = prepared((db, v: { municipality: number; caseId: string }) =>
  db
    .selectFrom('evaluation')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where('case_id', '=', v.caseId)
    .orderBy('position'),
)
/** The evaluations in a case, in the order in which they came. */
export const evaluationsIn = async (tx: Tx, municipality: number, caseId: string): Promise<Evaluation[]> =>
  (await selectInCase(tx, { municipality, caseId })).map(evaluationOf)

/**
 * At a screen the child is shown nothing of what it said before, so the latest stands alone: of what was sent twice, and of what was said since
 * the measure was looked back at. What was said before that stands beside what was decided then.
 */
const isLatestAtScreen = sql<boolean>`not exists (select from measure_view n where n.municipality_id = v.municipality_id
  and n.measure_id = v.measure_id and n.person_id = v.person_id and v.act_id is not null and n.act_id is not null
  and (case when n.act_id = v.act_id then n.act_nth > v.act_nth
    else n.at > v.at and not exists (select from evaluation e where e.municipality_id = v.municipality_id
      and e.measure_id = v.measure_id and e.at >= v.at and e.at < n.at) end))`
const takenBack = sql<boolean>`exists (select from measure_view_taken_back b
  where b.municipality_id = v.municipality_id and b.view_id = v.id)`

const selectViews = prepared((db, v: { municipality: number; caseId: string }) =>
  db
    .selectFrom('measure_view as v')
    .innerJoin('measure as m', join =>
      join.onRef('m.municipality_id', '=', 'v.municipality_id').onRef('m.id', '=', 'v.measure_id'),
    )
    .selectAll('v')
    .select(takenBack.as('taken_back'))
    .where('m.municipality_id', '=', v.municipality)
    .where('m.case_id', '=', v.caseId)
    .where(isLatestAtScreen)
    .orderBy('v.at')
    .orderBy('v.id'),
)
/** What people think of the measures of a case; the caller leaves out what the reader is not told. */
export const measureViewsIn = async (tx: Tx, municipality: number, caseId: string): Promise<StandingView[]> =>
  (await selectViews(tx, { municipality, caseId })).map(viewOf)

const selectView = prepared((db, v: { municipality: number; measureId: string; viewId: string }) =>
  db
    .selectFrom('measure_view as v')
    .selectAll('v')
    .select(takenBack.as('taken_back'))
    .where('v.municipality_id', '=', v.municipality)
    .where('v.measure_id', '=', v.measureId)
    .where('v.id', '=', v.viewId),
)
/** What somebody thinks of a measure. */
export async function findMeasureView(
  tx: Tx,
  which: { municipality: number; measureId: string; viewId: string },
): Promise<StandingView | undefined> {
  const [row] = await selectView(tx, which)
  return row && viewOf(row)
}

/** Notes that whoever said it has taken it back; once is enough. */
export async function insertUnsaid(tx: Tx, municipality: number, viewId: string, at: Date): Promise<void> {
  await tx
    .insertInto('measure_view_taken_back')
    .values({ municipality_id: municipality, view_id: viewId, at })
    .onConflict(clash => clash.doNothing())
    .execute()
}

const selectSince = prepared((db, v: { municipality: number; caseId: string; since: Date }) =>
  db
    .selectFrom('evaluation')
    .select('id')
    .where('municipality_id', '=', v.municipality)
    .where('case_id', '=', v.caseId)
    .where('at', '>=', v.since)
    .limit(1),
)
/** Whether a measure of the case has been evaluated since then. */
export const isEvaluatedSince = async (tx: Tx, municipality: number, caseId: string, since: Date): Promise<boolean> =>
  (await selectSince(tx, { municipality, caseId, since })).length > 0

/** Writes an evaluation with the views given in it; the views first, because the evaluation points at the child's. */
export async function insertEvaluation(
  tx: Tx,
  municipality: number,
  evaluation: Evaluation,
  views: readonly MeasureView[],
): Promise<void> {
  if (views.length > 0) await insertMeasureViews(tx, municipality, views)
  await tx
    .insertInto('evaluation')
    .values({
      municipality_id: municipality,
      id: evaluation.id,
      measure_id: evaluation.measureId,
      case_id: evaluation.caseId,
      evaluated_on: evaluation.evaluatedOn,
      carried_out: evaluation.carriedOut,
      effect: evaluation.effect,
      decision: evaluation.decision,
      next_on: evaluation.nextOn,
      child_view_id: evaluation.childViewId,
      child_said_id: evaluation.childSaidId,
      child_not_heard: evaluation.childNotHeard,
      not_heard: evaluation.notHeard,
      by_kind: evaluation.byKind,
      by_id: evaluation.byId,
      at: evaluation.at,
    })
    .execute()
}

/** Adds what people think of a measure. What a child sent earlier of the same act is read by nobody any more. */
export async function insertMeasureViews(
  tx: Tx,
  municipality: number,
  views: readonly MeasureView[],
  act?: Act,
): Promise<void> {
  const rows = views.map(view => ({
    municipality_id: municipality,
    id: view.id,
    measure_id: view.measureId,
    evaluation_id: view.evaluationId,
    whose: view.whose,
    person_id: view.personId,
    helps: view.helps,
    words: view.words,
    written_by: view.writtenBy,
    at: view.at,
    topic: view.topic,
    audience: view.audience,
    not_for: view.notFor,
    service_id: view.serviceId,
    ...{ weight: view.weight?.weight ?? null, weight_because: view.weight?.because ?? null },
    ...{ act_id: act?.id ?? null, act_nth: act?.nth ?? null },
  }))
  await tx.insertInto('measure_view').values(rows).execute()
}
