import type { PoolClient } from 'pg'
import { readBackup, BackupProblem, writeBackup } from './backup-file.ts'
import type { BackupRows } from './backup-file.ts'
import { migrate, migrations } from './migrate.ts'
import type { Database } from './open.ts'

/** Rows that travel together. */
const AT_ONCE = 500
/** Jobs still to be done: what was promised to be sent must be sent after a restore too. */
const JOBS = 'job.job'
const JOBS_LEFT = `select to_jsonb(j) as row from (
  select name, data, priority from job.job where state in ('created', 'retry', 'active')) j`

/** Every table, whether it stands behind the fence, those that others point to first. */
const TABLES = `with recursive t as (
    select c.oid, c.relname as name, c.relforcerowsecurity as fenced from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
  ), points as (
    select conrelid as from_oid, confrelid as to_oid from pg_constraint where contype = 'f' and conrelid <> confrelid
  ), depth as (
    select t.oid, t.name, t.fenced, 0 as at from t
    union select p.from_oid, t.name, t.fenced, d.at + 1 from depth d
      join points p on p.to_oid = d.oid join t on t.oid = p.from_oid
  )
  select name, fenced from depth group by name, fenced order by max(at), name`

/** Writes all rows of all municipalities, of one instant, to a new file. Answers how many rows. */
export async function backup(database: Database, path: string, takenAt: Date): Promise<number> {
  const client = await database.pool.connect()
  let count = 0
  async function* all(): AsyncIterable<BackupRows> {
    for await (const some of everything(client)) {
      count += some.rows.length
      yield some
    }
  }
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query(`set local time zone 'UTC'`)
    await writeBackup(path, { takenAt: takenAt.toISOString(), migrations: migrations().map(one => one.name) }, all())
    return count
  } finally {
    await client.query('rollback')
    client.release()
  }
}

async function* everything(client: PoolClient): AsyncIterable<BackupRows> {
  const { rows: tables } = await client.query<{ name: string; fenced: boolean }>(TABLES)
  const { rows: municipalities } = await client.query<{ id: number }>('select id from municipality order by id')
  for (const { name } of tables.filter(table => !table.fenced)) yield* tableRows(client, name)
  // Municipality 0 is the time before a role is chosen: a log-in under way stands there.
  for (const { id } of [{ id: 0 }, ...municipalities]) {
    await behind(client, id)
    // The fence is named here too: a superuser passes it.
    for (const { name } of tables.filter(table => table.fenced))
      yield* tableRows(client, name, `where municipality_id = ${id}`)
  }
  if (await hasJobs(client)) for await (const rows of rowsOf(client, JOBS_LEFT)) yield { table: JOBS, rows }
}

async function* tableRows(client: PoolClient, table: string, where = ''): AsyncIterable<BackupRows> {
  for await (const rows of rowsOf(client, `select to_jsonb(t) as row from ${table} t ${where} order by ctid`))
    yield { table, rows }
}

const behind = (client: PoolClient, municipality: number) =>
  client.query(`set local samspor.municipality = '${Math.trunc(municipality)}'`)

async function hasJobs(client: PoolClient) {
  const { rows } = await client.query<{ there: boolean }>(`select to_regclass('${JOBS}') is not null as there`)
  return rows[0]?.there === true
}

async function* rowsOf(client: PoolClient, select: string): AsyncIterable<unknown[]> {
  await client.query(`declare some_rows no scroll cursor for ${select}`)
  for (;;) {
    const { rows } = await client.query<{ row: unknown }>(`fetch ${AT_ONCE} from some_rows`)
    if (rows.length === 0) break
    yield rows.map(one => one.row)
  }
  await client.query('close some_rows')
}

/** A job that was not yet done when the backup was taken; the urgent have a priority above 0. */
export interface JobLeft {
  readonly name: string
  readonly data: object
  readonly priority: number
}

/** Reads a backup into an empty database, all or nothing; answers the jobs that are still to be done. */
export async function restore(database: Database, path: string): Promise<readonly JobLeft[]> {
  const { head, rows } = await readBackup(path)
  const ours = migrations().map(one => one.name)
  if (head.migrations.some(name => !ours.includes(name)))
    throw new BackupProblem('the backup is from a newer version of Samspor')
  // What a migration does to rows is done where they stand: rows of an older version would come in without it.
  if (ours.some(name => !head.migrations.includes(name)))
    throw new BackupProblem('the backup is from an older version: restore it with that one, then upgrade')
  await migrate(database)
  const client = await database.pool.connect()
  const jobs: JobLeft[] = []
  try {
    await client.query(`begin; set local time zone 'UTC'`)
    await assertEmpty(client)
    // Opening a demo sets its clock down; the backup's own takes its place.
    await client.query('delete from demo_clock')
    // And opening sets the keys to look up by; those of the backup fit its hashes.
    await client.query('delete from lookup_key')
    await ownTriggers(client, 'disable')
    for await (const some of rows)
      if (some.table === JOBS) jobs.push(...(some.rows as JobLeft[]))
      else await insert(client, some)
    await continueNumbers(client)
    await ownTriggers(client, 'enable')
    await client.query('commit')
    return jobs
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

async function assertEmpty(client: PoolClient) {
  const { rows } = await client.query('select from municipality limit 1')
  if (rows.length > 0) throw new BackupProblem('the database is not empty; restore into a new one')
}

async function insert(client: PoolClient, { table, rows }: BackupRows) {
  if (!/^[a-z_]+$/.test(table)) throw new BackupProblem('this is not a backup of Samspor')
  const { municipality_id: municipality } = rows[0] as { municipality_id?: number }
  if (municipality !== undefined) await behind(client, municipality)
  const columns = await columnsOf(client, table)
  await client.query(
    `insert into ${table} (${columns}) overriding system value
     select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  )
}

/** The columns that are written, not reckoned from others. */
async function columnsOf(client: PoolClient, table: string): Promise<string> {
  const { rows } = await client.query<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  )
  return rows[0]?.columns ?? ''
}

/** A row that broke a promise before the backup must come back too, and be found by `verify`: never be in the way of the rest. */
async function ownTriggers(client: PoolClient, act: 'enable' | 'disable') {
  const { rows } = await client.query<{ table: string }>(
    `select distinct c.relname as table from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where c.relnamespace = 'public'::regnamespace and not t.tgisinternal`,
  )
  for (const { table } of rows) await client.query(`alter table ${table} ${act} trigger user`)
}

/** Numbers that the database gives go on after the highest. */
async function continueNumbers(client: PoolClient) {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(
    `select c.relname as table, a.attname as column, pg_get_serial_sequence(c.relname, a.attname) as sequence
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attidentity <> ''`,
  )
  for (const { table, column, sequence } of rows)
    await client.query(
      `select setval('${sequence}', coalesce(max(${column}), 1), max(${column}) is not null) from ${table}`,
    )
}
