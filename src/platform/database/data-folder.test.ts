import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StartProblem } from '../start-problem.ts'
import { EMBEDDED_MAJOR, openDataFolder } from './data-folder.ts'
import type { Database } from './open.ts'

const making = 60_000
let folder = ''
let dataDir = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samspor-data-'))
  dataDir = join(folder, 'data')
})
afterEach(() => rmSync(folder, { recursive: true }))

const unprepared = async () => {}
const makeTable = async (database: Database) => {
  await database.pool.query('create table if not exists kept (word text)')
}

function holding(files: Record<string, string>) {
  mkdirSync(join(dataDir, 'database'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dataDir, 'database', name), text)
}

describe('a data folder', () => {
  it(
    'is made at the first start, kept from others while open, and found again',
    async () => {
      const first = await openDataFolder(dataDir, makeTable)
      await first.pool.query(`insert into kept values ('stafett')`)
      await expect(openDataFolder(dataDir, makeTable)).rejects.toThrow(StartProblem)
      await first.close()
      expect(readFileSync(join(dataDir, 'database', 'PG_VERSION'), 'utf8').trim()).toBe(EMBEDDED_MAJOR)

      const second = await openDataFolder(dataDir, makeTable)
      expect((await second.pool.query('select word from kept')).rows).toEqual([{ word: 'stafett' }])
      await second.close()
      expect(readdirSync(dataDir)).toEqual(['database'])
    },
    making,
  )

  it(
    'is made anew when its making was cut off, and the half is kept aside',
    async () => {
      mkdirSync(dataDir)
      writeFileSync(join(dataDir, 'database.unfinished'), '')
      holding({ PG_VERSION: EMBEDDED_MAJOR })
      const database = await openDataFolder(dataDir, makeTable)
      await database.close()
      expect(readdirSync(dataDir).toSorted()).toEqual(['database', 'database.unfinished-1'])
      expect(readdirSync(join(dataDir, 'database.unfinished-1'))).toEqual(['PG_VERSION'])
    },
    making,
  )

  it('of another version is left as it is, with a sentence about what to do', async () => {
    holding({ PG_VERSION: '17\n' })
    const problem = await openDataFolder(dataDir, unprepared).catch((error: unknown) => error)
    expect(problem).toBeInstanceOf(StartProblem)
    expect(String(problem)).toMatch(/PostgreSQL 17.*npm run backup/)
    expect(readdirSync(dataDir)).toEqual(['database'])
    expect(readFileSync(join(dataDir, 'database', 'PG_VERSION'), 'utf8')).toBe('17\n')
  })

  it('with something else in it is left as it is', async () => {
    holding({ 'bilder.txt': 'ferie' })
    await expect(openDataFolder(dataDir, unprepared)).rejects.toThrow(/noe annet enn en Samspor-database/)
    expect(readdirSync(join(dataDir, 'database'))).toEqual(['bilder.txt'])
  })
})
