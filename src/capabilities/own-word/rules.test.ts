import { describe, expect, it } from 'vitest'
import { Refusal } from '../../kernel/refusal.ts'
import { symbols } from './model.ts'
import type { ForWhom, Written } from './model.ts'
import { choicesFor, choicesOf, unweighed, weigh, write } from './rules.ts'
import type { Writing } from './rules.ts'
import { aWord } from './testing.ts'

const writing = (more: Partial<Writing> = {}): Writing => ({
  ...{ caseId: 'case', childId: 'lars', writerKind: 'youth', writerId: 'lars', at: new Date('2026-11-24T08:00:00Z') },
  ...{ newId: () => 'new', guardianIds: ['hege', 'trond'], symbols, mine: [] },
  meeting: undefined,
  ...more,
})
const told = (fresh: Partial<Written>, forWhom: ForWhom, more: Partial<Writing> = {}, notFor?: string) => {
  const word = write({ kind: 'tell', symbols: [], ...fresh }, { forWhom, notFor }, writing(more))
  return word instanceof Refusal ? word.code : word
}
const words = 'Jeg vil sitte ved døra.'

describe('own words', () => {
  it('are kept as they came, for whom the writer chose', () => {
    expect(told({ words }, 'all_but_one', {}, 'trond')).toMatchObject({
      words,
      forWhom: 'all_but_one',
      notFor: 'trond',
    })
  })
  it('can be pointed at instead of written, with what is on the list alone', () => {
    expect(told({ kind: 'like', symbols: ['music'] }, 'everyone')).toMatchObject({ words: null, symbols: ['music'] })
    expect(told({ kind: 'like', symbols: ['unknown'] }, 'everyone')).toBe('own_word.symbol_unknown')
    expect(told({}, 'everyone')).toBe('own_word.empty')
  })
  it('of how it is have a number, and others have none', () => {
    expect(told({ kind: 'mood', mood: 2 }, 'helpers')).toMatchObject({ mood: 2 })
    expect(told({ kind: 'mood', words }, 'helpers')).toBe('own_word.empty')
    expect(told({ words, mood: 2 }, 'helpers')).toBe('own_word.empty')
  })
  it('that somebody is not to know are not for everybody', () => {
    expect(told({ kind: 'keep', words }, 'everyone')).toBe('own_word.whom_missing')
    expect(told({ kind: 'keep', words }, 'helpers')).toMatchObject({ forWhom: 'helpers' })
    expect(choicesOf('keep', choicesFor('youth', 2))).toEqual(['helpers', 'all_but_one', 'only_me'])
  })
  it('leave out a parent of today, and one only where there are two', () => {
    expect(told({ words }, 'all_but_one', {}, 'stranger')).toBe('own_word.whom_missing')
    expect(told({ words }, 'all_but_one')).toBe('own_word.whom_missing')
    expect(told({ words }, 'all_but_one', { guardianIds: ['hege'] }, 'hege')).toBe('own_word.whom_missing')
  })
  it('of a parent are for those who help, or for nobody', () => {
    const mother = { writerKind: 'guardian', writerId: 'hege' } as const
    expect(told({ words }, 'everyone', mother)).toBe('own_word.whom_missing')
    expect(told({ words }, 'all_but_one', mother, 'trond')).toBe('own_word.whom_missing')
    expect(told({ words }, 'helpers', mother)).toMatchObject({ writerKind: 'guardian', forWhom: 'helpers' })
  })
  it('of a child with one parent are still for all, for helpers or for nobody: leaving out that one is keeping it from all at home', () => {
    expect(choicesFor('child', 1)).toEqual(['everyone', 'helpers', 'only_me'])
    expect(choicesFor('youth', 2)).toEqual(['everyone', 'helpers', 'all_but_one', 'only_me'])
    expect(choicesFor('guardian', 2)).toEqual(['helpers', 'only_me'])
    expect(choicesFor('guardian', 1)).toEqual(['helpers', 'only_me'])
  })
  it('stand in the place of those that are meant, and of no others of the same writer', () => {
    const mine = [aWord({ id: 'other', takenBack: true }), aWord({ id: 'before' })]
    expect(told({ words, replaces: 'before' }, 'everyone', { mine })).toMatchObject({ replaces: 'before' })
    expect(told({ words, replaces: 'other' }, 'everyone', { mine })).toBe('own_word.newer_there')
  })
  it('stand in the place of own words that still stand, of the same kind', () => {
    const before = aWord({ id: 'before' })
    const anew = (mine: Writing['mine'], kind: Written['kind'] = 'tell', forWhom: ForWhom = 'everyone') =>
      told({ kind, words, replaces: 'before' }, forWhom, { mine })
    expect(anew([before])).toMatchObject({ replaces: 'before' })
    expect(anew([])).toBe('own_word.newer_there')
    expect(anew([before], 'important')).toBe('own_word.newer_there')
    expect(anew([{ ...before, replaced: true }])).toBe('own_word.newer_there')
    expect(anew([{ ...before, takenBack: true }])).toBe('own_word.newer_there')
  })
  it('that only the writer sees never take away what others have read', () => {
    const anew = (forWhom: ForWhom) =>
      told({ words, replaces: 'before' }, 'only_me', { mine: [aWord({ id: 'before', forWhom })] })
    expect(anew('everyone')).toBe('own_word.newer_there')
    expect(anew('only_me')).toMatchObject({ replaces: 'before' })
  })
})

