import { inTransaction } from '../../platform/database/transaction.ts'
import { everyMunicipality } from '../../platform/database/municipalities.ts'
import { countRetention } from '../../platform/retention/count.ts'
import type { Counted } from '../../platform/retention/count.ts'
import { SHARED_TABLES, retention } from '../../platform/retention/rules.ts'
import { StartProblem } from '../../platform/start-problem.ts'
import { withHouse } from './with-house.ts'

const THEN = { delete: 'slettes', transfer: 'til arkiv', keep: 'tas vare på' } as const

const countOf = ({ rule, rows }: Counted): string => {
  if (rule.tables.every(table => SHARED_TABLES.includes(table))) return 'felles for alle kommuner'
  return rows === 1 ? '1 rad' : `${rows} rader`
}

const lineOf = (counted: Counted): string => {
  const { rule, due, held, next } = counted
  const state = rule.decided ? THEN[rule.ending] : `ikke avgjort (${THEN[rule.ending]})`
  const time = rule.keep
    ? `; ${rule.keep.days} dager; ${due ?? 0} klare nå${held > 0 ? `, ${held} holdes tilbake` : ''}`
    : ''
  return `  ${rule.label.nb}: ${countOf(counted)}; ${state}${time}${next ? `; neste ${next.toISOString().slice(0, 10)}` : ''}`
}

/** `samspor retention --dry-run`: what would be deleted or handed to the archive, and when; counts alone. */
export async function run(args: readonly string[]): Promise<void> {
  if (!args.includes('--dry-run'))
    throw new StartProblem({
      no: 'Bruk: samspor retention --dry-run. Det som er avgjort, slettes av seg selv hver dag; resten slettes ikke.',
      en: 'Use: samspor retention --dry-run. What is decided is deleted by itself each day; the rest is not deleted.',
    })
  await withHouse(async ({ database, house }) => {
    const now = house.clock()
    for (const { id, name } of await everyMunicipality(database, now)) {
      const counted = await inTransaction(database, { municipality: id, now }, async tx => ({
        keep: false,
        value: await countRetention(tx, id, now),
      }))
      process.stdout.write(`${name}:\n${counted.map(lineOf).join('\n')}\n`)
    }
    process.stdout.write(`${retention.notVerified}\n`)
  })
}
