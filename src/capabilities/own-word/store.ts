import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tables } from '../../platform/database/tables.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { OwnWord, WordWeight } from './model.ts'
import type { Act, Kind, Preparation, StandingWord } from './model.ts'

interface Which {
  readonly municipality: number
  readonly caseId: string
  /** Whose own words come whatever they are; null for who works here. */
  readonly familyId: string | null
  /** The last of the page before. */
  readonly before?: string | null
  /** Of one kind alone. */
  readonly kind?: Kind | null
  readonly limit: number
}

type Row = Selectable<Tables['own_word']> & { readonly replaced: unknown; readonly taken_back: unknown }

const preparationOf = (row: Row): Preparation | null =>
  row.meeting_id === null
    ? null
    : OwnWord.shape.preparation.parse({
        ...{
          meetingId: row.meeting_id,
          hard: row.hard,
          hardSymbols: row.hard_symbols,
          saidBy: row.said_by,
          saidById: row.said_by_id,
        },
        attends: row.attends,
      })

const standingOf = (row: Row): StandingWord => ({
  ...OwnWord.parse({
    ...{ id: row.id, caseId: row.case_id, childId: row.child_id, kind: row.kind, at: row.at },
    ...{ writerKind: row.writer_kind, writerId: row.writer_id, forWhom: row.for_whom, notFor: row.not_for },
    ...{ words: row.words, symbols: row.symbols, mood: row.mood, replaces: row.replaces },
    preparation: preparationOf(row),
  }),
  replaced: row.replaced === true,
  takenBack: row.taken_back === true,
})

const replaced = sql<boolean>`(exists (select from own_word n where n.municipality_id = o.municipality_id and n.replaces = o.id)
  or exists (select from own_word n where n.municipality_id = o.municipality_id and n.act_id = o.act_id and n.act_nth > o.act_nth
    and n.writer_id = o.writer_id and n.case_id = o.case_id))`
const takenBack = sql<boolean>`exists (select from own_word_taken_back b where b.municipality_id = o.municipality_id and b.word_id = o.id)`

// What is the writer's alone is not even fetched for others.
const selectWords = prepared((db, v: Required<Which>) =>
  db
    .selectFrom('own_word as o')
    .selectAll('o')
    .select([replaced.as('replaced'), takenBack.as('taken_back')])
    .where('o.municipality_id', '=', v.municipality)
    .where('o.case_id', '=', v.caseId)
    .where(sql<boolean>`(${v.kind}::text is null or o.kind = ${v.kind})`)
    .where(
      sql<boolean>`(o.writer_id = ${v.familyId}::uuid or (o.for_whom <> 'only_me' and not ${replaced} and not ${takenBack}))`,
    )
    .where(
      sql<boolean>`(${v.before}::uuid is null or (o.at, o.id) < (select b.at, b.id from own_word b
        where b.municipality_id = o.municipality_id and b.case_id = o.case_id and b.id = ${v.before}::uuid))`,
    )
    .orderBy('o.at', 'desc')
    .orderBy('o.id', 'desc')
    .limit(v.limit),
)
/** What was told in a case, the latest first: all of one's own, and what is for others. The caller asks `readsWord` for each. */
export const wordsIn = async (tx: Tx, which: Which): Promise<readonly StandingWord[]> =>
  (await selectWords(tx, { before: null, kind: null, ...which })).map(standingOf)

const selectOfMeeting = prepared((db, v: { municipality: number; meetingId: string }) =>
  db
    .selectFrom('own_word as o')
    .selectAll('o')
    .select([replaced.as('replaced'), takenBack.as('taken_back')])
    .where('o.municipality_id', '=', v.municipality)
    .where('o.meeting_id', '=', v.meetingId)
    .where('o.for_whom', '<>', 'only_me'),
)
/** What somebody wants from one meeting and has told to some or to all. */
export const wordsFor = async (
  tx: Tx,
  which: { municipality: number; meetingId: string },
): Promise<readonly StandingWord[]> => (await selectOfMeeting(tx, which)).map(standingOf)

