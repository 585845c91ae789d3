import { describe, expect, it } from 'vitest'
import { coveredOf, judgeReview } from './language-rules.ts'

describe('a look over a language', () => {
  it('covers the texts as they were, and no longer one that was changed', () => {
    expect(coveredOf(['a', 'b', 'c'], [])).toBe(0)
    expect(
      coveredOf(
        ['a', 'b', 'c'],
        [
          ['a', 'x'],
          ['b', 'a'],
        ],
      ),
    ).toBe(2)
    expect(coveredOf(['a2', 'b'], [['a', 'b']])).toBe(1)
  })
  it('is of what is there, as it was read, on a day that has been', () => {
    const is = { edition: 'e', texts: 3, today: '2026-11-24' }
    expect(judgeReview({ edition: 'e', reviewedOn: '2026-11-24' }, is)).toBeUndefined()
    expect(judgeReview({ edition: 'f', reviewedOn: '2026-11-24' }, is)).toMatchObject({
      code: 'language.other_edition',
    })
    expect(judgeReview({ edition: 'e', reviewedOn: '2026-11-25' }, is)).toMatchObject({ code: 'language.not_yet' })
    expect(judgeReview({ edition: 'e', reviewedOn: '2026-11-24' }, { ...is, texts: 0 })).toMatchObject({
      code: 'language.nothing_there',
    })
  })
})
