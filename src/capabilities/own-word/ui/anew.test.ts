import { describe, expect, it } from 'vitest'
import type { Word } from './hooks.ts'
import { preparationOf, preparedAnew } from './family/prepare-draft.ts'
import { anewOf, writtenOf } from './family/word-draft.ts'

const word: Word = {
  ...{ id: 'before', kind: 'like', words: null, mood: null, at: '2026-11-20T08:00:00Z', preparation: null },
  symbols: [{ id: 'music', label: { nb: 'Musikk', nn: 'Musikk' } }],
  ...{ weights: [], childs: true, by: 'Lars', mine: true, whom: { forWhom: 'helpers', notFor: null } },
  ...{ replaced: false, takenBack: false },
}
const meeting: Word = {
  ...{ ...word, kind: 'meeting', words: 'Onsdager', symbols: [] },
  preparation: {
    meetingId: 'monday',
    hard: 'Alt',
    hardSymbols: [],
    saidBy: 'helper',
    helper: 'Marte Vik',
    attends: 'not',
  },
}
const nothing = { forWhom: 'helpers', notFor: '', words: '', hard: '', saidBy: '', saidById: '', attends: '' } as const

describe('own words that are written anew', () => {
  it('begin with all that was pointed at and said', () => {
    const draft = { forWhom: '', notFor: '', words: '', symbols: [], mood: '', replaces: '', ...anewOf(word) } as const
    expect(writtenOf('case', 'like', draft)).toMatchObject({ symbols: ['music'], replaces: 'before' })
  })
  it('for a meeting begin with who says it and whether one wants to be there', () => {
    const anew = { ...nothing, ...preparedAnew(meeting, [{ value: 'marte', label: 'Marte Vik' }]) }
    expect(preparationOf({ caseId: 'case', meetingId: 'monday' }, anew, meeting)).toMatchObject({
      preparation: { hard: 'Alt', saidBy: 'helper', saidById: 'marte', attends: 'not' },
      words: 'Onsdager',
    })
  })
  it('that only the writer reads are said by nobody', () => {
    const anew = { ...nothing, words: 'Onsdager', saidBy: 'helper', saidById: 'marte', forWhom: 'only_me' as const }
    expect(preparationOf({ caseId: 'case', meetingId: 'monday' }, anew, undefined)?.preparation).toMatchObject({
      saidBy: null,
      saidById: null,
    })
  })
})
