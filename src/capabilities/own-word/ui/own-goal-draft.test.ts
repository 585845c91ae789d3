import { describe, expect, it } from 'vitest'
import { begunOn, NOT_BEGUN, onTopOf, savedSince } from './family/own-goal-draft.ts'

const goal = { words: 'Ha en venn', status: 'open', version: 3 } as const
const mine = { ...begunOn(goal), words: 'Ha to venner' }

describe('new words for a goal of one’s own', () => {
  it('are sent where nothing was saved since they were begun', () =>
    expect(savedSince(goal, mine, undefined)).toBeUndefined())

  it('stand beside what somebody said meanwhile, and do not undo it', () => {
    const reached = { ...goal, status: 'reached', version: 4 } as const
    expect(savedSince(goal, mine, reached)).toEqual(reached)
    const kept = { ...mine, ...onTopOf(reached) }
    expect(kept).toEqual({ words: 'Ha to venner', status: 'reached', version: 4 })
    expect(savedSince(goal, kept, reached)).toBeUndefined()
  })

  it('stand beside newer words of one’s own also when the page is loaded anew', () => {
    const newer = { ...goal, words: 'Ha tre venner', version: 5 }
    expect(savedSince(newer, mine, undefined)).toEqual(newer)
    // Chosen once, and then somebody saves again.
    expect(savedSince({ ...newer, version: 6 }, { ...mine, ...onTopOf(newer) }, newer)).toMatchObject({ version: 6 })
  })

  it('that were begun before the version was kept are not sent unseen', () =>
    expect(savedSince(goal, { ...NOT_BEGUN, words: 'Fra før' }, undefined)).toEqual(goal))
})
