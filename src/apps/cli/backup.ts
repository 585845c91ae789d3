import { resolve } from 'node:path'
import { backup } from '../../platform/database/backup.ts'
import { StartProblem } from '../../platform/start-problem.ts'
import { realClock } from '../../platform/clock/real-clock.ts'
import { sealTrail } from '../../platform/trail/seal.ts'
import { everyTrail } from '../../platform/trail/trails.ts'
import { withHouse } from './with-house.ts'

/** `samspor backup [file]`: every row of one instant, in a file that only its owner can read. */
export async function run([file]: readonly string[]): Promise<void> {
  const path = resolve(file ?? `samspor-${realClock().toISOString().replaceAll(/[:.]/g, '-')}.backup`)
  await withHouse(async ({ database, house }) => {
    const all = await everyTrail(database, house.clock())
    // Rows sealed now can be checked in the copy too.
    for (const { id } of all) await sealTrail(database, id, house.clock())
    const count = await backup(database, path, realClock()).catch((error: unknown) => {
      throw taken(error, path) ?? error
    })
    process.stdout.write(
      `${count} rader er skrevet til ${path}\nTa vare på nøkkelen også: uten den kan ikke fødselsnumre leses.\n`,
    )
  })
}

function taken(error: unknown, path: string): StartProblem | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code !== 'EEXIST') return undefined
  return new StartProblem(
    {
      no: `${path} finnes fra før. Velg et annet navn; en sikkerhetskopi blir aldri skrevet over.`,
      en: `${path} is there already. Choose another name; a backup is never overwritten.`,
    },
    error,
  )
}
