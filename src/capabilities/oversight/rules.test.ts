import { describe, expect, it } from 'vitest'
import { aFact, withoutReader } from '../sight/testing.ts'
import { sentencesOf } from './rules.ts'

const then = new Date('2026-10-14T10:00:00Z')
const now = new Date('2026-11-24T08:00:00Z')
const answered = new Map([
  [
    'answer',
    [
      { giverId: 'jonas', name: 'Jonas', on: '2026-10-14' },
      { giverId: 'sigrid', name: 'Sigrid', on: '2026-10-13' },
    ],
  ],
])
const fact = withoutReader(aFact(then, 'hanne', { ground: 'consent', groundId: 'answer' }))
const told = (id: string, named = true) =>
  sentencesOf({ facts: [fact], kin: false }, now, answered, { id, named })[0]?.yes

describe('the yes behind a sight', () => {
  it('is told to those who gave it as their own, with the others by name', () => {
    expect(told('jonas')).toEqual({ count: 2, on: '2026-10-14', mine: true, names: ['Sigrid'] })
    expect(told('sigrid')).toMatchObject({ mine: true, names: ['Jonas'] })
  })

  it('is told to others by all names, and to those outside by none', () => {
    expect(told('anne')).toMatchObject({ count: 2, mine: false, names: ['Jonas', 'Sigrid'] })
    expect(told('berit', false)).toMatchObject({ count: 2, mine: false, names: null })
  })
})