describe('what somebody wants from a meeting', () => {
  const meeting = { id: 'monday', state: 'called', endsAt: new Date('2026-11-30T09:00:00Z'), employeeIds: ['marte'] }
  const wants = {
    meetingId: 'monday',
    hard: null,
    hardSymbols: [] as string[],
    saidBy: null,
    saidById: null,
    attends: null,
  }
  const prepared = (more: Partial<typeof wants> | object, known: Partial<Writing> = { meeting }, said = words) =>
    told({ kind: 'meeting', words: said, preparation: { ...wants, ...more } }, 'helpers', known)

  it('is for one that is to come and that the writer sees', () => {
    expect(prepared({})).toMatchObject({ kind: 'meeting', preparation: wants })
    expect(prepared({}, {})).toBe('own_word.meeting_gone')
    expect(prepared({}, { meeting: { ...meeting, state: 'cancelled' } })).toBe('own_word.meeting_gone')
    expect(prepared({}, { meeting: { ...meeting, endsAt: new Date('2026-11-24T08:00:00Z') } })).toBe(
      'own_word.meeting_gone',
    )
    expect(told({ words, preparation: { ...wants } }, 'helpers', { meeting })).toBe('own_word.meeting_gone')
    expect(told({ kind: 'meeting', words }, 'helpers', { meeting })).toBe('own_word.meeting_gone')
  })
  it('is said by a helper who is called, by name', () => {
    expect(prepared({ saidBy: 'helper', saidById: 'marte' })).toMatchObject({ preparation: { saidById: 'marte' } })
    expect(prepared({ saidBy: 'helper' })).toBe('own_word.helper_missing')
    expect(prepared({ saidBy: 'helper', saidById: 'stranger' })).toBe('own_word.helper_missing')
    expect(prepared({ saidBy: 'me', saidById: 'marte' })).toBe('own_word.helper_missing')
  })
  it('can be pointed at where it is hard, by what there is to point at', () => {
    const pointed = (hardSymbols: string[]) =>
      told({ kind: 'meeting', preparation: { ...wants, hardSymbols } }, 'helpers', { meeting })
    expect(pointed(['noise'])).toMatchObject({ words: null, preparation: { hardSymbols: ['noise'] } })
    expect(pointed(['dragon'])).toBe('own_word.symbol_unknown')
  })
  it('can be that one does not want to be there, and nothing more', () => {
    const alone = { kind: 'meeting', preparation: { ...wants, attends: 'not' } } as const
    expect(told(alone, 'helpers', { meeting })).toMatchObject({ words: null })
    expect(told({ kind: 'meeting', preparation: wants }, 'helpers', { meeting })).toBe('own_word.empty')
  })
})

describe('what came of it', () => {
  it('is said with why, unless it was followed', () => {
    expect(weigh({ weight: 'partly' })).toMatchObject({ code: 'voice.why_missing' })
    expect(weigh({ weight: 'followed' })).toEqual({ weight: 'followed' })
    expect(weigh({ weight: 'not', because: 'Rommet er opptatt.' })).toMatchObject({ weight: 'not' })
  })
  it('is waited for by what was wanted from a meeting alone', () => {
    const wanted = {
      id: 'a',
      preparation: {
        meetingId: 'm',
        hard: null,
        hardSymbols: [] as string[],
        saidBy: null,
        saidById: null,
        attends: null,
      },
    }
    expect(unweighed([wanted, { id: 'b', preparation: null }], [])).toEqual(['a'])
    expect(unweighed([wanted], [{ wordId: 'a' }])).toEqual([])
    expect(unweighed([wanted], [{ wordId: 'b' }])).toEqual(['a'])
  })
})
