import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import type { Database } from './open.ts'

const FOLDER = new URL('../../../migrations/', import.meta.url)
/** One at a time, over all processes that share the database. */
const LOCK = 7_361_209

interface Migration {
  readonly name: string
  readonly text: string
  readonly digest: string
}

/** The migrations in order, with the digest that tells if one was changed after it ran. */
export const migrations = (): readonly Migration[] =>
  readdirSync(FOLDER)
    .filter(name => /^\d{4}-.+\.sql$/.test(name))
    .sort()
    .map(name => {
      const text = readFileSync(new URL(name, FOLDER), 'utf8')
      return { name, text, digest: createHash('sha256').update(text).digest('hex') }
    })

/**
 * The owner stands behind the fence as well: without a municipality it sees and changes no row, and what a migration
 * does to rows would be done to none. So the fence is lifted for the owner, and put back before the commit.
 */
const forOwner = (change: 'no force' | 'force') => `do $$ declare name text; begin
  for name in select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    and c.relrowsecurity and c.relforcerowsecurity is distinct from ${change === 'force'}
  loop execute format('alter table %I ${change} row level security', name); end loop;
end $$;`
/** What waits for the commit is judged first: a table that something waits for cannot be changed. */
const JUDGED = 'set constraints all immediate;'

/**
 * Brings the database forward, each migration in a transaction of its own, as long as it takes; returns the names of those
 * that ran. With `only`, no others than these.
 */
export async function migrate(database: Database, only?: readonly string[]): Promise<readonly string[]> {
  const client = await database.pool.connect()
  const ran: string[] = []
  try {
    await client.query(`select pg_advisory_lock(${LOCK})`)
    await client.query('create table if not exists migration (name text primary key, digest text not null)')
    const { rows } = await client.query<{ name: string; digest: string }>('select name, digest from migration')
    const done = new Map(rows.map(row => [row.name, row.digest]))
    for (const one of migrations().filter(({ name }) => only?.includes(name) ?? true)) {
      const before = done.get(one.name)
      if (before !== undefined && before !== one.digest) throw new Error(`${one.name} was changed after it ran`)
      if (before !== undefined) continue
      // A new database has no rows to reach.
      const [lift, putBack] = done.size === 0 ? ['', ''] : [forOwner('no force'), JUDGED + forOwner('force')]
      await client.query(`begin; set local statement_timeout = 0; ${lift} ${one.text}\n; ${putBack}`)
      // In the same transaction: a migration that ran and was not noted would fail at every later start.
      await client.query('insert into migration values ($1, $2)', [one.name, one.digest])
      await client.query('commit')
      ran.push(one.name)
    }
    return ran
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    await client.query(`select pg_advisory_unlock(${LOCK})`).catch(() => {})
    client.release()
  }
}

/** Whether every migration of this version has run; for readiness. */
export async function isMigrated(database: Database): Promise<boolean> {
  const { rows } = await database.pool.query<{ name: string }>('select name from migration')
  const done = new Set(rows.map(row => row.name))
  return migrations().every(one => done.has(one.name))
}
