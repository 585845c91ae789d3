import { readFileSync } from 'node:fs'
import type { Database } from '../src/platform/database/open.ts'

/** The data sets: open cases over municipalities, one of which has 15 % of them. */
export const SETS = {
  S: { cases: 2000, municipalities: 1 },
  M: { cases: 20_000, municipalities: 10 },
  L: { cases: 200_000, municipalities: 350 },
} as const
export type DataSet = keyof typeof SETS
const LARGEST_SHARE = 0.15
/** The day on which all bench data stands. */
export const TODAY = new Date('2026-11-24T08:00:00Z')

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

/** A filled database: the municipality with the most cases and how many it has, and all of them. */
export interface Filled {
  readonly municipality: number
  readonly cases: number
  readonly all: readonly number[]
}

/** Fills a migrated database with a data set; answers the municipality with the most cases and how many it has. */
export async function fill(database: Database, set: DataSet): Promise<Filled> {
  const { cases, municipalities } = SETS[set]
  const settings = JSON.stringify(JSON.parse(read('../config/tromso-like.json')))
  const most = municipalities === 1 ? cases : Math.round(cases * LARGEST_SHARE)
  const others = municipalities === 1 ? 0 : Math.floor((cases - most) / (municipalities - 1))
  const client = await database.pool.connect()
  try {
    // A statement here writes what a municipality writes in years.
    await client.query('set statement_timeout = 0')
    await client.query(read('data.sql'))
    const ids: number[] = []
    for (let at = 0; at < municipalities; at++) {
      const { rows } = await client.query<{ id: number }>(
        'insert into municipality (number, name) values ($1, $2) returning id',
        [`${1000 + at}`, `Kommune ${at}`],
      )
      const id = rows[0]?.id ?? 0
      ids.push(id)
      await client.query(
        `begin; set local samspor.municipality = '${id}'; set local samspor.now = '${TODAY.getTime() / 1000}'`,
      )
      await client.query('select pg_temp.fill($1, $2, $3, $4)', [id, at === 0 ? most : others, settings, TODAY])
      // As the database does by itself soon after so many rows have come: each time that they are twice as many.
      if ((at & (at + 1)) === 0) await client.query('analyze')
      await client.query('select refresh_gaps($1)', [id])
      await client.query('commit')
    }
    await client.query('analyze')
    await client.query('reset statement_timeout')
    return { municipality: ids[0] ?? 0, cases: most, all: ids }
  } finally {
    client.release()
  }
}
