import { parseArgs } from 'node:util'
import type { StartProblem } from '../../platform/start-problem.ts'

const OPTIONS = { as: { type: 'string' }, municipality: { type: 'string' }, preview: { type: 'boolean' } } as const

/** What a command that brings a file is told: which file, as whom, where, and whether it only shows. Throws `usage`. */
export function fileFlagsIn(args: readonly string[], usage: StartProblem) {
  try {
    const { values, positionals } = parseArgs({
      ...{ args: [...args], options: OPTIONS, strict: true, allowPositionals: true },
    })
    const [file] = positionals
    if (file === undefined || values.as === undefined || positionals.length !== 1) throw usage
    return { file, as: values.as, municipality: values.municipality, preview: values.preview ?? false }
  } catch {
    throw usage
  }
}
