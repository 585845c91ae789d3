import { randomUUID } from 'node:crypto'
import type { House } from '../../src/platform/api/carry-out.ts'
import { openDataFolder } from '../../src/platform/database/data-folder.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { openPostgres } from '../../src/platform/database/open.ts'
import { makeSecrets } from '../../src/platform/secrets/secrets.ts'

const NOW = new Date('2026-11-24T07:00:00Z')

/** A house without jobs on the database at a place: an address of PostgreSQL, or a data folder. */
export async function openCrashHouse(where: string) {
  const postgres = where.startsWith('postgres:')
  const database = postgres
    ? await openPostgres(where)
    : await openDataFolder(where, async one => void (await migrate(one)))
  if (postgres) await migrate(database)
  const house: House = {
    database,
    clock: () => NOW,
    newId: randomUUID,
    secrets: makeSecrets([Buffer.alloc(32, 7)]),
    enqueueIn: () => async () => {},
    sendMail: async () => {},
    baseUrl: 'http://localhost',
  }
  return { house, database }
}
