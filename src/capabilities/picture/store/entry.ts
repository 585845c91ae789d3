import { sql } from 'kysely'
import { prepared } from '../../../platform/database/prepared.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { Entry } from '../model.ts'
import type { StandingEntry } from '../model.ts'

interface Which {
  readonly municipality: number
  readonly caseId: string
}
interface Row {
  readonly employee: string | null
  readonly service: string | null
  readonly replaced: boolean
  readonly takenBack: boolean
}
const standingOf = (row: Row): StandingEntry => {
  const { employee, service, replaced, takenBack } = row
  return { ...Entry.parse(row), employee, service, replaced, takenBack }
}

// What nobody reads any more is fetched only where one is asked for.
const selectEntries = prepared((db, v: Which & { readonly id: string | null }) => ({
  compile: () =>
    sql<Row>`
select * from (
  select p.id, p.case_id as "caseId", p.kind, p.level, p.arena, p.writer_kind as "writerKind", p.writer_id as "writerId",
    p.service_id as "serviceId", p.at, p.words, p.symbols, p.with_child as "withChild", p.because, p.topic, p.for_whom as "forWhom", p.not_for as "notFor", p.replaces,
    e.given_name || ' ' || e.family_name as employee, s.name as service,
    exists (select from picture_entry n where n.municipality_id = p.municipality_id and n.replaces = p.id) as replaced,
    exists (select from picture_taken_back b where b.municipality_id = p.municipality_id and b.entry_id = p.id) as "takenBack"
  from picture_entry p
    left join employee e on e.municipality_id = p.municipality_id and e.id = p.writer_id and p.writer_kind = 'employee'
    left join service s on s.municipality_id = p.municipality_id and s.id = p.service_id
  where p.municipality_id = ${v.municipality} and p.case_id = ${v.caseId} and (${v.id}::uuid is null or p.id = ${v.id}::uuid)
) one
where ${v.id}::uuid is not null or not (replaced or "takenBack")
order by at desc, id`.compile(db),
}))

/** What stands in the picture of a case, the latest first. The caller asks `readsEntry` for each. */
export const entriesIn = async (tx: Tx, which: Which): Promise<readonly StandingEntry[]> =>
  (await selectEntries(tx, { ...which, id: null })).map(standingOf)

/** One of them, however it stands. */
export async function findEntryRow(tx: Tx, which: Which & { id: string }): Promise<StandingEntry | undefined> {
  const [row] = await selectEntries(tx, which)
  return row && standingOf(row)
}

const selectNewest = prepared((db, v: Which & { readonly id: string }) => ({
  compile: () =>
    sql<{ id: string }>`
with recursive later as (
  select p.id, 0 as step from picture_entry p
    where p.municipality_id = ${v.municipality} and p.case_id = ${v.caseId} and p.id = ${v.id}
  union all
  select n.id, l.step + 1 from later l join picture_entry n on n.municipality_id = ${v.municipality} and n.replaces = l.id
)
select id from later order by step desc limit 1`.compile(db),
}))
/** What came last in the place of an entry, each written anew from the one before; itself where nothing has. */
export async function newestOf(tx: Tx, which: Which & { id: string }): Promise<string> {
  const [newest] = await selectNewest(tx, which)
  return newest?.id ?? which.id
}

/** Until the commit nobody else writes the same entry anew or takes it back; what is read after this is as it stands. */
export async function holdEntry(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 7361213))`.execute(tx)
}

/** Writes an entry; it is never changed. */
export async function insertEntry(tx: Tx, municipality: number, one: Entry): Promise<void> {
  await tx
    .insertInto('picture_entry')
    .values({
      ...{ municipality_id: municipality, id: one.id, case_id: one.caseId, kind: one.kind, level: one.level },
      ...{ arena: one.arena, writer_kind: one.writerKind, writer_id: one.writerId, service_id: one.serviceId },
      ...{
        at: one.at,
        words: one.words,
        symbols: [...one.symbols],
        with_child: one.withChild,
        because: one.because,
        topic: one.topic,
        for_whom: one.forWhom,
      },
      ...{ not_for: one.notFor, replaces: one.replaces },
    })
    .execute()
}

/** Notes who has taken an entry back; once is enough. */
export async function insertTakenBack(
  tx: Tx,
  { municipality, entryId, by, at }: { municipality: number; entryId: string; by: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('picture_taken_back')
    .values({ municipality_id: municipality, entry_id: entryId, by_id: by, at })
    .onConflict(clash => clash.doNothing())
    .execute()
}
