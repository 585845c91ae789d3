import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { Seeing } from './child.ts'

const MOST = 50

/** Which of these words (in small letters) are names of children the reader may open. */
export async function wordsThatName(
  tx: Tx,
  which: { municipality: number; serviceId: string; words: readonly string[] },
  { seen, kin }: Seeing,
): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct n.name from child c
    cross join lateral unnest(array[c.given_name, c.family_name, c.preferred_name]) as full_name (text)
    cross join lateral regexp_split_to_table(lower(full_name.text), '\\s+') as n (name)
    where c.municipality_id = ${which.municipality} and n.name = any(${which.words}::text[]) and not ${kin}
      and (${seen} or (c.place_id = ${which.serviceId}::uuid and c.protection = 'none'))
    order by n.name limit ${MOST}`.execute(tx)
  return rows.map(row => row.name)
}
