import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { findAdministrator } from '../../capabilities/organisation/index.ts'
import { DOES_SAID, WRONG_SAID, importRegister, previewRegister } from '../../capabilities/register/index.ts'
import type { RegisterLine } from '../../capabilities/register/index.ts'
import type { EmployeeActor } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import type { House } from '../../platform/api/carry-out.ts'
import { StartProblem } from '../../platform/start-problem.ts'
import { fileFlagsIn } from './file-flags.ts'
import { withHouse } from './with-house.ts'

/** `samspor import-register <file> --as <e-mail> [--municipality 9998] [--preview]`: brings a file from the population register. */
export async function run(args: readonly string[]): Promise<void> {
  const { file, as, municipality, preview } = fileFlagsIn(args, USAGE)
  const text = await readFile(file, 'utf8').catch(() => {
    throw problem(`Filen ${file} kan ikke leses.`, `The file ${file} cannot be read.`)
  })
  await withHouse(async ({ house }) => {
    const actor = await findAdministrator(house.database, house.clock(), { email: as, number: municipality })
    if (!actor) throw problem('Ingen administrator har den e-posten.', 'No administrator has that e-mail address.')
    process.stdout.write(await bringRegister(house, { ...actor, level: 'high' }, text, preview))
  })
}

/** Shows what the file does, and carries it out unless only a preview was asked for; answers what to say. */
export async function bringRegister(house: House, actor: EmployeeActor, text: string, only: boolean): Promise<string> {
  const shown = await carryOut(house, previewRegister, { actor, input: { text }, requestId: 'cli' })
  if (shown.is !== 'done') throw unread()
  const told = shown.reply.shown.map(inWords)
  if (only) return `${[...told, `${shown.reply.lines} linjer lest. Ingenting er endret.`].join('\n')}\n`
  const done = await carryOut(house, importRegister, { actor, input: { text }, key: randomUUID(), requestId: 'cli' })
  if (done.is !== 'done') throw unread()
  const { changed, proposed, refused } = done.reply
  const sum = `Endret: ${changed}. Forslag som to må si ja til: ${proposed}. Kunne ikke leses: ${refused.length}.`
  return `${[...told, sum].join('\n')}\n`
}

/** The line's number and what it does, never whom it is about: this may end in a log. */
const inWords = ({ line, wrong, does }: RegisterLine): string => {
  const what =
    wrong.length > 0 ? wrong.map(one => WRONG_SAID[one].nb).join(' ') : does.map(one => DOES_SAID[one].nb).join(', ')
  return `Linje ${line}: ${what}`
}

const unread = () =>
  problem(
    'Filen er verken en tabell eller en liste fra Folkeregisteret. Ingenting er endret.',
    'The file is neither a table nor a document of the register. Nothing was changed.',
  )
const problem = (no: string, en: string) => new StartProblem({ no, en })
const USAGE = problem(
  'Bruk: samspor import-register <fil> --as <e-post> [--municipality 9998] [--preview]',
  'Usage: samspor import-register <file> --as <e-mail>',
)
