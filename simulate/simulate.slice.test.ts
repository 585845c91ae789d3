import { afterAll, describe, expect, it } from 'vitest'
import { compose } from '../src/apps/server/compose.ts'
import type { GapType } from '../src/capabilities/gap/model.ts'
import { aHouse, newMunicipality, ownDatabase } from '../tests/house.ts'
import { figuresOf, isGood, totalOf } from './figures.ts'
import { play } from './play.ts'
import type { Wish } from './scene.ts'

const opened: { close: () => Promise<void> }[] = []
afterAll(async () => {
  for (const one of opened) await one.close()
})

/** Plays in a database of its own: the clock's work is the whole database's. */
async function played(wish: Wish, without: readonly string[] = []) {
  const database = await ownDatabase()
  opened.push(database)
  const all = compose()
  const composition = { ...all, ticks: all.ticks.filter(one => !without.includes(one.name)) }
  const house = { ...(await aHouse()), database }
  const { book, problems } = await play(house, await newMunicipality(database), composition, wish)
  const figures = figuresOf(book)
  return { book, problems, figures, total: totalOf(book, figures) }
}

/** What can be broken and mended within some weeks, and the ones that an act breaks at once first. */
const SOON: readonly GapType[] = [
  ...(['holder', 'unanswered', 'no_effect', 'no_measure', 'no_family', 'disagreement'] as const),
  ...(['concern_share', 'concern_talk', 'concern_decide', 'advice'] as const),
]

describe('a municipality that is played', () => {
  it('shows every promise that is broken in it, and no other', { timeout: 120_000 }, async () => {
    const { book, problems, figures, total } = await played({ seed: 3, cases: 16, days: 46, types: SOON })
    expect(problems).toEqual([])
    expect(book.falses()).toEqual([])
    const broken = figures.filter(one => one.injected > 0).map(one => one.type)
    expect(broken).toEqual(expect.arrayContaining([...SOON]))
    expect(total).toMatchObject({ missed: 0, unshown: 0, false: 0 })
  })

  it('is seen through when the radar is blind to what time alone brings', async () => {
    const { total } = await played({ seed: 3, cases: 10, days: 12, types: ['concern_share'] }, ['gap.sweep'])
    expect(total.missed).toBeGreaterThan(0)
    expect(isGood(total)).toBe(false)
  })
})
