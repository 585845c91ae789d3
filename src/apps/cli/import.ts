import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { findAdministrator } from '../../capabilities/organisation/index.ts'
import { DOES_SAID, WRONG_SAID, importRoster, previewRoster } from '../../capabilities/roster/index.ts'
import type { RosterLine } from '../../capabilities/roster/index.ts'
import type { EmployeeActor } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import type { House } from '../../platform/api/carry-out.ts'
import { StartProblem } from '../../platform/start-problem.ts'
import { fileFlagsIn } from './file-flags.ts'
import { withHouse } from './with-house.ts'

/** `samspor import <file.csv> --as <e-mail> [--municipality 9998] [--preview]`: brings services or people from a file. */
export async function run(args: readonly string[]): Promise<void> {
  const { file, as, municipality, preview } = fileFlagsIn(args, USAGE)
  const text = await readFile(file, 'utf8').catch(() => {
    throw problem(`Filen ${file} kan ikke leses.`, `The file ${file} cannot be read.`)
  })
  await withHouse(async ({ house }) => {
    const actor = await findAdministrator(house.database, house.clock(), { email: as, number: municipality })
    if (!actor) throw problem('Ingen administrator har den e-posten.', 'No administrator has that e-mail address.')
    process.stdout.write(await bring(house, actor, text, preview))
  })
}

/** Shows the file line by line, and carries it out unless only a preview was asked for; answers what to say. */
export async function bring(house: House, actor: EmployeeActor, text: string, only: boolean): Promise<string> {
  const shown = await carryOut(house, previewRoster, { actor, input: { text }, requestId: 'cli' })
  if (shown.is !== 'done') throw unread()
  const lines = shown.reply.lines.filter(one => one.wrong.length > 0 || one.does.length > 0)
  const told = lines.map(inWords)
  if (only) return `${[...told, `${shown.reply.lines.length} linjer lest. Ingenting er endret.`].join('\n')}\n`
  if (shown.reply.lines.some(one => one.wrong.length > 0))
    throw problem(
      [...told, 'Rett opp linjene, og prøv igjen. Ingenting er endret.'].join('\n'),
      'Some lines are wrong. Nothing was changed.',
    )
  const done = await carryOut(house, importRoster, { actor, input: { text }, key: randomUUID(), requestId: 'cli' })
  if (done.is !== 'done') throw unread()
  const { added, changed, unchanged } = done.reply
  return `${[...told, `Lagt til: ${added}. Endret: ${changed}. Var der fra før: ${unchanged}.`].join('\n')}\n`
}

const inWords = ({ line, about, wrong, does }: RosterLine): string => {
  const what =
    wrong.length > 0 ? wrong.map(one => WRONG_SAID[one].nb).join(' ') : does.map(one => DOES_SAID[one].nb).join(', ')
  return `Linje ${line}, ${about}: ${what}`
}

const unread = () =>
  problem(
    'Filen er ikke en tabell med kolonner Samspor kjenner. Ingenting er endret.',
    'The file is no table that Samspor knows. Nothing was changed.',
  )
const problem = (no: string, en: string) => new StartProblem({ no, en })
const USAGE = problem(
  'Bruk: samspor import <fil.csv> --as <e-post> [--municipality 9998] [--preview]',
  'Usage: samspor import <file.csv> --as <e-mail>',
)
