import { describe, expect, it } from 'vitest'
import { Refusal } from '../../kernel/refusal.ts'
import type { UnitQuestion } from './model.ts'
import { answer, notOfTheList, takeBack } from './rules.ts'

const now = new Date('2026-11-24T08:00:00Z')
const waiting: UnitQuestion = {
  ...{
    id: 'q',
    caseId: 'case',
    kind: 'not_helping',
    words: 'Hva nå?',
    askedBy: 'marte',
    serviceId: 'school',
    askedAt: now,
  },
  ...{ dueOn: '2026-12-01', toId: 'tone', state: 'sent', answer: null, endedBy: null, endedAt: null, version: 3 },
}
const code = (one: unknown) => (one instanceof Refusal ? one.code : one)
const label = { nb: 'a', nn: 'a' }

describe('a question to the coordinating unit', () => {
  it('is answered in words, or taken back, once, by the version that was read', () => {
    const ending = { by: 'tone', version: 3, now }
    const answered = { state: 'answered', answer: 'Ring meg.', endedBy: 'tone', endedAt: now, version: 4 }
    expect(answer(waiting, 'Ring meg.', ending)).toEqual({ ...waiting, ...answered })
    expect(takeBack(waiting, { ...ending, by: 'marte' })).toEqual({
      ...{ ...waiting, state: 'withdrawn', answer: null, endedBy: 'marte', endedAt: now, version: 4 },
    })
    for (const version of [2, 4]) expect(code(answer(waiting, 'x', { ...ending, version }))).toBe('version.conflict')
    for (const state of ['answered', 'withdrawn'] as const)
      for (const end of [answer({ ...waiting, state }, 'x', ending), takeBack({ ...waiting, state }, ending)])
        expect(code(end)).toBe(`unit_question.${state}`)
  })

  it('is of a kind that is still offered; of none where the municipality has no list', () => {
    const list = {
      unitQuestionKinds: [
        { id: 'a', label },
        { id: 'b', label, retired: true },
      ],
    }
    expect(notOfTheList('a', list)).toBeUndefined()
    for (const kind of ['b', 'c', null]) expect(code(notOfTheList(kind, list))).toBe('unit_question.kind_unknown')
    expect(notOfTheList(null, { unitQuestionKinds: [] })).toBeUndefined()
    expect(code(notOfTheList('a', { unitQuestionKinds: [] }))).toBe('unit_question.kind_unknown')
  })
})
