import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { dayOf } from '../../kernel/time.ts'
import type { Database } from '../database/open.ts'
import type { Tx } from '../database/transaction.ts'
import { inTransaction } from '../database/transaction.ts'

/** Rows sealed in one go; the next tick takes the rest. */
const AT_ONCE = 2000
/**
 * How far below the last sealed row is looked each minute. Numbers are given out in order, and a row is sealed when all
 * transactions before its own have ended: only those that ran side by side can have taken earlier numbers. What came later
 * still (a long import beside many others) is found by the look at all, once a day.
 */
const SIDE_BY_SIDE = 500

/** A trail row as it is hashed: every column, in this order. */
interface Sealable {
  readonly id: string
  readonly at: Date
  readonly text: string
}

// `written_by` is part of the text, so that a row cannot be put in afterwards under another transaction.
const rowText = sql<string>`jsonb_build_array(t.municipality_id, t.id, t.at, t.actor_id, t.actor_kind, t.actor_role, t.actor_service_id, t.operation,
  t.outcome, t.reason, t.about, t.about_id, t.request_id, t.written_by::text,
  (select coalesce(jsonb_agg(c.child_id order by c.child_id), '[]') from trail_child c
   where c.municipality_id = t.municipality_id and c.trail_id = t.id))::text`

const hashOf = (before: string, text: string) =>
  createHash('sha256').update(before).update('\n').update(text).digest('hex')

/** Seals the settled rows of a municipality into the day's hash chain, of the latest or of all; returns how many. */
export async function sealTrail(
  database: Database,
  municipality: number,
  now: Date,
  of: 'latest' | 'all' = 'latest',
): Promise<number> {
  return inTransaction(database, { municipality, now }, async tx => {
    await sql`select pg_advisory_xact_lock(${municipality}, 7361210)`.execute(tx)
    const rows = await unsealed(tx, municipality, of)
    const heads = await headsOf(tx, municipality, [...new Set(rows.map(row => dayOf(row.at)))])
    const seals = rows.map(row => {
      const day = dayOf(row.at)
      const head = heads.get(day) ?? { position: 0, hash: day }
      const next = { position: head.position + 1, hash: hashOf(head.hash, row.text) }
      heads.set(day, next)
      return { municipality_id: municipality, trail_id: row.id, day, ...next }
    })
    if (seals.length > 0) await tx.insertInto('trail_seal').values(seals).execute()
    return { keep: true, value: seals.length, last: [] }
  })
}

const unsealed = (tx: Tx, municipality: number, of: 'latest' | 'all'): Promise<Sealable[]> =>
  tx
    .selectFrom('trail as t')
    .select(['t.id', 't.at', rowText.as('text')])
    .where('t.municipality_id', '=', municipality)
    .$if(of === 'latest', rows =>
      rows.where(
        't.id',
        '>',
        sql<string>`(select coalesce(max(s.trail_id), 0) - ${sql.lit(SIDE_BY_SIDE)} from trail_seal s
        where s.municipality_id = ${municipality})`,
      ),
    )
    // What is seen, and was written by a number that is not given out yet, came with a backup from another server.
    .where(
      sql<boolean>`(t.written_by < pg_snapshot_xmin(pg_current_snapshot())
        or t.written_by >= pg_snapshot_xmax(pg_current_snapshot()))`,
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('trail_seal as s')
            .select('s.position')
            .whereRef('s.municipality_id', '=', 't.municipality_id')
            .whereRef('s.trail_id', '=', 't.id'),
        ),
      ),
    )
    .orderBy('t.id')
    .limit(AT_ONCE)
    .execute()

async function headsOf(tx: Tx, municipality: number, days: readonly string[]) {
  const heads = await tx
    .selectFrom('trail_seal')
    .distinctOn('day')
    .select(['day', 'position', 'hash'])
    .where('municipality_id', '=', municipality)
    .where('day', '=', sql<string>`any(${days})`)
    .orderBy('day')
    .orderBy('position', 'desc')
    .execute()
  return new Map(heads.map(({ day, position, hash }) => [day, { position, hash }]))
}

/** What the check of a municipality's chain found. */
export interface TrailCheck {
  readonly sealed: number
  /** Rows not yet in the chain; more than a minute's worth means that the sealing stands still. */
  readonly unsealed: number
  /** The first row of each day's chain that does not fit what stands in it. */
  readonly broken: readonly { day: string; position: number; trailId: string }[]
}

/** Reckons every chain of a municipality anew and compares. */
export async function verifyTrail(database: Database, municipality: number, now: Date): Promise<TrailCheck> {
  return inTransaction(database, { municipality, now }, async tx => {
    const rows = await tx
      .selectFrom('trail_seal as s')
      .leftJoin('trail as t', join =>
        join.onRef('t.municipality_id', '=', 's.municipality_id').onRef('t.id', '=', 's.trail_id'),
      )
      .select(['s.day', 's.position', 's.hash', 's.trail_id', rowText.as('text')])
      .where('s.municipality_id', '=', municipality)
      .orderBy('s.day')
      .orderBy('s.position')
      .execute()
    const { all } = await tx
      .selectFrom('trail')
      .select(({ fn }) => fn.countAll<string>().as('all'))
      .where('municipality_id', '=', municipality)
      .executeTakeFirstOrThrow()
    const value = { sealed: rows.length, unsealed: Number(all) - rows.length, broken: breaks(rows) }
    return { keep: false, value }
  })
}

interface SealedRow {
  readonly day: string
  readonly position: number
  readonly hash: string
  readonly trail_id: string
  readonly text: string | null
}

function breaks(rows: readonly SealedRow[]): TrailCheck['broken'] {
  const found: { day: string; position: number; trailId: string }[] = []
  for (const [day, chain] of Map.groupBy(rows, row => row.day)) {
    let before: string = day
    const broken = chain.find((row, at) => {
      const fits = row.position === at + 1 && row.text !== null && row.hash === hashOf(before, row.text)
      before = row.hash
      return !fits
    })
    if (broken) found.push({ day, position: broken.position, trailId: broken.trail_id })
  }
  return found
}
