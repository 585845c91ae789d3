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
  /** Rows whose time is out and that nothing happens to: somebody waits for an answer about them, or a hold stands. */
  readonly held: number
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

/** The columns by which a row belongs to a case or a child; `id` where the table is the one itself. */
const BELONGS: Readonly<Record<string, string>> = { child_case: 'case_id', child: 'child_id' }

/** The condition that a row of the table `t` is of a case or child of which nothing may be deleted now. */
async function heldIn(tx: Tx, table: string): Promise<string> {
  const asked = CompiledQuery.raw(
    `select attname as name from pg_attribute where attrelid = to_regclass($1) and attname in ('case_id', 'child_id')`,
    [table],
  )
  const columns = (await tx.executeQuery<{ name: string }>(asked)).rows.map(one => ({ own: one.name, held: one.name }))
  const itself = BELONGS[table]
  const same = [...columns, ...(itself === undefined ? [] : [{ own: 'id', held: itself }])]
  if (same.length === 0) return 'false'
  const either = same.map(({ own, held }) => `h.${held} = t.${own}`).join(' or ')
  return `exists (select from held_from_deletion h where h.municipality_id = $1 and (${either}))`
}

async function dueIn(
  tx: Tx,
  municipality: number,
  { days, table, column }: NonNullable<RetentionRule['keep']>,
  now: Date,
) {
  const before = new Date(now.getTime() - days * DAY)
  const held = await heldIn(tx, table)
  const text = `select count(*) filter (where t.${column} < $2 and not ${held})::int as due,
      count(*) filter (where t.${column} < $2 and ${held})::int as held,
      min(t.${column}) filter (where t.${column} >= $2) as next
    from ${table} t where t.municipality_id = $1`
  const [found] = (
    await tx.executeQuery<{ due: number; held: number; next: Date | null }>(
      CompiledQuery.raw(text, [municipality, before]),
    )
  ).rows
  const next = found?.next ? new Date(found.next.getTime() + days * DAY) : null
  return { due: found?.due ?? 0, held: found?.held ?? 0, next }
}

/** What would be deleted or handed to the archive in a municipality, and when: counts alone. Changes nothing. */
export async function countRetention(
  tx: Tx,
  municipality: number,
  now: Date,
  rules: readonly RetentionRule[] = retention.rules,
): Promise<readonly Counted[]> {
  const counted: Counted[] = []
  for (const rule of rules) {
    const rows = await rowsIn(tx, municipality, rule.tables)
    const times = rule.keep ? await dueIn(tx, municipality, rule.keep, now) : { due: null, held: 0, next: null }
    counted.push({ rule, rows, ...times })
  }
  return counted
}
