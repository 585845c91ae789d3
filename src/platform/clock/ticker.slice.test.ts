import { describe, expect, it } from 'vitest'
import { movable } from '../../../tests/clock.ts'
import { aHouse, newMunicipality, theClock } from '../../../tests/house.ts'
import { openLog } from '../log.ts'
import type { Tick } from '../outbox/jobs.ts'
import { inEach, periodOf, playDueWork } from './ticker.ts'

const house = await aHouse()
const { pool } = house.database
const at = (local: string) => new Date(`2026-11-${local}+01:00`)

/** Ticks that no other test has, each noting when it ran in a municipality of the test's own. */
async function aTicker() {
  const municipality = await newMunicipality(house.database)
  const played: string[] = []
  const lines: string[] = []
  const note = (every: Tick['every'], fails = false): Tick => ({
    name: `test.${every}.${municipality}.${fails}`,
    every,
    run: async (_house, of, now) => {
      if (of !== municipality) return
      played.push(`${every} ${now.toISOString().slice(8, 16)}`)
      if (fails) throw new Error('Kari')
    },
  })
  const real = movable(theClock.now())
  const log = openLog('info', { write: line => void lines.push(line) })
  const parts = (...ticks: Tick[]) => ({ house, ticks, realClock: real.now, log })
  return { municipality, played, lines, note, real, parts }
}

describe('what the clock brings', () => {
  it('comes once per minute, hour and local day, however often one looks', async () => {
    const { played, note, parts } = await aTicker()
    const ticker = parts(note('minute'), note('hour'), note('day'))
    for (const look of ['24T22:59:10', '24T22:59:50', '24T23:00:00', '25T00:00:00', '25T00:00:30'])
      await playDueWork(ticker, at(look))
    expect(played).toEqual([
      'minute 24T21:59',
      'hour 24T21:59',
      'day 24T21:59',
      'minute 24T22:00',
      'hour 24T22:00',
      'minute 24T23:00',
      'hour 24T23:00',
      'day 24T23:00',
    ])
  })

  it('is done by one of two processes that look at once', async () => {
    const { played, note, parts } = await aTicker()
    const ticker = parts(note('hour'))
    await Promise.all([1, 2, 3, 4].map(() => playDueWork(ticker, at('24T08:00:00'))))
    expect(played).toEqual(['hour 24T07:00'])
  })

  it('goes on with the others when one fails, and says which without saying what', async () => {
    const { played, lines, note, parts, municipality } = await aTicker()
    await playDueWork(parts(note('hour', true), note('hour')), at('24T08:00:00'))
    expect(played).toEqual(['hour 24T07:00', 'hour 24T07:00'])
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ tick: `test.hour.${municipality}.true`, municipality })
    expect(lines.join('')).not.toContain('Kari')
  })

  it('is done for each municipality once, for two at a time where there is a server', async () => {
    const [of, underWay, most, done] = [[1, 2, 3, 4, 5, 6, 7], new Set<number>(), [0], [] as number[]]
    await inEach(house.database, of, async one => {
      underWay.add(one)
      most.push(underWay.size)
      // The third takes longer than all the others.
      for (let turns = one === 3 ? 40 : 2; turns > 0; turns--) await pool.query('select 1')
      underWay.delete(one)
      done.push(one)
    })
    expect(done.toSorted((a, b) => a - b)).toEqual(of)
    expect(Math.max(...most)).toBe(house.database.kind === 'postgres' ? 2 : 1)
  })

  it('is tried again after a while when it failed, within the same day', async () => {
    const { played, note, parts, real } = await aTicker()
    const ticker = parts(note('day', true))
    await playDueWork(ticker, at('24T08:00:00'))
    await playDueWork(ticker, at('24T08:01:00'))
    expect(played).toHaveLength(1)
    real.forward(16 / 24 / 60)
    await playDueWork(ticker, at('24T08:16:00'))
    expect(played).toHaveLength(2)
  })

  it('goes on when a clock that was days ahead is put right, once, and says so', async () => {
    const { played, lines, note, parts, real } = await aTicker()
    const ticker = parts(note('minute'), note('day'))
    const look = async (local: string, days: number) => {
      real.forward(days)
      await playDueWork(ticker, at(local))
      return played.splice(0)
    }
    expect(await look('24T08:00:00', 0)).toEqual(['minute 24T07:00', 'day 24T07:00'])
    expect(await look('27T08:00:00', 3)).toEqual(['minute 27T07:00', 'day 27T07:00'])
    expect(lines).toEqual([])
    expect(await look('24T08:01:00', -3)).toEqual(['minute 24T07:01', 'day 24T07:01'])
    expect(lines.map(line => JSON.parse(line) as unknown)).toMatchObject([
      { level: 50, ticks: 2, msg: 'clock was ahead, and is put right' },
    ])
    expect(await look('24T08:01:30', 0)).toEqual([])
    expect(await look('24T08:02:00', 0)).toEqual(['minute 24T07:02'])
    expect(await look('25T08:00:00', 0)).toEqual(['minute 25T07:00', 'day 25T07:00'])
    expect(lines).toHaveLength(1)
  })

  it('is not done again for a clock that is a few minutes from another server’s', async () => {
    const { played, lines, note, parts, real } = await aTicker()
    const ticker = parts(note('day'))
    await playDueWork(ticker, at('24T08:04:00'))
    real.forward(-4 / 24 / 60)
    await playDueWork(ticker, at('24T08:00:00'))
    expect([played, lines]).toEqual([['day 24T07:04'], []])
  })

  it('is taken over from a process that died with it, but not from one that is at work', async () => {
    const { played, note, parts, real } = await aTicker()
    const tick = note('day')
    const now = at('24T08:00:00')
    await pool.query('insert into tick_run (tick, period, taken_at, done) values ($1, $2, $3, false)', [
      tick.name,
      periodOf('day', now),
      real.now(),
    ])
    await playDueWork(parts(tick), now)
    expect(played).toEqual([])
    real.forward(16 / 24 / 60)
    await playDueWork(parts(tick), now)
    expect(played).toEqual(['day 24T07:00'])
  })

  it('leaves a municipality alone that is not active', async () => {
    const { played, note, parts, municipality } = await aTicker()
    await pool.query('update municipality set active = false where id = $1', [municipality])
    await playDueWork(parts(note('hour')), at('24T08:00:00'))
    expect(played).toEqual([])
  })
})

it('reckons days in Oslo, also when summer time ends', () => {
  expect(periodOf('day', new Date('2026-10-25T22:59:00Z'))).toEqual(new Date('2026-10-24T22:00:00Z'))
  expect(periodOf('day', new Date('2026-10-25T23:00:00Z'))).toEqual(new Date('2026-10-25T23:00:00Z'))
})
