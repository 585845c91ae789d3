import { describe, expect, it } from 'vitest'
import { CONSENTS, ENDS, WHATS, WHYS } from '../advice-model.ts'
import type { Question } from '../advice-model.ts'
import { SECTORS } from '../ground-model.ts'
import { aBook } from '../testing.ts'
import { groundsAround, mayShare } from './advice.ts'
import { groundsFor } from './ground.ts'

const book = aBook()
const today = '2026-11-24'
const none: ReadonlySet<string> = new Set()
const asked = (over: Partial<Question>): Question => ({
  ...{ from: 'education', to: 'education', what: 'needed', why: 'together', consent: 'not_asked', necessary: true },
  ...over,
})
const ends = (over: Partial<Question>, off = none) => {
  const { end, ground, because } = mayShare(book, asked(over), today, off)
  return [end, ground, because]
}

describe('may I share this?', () => {
  it.each<[string, Partial<Question>, readonly [string, string | null, string]]>([
    ['the family has not been asked: ask first', {}, ['consent', 'consent', 'ask_first']],
    ['even where there is another ground', { why: 'own_task' }, ['consent', 'consent', 'ask_first']],
    ['the family has said yes', { consent: 'open' }, ['ground', 'consent', 'consent_open']],
    ['also for what is sensitive', { consent: 'open', what: 'sensitive' }, ['ground', 'consent', 'consent_open']],
    ['the family has said no', { consent: 'refused' }, ['discuss', 'anonymous', 'refused']],
    [
      'no, but the own task cannot be done without',
      { consent: 'refused', why: 'own_task' },
      ['ground', 'giver_task', 'own_task'],
    ],
    [
      'no, and it is only good to know',
      { consent: 'refused', why: 'own_task', necessary: false },
      ['discuss', 'anonymous', 'not_necessary'],
    ],
    [
      'nobody can be asked, and it is for the own task',
      { consent: 'cannot_ask', why: 'own_task' },
      ['ground', 'giver_task', 'own_task'],
    ],
    [
      'that the child has contact with us',
      { consent: 'cannot_ask', why: 'own_task', what: 'connection' },
      ['ground', 'connection', 'connection'],
    ],
    [
      'nobody can be asked, and it is for working together',
      { consent: 'cannot_ask' },
      ['discuss', 'anonymous', 'no_ground'],
    ],
    ['without names', { what: 'nameless' }, ['discuss', 'anonymous', 'nameless']],
    [
      'without names, though they said yes',
      { what: 'nameless', consent: 'open' },
      ['discuss', 'anonymous', 'nameless'],
    ],
    ['serious neglect', { why: 'neglect', to: 'child_welfare' }, ['report', 'duty_child_welfare', 'duty_neglect']],
    [
      'serious neglect, whatever the family has said',
      { why: 'neglect', consent: 'refused' },
      ['report', 'duty_child_welfare', 'duty_neglect'],
    ],
    ['a serious crime that can be stopped', { why: 'crime', to: 'police' }, ['report', 'duty_avert', 'duty_crime']],
    ['danger to life', { why: 'life', to: 'police', consent: 'refused' }, ['ground', 'life_health', 'danger']],
    [
      'danger to life, from a nurse to the school',
      { from: 'municipal_health', why: 'life' },
      ['ground', 'life_health', 'danger'],
    ],
    [
      'child welfare has ordered it',
      { why: 'ordered', to: 'child_welfare', consent: 'refused' },
      ['ground', 'order_child_welfare', 'ordered'],
    ],
    [
      'somebody else has ordered it',
      { why: 'ordered', to: 'nav_social', consent: 'cannot_ask' },
      ['discuss', 'anonymous', 'no_ground'],
    ],
    [
      'the school to child welfare, below the duty to report',
      { to: 'child_welfare' },
      ['consent', 'consent', 'ask_first'],
    ],
    [
      'a nurse to the doctor',
      { from: 'municipal_health', to: 'specialist_health', why: 'healthcare' },
      ['ground', 'health_coop', 'healthcare'],
    ],
    [
      'the same, though the family has said no',
      { from: 'municipal_health', to: 'specialist_health', why: 'healthcare', consent: 'refused' },
      ['discuss', 'anonymous', 'refused'],
    ],
    [
      'the same, and it can be done without',
      { from: 'municipal_health', to: 'specialist_health', why: 'healthcare', necessary: false },
      ['discuss', 'anonymous', 'not_necessary'],
    ],
    [
      'a nurse to the school, called healthcare',
      { from: 'municipal_health', why: 'healthcare' },
      ['consent', 'consent', 'ask_first'],
    ],
    [
      'a nurse to the school, when nobody can be asked',
      { from: 'municipal_health', why: 'healthcare', consent: 'cannot_ask' },
      ['discuss', 'anonymous', 'no_ground'],
    ],
    [
      'a nurse to child welfare for the own task',
      { from: 'municipal_health', to: 'child_welfare', why: 'own_task', consent: 'cannot_ask' },
      ['discuss', 'anonymous', 'no_ground'],
    ],
    [
      'child welfare to the school for the own task',
      { from: 'child_welfare', why: 'own_task', consent: 'cannot_ask' },
      ['ground', 'giver_task', 'own_task'],
    ],
    [
      'that child welfare knows the child',
      { from: 'child_welfare', why: 'own_task', what: 'connection', consent: 'cannot_ask' },
      ['ground', 'giver_task', 'own_task'],
    ],
    [
      'family counselling for the own task',
      { from: 'family_counselling', why: 'own_task', consent: 'cannot_ask' },
      ['discuss', 'anonymous', 'no_ground'],
    ],
  ])('%s', (_what, over, expected) => {
    expect(ends(over)).toEqual(expected)
  })

  it('falls to the next ground, or to no, when the municipality does without one', () => {
    const question = { consent: 'cannot_ask', why: 'own_task' } as const
    expect(ends(question, new Set(['giver_task']))).toEqual(['ground', 'internal', 'own_task'])
    expect(ends(question, new Set(['giver_task', 'internal']))).toEqual(['discuss', 'anonymous', 'no_ground'])
    expect(ends({ why: 'neglect' }, new Set(book.grounds.map(one => one.id)))[0]).toBe('report')
  })
})

