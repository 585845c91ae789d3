import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { House } from '../../platform/api/carry-out.ts'
import { openDemoClock } from '../../platform/clock/demo-clock.ts'
import { realClock } from '../../platform/clock/real-clock.ts'
import { openDataFolder } from '../../platform/database/data-folder.ts'
import { migrate } from '../../platform/database/migrate.ts'
import { openPostgres } from '../../platform/database/open.ts'
import type { Database } from '../../platform/database/open.ts'
import { smtpMail, unsentMail } from '../../platform/mail/mail.ts'
import { fileSms, httpSms } from '../../platform/sms/sms.ts'
import { openOutbox } from '../../platform/outbox/outbox.ts'
import type { Outbox } from '../../platform/outbox/outbox.ts'
import { openSecrets } from '../../platform/secrets/lookup-keys.ts'
import type { DemoClock } from '../../platform/clock/demo-clock.ts'
import { afterCase, afterConcern, afterMunicipality } from '../../capabilities/gap/index.ts'
import { heldBack } from '../../capabilities/privacy/index.ts'
import type { Composition } from './compose.ts'
import { keysOf } from './keys.ts'
import type { Settings } from './settings.ts'

/** When the demo begins: a Tuesday morning. */
const DEMO_STARTS = new Date('2026-11-24T07:00:00Z')

/** The house with what its owner must close. */
export interface OpenHouse {
  readonly house: House
  readonly database: Database
  readonly outbox: Outbox
  readonly demoClock: DemoClock | undefined
  close(): Promise<void>
}

/** Opens the database (and brings it forward), the outbox and the clock. Throws a StartProblem with what to do. */
export async function openHouse(settings: Settings, { jobs }: Composition, log: Logger): Promise<OpenHouse> {
  const keys = keysOf(settings)
  const database = await openDatabase(settings)
  const secrets = await openSecrets(database, keys).catch(async (error: unknown) => {
    await database.close()
    throw error
  })
  const queues = jobs.map(job => job.name)
  const outbox = await openOutbox(database, queues, log)
  const demoClock = settings.demo ? await openDemoClock(database, DEMO_STARTS, realClock) : undefined
  const clock = demoClock?.now ?? realClock
  const smtp = settings.mail && smtpMail(settings.mail)
  const house: House = {
    database,
    clock,
    newId: randomUUID,
    secrets,
    enqueueIn: outbox.enqueueIn,
    sendMail: smtp ?? unsentMail(log),
    ...smsOf(settings),
    ...{ baseUrl: settings.baseUrl, lightLogin: settings.lightLogin },
    afterCase,
    afterConcern,
    afterMunicipality,
    heldBack,
  }
  const close = async () => {
    demoClock?.stop()
    await outbox.stop()
    smtp?.close()
    await database.close()
  }
  return { house, database, outbox, demoClock, close }
}

/** How telephones are reached: by the provider that is set, in the demo by a file. */
const smsOf = ({ sms, demo, dataDir }: Settings): Pick<House, 'sendSms'> =>
  sms ? { sendSms: httpSms(sms) } : demo ? { sendSms: fileSms(join(dataDir, 'sms.jsonl')) } : {}

/** Opens the database that the settings name, and brings it forward. */
export async function openDatabase(settings: Settings): Promise<Database> {
  if (settings.databaseUrl === undefined)
    return openDataFolder(settings.dataDir, async one => void (await migrate(one)))
  const database = await openPostgres(settings.databaseUrl)
  await migrate(database)
  return database
}
