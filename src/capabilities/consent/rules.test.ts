import { describe, expect, it } from 'vitest'
import type { EndedInCase } from './rules.ts'
import { tellOfEnding } from './rules.ts'

const at = (day: number) => new Date(Date.UTC(2026, 10, day, 9))
const since = { from: at(1), to: null }
const inCase = (over: Partial<EndedInCase> = {}): EndedInCase => ({
  ended: [{ employeeId: 'adviser', at: at(10) }],
  participants: [{ employeeId: 'adviser', ...since }],
  holders: [{ holderId: 'teacher', ...since }],
  answers: [],
  told: new Map(),
  ...over,
})

describe('who is told that a consent holds no more', () => {
  it('is whoever it closed something for and who holds, once for each ending', () => {
    expect(tellOfEnding(inCase(), at(10))).toEqual(['adviser', 'teacher'])
    const told = new Map([['adviser', at(10)]])
    expect(tellOfEnding(inCase({ told }), at(11))).toEqual(['teacher'])
    const again = inCase({
      told: new Map([...told, ['teacher', at(10)]]),
      ended: [{ employeeId: 'adviser', at: at(12) }],
    })
    expect(tellOfEnding(again, at(12))).toEqual(['adviser', 'teacher'])
  })

  it('is nobody where the part in the case is what ended, and not who wrote the answer in', () => {
    const left = inCase({ participants: [{ employeeId: 'adviser', from: at(1), to: at(10) }] })
    expect(tellOfEnding(left, at(10))).toEqual([])
    expect(tellOfEnding(inCase({ answers: [{ registeredBy: 'teacher', at: at(10) }] }), at(10))).toEqual(['adviser'])
    expect(tellOfEnding(inCase({ answers: [{ registeredBy: 'teacher', at: at(9) }] }), at(10))).toContain('teacher')
  })

  it('names who both took part and holds once', () => {
    expect(tellOfEnding(inCase({ holders: [{ holderId: 'adviser', ...since }] }), at(10))).toEqual(['adviser'])
  })
})
