import { existsSync, readFileSync } from 'node:fs'
import { isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Settings, problemsIn } from '../../capabilities/settings/index.ts'
import { StartProblem } from '../../platform/start-problem.ts'

const examples = fileURLToPath(new URL('../../../config/', import.meta.url))

/** The municipality's settings: one of the examples by name, or a file. Throws what is wrong with them. */
export function readMunicipalitySettings(name: string): Settings {
  const example = resolve(examples, `${name}.json`)
  const path = !isAbsolute(name) && /^[a-z-]+$/.test(name) && existsSync(example) ? example : resolve(name)
  const parsed = Settings.safeParse(contentOf(path))
  if (!parsed.success)
    throw wrong(
      path,
      parsed.error.issues.map(({ path: at, code }) => `${at.join('.')}: ${code}`),
    )
  const problems = problemsIn(parsed.data).map(({ code, about }) => `${about}: ${code}`)
  if (problems.length > 0) throw wrong(path, problems)
  return parsed.data
}

function contentOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

const MOST_SHOWN = 10

const wrong = (path: string, problems: readonly string[]) =>
  new StartProblem({
    no: [`Innstillingene i ${path} kan ikke brukes:`, ...problems.slice(0, MOST_SHOWN).map(one => `  ${one}`)].join(
      '\n',
    ),
    en: `The settings in ${path} cannot be used.`,
  })
