import { describe, expect, it } from 'vitest'
import { feedbackStaffTexts } from './staff/texts.ts'
import { feedbackTexts } from './texts.ts'

/** Each text that stands on the page of what somebody thinks, with its name. */
const said = (of: object): readonly (readonly [string, string])[] => Object.entries(of)
const texts = [...said(feedbackTexts.nb), ...said(feedbackTexts.nn)]

describe('what stands over and under an answer', () => {
  it('says of whom it is read that they are chosen too: who has shown an answer is promised no more than is so', () => {
    const alone = texts.filter(([, text]) => /^(Bare|Berre) du /.test(text))
    expect(alone.map(([name]) => name)).toEqual(expect.arrayContaining(['intro', 'wordsHint', 'mineText']))
    for (const [, text] of alone) expect(text).toMatch(/ (selv|sjølv) viser /)
  })

  it('says of nobody that they never see it: of the numbers alone that nobody can know it by them', () => {
    for (const [, text] of texts) expect(text).not.toMatch(/(ser|leser|les) (det|dette) ikk(e|je)/)
    for (const text of [feedbackTexts.nb.counted, feedbackTexts.nn.counted])
      expect(text).toMatch(/Ingen kan (se|sjå) av (tallene|tala) /)
  })

  it('does not say that families do not answer, where so few were asked that nothing is shown', () => {
    for (const { nb, nn } of [feedbackTexts, feedbackStaffTexts]) {
      expect(nb.tooFew).toContain('For få er spurt, eller ')
      expect(nn.tooFew).toContain('For få er spurde, eller ')
    }
  })
})
