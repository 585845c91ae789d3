import { parseArgs } from 'node:util'

/** What is asked for on the command line. */
export interface Asked {
  readonly seed: number
  readonly years: number
  readonly cases: number
  readonly json: boolean
  readonly databaseUrl: string | undefined
}

export const HELP = `npm run simulate -- [--seed 1] [--years 2] [--cases 40] [--json] [--database-url postgres://…]

Plays a made-up municipality through the public operations, breaks promises on purpose and tells which of them the gap
radar showed, and how soon.

  --seed          a whole number; the same number, the same years (default 1)
  --years         how long, from 0.1 to 5 (default 2)
  --cases         how many children something happens around, from 10 to 300 (default 40)
  --json          a line of JSON for each type: {type, injected, found, missed, false, medianHoursToShown},
                  and a last one for all: {total: true, …}
  --database-url  an empty PostgreSQL database; without it one of its own, that is gone afterwards
  --help          this

Ends with 1 if a gap was missed, was shown too late, or if more than 2 % of what was shown was none.
`

/** Something was asked for that cannot be. */
export class BadArgument extends Error {}

const within = (name: string, text: string, from: number, to: number, whole = true): number => {
  const value = text.trim() === '' ? Number.NaN : Number(text)
  if (!(value >= from && value <= to) || (whole && !Number.isInteger(value)))
    throw new BadArgument(
      `--${name} must be a ${whole ? 'whole ' : ''}number from ${from} to ${to}, and "${text}" is not.`,
    )
  return value
}

/** Reads the command line; `help` where only help is asked for. */
export function readArgs(args: readonly string[]): Asked | 'help' {
  const values = parsed(args)
  if (values.help) return 'help'
  const url = values['database-url']
  if (url !== undefined && !/^postgres(ql)?:\/\//.test(url))
    throw new BadArgument('--database-url must begin with postgres://.')
  return {
    seed: within('seed', values.seed, 0, 2 ** 31),
    years: within('years', values.years, 0.1, 5, false),
    cases: within('cases', values.cases, 10, 300),
    ...{ json: values.json, databaseUrl: url },
  }
}

function parsed(args: readonly string[]) {
  const [text, flag] = [{ type: 'string' }, { type: 'boolean', default: false }] as const
  const options = {
    ...{ seed: { ...text, default: '1' }, years: { ...text, default: '2' }, cases: { ...text, default: '40' } },
    ...{ json: flag, help: flag, 'database-url': text },
  }
  try {
    return parseArgs({ args: [...args], options }).values
  } catch (error) {
    throw new BadArgument(`${error instanceof Error ? error.message : String(error)} See --help.`)
  }
}