/** The meetings that are over, in which somebody who was told so was to say something. */
export async function overThatNamed(tx: Tx, municipality: number, now: Date): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct m.id from notice n join meeting m on m.municipality_id = n.municipality_id and m.id = n.thing_id
    where n.municipality_id = ${municipality} and n.kind = 'own_word_say' and n.ended_at is null
      and (m.state <> 'called' or m.ends_at <= ${now}) order by m.id`.execute(tx)
  return rows.map(row => row.id)
}

/** So many at most: the latest. */
const MOST_TO_ALL = 60
const selectToAll = prepared((db, v: { municipality: number; caseId: string }) =>
  db
    .selectFrom('own_word as o')
    .selectAll('o')
    .select([replaced.as('replaced'), takenBack.as('taken_back')])
    .where('o.municipality_id', '=', v.municipality)
    .where('o.case_id', '=', v.caseId)
    .where('o.for_whom', '=', 'everyone')
    .where('o.writer_kind', '<>', 'guardian')
    .where('o.kind', 'in', ['important', 'like', 'helping', 'good_moment'])
    .where(sql<boolean>`not ${replaced} and not ${takenBack}`)
    .orderBy('o.at', 'desc')
    .orderBy('o.id')
    .limit(MOST_TO_ALL),
)
/** What the child has told everybody of what is its own, the latest first. */
export const childsToAll = async (
  tx: Tx,
  which: { municipality: number; caseId: string },
): Promise<readonly StandingWord[]> => (await selectToAll(tx, which)).map(standingOf)

/** Until the commit nobody else writes anew or takes back the same own words; what is read after this is as it stands. */
export async function holdWord(tx: Tx, wordId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${wordId}, 7361212))`.execute(tx)
}

const selectWord = prepared((db, v: { municipality: number; caseId: string; wordId: string }) =>
  db
    .selectFrom('own_word as o')
    .selectAll('o')
    .select([replaced.as('replaced'), takenBack.as('taken_back')])
    .where('o.municipality_id', '=', v.municipality)
    .where('o.case_id', '=', v.caseId)
    .where('o.id', '=', v.wordId),
)
/** One of them. */
export async function findWord(
  tx: Tx,
  which: { municipality: number; caseId: string; wordId: string },
): Promise<StandingWord | undefined> {
  const [row] = await selectWord(tx, which)
  return row && standingOf(row)
}

/** What a child has told to some or to all at a screen with one act, and has not taken back. */
export async function toldByAct(
  tx: Tx,
  of: { municipality: number; caseId: string; writerId: string; actId: string },
): Promise<readonly { readonly id: string; readonly meetingId: string | null }[]> {
  return tx
    .selectFrom('own_word as o')
    .select(['o.id', 'o.meeting_id as meetingId'])
    .where('o.municipality_id', '=', of.municipality)
    .where('o.case_id', '=', of.caseId)
    .where('o.writer_id', '=', of.writerId)
    .where('o.act_id', '=', of.actId)
    .where('o.for_whom', '<>', 'only_me')
    .where(eb => eb.not(takenBack))
    .orderBy('o.act_nth', 'desc')
    .execute()
}

/** Writes own words; they are never changed. What a child sent earlier of the same act is read by nobody else any more. */
export async function insertWord(tx: Tx, municipality: number, one: OwnWord, act?: Act): Promise<void> {
  await tx
    .insertInto('own_word')
    .values({
      ...{ municipality_id: municipality, id: one.id, case_id: one.caseId, child_id: one.childId, kind: one.kind },
      ...{ writer_kind: one.writerKind, writer_id: one.writerId, at: one.at, words: one.words, mood: one.mood },
      ...{ symbols: [...one.symbols], for_whom: one.forWhom, not_for: one.notFor, replaces: one.replaces },
      ...{ meeting_id: one.preparation?.meetingId ?? null, hard: one.preparation?.hard ?? null },
      ...{ said_by: one.preparation?.saidBy ?? null, said_by_id: one.preparation?.saidById ?? null },
      ...{ attends: one.preparation?.attends ?? null, hard_symbols: [...(one.preparation?.hardSymbols ?? [])] },
      ...{ act_id: act?.id ?? null, act_nth: act?.nth ?? null },
    })
    .execute()
}

/** Notes that the writer has taken words back; once is enough. */
export async function insertTakenBack(tx: Tx, municipality: number, wordId: string, at: Date): Promise<void> {
  await tx
    .insertInto('own_word_taken_back')
    .values({ municipality_id: municipality, word_id: wordId, at })
    .onConflict(clash => clash.doNothing())
    .execute()
}

const selectWeights = prepared((db, v: { municipality: number; wordIds: readonly string[] }) =>
  db
    .selectFrom('own_word_weight')
    .select(['id', 'word_id as wordId', 'weight', 'because', 'by_id as byId', 'at'])
    .where('municipality_id', '=', v.municipality)
    .where('word_id', '=', sql<string>`any(${v.wordIds}::uuid[])`)
    .orderBy('at', 'desc')
    .orderBy('id'),
)
/** What came of some own words, the latest first. */
export const weightsOf = async (tx: Tx, municipality: number, wordIds: readonly string[]): Promise<WordWeight[]> =>
  wordIds.length === 0 ? [] : (await selectWeights(tx, { municipality, wordIds })).map(row => WordWeight.parse(row))

/** Writes what came of own words. */
export async function insertWeight(tx: Tx, municipality: number, one: WordWeight): Promise<void> {
  await tx
    .insertInto('own_word_weight')
    .values({
      ...{ municipality_id: municipality, id: one.id, word_id: one.wordId, weight: one.weight },
      ...{ because: one.because, by_id: one.byId, at: one.at },
    })
    .execute()
}
