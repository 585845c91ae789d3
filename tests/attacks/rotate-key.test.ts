import { spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findPostgres } from '../../scripts/find-postgres.mjs'
import { keptColumns } from '../../src/apps/cli/kept-columns.ts'
import { openDatabase } from '../../src/apps/server/open-house.ts'
import { readSettings } from '../../src/apps/server/settings.ts'
import type { Database } from '../../src/platform/database/open.ts'
import { openSecrets } from '../../src/platform/secrets/lookup-keys.ts'
import type { Secrets } from '../../src/platform/secrets/secrets.ts'
import { makeCluster, ready } from '../postgres-server.ts'

const CHILDREN = 700
const DRAFTS = 250
/** Numbers of nobody: only their hashes matter here. */
const numberOf = (at: number) => `${10_000_000_000 + at}`
const [oldKey, newKey, thirdKey] = [randomBytes(32), randomBytes(32), randomBytes(32)]
const asText = (keys: readonly Buffer[]) => keys.map(key => key.toString('base64')).join(',')

const settingsFor = (where: Readonly<Record<string, string>>, keys: readonly Buffer[]) => ({
  ...{ ...where, SAMSPOR_KEY: asText(keys), SAMSPOR_DEMO: 'off', SAMSPOR_LOG_LEVEL: 'error' },
  SAMSPOR_BASE_URL: 'https://samspor.example',
  SAMSPOR_OIDC_ISSUER: 'https://login.example',
  SAMSPOR_OIDC_CLIENT_ID: 'samspor',
  SAMSPOR_OIDC_CLIENT_SECRET: 'secret',
})
type Where = Readonly<Record<string, string>>
async function opened<T>(where: Where, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(readSettings(settingsFor(where, [newKey])))
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

/** A municipality full of sealed and hashed things, and an employee known by hash alone. */
const fill = (where: Where): Promise<number> =>
  opened(where, async database => {
    const secrets = await openSecrets(database, [oldKey])
    const { pool } = database
    const { rows } = await pool.query<{ id: number }>(
      `insert into municipality (number, name) values ('9998', 'Prøve') returning id`,
    )
    const municipality = rows[0]?.id ?? 0
    const children = Array.from({ length: CHILDREN }, (_, at) => [
      secrets.seal(numberOf(at), 'child.identity'),
      secrets.lookup(numberOf(at)),
    ])
    await pool.query(
      `insert into child (municipality_id, id, given_name, family_name, birth_date, identity_sealed, identity_lookup)
       select $1, gen_random_uuid(), 'Prøve', 'Prøvesen', '2020-01-01', s, l from unnest($2::text[], $3::text[]) as x (s, l)`,
      [municipality, children.map(([sealed]) => sealed), children.map(([, lookup]) => lookup)],
    )
    const drafts = Array.from({ length: DRAFTS }, (_, at) => ({ actor: randomUUID(), key: `log.entry:${at}` }))
    await pool.query(
      `insert into draft (municipality_id, actor_id, key, sealed, saved_at)
       select $1, a, k, s, '2026-11-24' from unnest($2::uuid[], $3::text[], $4::text[]) as x (a, k, s)`,
      [
        municipality,
        drafts.map(one => one.actor),
        drafts.map(one => one.key),
        drafts.map(({ actor, key }) => secrets.seal(`Utkast ${key}`, `draft ${municipality} ${actor} ${key}`)),
      ],
    )
    await pool.query('insert into person_login (id, pid_hash) values (gen_random_uuid(), $1)', [
      secrets.lookup(numberOf(0)),
    ])
    return municipality
  })

/** Runs `samspor rotate-key`; kills it after a number of lines where one is given. */
const rotate = (where: Where, keys: readonly Buffer[], killAfter?: number) =>
  new Promise<{ said: string; code: number | null }>((resolve, reject) => {
    const child = spawn(process.execPath, ['src/apps/cli/main.ts', 'rotate-key'], {
      env: { ...process.env, ...settingsFor(where, keys) },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    const listen = (part: Buffer) => {
      said += part.toString()
      if (killAfter !== undefined && said.split('\n').length > killAfter) child.kill('SIGKILL')
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('error', reject)
    child.once('close', code => resolve({ said, code }))
  })

/** What stands in the tables, opened; and who is found by which number. */
async function everything(database: Database, secrets: Secrets, municipality: number) {
  const { pool } = database
  const children = await pool.query<{ sealed: string; lookup: string }>(
    'select identity_sealed as sealed, identity_lookup as lookup from child where municipality_id = $1',
    [municipality],
  )
  const drafts = await pool.query<{ actor: string; key: string; sealed: string }>(
    'select actor_id as actor, key, sealed from draft where municipality_id = $1',
    [municipality],
  )
  const logins = await pool.query('select from person_login where pid_hash = $1', [secrets.lookup(numberOf(0))])
  return {
    numbers: children.rows.map(one => secrets.open(one.sealed, 'child.identity')).toSorted(),
    found: children.rows.filter(one => secrets.lookup(secrets.open(one.sealed, 'child.identity')) === one.lookup)
      .length,
    drafts: drafts.rows
      .map(one => secrets.open(one.sealed, `draft ${municipality} ${one.actor} ${one.key}`))
      .toSorted(),
    logins: logins.rows.length,
  }
}

/** Changes the key twice, once with a kill; answers how often the trail was told. */
async function changesItsKey(where: Where): Promise<number> {
  const municipality = await fill(where)
  const all = {
    numbers: Array.from({ length: CHILDREN }, (_, at) => numberOf(at)).toSorted(),
    found: CHILDREN,
    drafts: Array.from({ length: DRAFTS }, (_, at) => `Utkast log.entry:${at}`).toSorted(),
    logins: 1,
  }
  const seen = (keys: readonly Buffer[]) =>
    opened(where, async database => everything(database, await openSecrets(database, keys), municipality))
  expect(await seen([oldKey])).toEqual(all)
  await expect(seen([newKey])).rejects.toThrow('does not belong')
  await expect(seen([newKey, oldKey])).rejects.toThrow('not done')

  const killed = await rotate(where, [newKey, oldKey], 2)
  expect(killed.code).not.toBe(0)
  const half = await opened(where, async ({ pool }) => {
    const sql = 'select count(*)::int as old from child where identity_sealed like $1'
    const name = (await pool.query<{ name: string }>('select key_name as name from lookup_key where generation = 1'))
      .rows
    return (await pool.query<{ old: number }>(sql, [`${name[0]?.name.replaceAll('_', '\\_')}.%`])).rows[0]?.old ?? 0
  })
  expect(half).toBeGreaterThan(0)
  expect(half).toBeLessThan(CHILDREN)
  await expect(seen([newKey, oldKey])).rejects.toThrow('not done')

  const rest = await rotate(where, [newKey, oldKey])
  expect(rest).toMatchObject({ code: 0 })
  expect(rest.said).toContain(`child.identity_sealed: ${half} rader byttet`)
  expect(rest.said).toContain(`person_login.pid_hash: 1 rader byttet`)
  expect(await seen([newKey])).toEqual(all)
  await expect(seen([oldKey])).rejects.toThrow('does not belong')

  const again = await rotate(where, [newKey])
  expect(again.said.match(/: 0 rader byttet/g)).toHaveLength(keptColumns.length)
  expect((await rotate(where, [thirdKey, newKey])).code).toBe(0)
  expect(await seen([thirdKey])).toEqual(all)
  const told = await opened(where, ({ pool }) =>
    pool.query(`select from trail where municipality_id = $1 and operation = 'secrets.rotated'`, [municipality]),
  )
  return told.rows.length
}

test('every column that is kept under the key is known to the change of key', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'samspor-kept-'))
  const columns = await opened({ SAMSPOR_DATA_DIR: folder }, async ({ pool }) => {
    const { rows } = await pool.query<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns c
       where table_schema = 'public' and column_name ~ '(sealed|_lookup|_hash)$' and exists (
         select from information_schema.tables t where t.table_name = c.table_name and t.table_type = 'BASE TABLE')`,
    )
    return rows.map(row => row.name)
  })
  // A session's id and the answers kept are hashed without a key; the look-up keys are sealed anew beside.
  const others = ['session.id_hash', 'lookup_key.sealed']
  expect(columns.filter(name => !others.includes(name)).toSorted()).toEqual(
    keptColumns.map(one => `${one.table}.${one.column}`).toSorted(),
  )
  rmSync(folder, { recursive: true })
}, 120_000)

test('the embedded database gets another key, also when the change is killed in the middle', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'samspor-rotate-'))
  expect(await changesItsKey({ SAMSPOR_DATA_DIR: folder })).toBe(2)
  rmSync(folder, { recursive: true })
}, 240_000)

const bin = findPostgres()
test.skipIf(!bin)(
  'PostgreSQL gets another key, also when the change is killed in the middle',
  async () => {
    const { folder, user, command, url } = await makeCluster(bin ?? '', [])
    const [program = '', ...args] = command
    const server = spawn(program, args, { ...user, cwd: tmpdir(), stdio: 'ignore' })
    try {
      await ready(url)
      expect(await changesItsKey({ DATABASE_URL: url })).toBe(2)
    } finally {
      server.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    }
  },
  240_000,
)
