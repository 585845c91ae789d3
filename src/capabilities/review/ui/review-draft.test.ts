import { describe, expect, it } from 'vitest'
import { childOf } from './review-draft.ts'
import type { Reviewing } from './review-draft.ts'

const VIEW = { id: 'view' }
const draft = (more: Partial<Reviewing>): Reviewing => ({
  ...{
    words: 'Lesegruppa hjelper',
    nextOn: '2027-01-10',
    how: '',
    weight: '',
    notHeard: '',
    notHeardBecause: '',
    weighedBecause: '',
  },
  ...more,
})

describe('the child’s view in a review', () => {
  it('is sent with why it was not followed, and never with why the child was not heard', () => {
    const changed = draft({ how: 'view', weight: 'partly', notHeardBecause: 'Han er redd hjemme' })
    expect(childOf(changed, VIEW)).toBeUndefined()
    const said = { ...changed, weighedBecause: ' Det er ikke plass ' }
    expect(childOf(said, VIEW)).toEqual({
      ...{ is: 'view', viewId: 'view', weight: 'partly', because: 'Det er ikke plass' },
    })
    expect(childOf({ ...said, how: 'not_heard' }, VIEW)).toBeUndefined()
    expect(childOf({ ...said, how: 'not_heard', notHeard: 'not_safe' }, VIEW)).toEqual({
      ...{ is: 'not_heard', reason: 'not_safe', because: 'Han er redd hjemme' },
    })
    expect(childOf({ ...said, weight: 'followed' }, VIEW)).toEqual({ is: 'view', viewId: 'view', weight: 'followed' })
  })

  it('is lacking until there is a view and what weight it had, or why it was not heard', () => {
    expect(childOf(draft({}), VIEW)).toBeUndefined()
    expect(childOf(draft({ how: 'view' }), VIEW)).toBeUndefined()
    expect(childOf(draft({ how: 'view', weight: 'followed' }), null)).toBeUndefined()
    expect(childOf(draft({ how: 'not_heard', weighedBecause: 'Det er ikke plass' }), VIEW)).toBeUndefined()
  })
})
