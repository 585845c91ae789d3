import { sql } from 'kysely'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { Says, Week } from './model.ts'
import type { Judged } from './model.ts'

interface Of {
  readonly municipality: number
  readonly caseId: string
}

const selectWeeks = prepared((db, v: Of) =>
  db
    .selectFrom('measure_week')
    .select(['measure_id', 'weekdays', 'begins_at', 'ends_at', 'family_minutes', 'version'])
    .where('municipality_id', '=', v.municipality)
    .where('case_id', '=', v.caseId),
)

/** When the measures of a case are, by measure, each with its version. */
export async function weeksIn(tx: Tx, of: Of): Promise<ReadonlyMap<string, Week & { readonly version: number }>> {
  const rows = await selectWeeks(tx, of)
  return new Map(
    rows.map(row => {
      const { weekdays, begins_at: beginsAt, ends_at: endsAt, family_minutes: familyMinutes, version } = row
      return [row.measure_id, { ...Week.parse({ weekdays, beginsAt, endsAt, familyMinutes }), version }]
    }),
  )
}

/** Keeps when a measure is; false when somebody wrote first. */
export async function saveWeek(
  tx: Tx,
  { municipality, caseId, measureId, week, version, by, now }: Of & Saved,
): Promise<boolean> {
  const said = {
    ...{ weekdays: week.weekdays, begins_at: week.beginsAt, ends_at: week.endsAt },
    ...{ family_minutes: week.familyMinutes, said_by: by, at: now, version: version + 1 },
  }
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('measure_week')
    .values({ municipality_id: municipality, measure_id: measureId, case_id: caseId, ...said })
    .onConflict(at =>
      at.columns(['municipality_id', 'measure_id']).doUpdateSet(said).where('measure_week.version', '=', version),
    )
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) > 0
}
interface Saved {
  readonly measureId: string
  readonly week: Week
  /** The one that was read; 0 before anything is said. */
  readonly version: number
  readonly by: string
  readonly now: Date
}

const selectPairs = prepared((db, { municipality, caseId }: Of) => ({
  compile: () =>
    sql<Omit<Judged, 'says'> & { readonly says: string }>`
select distinct on (p.first_id, p.second_id) p.id, p.first_id as "firstId", p.second_id as "secondId", p.says, p.words, p.at,
  e.given_name || ' ' || e.family_name as by,
  p.first_mark = measure_mark(f.title, f.details, f.goal_id) and p.second_mark = measure_mark(s.title, s.details, s.goal_id) as fits
from measure_pair p
  join employee e on e.municipality_id = p.municipality_id and e.id = p.by_id
  join measure f on f.municipality_id = p.municipality_id and f.id = p.first_id
  join measure s on s.municipality_id = p.municipality_id and s.id = p.second_id
where p.municipality_id = ${municipality} and p.case_id = ${caseId}
order by p.first_id, p.second_id, p.position desc`.compile(db),
}))

/** The latest word about each pair of measures of a case. */
export const judgedIn = async (tx: Tx, of: Of): Promise<Judged[]> =>
  (await selectPairs(tx, of)).map(row => ({ ...row, says: Says.parse(row.says) }))

/** Keeps what somebody says of two measures as they are now. */
export async function insertPair(
  tx: Tx,
  { municipality, caseId, id, firstId, secondId, says, words, by, now }: Of & Pair,
): Promise<void> {
  await sql`
insert into measure_pair (municipality_id, id, case_id, first_id, second_id, says, words, first_mark, second_mark, by_id, at)
select ${municipality}, ${id}, ${caseId}, f.id, s.id, ${says}, ${words}, measure_mark(f.title, f.details, f.goal_id),
  measure_mark(s.title, s.details, s.goal_id), ${by}, ${now}
from measure f join measure s on s.municipality_id = f.municipality_id and s.id = ${secondId}
where f.municipality_id = ${municipality} and f.id = ${firstId}`.execute(tx)
}
interface Pair {
  readonly id: string
  readonly firstId: string
  readonly secondId: string
  readonly says: Judged['says']
  readonly words: string | null
  readonly by: string
  readonly now: Date
}
