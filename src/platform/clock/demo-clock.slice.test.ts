import { afterEach, describe, expect, it } from 'vitest'
import { movable } from '../../../tests/clock.ts'
import { testDatabase } from '../../../tests/house.ts'
import type { DemoClock } from './demo-clock.ts'
import { openDemoClock } from './demo-clock.ts'

const database = await testDatabase()
const SECOND = 1000
const HOUR = 3600 * SECOND
const START = new Date('2026-11-24T07:00:00Z')
const opened: DemoClock[] = []
afterEach(() => opened.splice(0).forEach(clock => clock.stop()))

/** The one row of the demo's clock is set aside, as at a very first start. */
async function firstStart() {
  await database.pool.query('delete from demo_clock')
  const real = movable(new Date('2026-06-01T12:00:00Z'))
  const pass = (ms: number) => real.set(new Date(real.now().getTime() + ms))
  const open = async () => {
    const clock = await openDemoClock(database, START, real.now)
    opened.push(clock)
    return clock
  }
  return { open, pass }
}
const ahead = (clock: DemoClock) => clock.now().getTime() - START.getTime()

describe('the demo’s clock', () => {
  it('starts when the stories do and goes with real time', async () => {
    const { open, pass } = await firstStart()
    const clock = await open()
    expect(clock.now()).toEqual(START)
    for (let seconds = 1; seconds <= 60; seconds++) {
      pass(SECOND)
      await clock.refresh()
    }
    expect(ahead(clock)).toBe(60 * SECOND)
  })

  it('does not count the time that the server is off, and never shows an earlier time than before', async () => {
    const { open, pass } = await firstStart()
    const clock = await open()
    pass(3 * SECOND)
    const shown = clock.now()
    clock.stop()
    pass(48 * HOUR)
    const again = await open()
    expect(again.now().getTime()).toBeGreaterThanOrEqual(shown.getTime())
    expect(ahead(again)).toBeLessThanOrEqual(10 * SECOND)
  })

  it('plays a long way at midnight, in the morning, at noon and in the evening, and its last day hour by hour', async () => {
    const { open } = await firstStart()
    const clock = await open()
    const played: Date[] = []
    await clock.moveTo(new Date('2026-11-27T07:00:00Z'), async at => void played.push(at))
    const hours = played.map(at => at.toISOString().slice(8, 13))
    const before = ['24T11', '24T17', '24T23', '25T06', '25T11', '25T17', '25T23', '26T06']
    expect(hours.slice(0, before.length + 1)).toEqual([...before, '26T08'])
    expect(hours.slice(before.length)).toHaveLength(24)
    expect(played.toSorted((a, b) => a.getTime() - b.getTime())).toEqual(played)
  })

  it('plays every hour of a short way, in order, and shows each hour while it is played', async () => {
    const { open, pass } = await firstStart()
    const clock = await open()
    pass(SECOND)
    const played: string[] = []
    const moved = await clock.moveTo(new Date('2026-11-24T10:30:00Z'), async at => {
      expect(clock.now()).toEqual(at)
      played.push(at.toISOString().slice(11, 16))
    })
    expect([moved, played]).toEqual([true, ['08:00', '09:00', '10:00']])
    expect(clock.now()).toEqual(new Date('2026-11-24T10:30:00Z'))
  })

  it('only goes forward', async () => {
    const { open } = await firstStart()
    const clock = await open()
    const played: Date[] = []
    expect(await clock.moveTo(new Date(START.getTime() - HOUR), async at => void played.push(at))).toBe(false)
    expect([played, clock.now()]).toEqual([[], START])
    const back = database.pool.query(`update demo_clock set shows = shows - interval '1 second'`)
    await expect(back).rejects.toThrow('the clock only moves forward')
  })

  it('is the same in another process within a second', async () => {
    const { open, pass } = await firstStart()
    const [one, other] = [await open(), await open()]
    await one.moveTo(new Date(START.getTime() + 24 * HOUR), async () => {})
    pass(SECOND)
    await other.refresh()
    expect(other.now()).toEqual(one.now())
    expect(ahead(other)).toBe(24 * HOUR + SECOND)
  })

  it('finishes one move before the next, when two are asked for at once', async () => {
    const { open } = await firstStart()
    const clock = await open()
    const played: number[] = []
    const play = async (at: Date) => void played.push((at.getTime() - START.getTime()) / HOUR)
    const to = (hours: number) => clock.moveTo(new Date(START.getTime() + hours * HOUR), play)
    expect(await Promise.all([to(2), to(4), to(3)])).toEqual([true, true, false])
    expect(played).toEqual([1, 2, 3, 4])
  })
})