/** Every question that can be asked. */
const everything: Question[] = SECTORS.flatMap(from =>
  SECTORS.flatMap(to =>
    WHATS.flatMap(what =>
      WHYS.flatMap(why =>
        CONSENTS.flatMap(consent => [true, false].map(necessary => ({ from, to, what, why, consent, necessary }))),
      ),
    ),
  ),
)

describe('whatever is answered', () => {
  const all = everything.map(question => ({ question, verdict: mayShare(book, question, today, none) }))

  it('ends in one of four ways, and all four are met', () => {
    expect(all.length).toBeGreaterThan(18_000)
    expect(new Set(all.map(one => one.verdict.end))).toEqual(new Set(ENDS))
  })

  it('is a report exactly when there is a duty, and no consent, ground or necessity is asked for', () => {
    for (const { question, verdict } of all)
      expect(verdict.end === 'report').toBe(question.why === 'neglect' || question.why === 'crime')
  })

  it('is a yes only on a ground that exists from here to there', () => {
    for (const { question, verdict } of all.filter(one => one.verdict.end === 'ground'))
      expect(groundsFor(book, question, today, none).map(one => one.id)).toContain(verdict.ground)
  })

  it('is never a yes to what is not necessary, but on a yes, an order or a danger', () => {
    for (const { verdict } of all.filter(one => !one.question.necessary && one.verdict.end === 'ground'))
      expect(['consent', 'order_child_welfare', 'life_health']).toContain(verdict.ground)
  })

  it('is never a yes against a no but for the own task, an order or a danger', () => {
    const against = all.filter(one => one.question.consent === 'refused' && one.verdict.end === 'ground')
    expect(new Set(against.map(one => one.question.why))).toEqual(new Set(['own_task', 'ordered', 'life']))
  })

  it('never names healthcare from health to school, PPT or child welfare', () => {
    for (const { question } of all.filter(one => one.verdict.ground === 'health_coop'))
      expect(['municipal_health', 'specialist_health']).toContain(question.to)
    const { closed } = groundsAround(book, { from: 'municipal_health', to: 'education' }, today, none)
    expect(closed.map(one => one.ground.id)).toEqual(['connection', 'health_coop'])
  })
})
