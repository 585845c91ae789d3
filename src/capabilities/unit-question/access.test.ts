import { describe, expect, it } from 'vitest'
import { NOW, aSubject, family, seenBy, staff } from '../case/subject.testing.ts'
import { mayAnswerForUnit, mayReadForUnit } from './access.ts'
import type { QuestionSubject } from './access.ts'
import type { UnitQuestion } from './model.ts'

const question: UnitQuestion = {
  ...{ id: 'q', caseId: 'case', kind: null, words: null, askedBy: 'marte', serviceId: 'school', askedAt: NOW },
  ...{ dueOn: '2026-12-01', toId: 'eva', state: 'sent', answer: null, endedBy: null, endedAt: null, version: 1 },
}
const outside: QuestionSubject = { inCase: aSubject({ sight: seenBy() }), question, kin: false, ofUnit: false }
const unit = staff('tone', 'unit', 'coordinating_unit')

describe('answering for the coordinating unit', () => {
  it.each([
    ['one of the unit', unit, outside, true, 'unit_question.coordinating_unit'],
    [
      'who leads the unit',
      staff('kari', 'unit', 'leader'),
      { ...outside, ofUnit: true },
      true,
      'unit_question.coordinating_unit',
    ],
    ['a leader elsewhere', staff('rune', 'school', 'leader'), outside, false, 'unit_question.not_coordinating_unit'],
    [
      'a practitioner who works in the unit',
      staff('nn', 'unit'),
      { ...outside, ofUnit: true },
      false,
      'unit_question.not_coordinating_unit',
    ],
    ['whom it was put to for want of a unit', staff('eva', 'area', 'leader'), outside, true, 'unit_question.asked'],
    ['own family of the child, of the unit', unit, { ...outside, kin: true }, false, 'sight.kin'],
    ['own family of the child, asked', staff('eva', 'area', 'leader'), { ...outside, kin: true }, false, 'sight.kin'],
    ['family', family('hege'), outside, false, 'unit_question.not_coordinating_unit'],
  ])('%s', (_who, actor, subject, allowed, reason) => {
    expect(mayAnswerForUnit(actor, subject, NOW)).toMatchObject({ allowed, reason })
  })

  it('is read by employees alone, each on own ground', () => {
    expect(mayReadForUnit(unit, { ofUnit: true }, NOW)).toMatchObject({ reason: 'unit_question.coordinating_unit' })
    expect(mayReadForUnit(staff('eva', 'area', 'leader'), { ofUnit: false }, NOW)).toMatchObject({
      reason: 'unit_question.own',
    })
    expect(mayReadForUnit(family('hege'), { ofUnit: false }, NOW).allowed).toBe(false)
  })
})
