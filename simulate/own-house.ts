import { randomBytes, randomUUID } from 'node:crypto'
import pino from 'pino'
import { afterCase, afterConcern, afterMunicipality } from '../src/capabilities/gap/index.ts'
import { heldBack } from '../src/capabilities/privacy/index.ts'
import type { House } from '../src/platform/api/carry-out.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { openEmbedded, openPostgres } from '../src/platform/database/open.ts'
import { unsentMail } from '../src/platform/mail/mail.ts'
import { makeSecrets } from '../src/platform/secrets/secrets.ts'
import { BadArgument } from './args.ts'

const NUMBER = '9997'
const MADE = 'insert into municipality (number, name) values ($1, $2) returning id'

/** A house of the simulator's own, with an empty municipality in it. Nothing is sent from it. */
export async function openOwnHouse(databaseUrl: string | undefined) {
  const database = databaseUrl === undefined ? await openEmbedded() : await openPostgres(databaseUrl)
  await migrate(database)
  const { rows: there } = await database.pool.query('select from municipality limit 1')
  if (there.length > 0) {
    await database.close()
    throw new BadArgument('The database must be empty: somebody uses it already.')
  }
  const { rows } = await database.pool.query<{ id: number }>(MADE, [NUMBER, 'Veikryss (simulert)'])
  const house: House = {
    ...{
      database,
      afterCase,
      afterConcern,
      afterMunicipality,
      heldBack,
      newId: randomUUID,
      baseUrl: 'http://localhost',
    },
    // Whoever plays hands in the time and the outbox.
    ...{ clock: () => new Date(0), enqueueIn: () => async () => {} },
    ...{ secrets: makeSecrets([randomBytes(32)]), sendMail: unsentMail(pino({ level: 'silent' })) },
  }
  return { house, municipality: rows[0]?.id ?? 0, close: () => database.close() }
}
