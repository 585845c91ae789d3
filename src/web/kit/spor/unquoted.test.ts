import { describe, expect, it } from 'vitest'
import { unquoted } from './unquoted.ts'

describe('words that stand in quotation marks on the screen', () => {
  it.each([
    ['«Jeg klarte glidelåsen.»', 'Jeg klarte glidelåsen.'],
    ['"Jeg vil ut."', 'Jeg vil ut.'],
    ['Jeg vil ut.', 'Jeg vil ut.'],
    // Two things said, and a quotation inside, are left as they were written.
    ['«Ja», sa hun, og så «nei».', '«Ja», sa hun, og så «nei».'],
    ['«Ja» og «nei»', '«Ja» og «nei»'],
    ['«»', '«»'],
  ])('%s', (written, shown) => expect(unquoted(written)).toBe(shown))
})
