import { describe, expect, it } from 'vitest'
import ar from '../../../languages/ar.json' with { type: 'json' }
import en from '../../../languages/en.json' with { type: 'json' }
import pl from '../../../languages/pl.json' with { type: 'json' }
import se from '../../../languages/se.json' with { type: 'json' }
import so from '../../../languages/so.json' with { type: 'json' }
import uk from '../../../languages/uk.json' with { type: 'json' }
import { LEARNT_LANGUAGES, learn, saidIn } from '../../kernel/language.ts'
import { tongueFrom } from '../../kernel/tongue.ts'
import { parseMessage } from './icu.ts'
import { variants } from '../../../scripts/languages/sentences.ts'
import { writtenIn } from './written-in.ts'

const files = { ar, en, pl, se, so, uk }
const textsOf = (language: (typeof LEARNT_LANGUAGES)[number]) =>
  Object.entries(files[language].texts).map(([nb, text]) => ({
    nb: variants(parseMessage(nb))[0] ?? '',
    text: variants(parseMessage(text))[0] ?? '',
  }))

describe('what stands on a page in another language', () => {
  it.each(LEARNT_LANGUAGES)('is never what the page says itself in %s', language => {
    // In letters of its own, a text that is a Norwegian name alone is read as such.
    const own = language === 'ar' ? /\p{Script=Arabic}/u : language === 'uk' ? /\p{Script=Cyrillic}/u : /(?:)/u
    const wrong = textsOf(language).filter(({ text }) => own.test(text) && writtenIn(text, language) !== undefined)
    expect(wrong.map(({ text }) => text)).toEqual([])
  })

  it.each(LEARNT_LANGUAGES)('is found where it is Norwegian, on a page in %s', language => {
    const sentences = textsOf(language)
      .map(({ nb }) => nb)
      .filter(nb => nb.split(/\s+/).length >= 6)
    expect(sentences.length).toBeGreaterThan(400)
    const found = sentences.filter(nb => writtenIn(nb, language) === 'nb').length / sentences.length
    expect(found).toBeGreaterThan(language === 'ar' || language === 'uk' ? 0.999 : 0.75)
  })

  it('is bokmål that stands in for what a language lacks, to the letter, however short', () => {
    learn('pl', tongueFrom('pl', pl))
    expect(writtenIn('Lekser og ro', 'pl')).toBeUndefined()
    expect(saidIn({ nb: 'Lekser og ro', nn: 'Lekser og ro' }, 'pl').in).toBe('nb')
    expect(writtenIn(' Lekser og ro ', 'pl')).toBe('nb')
  })

  it('is told by its letters, on a page in Norwegian too', () => {
    expect(writtenIn('أريد أن نتحدث عن المدرسة.', 'nb')).toBe('ar')
    expect(writtenIn('Ми читаємо разом.', 'nn')).toBe('uk')
    expect(writtenIn('Vi leser sammen.', 'nb')).toBeUndefined()
    expect(writtenIn('Vi leser sammen.', 'ar')).toBe('nb')
    expect(writtenIn('Marte Vik', 'uk')).toBe('nb')
    // a name inside a sentence is not the sentence
    expect(writtenIn('تحدث مع Marte Vik', 'ar')).toBeUndefined()
    expect(writtenIn('Marte Vik مسؤولة', 'ar')).toBeUndefined()
    expect(writtenIn('Heter på arabisk: نور', 'nb')).toBeUndefined()
  })

  it('is not numbers, nor an address', () => {
    for (const one of ['77 00 00 00', '13:00–14:00', 'hege@example.no', 'https://samspor.example/familie', '·'])
      expect(writtenIn(one, 'ar')).toBeUndefined()
  })
})
