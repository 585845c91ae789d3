import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { isIdentityNumber } from '../../platform/secrets/identity-number.ts'
import { StartProblem } from '../../platform/start-problem.ts'

/** What the set-up must know; each is a flag, and a question when it is left out in a terminal. */
const questions = {
  number: { no: 'Kommunenummer (fire siffer)', fits: z.string().regex(/^\d{4}$/) },
  name: { no: 'Navnet på kommunen', fits: z.string().trim().min(1).max(120) },
  config: { no: 'Innstillinger: tromso-like, overhalla-like, late-log eller en fil', fits: z.string().trim().min(1) },
  'admin-given-name': { no: 'Administratorens fornavn', fits: z.string().trim().min(1).max(80) },
  'admin-family-name': { no: 'Administratorens etternavn', fits: z.string().trim().min(1).max(80) },
  'admin-email': { no: 'Administratorens e-post', fits: z.email().max(200) },
  'admin-login': {
    no: 'Administratorens fødselsnummer, eller brukerens id (sub) hos innloggingen',
    fits: z
      .string()
      .trim()
      .min(1)
      .max(255)
      .refine(text => !/^\d{11}$/.test(text) || isIdentityNumber(text)),
  },
} as const
type Name = keyof typeof questions
const names = Object.keys(questions) as Name[]

export type Answers = Readonly<Record<Name, string>>

/** The answers: from flags (`--number 9998`), and from the terminal where one is left out. Throws what is wrong in words. */
export async function setupAnswers(args: readonly string[], terminal: boolean): Promise<Answers> {
  const given = flagsIn(args)
  const asked = terminal ? await ask(names.filter(name => given[name] === undefined)) : {}
  const all: Partial<Record<Name, string>> = { ...given, ...asked }
  const wrong = names.filter(name => !questions[name].fits.safeParse(all[name]).success)
  if (wrong.length > 0) throw problem(wrong)
  return Object.fromEntries(names.map(name => [name, questions[name].fits.parse(all[name])])) as Answers
}

function flagsIn(args: readonly string[]): Partial<Record<Name, string>> {
  try {
    const options = Object.fromEntries(names.map(name => [name, { type: 'string' as const }]))
    return parseArgs({ args: [...args], options, strict: true }).values
  } catch {
    throw problem(names)
  }
}

async function ask(left: readonly Name[]): Promise<Partial<Record<Name, string>>> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answers: Partial<Record<Name, string>> = {}
  try {
    for (const name of left) answers[name] = await askUntil(name, text => terminal.question(text))
  } finally {
    terminal.close()
  }
  return answers
}

async function askUntil(name: Name, question: (text: string) => Promise<string>): Promise<string> {
  for (;;) {
    const answer = questions[name].fits.safeParse(await question(`${questions[name].no}: `))
    if (answer.success) return answer.data
    process.stdout.write('Det ble ikke helt riktig. Prøv igjen.\n')
  }
}

/** Never what was given: it may be an identity number. */
function problem(wrong: readonly Name[]): StartProblem {
  return new StartProblem({
    no: ['Dette mangler eller er feil:', ...wrong.map(name => `  --${name}: ${questions[name].no}`)].join('\n'),
    en: `Missing or wrong: ${wrong.map(name => `--${name}`).join(', ')}`,
  })
}
