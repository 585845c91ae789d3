import { CompiledQuery } from 'kysely'
import type { Tx } from '../database/transaction.ts'
import type { RetentionRule } from './rules.ts'
import { SHARED_TABLES, retention } from './rules.ts'

/** A rule with how many rows it is about; nothing of what is in them. */
export interface Counted {
  readonly rule: RetentionRule
  /** Rows in all. */
  readonly rows: number
  /** Rows whose time is out now; null where no time is decided. */
  readonly due: number | null
  /** When the next of them is due; null where none is. */
  readonly next: Date | null
}

const DAY = 86_400_000
const WHERE = 'where municipality_id = $1'

async function rowsIn(tx: Tx, municipality: number, tables: readonly string[]): Promise<number> {
  const own = tables.filter(table => !SHARED_TABLES.includes(table))
  if (own.length === 0) return 0
  // The names come from the checked rules, never from a caller.
  const each = own.map(table => `(select count(*) from ${table} ${WHERE})`).join(' + ')
  const query = CompiledQuery.raw(`select (${each})::int as rows`, [municipality])
  return (await tx.executeQuery<{ rows: number }>(query)).rows[0]?.rows ?? 0
}

async function dueIn(
  tx: Tx,
  municipality: number,
  { days, table, column }: NonNullable<RetentionRule['keep']>,
  now: Date,
) {
  const before = new Date(now.getTime() - days * DAY)
  const text = `select count(*) filter (where ${column} < $2)::int as due, min(${column}) filter (where ${column} >= $2) as next
    from ${table} ${WHERE}`
  const [found] = (
    await tx.executeQuery<{ due: number; next: Date | null }>(CompiledQuery.raw(text, [municipality, before]))
  ).rows
  return { due: found?.due ?? 0, next: found?.next ? new Date(found.next.getTime() + days * DAY) : null }
}

/** What would be deleted or handed to the archive in a municipality, and when: counts alone. Changes nothing. */
export async function countRetention(tx: Tx, municipality: number, now: Date): Promise<readonly Counted[]> {
  const counted: Counted[] = []
  for (const rule of retention.rules) {
    const rows = await rowsIn(tx, municipality, rule.tables)
    const times = rule.keep ? await dueIn(tx, municipality, rule.keep, now) : { due: null, next: null }
    counted.push({ rule, rows, ...times })
  }
  return counted
}
