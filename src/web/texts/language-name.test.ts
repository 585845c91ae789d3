import { describe, expect, it } from 'vitest'
import { LANGUAGE_CODES } from '../../kernel/language.ts'
import { languageName } from './language-name.ts'

describe('the name of a language', () => {
  it('is in the language of the reader', () => {
    const arabic = LANGUAGE_CODES.map(reader => languageName('ar', reader))
    expect(arabic.slice(0, 3)).toEqual(['arabisk', 'arabisk', 'Arabic'])
    expect(languageName('ar', 'ar')).toBe('العربية')
    expect(new Set(arabic).size).toBeGreaterThan(5)
  })

  it('of Northern Sámi is Norwegian for who reads Norwegian alone', () => {
    const others = LANGUAGE_CODES.filter(reader => languageName('se', reader) !== 'nordsamisk')
    expect(others).toEqual(LANGUAGE_CODES.filter(reader => reader !== 'nb' && reader !== 'nn'))
    expect(languageName('se', 'en')).toBe('Northern Sami')
  })

  it('is never a bare code where we have a name', () => {
    for (const reader of LANGUAGE_CODES)
      for (const code of LANGUAGE_CODES) expect(languageName(code, reader)).not.toBe(code)
  })
})
