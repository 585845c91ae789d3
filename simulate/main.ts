import { compose } from '../src/apps/server/compose.ts'
import { BadArgument, HELP, readArgs } from './args.ts'
import type { Asked } from './args.ts'
import { figuresOf, isGood, notFound, totalOf } from './figures.ts'
import { openOwnHouse } from './own-house.ts'
import { play } from './play.ts'
import { linesOf, tableOf } from './print.ts'

const YEAR = 365
const say = (text: string) => void process.stderr.write(`${text}\n`)

async function simulate({ seed, years, cases, json, databaseUrl }: Asked): Promise<number> {
  const { house, municipality, close } = await openOwnHouse(databaseUrl)
  try {
    const wish = { seed, cases, days: Math.round(years * YEAR), said: json ? () => {} : say }
    const { book, problems } = await play(house, municipality, compose(), wish)
    const figures = figuresOf(book)
    const total = totalOf(book, figures)
    process.stdout.write(json ? linesOf(figures, total) : tableOf(figures, total))
    for (const problem of problems) say(problem)
    for (const { type, about, thing, since, shown, lost } of notFound(book))
      say(
        `late: ${type} of ${about}, ${thing}, since ${since.toISOString()}, ${shown?.toISOString() ?? 'never'}${lost ? ', lost' : ''}`,
      )
    for (const one of book.falses()) say(`false: ${one.type} of ${one.about} ${one.why}, seen ${one.at.toISOString()}`)
    return problems.length === 0 && isGood(total) ? 0 : 1
  } finally {
    await close()
  }
}

try {
  const asked = readArgs(process.argv.slice(2))
  if (asked === 'help') process.stdout.write(HELP)
  else process.exitCode = await simulate(asked)
} catch (error) {
  if (!(error instanceof BadArgument)) throw error
  say(error.message)
  process.exitCode = 2
}
