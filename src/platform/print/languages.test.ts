import { describe, expect, it } from 'vitest'
import { LANGUAGE_CODES } from '../../kernel/language.ts'
import type { Language } from '../../kernel/language.ts'
import { languageFiles, learnLanguages } from '../languages.ts'
import type { PrintDocument } from './document.ts'
import { typstRenderer } from './typst-renderer.ts'

learnLanguages()

/** Letters that a language has beside the plain ones. */
const LETTERS: Readonly<Record<Language, string>> = {
  nb: 'æ ø å Æ Ø Å é ò ô «»',
  nn: 'æ ø å Æ Ø Å é ò ô «»',
  en: '‘’ “” –',
  se: 'á č đ ŋ š ŧ ž Á Č Đ Ŋ Š Ŧ Ž',
  ar: 'ا ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي ء آ أ ؤ إ ئ ة ى لا ، ؟ ؛ َ ُ ِ ّ ْ',
  uk: 'а б в г ґ д е є ж з и і ї й к л м н о п р с т у ф х ц ч ш щ ь ю я Ґ Є І Ї ’',
  so: 'b t j x kh d r s sh dh c g f q k l m n w h y',
  pl: 'ą ć ę ł ń ó ś ź ż Ą Ć Ę Ł Ń Ó Ś Ź Ż „”',
}
const paper = (language: Language, texts: readonly string[]): PrintDocument => ({
  ...{ title: 'Samspor', language, foot: 'Prøvekommune' },
  blocks: [
    { is: 'heading', level: 2, text: LETTERS[language] },
    { is: 'choose', items: [LETTERS[language]] },
    { is: 'write', label: LETTERS[language], lines: 2 },
    { is: 'box', lines: [LETTERS[language]] },
    { is: 'facts', rows: [{ label: LETTERS[language], value: '\u2068Kari Moen\u2069' }] },
    { is: 'list', items: texts },
  ],
})

describe('a paper in each language', () => {
  it.each(LANGUAGE_CODES)('%s: every letter, and all that is said in it, can be drawn', async language => {
    const renderer = await typstRenderer()
    if (!renderer) return
    const texts = language === 'nb' || language === 'nn' ? [] : Object.values(languageFiles[language].texts)
    // The standard refuses what no typeface can draw; `exact` lets nothing be replaced before it.
    const pdf = Buffer.from(await renderer.render(paper(language, texts), { exact: true })).toString('latin1')
    expect(pdf).toContain(`/Lang (${language}-NO)`)
    expect(pdf).toContain('pdfuaid')
    expect(pdf.includes('NotoSansArabic')).toBe(language === 'ar')
  })

  it('refuses, when asked to be exact, what it cannot draw; else it leaves a mark, and a name is still printed', async () => {
    const renderer = await typstRenderer()
    if (!renderer) return
    const odd = paper('nb', ['Hei 😀 中'])
    await expect(renderer.render(odd, { exact: true })).rejects.toThrow(/could not be displayed/)
    expect((await renderer.render(odd)).length).toBeGreaterThan(1000)
  })

  it('runs from right to left in Arabic, and the bokmål after it does not', async () => {
    const { toHtml } = await import('./html.ts')
    const page = await toHtml({ ...paper('ar', []), also: paper('nb', []) })
    expect(page).toContain('<article lang="ar" dir="rtl">')
    expect(page).toContain('<article lang="nb" dir="ltr">')
  })
})
