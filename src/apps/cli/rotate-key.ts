import { randomUUID } from 'node:crypto'
import { realClock } from '../../platform/clock/real-clock.ts'
import { rotateKey } from '../../platform/secrets/rotate.ts'
import { keysOf } from '../server/keys.ts'
import { openDatabase } from '../server/open-house.ts'
import { readSettings } from '../server/settings.ts'
import { keptColumns } from './kept-columns.ts'

/** `samspor rotate-key`: with `SAMSPOR_KEY=new,old` and the server stopped, brings every row under the new key. */
export async function run(): Promise<void> {
  const settings = readSettings(process.env)
  const keys = keysOf(settings)
  const database = await openDatabase(settings)
  try {
    const counted = await rotateKey(database, keys, {
      ...{ columns: keptColumns, now: realClock(), newId: randomUUID },
      tell: ({ table, column, count }) => process.stdout.write(`  ${table}.${column}: ${count} …\n`),
    })
    for (const { table, column, count } of counted) process.stdout.write(`${table}.${column}: ${count} rader byttet\n`)
    process.stdout.write('Alt ligger under den første nøkkelen. Sett SAMSPOR_KEY til den alene, og start igjen.\n')
  } finally {
    await database.close()
  }
}
