import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'

interface Of {
  readonly municipality: number
  readonly personId: string
}

const latest = ({ municipality, personId }: Of) =>
  sql`where r.municipality_id = ${municipality} and r.person_id = ${personId} order by r.at desc, r.id limit 500`

/** What was said of a person, the latest first. */
export const everServed = async (tx: Tx, of: Of) =>
  (
    await sql<{ at: Date; onPaper: boolean; because: string }>`
      select r.at, r.on_paper as "onPaper", r.because from served_on_paper r ${latest(of)}`.execute(tx)
  ).rows

/** What a person was given, the latest first; and when it was taken back that it was. */
export const everGiven = async (tx: Tx, of: Of) =>
  (
    await sql<{ at: Date; how: string; language: string; takenBackAt: Date | null }>`
      select r.at, r.how, r.language, (select t.at from paper_taken_back t
        where t.municipality_id = r.municipality_id and t.given_id = r.id) as "takenBackAt"
      from paper_given r ${latest(of)}`.execute(tx)
  ).rows
