import { resolve } from 'node:path'
import { BackupProblem } from '../../platform/database/backup-file.ts'
import { restore } from '../../platform/database/backup.ts'
import type { JobLeft } from '../../platform/database/backup.ts'
import type { JobName } from '../../platform/outbox/jobs.ts'
import { inTransaction } from '../../platform/database/transaction.ts'
import { StartProblem } from '../../platform/start-problem.ts'
import { verifyTrail } from '../../platform/trail/seal.ts'
import type { OpenHouse } from '../server/open-house.ts'
import { everyTrail } from '../../platform/trail/trails.ts'
import { withHouse } from './with-house.ts'

/** `samspor restore <file>`: reads a backup into a new, empty database, and checks the trail. */
export async function run([file]: readonly string[]): Promise<void> {
  if (file === undefined)
    throw new StartProblem({
      no: 'Skriv hvilken fil: samspor restore <fil>',
      en: 'Name the file: samspor restore <file>',
    })
  await withHouse(async open => {
    const jobs = await restore(open.database, resolve(file)).catch((error: unknown) => {
      throw problem(error) ?? error
    })
    await sendAgain(open, jobs)
    const all = await everyTrail(open.database, open.house.clock())
    for (const { id, name } of all) {
      const { sealed, unsealed, broken } = await verifyTrail(open.database, id, open.house.clock())
      const state = broken.length === 0 ? 'i orden' : `BRUTT ${broken.length} steder`
      process.stdout.write(`${name}: innsynsloggen er ${state} (${sealed} rader i kjeden, ${unsealed} utenfor).\n`)
    }
    process.stdout.write(`Alt er lest inn fra ${file}. ${jobs.length} ting som ventet på å bli sendt, venter igjen.\n`)
  })
}

/** What waited to be sent when the backup was taken is enqueued anew. */
const sendAgain = ({ house, database }: OpenHouse, jobs: readonly JobLeft[]) =>
  inTransaction(database, { municipality: 0, now: house.clock() }, async tx => {
    const enqueue = house.enqueueIn(tx)
    for (const { name, data, priority } of jobs) await enqueue(name as JobName, data as never, { urgent: priority > 0 })
    return { keep: true, value: undefined, last: [] }
  })

function problem(error: unknown): StartProblem | undefined {
  if (!(error instanceof BackupProblem)) return undefined
  return new StartProblem(
    {
      no: `Sikkerhetskopien ble ikke lest inn (${error.message}). Ingenting er endret.`,
      en: `Not restored: ${error.message}. Nothing was changed.`,
    },
    error,
  )
}
