import { describe, expect, it } from 'vitest'
import { BadArgument, readArgs } from './args.ts'

describe('the command line', () => {
  it('is two years with forty children when nothing is said', () => {
    expect(readArgs([])).toEqual({ seed: 1, years: 2, cases: 40, json: false, databaseUrl: undefined })
  })
  it('says what is to be played', () => {
    const asked = ['--seed', '7', '--years', '1', '--cases', '30', '--json', '--database-url', 'postgres://here/empty']
    expect(readArgs(asked)).toEqual({ seed: 7, years: 1, cases: 30, json: true, databaseUrl: 'postgres://here/empty' })
    expect(readArgs(['--help', '--years', 'x'])).toBe('help')
  })
  it.each([
    [['--years', 'two'], /^--years must be a number from 0.1 to 5, and "two" is not.$/],
    [['--years', ''], /--years must be/],
    [['--seed', '1.5'], /--seed must be a whole number/],
    [['--cases', '9'], /--cases must be a whole number from 10 to 300/],
    [['--database-url', 'mysql://here'], /must begin with postgres/],
    [['--speed', '3'], /--speed.*--help/s],
  ])('says what is wrong with %j', (args, why) => {
    expect(() => readArgs(args)).toThrow(BadArgument)
    expect(() => readArgs(args)).toThrow(why)
  })
})
