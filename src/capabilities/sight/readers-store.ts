import { prepared } from '../../platform/database/prepared.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { living } from './model.ts'
import type { About, AccessFact, ReaderKind } from './model.ts'
import { EVERY_TOPIC, Ground } from './model.ts'

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
    living({ kin: false, facts: facts.map(factOf) }, now).some(one => one.topic === EVERY_TOPIC || one.topic === topic)
  return new Set([...byReader].filter(sees).map(([id]) => id))
}

const factOf = (row: Awaited<ReturnType<typeof selectFacts>>[number]): AccessFact => ({
  topic: row.topic,
  ground: Ground.parse(row.ground),
  groundId: row.ground_id,
  from: row.valid_from,
  to: row.valid_to,
})
