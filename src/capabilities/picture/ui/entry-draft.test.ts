import { describe, expect, it } from 'vitest'
import { EMPTY, againOf, anewOf, entryOf } from './entry-draft.ts'
import type { Entry } from './hooks.ts'
import { pointedAt } from './WrittenTogether.tsx'

const label = { nb: 'Plan', nn: 'Plan' }
const topics = ['plan', 'health'].map(id => ({ id, label }))
const school: Entry = {
  ...{ id: 'entry', kind: 'sees', level: null, arena: null, because: null, words: 'Sover lite.' },
  ...{
    symbols: [{ id: 'sleep', nb: 'Søvn', nn: 'Søvn' }],
    withChild: true,
    from: 'picture',
    at: '2026-11-20T08:00:00Z',
    may: { anew: true, takeBack: true },
  },
  by: { kind: 'service', name: 'Marte Vik', serviceId: 'school', service: 'Skolen', mine: true },
  whom: { forWhom: 'everyone', notFor: null, notForId: null, topic: 'health' },
}

describe('what was taken back by a slip', () => {
  it('is put in again for the same, and under the same topic', () => {
    const whom = { forWhom: 'all_but_one', notFor: 'Trond', notForId: 'trond', topic: 'health' } as const
    expect(againOf('case', { ...school, whom })).toEqual({
      ...{ caseId: 'case', kind: 'sees', level: null, arena: null, because: null, words: 'Sover lite.' },
      ...{ symbols: ['sleep'], withChild: true, forWhom: 'all_but_one', notFor: 'trond', topic: 'health' },
    })
  })
  it('is not offered where it would become the words of another', () => {
    expect(againOf('case', { ...school, by: { ...school.by, mine: false } })).toBeUndefined()
  })
})

describe('what is written anew', () => {
  it('keeps its topic, and asks for one where that cannot be chosen any more', () => {
    const draft = { ...anewOf(school), forWhom: 'everyone' }
    expect(entryOf('case', draft, { topics })).toMatchObject({ topic: 'health' })
    expect(entryOf('case', draft, { topics: topics.slice(0, 1) })).toBeUndefined()
    expect(entryOf('case', { ...draft, kind: 'factor', level: 'family' }, { topics: topics.slice(0, 1) })).toBeDefined()
  })
  it('says in whose place it stands, whatever others have done meanwhile', () => {
    const draft = { ...anewOf(school), forWhom: 'everyone' }
    expect(entryOf('case', draft, { topics })).toMatchObject({ replaces: 'entry' })
    expect(entryOf('case', { ...draft, replaces: '' }, { topics })).toMatchObject({ replaces: null })
  })
})

describe('what is written together with the child', () => {
  const draft = { ...EMPTY, kind: 'resource', level: 'child', words: 'Ball', forWhom: 'everyone', together: true }
  it('is said so, with what was pointed at; and not where the child writes with nobody', () => {
    expect(entryOf('case', { ...draft, symbols: ['ball'] }, { topics: [] })).toMatchObject({
      ...{ withChild: true, symbols: ['ball'] },
    })
    expect(entryOf('case', { ...draft, kind: 'factor', level: 'family' }, { topics: [] })?.withChild).toBe(false)
    expect(entryOf('case', { ...draft, kind: 'sees' }, { topics: [] })?.withChild).toBe(false)
  })
  it('is said anew of what is written anew: what was pointed at stands', () => {
    expect(anewOf(school)).toMatchObject({ together: false, symbols: ['sleep'] })
  })
  it('has what is pointed at as words, beside those that were written', () => {
    const ball = (symbols: readonly string[], words: string) => pointedAt({ id: 'ball' }, 'Ball', { symbols, words })
    expect(ball([], '')).toEqual({ symbols: ['ball'], words: 'Ball' })
    expect(ball(['music'], 'Musikk')).toEqual({ symbols: ['music', 'ball'], words: 'Musikk, Ball' })
    expect(ball(['music', 'ball'], 'Musikk, Ball')).toEqual({ symbols: ['music'], words: 'Musikk' })
    expect(ball(['ball'], 'Å spille ball hos bestemor')).toEqual({ symbols: [], words: 'Å spille ball hos bestemor' })
  })
})

describe('something new', () => {
  it('is about nothing before that is chosen: an employee says it, one of the family is not asked', () => {
    const draft = { ...EMPTY, kind: 'sees', words: 'Sover lite.', forWhom: 'everyone' }
    expect(entryOf('case', draft, { topics })).toBeUndefined()
    expect(entryOf('case', { ...draft, topic: 'plan' }, { topics })).toMatchObject({ topic: 'plan' })
    expect(entryOf('case', { ...draft, kind: 'mine' }, { topics: [] })).not.toHaveProperty('topic')
  })
})
