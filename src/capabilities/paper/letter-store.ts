import { sql } from 'kysely'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { LetterRow } from './letter-model.ts'

interface OfPerson {
  readonly municipality: number
  readonly personId: string
}

const ROW = sql`l.id, l.case_id as "caseId", l.person_id as "personId", l.language, l.made_by as "madeById",
  e.given_name || ' ' || e.family_name as "madeBy", l.made_at as "madeAt", l.expires_at as "expiresAt", l.tries,
  l.used_at as "usedAt", l.ended_at as "endedAt", l.ended_because as "endedBecause"`

/** The letters to a person, the latest first. */
export const lettersTo = prepared((db, v: OfPerson) => ({
  compile: () =>
    sql<LetterRow>`select ${ROW} from letter l
      join employee e on e.municipality_id = l.municipality_id and e.id = l.made_by
    where l.municipality_id = ${v.municipality} and l.person_id = ${v.personId}
    order by l.made_at desc, l.id limit 50`.compile(db),
}))

/** When somebody's identity was seen last, how and by whom. */
export const identityOf = prepared((db, v: OfPerson) => ({
  compile: () =>
    sql<{ at: Date; how: string; words: string; by: string }>`
    select s.at, s.how, s.words, e.given_name || ' ' || e.family_name as by from identity_seen s
      join employee e on e.municipality_id = s.municipality_id and e.id = s.by_id
    where s.municipality_id = ${v.municipality} and s.person_id = ${v.personId}
    order by s.at desc, s.id limit 1`.compile(db),
}))

export interface NewLetter extends OfPerson {
  readonly id: string
  readonly caseId: string
  /** The child, where the person is the child itself. */
  readonly childId: string | null
  readonly loginId: string
  readonly language: string
  readonly madeBy: string
  readonly madeAt: Date
  readonly expiresAt: Date
  readonly codeHash: string
  readonly numberHash: string
}

/** Writes a letter; its secrets are hashes. */
export const insertLetter = (tx: Tx, one: NewLetter) =>
  tx
    .insertInto('letter')
    .values({
      ...{ municipality_id: one.municipality, id: one.id, case_id: one.caseId, person_id: one.personId },
      ...{
        child_id: one.childId,
        login_id: one.loginId,
        language: one.language,
        made_by: one.madeBy,
        made_at: one.madeAt,
      },
      ...{ expires_at: one.expiresAt, code_hash: one.codeHash, number_hash: one.numberHash },
    })
    .execute()

/** Ends the letters of a person that are not ended; answers those that were, with their log-in. */
export const endLetters = (tx: Tx, which: OfPerson & { readonly because: string; readonly now: Date }) =>
  tx
    .updateTable('letter')
    .set({ ended_at: which.now, ended_because: which.because })
    .where('municipality_id', '=', which.municipality)
    .where('person_id', '=', which.personId)
    .where('ended_at', 'is', null)
    .returning(['id', 'login_id as loginId'])
    .execute()

/** Writes that somebody's identity was seen. */
export const insertSeen = (
  tx: Tx,
  one: OfPerson & {
    readonly id: string
    readonly caseId: string
    readonly childId: string | null
    readonly how: string
    readonly words: string
    readonly byId: string
    readonly at: Date
  },
) =>
  tx
    .insertInto('identity_seen')
    .values({
      ...{ municipality_id: one.municipality, id: one.id, person_id: one.personId, case_id: one.caseId },
      ...{ child_id: one.childId, how: one.how, words: one.words, by_id: one.byId, at: one.at },
    })
    .execute()

/** A letter as the code finds it, before a municipality is known. */
export interface FoundLetter {
  readonly municipality: number
  readonly id: string
  readonly loginId: string
  readonly language: string
  readonly numberHash: string
  readonly expiresAt: Date
  readonly tries: number
  readonly usedAt: Date | null
  readonly endedAt: Date | null
  /** Whether the person's identity has been seen. */
  readonly seen: boolean
}

/** The letter of a code, held until this transaction ends: of two tries at once one waits. */
export async function findByCode(tx: Tx, codeHash: string): Promise<FoundLetter | undefined> {
  const { rows } = await sql<FoundLetter>`
    select l.municipality_id as municipality, l.id, l.login_id as "loginId", l.language, l.number_hash as "numberHash",
      l.expires_at as "expiresAt", l.tries, l.used_at as "usedAt", l.ended_at as "endedAt",
      exists (select from identity_seen s where s.municipality_id = l.municipality_id and s.person_id = l.person_id) as seen
    from letter l where l.code_hash = ${codeHash} for update of l`.execute(tx)
  return rows[0]
}

type Which = Pick<FoundLetter, 'municipality' | 'id'>
/** A wrong number was given; with the last one the letter is over. */
export const saveTry = (tx: Tx, { municipality, id }: Which, over: Date | undefined) =>
  tx
    .updateTable('letter')
    .set(eb => ({
      tries: eb('tries', '+', 1),
      ...(over && { ended_at: over, ended_because: 'tries' }),
    }))
    .where('municipality_id', '=', municipality)
    .where('id', '=', id)
    .execute()
/** It was used: never again. */
export const saveUsed = (tx: Tx, { municipality, id }: Which, now: Date) =>
  tx
    .updateTable('letter')
    .set({ used_at: now })
    .where('municipality_id', '=', municipality)
    .where('id', '=', id)
    .execute()
