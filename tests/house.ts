import { randomBytes, randomUUID } from 'node:crypto'
import pino from 'pino'
import type { House } from '../src/platform/api/carry-out.ts'
import { compose } from '../src/apps/server/compose.ts'
import { afterCase, afterConcern, afterMunicipality } from '../src/capabilities/gap/index.ts'
import { heldBack } from '../src/capabilities/privacy/index.ts'
import type { Database } from '../src/platform/database/open.ts'
import { openEmbedded, openPostgres } from '../src/platform/database/open.ts'
import { unsentMail } from '../src/platform/mail/mail.ts'
import { openOutbox } from '../src/platform/outbox/outbox.ts'
import { makeSecrets } from '../src/platform/secrets/secrets.ts'
import { readArchive } from './archive.ts'
import { theClock } from './clock.ts'
import { freshDatabase } from './postgres-server.ts'

export { movable, theClock } from './clock.ts'

/** What all test files of a worker share; on `globalThis`, because each file may load this module anew. */
interface Shared {
  database?: Promise<Database>
  house?: Promise<House>
  municipalities?: number
}
const shared: Shared = ((globalThis as { samspor?: Shared }).samspor ??= {})

/** The migrated database of this worker: embedded, or on the run's own PostgreSQL. Nothing in it is ever cleaned. */
export function testDatabase(): Promise<Database> {
  return (shared.database ??= ownDatabase())
}

/** A migrated database that no other test writes to; close it. */
export async function ownDatabase(): Promise<Database> {
  const server = process.env['SAMSPOR_TEST_POSTGRES']
  if (!server) return openEmbedded({ loadDataDir: await readArchive(archive()) })
  return openPostgres(await freshDatabase(server, `test_${randomUUID().replaceAll('-', '')}`))
}

function archive(): string {
  const path = process.env['SAMSPOR_TEST_ARCHIVE']
  if (!path) throw new Error('This test needs a database: name its file *.slice.test.ts.')
  return path
}

/** The gate's house on the worker's database, with the tests' clock and the real outbox. */
export function aHouse(): Promise<House> {
  return (shared.house ??= openHouse())
}

const silent = pino({ level: 'error' }, pino.destination(2))

async function openHouse(): Promise<House> {
  const database = await testDatabase()
  const queues = compose().jobs.map(job => job.name)
  const outbox = await openOutbox(database, queues, silent)
  const secrets = makeSecrets([randomBytes(32)])
  return {
    database,
    clock: theClock.now,
    newId: randomUUID,
    secrets,
    enqueueIn: outbox.enqueueIn,
    sendMail: unsentMail(silent),
    baseUrl: 'http://localhost',
    afterCase,
    afterConcern,
    afterMunicipality,
    heldBack,
  }
}

/** A municipality of the test's own, so that tests never see each other's rows; answers its id. */
export async function newMunicipality(database: Database): Promise<number> {
  const count = (shared.municipalities = (shared.municipalities ?? 0) + 1)
  const number = `${count}`.padStart(4, '0')
  const { rows } = await database.pool.query<{ id: number }>(
    'insert into municipality (number, name) values ($1, $2) returning id',
    [number, `Prøvekommune ${number}`],
  )
  const [made] = rows
  if (!made) throw new Error('no municipality was made')
  return made.id
}
