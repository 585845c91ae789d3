import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/apps/server/open-house.ts'
import { readSettings } from '../../src/apps/server/settings.ts'

const folder = mkdtempSync(join(tmpdir(), 'samspor-retention-'))
const own = { SAMSPOR_DATA_DIR: folder, SAMSPOR_DEMO: 'on', SAMSPOR_LOG_LEVEL: 'error' }
const env = { ...process.env, ...own, SAMSPOR_KEY: randomBytes(32).toString('base64') }
const samspor = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['src/apps/cli/main.ts', ...args], { env, encoding: 'utf8' })

/** Rows of which some have had their time, before the real clock and the demo's alike. */
async function fill() {
  const database = await openDatabase(readSettings(env))
  const { pool } = database
  const { rows } = await pool.query<{ id: number }>(
    `insert into municipality (number, name) values ('9997', 'Prøvekommune') returning id`,
  )
  for (const at of ['2020-01-01', '2020-02-01', '2999-01-01'])
    await pool.query(
      `insert into answered (municipality_id, actor_id, key, operation, digest, at)
       values ($1, gen_random_uuid(), gen_random_uuid()::text, 'x', 'x', $2)`,
      [rows[0]?.id, at],
    )
  await database.close()
}
const answered = async () => {
  const database = await openDatabase(readSettings(env))
  const { rows } = await database.pool.query<{ rows: number }>('select count(*)::int as rows from answered')
  await database.close()
  return rows[0]?.rows
}

describe('samspor retention', () => {
  beforeAll(fill, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('with --dry-run tells counts and days by municipality, and deletes nothing', async () => {
    const { status, stdout, stderr } = samspor('retention', '--dry-run')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const lines = stdout.trimEnd().split('\n')
    expect(lines[0]).toBe('Prøvekommune:')
    expect(lines.find(line => /30 dager/.test(line) && /3 rader/.test(line))).toMatch(
      /: 3 rader; slettes; 30 dager; 2 klare nå; neste 2999-01-31$/,
    )
    expect(lines.find(line => /Det Samspor trenger/.test(line))).toMatch(/: felles for alle kommuner; tas vare på$/)
    expect(lines.filter(line => /ikke avgjort/.test(line)).length).toBeGreaterThan(3)
    expect(lines.at(-1)).toMatch(/Kommunens arkivar må avgjøre det/)
    expect(await answered()).toBe(3)
  }, 60_000)

  it('without it does nothing, and says how it is used', async () => {
    const { status, stdout, stderr } = samspor('retention')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain('Bruk: samspor retention --dry-run')
  }, 60_000)
})
