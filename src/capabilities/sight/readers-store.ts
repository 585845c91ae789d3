import { sql } from 'kysely'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { groundOf } from './model.ts'
import type { About, AccessFact, ReaderKind, Sight } from './model.ts'
import { EVERY_TOPIC, Ground, READER_KINDS } from './model.ts'
import { kinAmong } from './store.ts'

const selectFacts = prepared((db, v: { municipality: number; kind: string; id: string; reader: string }) =>
  db
    .selectFrom('access_fact')
    .select(['reader_id', 'topic', 'ground', 'ground_id', 'valid_from', 'valid_to'])
    .where('municipality_id', '=', v.municipality)
    .where('about_kind', '=', v.kind)
    .where('about_id', '=', v.id)
    .where('reader_kind', '=', v.reader),
)

/** Which readers of a kind see a topic now: whom an act may be told to. For employees, own family is left to `kinAmong`. */
export async function readersOf(
  tx: Tx,
  asked: { municipality: number; about: About; reader: ReaderKind; topic: string; now: Date },
): Promise<ReadonlySet<string>> {
  const { municipality, about, reader, topic, now } = asked
  const rows = await selectFacts(tx, { municipality, kind: about.kind, id: about.id, reader })
  const byReader = Map.groupBy(rows, row => row.reader_id)
  const sees = ([, facts]: [string, typeof rows]) =>
    groundOf({ kin: false, facts: facts.map(factOf) }, now, topic) !== undefined
  return new Set([...byReader].filter(sees).map(([id]) => id))
}

const selectAll = prepared((db, v: { municipality: number; kind: string; id: string }) =>
  db
    .selectFrom('access_fact')
    .select(['reader_kind', 'reader_id', 'in_service_id', 'topic', 'ground', 'ground_id', 'valid_from', 'valid_to'])
    .where('municipality_id', '=', v.municipality)
    .where('about_kind', '=', v.kind)
    .where('about_id', '=', v.id)
    .where('reader_kind', '<>', 'family'),
)
/** The sight of some employees, each acting in a service: the same facts as `sightOf` gives each of them. */
export async function sightsOf(
  tx: Tx,
  asked: {
    municipality: number
    about: About
    childId: string
    people: readonly { readonly id: string; readonly serviceId: string }[]
  },
): Promise<readonly Sight[]> {
  const { municipality, about, childId, people } = asked
  if (people.length === 0) return []
  const [rows, kin] = await Promise.all([
    selectAll(tx, { municipality, kind: about.kind, id: about.id }),
    kinAmong(tx, municipality, childId),
  ])
  return people.map(({ id, serviceId }) => {
    const own = rows.filter(row => row.reader_id === (row.reader_kind === 'service' ? serviceId : id))
    const here = own.filter(row => row.in_service_id === null || row.in_service_id === serviceId)
    return { facts: here.map(factOf), kin: kin.includes(id) }
  })
}

const selectReaders = prepared((db, v: { municipality: number; kind: string; id: string; now: Date }) =>
  db
    .selectFrom('access_fact')
    .select(['reader_kind', 'reader_id', 'in_service_id'])
    .distinct()
    .where('municipality_id', '=', v.municipality)
    .where('about_kind', '=', v.kind)
    .where('about_id', '=', v.id)
    .where('valid_from', '<=', v.now)
    .where(({ eb, or }) => or([eb('valid_to', 'is', null), eb('valid_to', '>', v.now)])),
)
/** Everybody of whom a fact says something now, blocks too: whom to ask `sightOf` about. */
export async function thoseWithFacts(
  tx: Tx,
  asked: { municipality: number; about: About; now: Date },
): Promise<readonly { readonly kind: ReaderKind; readonly id: string; readonly inServiceId: string | null }[]> {
  const { municipality, about, now } = asked
  const rows = await selectReaders(tx, { municipality, kind: about.kind, id: about.id, now })
  return rows.flatMap(row => {
    const kind = READER_KINDS.find(one => one === row.reader_kind)
    return kind ? [{ kind, id: row.reader_id, inServiceId: row.in_service_id }] : []
  })
}

/** Those of the family of whom a fact of each of some cases says something now, blocks too. */
export async function familyOfEach(
  tx: Tx,
  { municipality, caseIds, now }: { municipality: number; caseIds: readonly string[]; now: Date },
): Promise<(caseId: string) => readonly string[]> {
  const rows = await tx
    .selectFrom('access_fact')
    .select(['about_id', 'reader_id'])
    .distinct()
    .where('municipality_id', '=', municipality)
    .where('about_kind', '=', 'case')
    .where(eb => eb('about_id', '=', eb.fn.any(eb.val(caseIds))))
    .where('reader_kind', '=', 'family')
    .where('valid_from', '<=', now)
    .where(({ eb, or }) => or([eb('valid_to', 'is', null), eb('valid_to', '>', now)]))
    .execute()
  const all = Map.groupBy(rows, one => one.about_id)
  return caseId => (all.get(caseId) ?? []).map(one => one.reader_id)
}

const factOf = (row: Omit<Awaited<ReturnType<typeof selectFacts>>[number], 'reader_id'>): AccessFact => ({
  topic: row.topic,
  ground: Ground.parse(row.ground),
  groundId: row.ground_id,
  from: row.valid_from,
  to: row.valid_to,
})

const selectBars = prepared(
  (db, v: { municipality: number; kind: string; id: string; readers: readonly string[]; now: Date }) =>
    db
      .selectFrom('access_fact')
      .select(['reader_id', 'topic'])
      .where('municipality_id', '=', v.municipality)
      .where(sql<boolean>`reader_id = any(${v.readers}::uuid[])`)
      .where('about_kind', '=', v.kind)
      .where('about_id', '=', v.id)
      .where('ground', '=', 'block')
      .where('valid_from', '<=', v.now)
      .where(({ eb, or }) => or([eb('valid_to', 'is', null), eb('valid_to', '>', v.now)])),
)

/** What each of some members of the family is kept from in a case or concern now: topics, or `*` for all of it. */
export async function barredAmong(
  tx: Tx,
  asked: { municipality: number; about: About; readerIds: readonly string[]; now: Date },
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { municipality, about, readerIds: readers, now } = asked
  if (readers.length === 0) return new Map()
  const rows = await selectBars(tx, { municipality, kind: about.kind, id: about.id, readers, now })
  const byReader = Map.groupBy(rows, row => row.reader_id)
  return new Map([...byReader].map(([id, bars]) => [id, new Set(bars.map(one => one.topic))]))
}

/** Whether a member of the family is kept from a case or concern now, or from all that it is about there: whom nothing is asked or told. */
export async function isBarred(
  tx: Tx,
  asked: { municipality: number; about: About; readerId: string; topics?: readonly string[]; now: Date },
): Promise<boolean> {
  const { readerId, topics = [] } = asked
  return keepsFrom((await barredAmong(tx, { ...asked, readerIds: [readerId] })).get(readerId), topics)
}

/** Whether what somebody is kept from is all of it, or all the topics that something is about. */
export const keepsFrom = (bars: ReadonlySet<string> | undefined, topics: readonly string[]): boolean =>
  bars !== undefined && (bars.has(EVERY_TOPIC) || (topics.length > 0 && topics.every(topic => bars.has(topic))))
