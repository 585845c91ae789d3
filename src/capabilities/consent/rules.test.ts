import { describe, expect, it } from 'vitest'
import type { EndedInCase } from './rules.ts'
import { tellOfEnding } from './rules.ts'

const at = (day: number) => new Date(Date.UTC(2026, 10, day, 9))
const since = { from: at(1), to: null }
const holds = (holderId: string, over = {}) => ({ holderId, closes: false, ...since, ...over })
const inCase = (over: Partial<EndedInCase> = {}): EndedInCase => ({
  ended: [{ employeeId: 'adviser', factId: 'fact', at: at(10) }],
  participants: [{ employeeId: 'adviser', ...since }],
  holders: [holds('teacher')],
  answers: [],
  ...over,
})
const told = (over: Partial<EndedInCase> = {}) => tellOfEnding(inCase(over), at(11)).map(one => one.toId)

describe('who is told that a consent holds no more', () => {
  it('is whoever it closed something for and who holds, each of the ending', () => {
    expect(tellOfEnding(inCase(), at(11))).toEqual([
      { toId: 'adviser', thingId: 'fact' },
      { toId: 'teacher', thingId: 'fact' },
    ])
  })

  it('is nobody where the part in the case, or the case, is what ended', () => {
    expect(told({ participants: [{ employeeId: 'adviser', from: at(1), to: at(10) }] })).toEqual([])
    const closing = [holds('teacher', { to: at(10), closes: true }), holds('teacher', { from: at(11) })]
    expect(told({ holders: closing })).toEqual([])
  })

  it('is not who wrote the answer in, nor who has come to hold since', () => {
    expect(told({ answers: [{ registeredBy: 'teacher', at: at(10) }] })).toEqual(['adviser'])
    expect(told({ answers: [{ registeredBy: 'teacher', at: at(9) }] })).toEqual(['adviser', 'teacher'])
    const followed = [holds('teacher', { to: at(11) }), holds('other', { from: at(11) })]
    expect(told({ holders: followed })).toEqual(['adviser'])
  })

  it('names who both took part and holds once', () => {
    expect(told({ holders: [holds('adviser')] })).toEqual(['adviser'])
  })
})
