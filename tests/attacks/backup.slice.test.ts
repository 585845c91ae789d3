import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { carryOut } from '../../src/platform/api/carry-out.ts'
import { aToy, anEmployee, opening, renaming } from '../../src/platform/api/toy.testing.ts'
import { backup, restore } from '../../src/platform/database/backup.ts'
import { writeBackup } from '../../src/platform/database/backup-file.ts'
import { migrations } from '../../src/platform/database/migrate.ts'
import type { Database } from '../../src/platform/database/open.ts'
import { openEmbedded } from '../../src/platform/database/open.ts'
import { sealTrail, verifyTrail } from '../../src/platform/trail/seal.ts'
import { aCase } from '../../src/capabilities/case/testing.ts'
import { aHouse, ownDatabase } from '../house.ts'

async function* noRows(): AsyncIterable<never> {}

const folder = mkdtempSync(join(tmpdir(), 'samspor-backup-'))
const path = join(folder, 'backup.jsonl.gz')
let source: Database
let restored: Database
let municipality: number

beforeAll(async () => {
  source = await ownDatabase()
  const house = { ...(await aHouse()), database: source }
  ;({ municipality } = await aCase(source, { sharedWithPpt: ['plan'] }))
  await source.pool.query(
    `insert into municipality_settings (municipality_id, version, valid_from, content, changed_at, note)
     values ($1, 2, '2026-12-01', '{"any": "æøå"}', '2026-01-01', 'test')`,
    [municipality],
  )
  const me = anEmployee(municipality)
  const toyId = await aToy(source, me, 'Båt «Ærlig» nr. 1\nmed to linjer')
  for (let version = 1; version <= 3; version++)
    await carryOut(house, renaming, { actor: me, key: `${version}`, input: { toyId, version, title: `Nr ${version}` } })
  await carryOut(house, opening, { actor: me, input: { toyId } })
  // A row settles when every transaction before it has ended.
  await vi.waitFor(
    async () => {
      await sealTrail(source, municipality, house.clock())
      const { unsealed } = await verifyTrail(source, municipality, house.clock())
      if (unsealed > 0) throw new Error('some rows have not settled yet')
    },
    { timeout: 20_000 },
  )
  await backup(source, path, house.clock())
  restored = await openEmbedded()
  await restore(restored, path)
})
afterAll(async () => {
  await source.close()
  await restored.close()
})

const tablesOf = async ({ pool }: Database) => {
  const { rows } = await pool.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  )
  return rows.map(row => row.name)
}
const contentOf = async ({ pool }: Database, table: string) => {
  const { rows } = await pool.query<{ row: string }>(`select to_jsonb(t)::text as row from ${table} t order by 1`)
  return rows.map(one => one.row)
}

test('every row of every table is back, letter for letter', async () => {
  const tables = await tablesOf(source)
  const filled: string[] = []
  for (const table of tables) {
    const rows = await contentOf(source, table)
    expect([table, await contentOf(restored, table)]).toEqual([table, rows])
    if (rows.length > 0) filled.push(table)
  }
  expect(filled.length).toBeGreaterThan(10)
  expect((await contentOf(restored, 'trail')).length).toBeGreaterThan(3)
})

test('the trail still checks out', async () => {
  const check = await verifyTrail(restored, municipality, new Date('2026-11-24T07:00:00Z'))
  expect(check).toEqual({ sealed: 4, unsealed: 0, broken: [] })
})

test('afterwards the restored database keeps its promises again', async () => {
  await expect(restored.pool.query('delete from trail')).rejects.toThrow('only added to')
})

test('numbers that the database gives go on', async () => {
  const { rows } = await restored.pool.query<{ id: number }>(
    `insert into municipality (number, name) values ('9999', 'Nykommune') returning id`,
  )
  const { rows: before } = await source.pool.query<{ most: number }>('select max(id) as most from municipality')
  expect(rows[0]?.id).toBeGreaterThan(before[0]?.most ?? 0)
})

test('a backup that is cut off or changed is refused before anything is written, and so is a database in use', async () => {
  const whole = readFileSync(path)
  const cut = join(folder, 'cut.jsonl.gz')
  writeFileSync(cut, whole.subarray(0, whole.length - 200))
  const empty = await openEmbedded()
  await expect(restore(empty, cut)).rejects.toThrow(/cut off|unexpected end/)
  await empty.close()
  await expect(restore(restored, path)).rejects.toThrow('not empty')
})

test('a backup of another version is refused: what its migrations did to rows, or will do, is not known here', async () => {
  const names = migrations().map(one => one.name)
  const empty = await openEmbedded()
  for (const [version, theirs] of [
    ['newer', [...names, '9999-of-tomorrow.sql']],
    ['older', names.slice(0, -1)],
  ] as const) {
    const file = join(folder, `${version}.jsonl.gz`)
    await writeBackup(file, { takenAt: '2026-11-24T08:00:00Z', migrations: theirs }, noRows())
    await expect(restore(empty, file)).rejects.toThrow(version)
  }
  await empty.close()
})
