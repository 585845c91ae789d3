import { describe, expect, it } from 'vitest'
import { sooner } from './sooner.ts'
import type { SaidCapacity } from './use-capacity-words.ts'

const one = (id: string, said?: Partial<SaidCapacity>) => ({
  ...{ id, name: id.toUpperCase() },
  capacity: said
    ? {
        ...{ taking: 'waiting' as const, waitingWeeks: 8, fullUntil: null, offers: ['relief'], words: null },
        ...{ updatedOn: '2026-11-20', isStale: false, ...said },
      }
    : null,
})
const chosen = one('chosen', {})
const found = (...among: ReturnType<typeof one>[]) => sooner(chosen, [chosen, ...among]).map(({ id }) => id)

describe('who takes somebody sooner', () => {
  it('offers some of the same, has said so lately, and has room before: first who is first', () => {
    const yes = { taking: 'yes', waitingWeeks: null } as const
    expect(found(one('b', { waitingWeeks: 3 }), one('a', yes), one('c', { waitingWeeks: 7 }))).toEqual(['a', 'b', 'c'])
    expect(found(one('other', { ...yes, offers: ['leisure'] }))).toEqual([])
    expect(found(one('old', { ...yes, isStale: true }))).toEqual([])
    expect(found(one('same', {}), one('later', { waitingWeeks: 9 }))).toEqual([])
    expect(found(one('full', { taking: 'full', waitingWeeks: null }), one('silent'))).toEqual([])
  })

  it('is anybody who takes somebody where the chosen one is full, and nobody where that one has said nothing', () => {
    const full = one('full', { taking: 'full', waitingWeeks: null })
    expect(sooner(full, [full, chosen]).map(({ id }) => id)).toEqual(['chosen'])
    expect(sooner(one('silent'), [chosen])).toEqual([])
  })

  it('is at most three', () => {
    expect(found(...['a', 'b', 'c', 'd'].map((id, at) => one(id, { waitingWeeks: at + 1 })))).toEqual(['a', 'b', 'c'])
  })
})
