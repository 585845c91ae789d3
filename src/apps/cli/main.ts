import { StartProblem } from '../../platform/start-problem.ts'

/** A command of `samspor`: what it is for, and its file. */
interface Command {
  readonly no: string
  readonly load: () => Promise<{ readonly run: (args: readonly string[]) => Promise<void> }>
}

/** Each command in a file of its own, fetched when it is asked for. */
const commands: Readonly<Record<string, Command>> = {
  setup: { no: 'lager en kommune og administratoren for den', load: () => import('./setup.ts') },
  import: { no: 'henter inn tjenester og ansatte fra en fil', load: () => import('./import.ts') },
  'import-register': {
    no: 'henter inn en fil fra Folkeregisteret',
    load: () => import('./import-register.ts'),
  },
  migrate: { no: 'fører databasen fram til denne utgaven', load: () => import('./migrate.ts') },
  backup: { no: 'skriver en sikkerhetskopi', load: () => import('./backup.ts') },
  restore: { no: 'leser inn en sikkerhetskopi i en tom database', load: () => import('./restore.ts') },
  'rotate-key': {
    no: 'bytter nøkkel: forsegler på nytt under den første i SAMSPOR_KEY',
    load: () => import('./rotate-key.ts'),
  },
  verify: { no: 'kontrollerer innsynsloggen og at hver sak har én holder', load: () => import('./verify.ts') },
  retention: { no: 'viser hva som ville blitt slettet eller sendt til arkiv', load: () => import('./retention.ts') },
  openapi: { no: 'skriver openapi.json på nytt', load: () => import('./openapi.ts') },
  seed: { no: 'lager demokommunen', load: () => import('./seed.ts') },
}

const usage = () =>
  ['Bruk: samspor <kommando>', ...Object.entries(commands).map(([name, { no }]) => `  ${name.padEnd(17)}${no}`)].join(
    '\n',
  )

const [name = '', ...args] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
if (!command) {
  process.stderr.write(`${usage()}\n`)
  process.exitCode = 1
} else {
  try {
    await (await command.load()).run(args)
  } catch (error) {
    process.exitCode = 1
    if (error instanceof StartProblem) process.stderr.write(`\n${error.norwegian}\n\n${error.english}\n\n`)
    else throw error
  }
}
