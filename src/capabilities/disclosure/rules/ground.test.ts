import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { GroundBook, SECTORS } from '../ground-model.ts'
import { disclosureGrounds, groundsFor, isVerifiedOn, neverBecause, sectionOn } from './ground.ts'
import { aBook } from '../testing.ts'

const today = '2026-11-24'
const none: ReadonlySet<string> = new Set()
const book = aBook()
const ground = (id: string, of = book) => {
  const found = of.grounds.find(one => one.id === id)
  if (!found) throw new Error(`no ground ${id}`)
  return found
}
const ids = (from: (typeof SECTORS)[number], to: (typeof SECTORS)[number], off = none) =>
  disclosureGrounds(book, { from, to }, today, off).map(one => one.id)
/** The same book once the new act has got its day. */
const started = (day: string) => ({
  ...book,
  laws: book.laws.map(one => (one.id === 'fvl2025' ? { ...one, validFrom: day } : one)),
})

describe('the grounds', () => {
  it('are all there, each once, with its source, in both written forms', () => {
    const all = book.grounds.map(one => one.id)
    expect(new Set(all).size).toBe(all.length)
    expect(all).toHaveLength(17)
    for (const one of book.grounds)
      expect(one.sections.every(({ sourceUrl }) => sourceUrl.startsWith('https'))).toBe(true)
  })

  it('say which are read at the source in the wording of today, and which after the new act', () => {
    const verified = (of: GroundBook, day: string) =>
      of.grounds.filter(one => isVerifiedOn(of, one, day)).map(({ id }) => id)
    expect(verified(book, today)).toEqual([
      'life_health',
      'health_coop',
      'duty_child_welfare',
      'duty_avert',
      'order_child_welfare',
    ])
    expect(verified(started('2027-07-01'), '2027-07-01')).toHaveLength(16)
  })

  it('are refused when something is called verified without a day, or names a law that is not there', () => {
    const raw = JSON.parse(readFileSync(new URL('../../../../config/grounds/grounds.json', import.meta.url), 'utf8'))
    const first = structuredClone(raw)
    first.grounds[0].sections[0].tag = 'V'
    expect(GroundBook.safeParse(first).success).toBe(false)
    const second = structuredClone(raw)
    second.grounds[0].sections[0].law = 'unknown'
    expect(GroundBook.safeParse(second).success).toBe(false)
    expect(GroundBook.safeParse(raw).success).toBe(true)
  })
})

describe('from whom to whom', () => {
  it.each([
    ['education', 'education', ['purpose', 'internal', 'giver_task', 'connection', 'life_health']],
    ['education', 'child_welfare', ['giver_task', 'life_health', 'order_child_welfare']],
    ['education', 'police', ['life_health', 'offence']],
    ['municipal_health', 'education', ['life_health']],
    ['municipal_health', 'child_welfare', ['life_health', 'order_child_welfare']],
    ['municipal_health', 'specialist_health', ['life_health', 'health_coop']],
    ['child_welfare', 'education', ['giver_task', 'life_health']],
    ['child_welfare', 'child_welfare', ['life_health']],
    ['family_counselling', 'education', ['life_health']],
    ['crisis_centre', 'nav_social', ['giver_task', 'life_health']],
    ['administration', 'education', ['life_health']],
  ] as const)('%s to %s', (from, to, expected) => {
    expect(ids(from, to)).toEqual(expected)
  })

  it('cooperation about healthcare is never there for school, PPT or child welfare', () => {
    for (const to of ['education', 'child_welfare'] as const)
      for (const from of SECTORS) expect(ids(from, to)).not.toContain('health_coop')
    expect(neverBecause(ground('health_coop'), { from: 'municipal_health', to: 'education' })?.tag).toBe('V')
  })

  it('leaves out what the municipality does without, but never a duty or a danger to life', () => {
    const off = new Set(book.grounds.map(one => one.id))
    expect(ids('education', 'education', off)).toEqual(['life_health'])
    const left = groundsFor(book, { from: 'education', to: 'child_welfare' }, today, off)
    expect(left.map(one => one.id)).toEqual([
      ...['consent', 'anonymous', 'life_health', 'duty_child_welfare', 'duty_avert', 'order_child_welfare'],
    ])
  })
})

describe('the change of law', () => {
  it('is by date: the old act until the day before, the new one from its day', () => {
    const after = started('2027-07-01')
    const at = (day: string) => sectionOn(after, ground('giver_task', after), day)?.section
    expect(at('2027-06-30')).toBe('§ 13 b nr. 5')
    expect(at('2027-07-01')).toBe('§ 34 første ledd bokstav f')
  })

  it('does not come by itself: an act that is adopted without a day never rules', () => {
    expect(sectionOn(book, ground('giver_task'), '2099-01-01')?.law).toBe('fvl1967')
    expect(sectionOn(book, ground('self'), '2099-01-01')).toBeUndefined()
  })

  it('names the law of those who give', () => {
    const of = (from: (typeof SECTORS)[number]) => sectionOn(book, ground('life_health'), today, from)?.law
    expect([of('child_welfare'), of('municipal_health'), of('education')]).toEqual(['bvl', 'hpl', 'fvl1967'])
  })
})
