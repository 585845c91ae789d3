import { describe, expect, it } from 'vitest'
import { Book } from './book.ts'
import type { Shown } from './book.ts'
import { linesOf } from './print.ts'
import { figuresOf, isGood, medianOf, totalOf } from './figures.ts'

const at = (hour: number, day = 1) => new Date(Date.UTC(2027, 0, day, hour))
const finding = (since: Date) => ({ type: 'silent', thing: 'case', since }) as const
const row = (opened: Date, closed: Date | null = null): Shown => ({
  ...{ id: `row ${opened.getTime()}`, type: 'silent', about: 'case', thing: 'case', opened, closed },
})
/** A book in which nobody has written since ten o'clock, on purpose. */
function silent() {
  const book = new Book()
  book.injects({ type: 'silent', about: 'case', thing: 'case', at: at(9) })
  book.observe('case', [finding(at(10))], at(11))
  return book
}
const figures = (book: Book) => {
  const all = figuresOf(book)
  return { silent: all.find(one => one.type === 'silent'), total: totalOf(book, all) }
}

describe('a gap that was injected', () => {
  it('is found when the radar shows it within the hour', () => {
    const book = silent()
    const shown = book.look([row(at(11))], at(11))
    expect(shown).toMatchObject([{ one: { type: 'silent', injected: true }, row: { about: 'case' } }])
    expect(figures(book).silent).toEqual({
      ...{ type: 'silent', injected: 1, found: 1, missed: 0, false: 0, medianHoursToShown: 1 },
    })
    expect(isGood(figures(book).total)).toBe(true)
    expect(book.unbroken()).toEqual([])
    expect(book.look([row(at(11))], at(12))).toEqual([])
  })

  it('is missed when it is not shown, or too late', () => {
    const never = silent()
    never.look([], at(11))
    const late = silent()
    late.look([row(at(12))], at(12))
    for (const book of [never, late]) {
      expect(figures(book).silent).toMatchObject({ injected: 1, found: 0, missed: 1 })
      expect(isGood(figures(book).total)).toBe(false)
    }
  })

  it('is missed when the radar takes it for mended while it is not', () => {
    const book = silent()
    book.look([row(at(11))], at(11))
    book.look([row(at(11), at(12))], at(12))
    expect(figures(book).silent).toMatchObject({ found: 0, missed: 1 })
  })

  it('does not count when it was over before the clock was looked at', () => {
    const book = silent()
    book.observe('case', [], at(11))
    book.look([], at(12))
    expect(figures(book).silent).toMatchObject({ injected: 0, missed: 0 })
  })

  it('is told of when it never came to be', () => {
    const book = new Book()
    book.injects({ type: 'pause', about: 'case', thing: 'case', at: at(9) })
    expect(book.unbroken()).toMatchObject([{ type: 'pause' }])
  })
})

describe('what the radar says', () => {
  it('is false where the book knows of nothing, and counts once', () => {
    const book = silent()
    book.look([row(at(11)), { ...row(at(11)), id: 'other', type: 'step' }], at(11))
    book.look([row(at(11)), { ...row(at(11)), id: 'other', type: 'step' }], at(12))
    expect(book.falses()).toMatchObject([{ type: 'step', why: 'never was' }])
    expect(isGood(figures(book).total)).toBe(false)
  })

  it('is false from when it is over', () => {
    const book = silent()
    book.look([row(at(11))], at(11))
    book.observe('case', [], at(12))
    book.look([row(at(11))], at(13))
    expect(book.falses()).toMatchObject([{ type: 'silent', why: 'is over' }])
  })

  it('before there is anything is false', () => {
    const book = silent()
    book.look([row(at(8))], at(11))
    expect(book.falses()).toMatchObject([{ why: 'never was' }])
  })

  it('may be none twice in a hundred times, and not oftener', () => {
    const total = { ...figures(silent()).total, found: 40, explained: 9, missed: 0, unshown: 0 }
    expect([0, 1, 2].map(wrong => isGood({ ...total, false: wrong }))).toEqual([true, true, false])
  })
})

it('what nobody injected is explained where the book knows of it', () => {
  const book = new Book()
  book.observe('case', [finding(at(10))], at(10))
  book.observe('other', [{ ...finding(at(10)), thing: 'other' }], at(10))
  book.look([row(at(10))], at(11))
  expect(figures(book).total).toMatchObject({ injected: 0, explained: 1, unshown: 1, total: true })
})

it('what nobody here breaks is told of apart, each once', () => {
  const book = silent()
  for (const id of ['one', 'one', 'other']) book.leaveOut('weather', id)
  expect(figures(book).total.notSimulated).toContainEqual({ type: 'weather', shown: 2 })
  expect(linesOf([], figures(book).total)).toContain('{"type":"weather","shown":2,"notSimulated":true}')
})

it('the one in the middle is the lower of two', () => {
  expect([medianOf([]), medianOf([3]), medianOf([4, 1, 2, 3])]).toEqual([null, 3, 2])
})
