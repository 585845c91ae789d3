import { describe, expect, it } from 'vitest'
import { NOTICE_KINDS } from '../model.ts'
import { familyPlace } from './place.ts'
import type { Shown } from './place.ts'

const CHILD = { id: 'tuva', name: 'Tuva' }
const notice = (more: Partial<Shown>): Shown => ({
  ...{ id: 'notice', kind: 'own_view', about: { kind: 'case', id: 'case' }, thingId: 'thing', child: CHILD },
  ...{ dueAt: null, toldAt: '2026-11-23T08:00:00Z', readAt: null, ending: null, acute: false },
  ...more,
})

describe('a notice to a parent of several', () => {
  it('leads to the right child, whatever it is about', () => {
    for (const kind of NOTICE_KINDS)
      expect(familyPlace(notice({ kind }))?.search).toEqual({
        barn: 'tuva',
        // And to the very meeting, also when minutes of an earlier one are asked about.
        ...((kind === 'meeting' || kind === 'minutes') && { mote: 'thing' }),
      })
  })

  it('asks for a view of a measure where that is said', () => {
    expect(familyPlace(notice({ kind: 'own_view' }))).toEqual({ to: '/familie/plan', search: { barn: 'tuva' } })
  })

  it('leads to where the answer stands: what was told on Mitt, a goal or that one does not agree on Planen vår', () => {
    expect(familyPlace(notice({ kind: 'own_word_answered' }))?.to).toBe('/familie/mitt')
    expect(familyPlace(notice({ kind: 'plan_answered' }))?.to).toBe('/familie/plan')
  })

  it('names no child that is not seen any more, and leads nowhere from what is about nothing', () => {
    expect(familyPlace(notice({ child: null }))).toEqual({ to: '/familie/plan' })
    expect(familyPlace(notice({ about: null, child: null }))).toBeUndefined()
  })
})
