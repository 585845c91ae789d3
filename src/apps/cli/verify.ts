import { brokenChains } from '../../capabilities/baton/index.ts'
import { inTransaction } from '../../platform/database/transaction.ts'
import { verifyTrail } from '../../platform/trail/seal.ts'
import { everyTrail } from '../../platform/trail/trails.ts'
import { withHouse } from './with-house.ts'

/** `samspor verify`: reckons the trail's chains anew and looks for cases without exactly one holder. */
export async function run(): Promise<void> {
  await withHouse(async ({ database, house }) => {
    const all = await everyTrail(database, house.clock())
    for (const { id, name } of all) {
      const trail = await verifyTrail(database, id, house.clock())
      const holders = await inTransaction(database, { municipality: id, now: house.clock() }, async tx => ({
        keep: false,
        value: await brokenChains(tx, id),
      }))
      const sound = trail.broken.length === 0 && holders.length === 0
      const line = [
        `${name}: ${sound ? 'i orden' : 'FEIL'}`,
        `${trail.sealed} rader i innsynsloggens kjede, ${trail.unsealed} utenfor, ${trail.broken.length} brudd`,
        `${holders.length} saker uten nøyaktig én holder`,
      ].join('; ')
      process.stdout.write(`${line}\n`)
      for (const { day, position } of trail.broken) process.stdout.write(`  brudd ${day}, plass ${position}\n`)
      if (!sound) process.exitCode = 1
    }
  })
}
