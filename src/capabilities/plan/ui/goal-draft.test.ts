import { describe, expect, it } from 'vitest'
import { goalDraft, onTopOf, savedSince } from './goal-draft.ts'

const goal = { words: 'Ha en venn', sign: null, targetOn: null, status: 'open', version: 2 } as const
const mine = { ...goalDraft(undefined), words: 'Ha en venn', status: 'reached', version: 2 } as const

describe('a change of a goal', () => {
  it('is saved where nobody else has changed the goal, and a new goal always', () => {
    expect(savedSince(goal, mine, undefined)).toBeUndefined()
    expect(savedSince(undefined, goalDraft(undefined), undefined)).toBeUndefined()
  })

  it('stands beside what was saved meanwhile until one is chosen, also after the page is loaded anew', () => {
    const newer = { ...goal, words: 'Ha to venner', version: 3 }
    expect(savedSince(goal, mine, newer)).toEqual(newer)
    expect(savedSince(newer, mine, undefined)).toEqual(newer)
    expect(savedSince(goal, { ...mine, ...onTopOf(newer, true) }, newer)).toBeUndefined()
  })

  it('leaves the words as their writer left them where they are another’s', () => {
    const newer = { ...goal, words: 'Ha to venner', version: 3 }
    expect({ ...mine, ...onTopOf(newer, false) }).toMatchObject({
      words: 'Ha to venner',
      status: 'reached',
      version: 3,
    })
    expect({ ...mine, ...onTopOf(newer, true) }).toMatchObject({ words: 'Ha en venn', status: 'reached' })
  })
})
