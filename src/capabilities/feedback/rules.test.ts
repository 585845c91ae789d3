import type { Actor } from '../../kernel/actor.ts'
import { mayTakeBack } from './access.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../kernel/refusal.ts'
import { addDays, dayOf } from '../../kernel/time.ts'
import { questionnaireFor } from '../settings/questionnaire-model.ts'
import { exampleSettings } from '../settings/testing.ts'
import {
  answerOf,
  changed,
  daysOf,
  forgottenAt,
  halfYearOf,
  halfYearsOver,
  isOpen,
  mayAskAgain,
  phaseAtScreen,
  phaseDue,
} from './rules.ts'

const { questionnaires, feedback } = exampleSettings()
const now = new Date('2026-11-23T10:00:00Z')
const questionnaire = questionnaireFor(questionnaires, 'youth', 'during')
const questions = questionnaire?.questions ?? []
const of = {
  ...{ askId: 'ask', caseId: 'case', childId: 'lars', personId: 'lars' },
  ...({ who: 'youth', phase: 'during' } as const),
  serviceId: 'school',
} as const
const answers = (given: Parameters<typeof answerOf>[1]) =>
  answerOf(of, given, { questions, now, newId: () => 'answer' })
const codeOf = (one: unknown) => (one instanceof Refusal ? one.code : 'kept')

describe('a half-year', () => {
  it('holds each of its days, and they are all days', () => {
    expect(daysOf('2026-2')).toEqual({ from: '2026-07-01', to: '2026-12-31' })
    expect(halfYearOf('2026-06-30')).toBe('2026-1')
    fc.assert(
      fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }), at => {
        const day = dayOf(at)
        const { from, to } = daysOf(halfYearOf(day))
        expect(from <= day && day <= to).toBe(true)
        expect(halfYearOf(addDays(to, 1))).not.toBe(halfYearOf(to))
      }),
    )
  })
  it('is followed by the next, to the one before that which runs', () => {
    expect(halfYearsOver('2025-2', '2027-1')).toEqual(['2025-2', '2026-1', '2026-2'])
    expect(halfYearsOver('2026-2', '2026-2')).toEqual([])
  })
  it('is over before its answers are forgotten', () =>
    expect(forgottenAt('2026-2', { keepMonths: 24 })).toEqual(new Date('2028-12-31T23:00:00Z')))
})

describe('what somebody is to be asked', () => {
  const days = (count: number) => new Date(now.getTime() - count * 86_400_000)
  const begun = { status: 'open', level: 1, stepSince: days(3), closedAt: null } as const
  const nothing = { evaluatedAt: null, asked: [] }
  const due = (of: Partial<Parameters<typeof phaseDue>[0]>, known: Partial<Parameters<typeof phaseDue>[1]> = {}) =>
    phaseDue({ ...begun, ...of }, { ...nothing, ...known }, feedback, now)

  it('is how it begins, once, while the step is new and nothing that this one may see is evaluated', () => {
    expect(due({})).toBe('before')
    expect(due({}, { asked: [{ phase: 'before', askedAt: days(2) }] })).toBeNull()
    expect(due({ stepSince: days(57) })).toBeNull()
  })
  it('is how it goes, when something has been evaluated since it was asked last', () => {
    expect(due({}, { evaluatedAt: days(1) })).toBe('during')
    expect(due({}, { evaluatedAt: days(1), asked: [{ phase: 'during', askedAt: days(2) }] })).toBe('during')
    expect(due({}, { evaluatedAt: days(2), asked: [{ phase: 'during', askedAt: days(1) }] })).toBeNull()
    expect(due({}, { evaluatedAt: days(29) })).toBeNull()
  })
  it('is how it was, so many weeks after it was closed', () => {
    const closed = { status: 'closed', closedAt: days(84) } as const
    expect(due(closed)).toBe('after')
    expect(due(closed, { asked: [{ phase: 'after', askedAt: days(80) }] })).toBe('after')
    expect(due(closed, { asked: [{ phase: 'after', askedAt: days(0) }] })).toBeNull()
    expect(due({ status: 'closed', closedAt: days(50) })).toBeNull()
  })
  it('is nothing in a case that is paused, or of a lower level than the municipality asks in', () => {
    expect(due({ status: 'paused' })).toBeNull()
    expect(phaseDue(begun, nothing, { ...feedback, fromLevel: 2 }, now)).toBeNull()
  })
})

describe('what a child is asked at a screen', () => {
  const measures = [
    { id: 'over', status: 'ended' },
    { id: 'goes on', status: 'running' },
  ] as const
  it('is before anything is evaluated, while something goes on, and after when all of it has ended', () => {
    expect(phaseAtScreen([], new Set(['of another']))).toBe('before')
    expect(phaseAtScreen(measures, new Set())).toBe('before')
    expect(phaseAtScreen(measures, new Set(['over']))).toBe('during')
    expect(phaseAtScreen(measures.slice(0, 1), new Set(['over']))).toBe('after')
    // What ended without anybody looking back at it has told the child nothing of an end.
    expect(phaseAtScreen(measures.slice(0, 1), new Set())).toBe('before')
  })
})

describe('somebody', () => {
  it('is asked again when the weeks are over, and at once where nobody has asked', () => {
    expect(mayAskAgain(null, feedback, now)).toBe(true)
    expect(mayAskAgain(new Date('2026-09-28T10:00:00Z'), feedback, now)).toBe(true)
    expect(mayAskAgain(new Date('2026-09-29T10:00:00Z'), feedback, now)).toBe(false)
  })
  it('answers while it stands', () => {
    expect(isOpen({ settled: null, openUntil: '2026-11-23' }, now)).toBe(true)
    expect(isOpen({ settled: null, openUntil: '2026-11-22' }, now)).toBe(false)
    expect(isOpen({ settled: 'declined', openUntil: '2026-11-30' }, now)).toBe(false)
  })
})

describe('an answer', () => {
  it('keeps each question as it was worded, and what was skipped as skipped', () => {
    const answer = answers({ items: [{ question: 'trust', value: 0 }] })
    if (answer instanceof Refusal) throw new Error(answer.code)
    expect(answer.items.map(one => one.value).filter(value => value !== null)).toEqual([0])
    expect(answer.items).toHaveLength(questionnaire?.questions.length ?? 0)
    expect(answer.items[0]?.words).toEqual(questionnaire?.questions[0]?.words)
    expect(answer.halfYear).toBe('2026-2')
  })
  it('may be words alone, and is never empty', () => {
    expect(codeOf(answers({ items: [], words: 'Det går bra.' }))).toBe('kept')
    expect(codeOf(answers({ items: [{ question: 'trust', value: null }] }))).toBe('feedback.empty')
  })
  it('is to the questions that were asked, once each', () => {
    expect(codeOf(answers({ items: [{ question: 'other', value: 1 }] }))).toBe('feedback.question_unknown')
    const twice = [1, 2].map(value => ({ question: 'trust', value }))
    expect(codeOf(answers({ items: twice }))).toBe('feedback.question_unknown')
  })
  it('is changed until the half-year is over', () => {
    const answer = answers({ items: [{ question: 'trust', value: 1 }] })
    if (answer instanceof Refusal) throw new Error(answer.code)
    const next = { items: [{ question: 'useful', value: 4 }] }
    const other = changed(answer, next, new Date('2026-12-31T22:30:00Z'))
    if (other instanceof Refusal) throw new Error(other.code)
    expect(other.items.filter(one => one.value !== null)).toMatchObject([{ question: 'useful', value: 4 }])
    expect(codeOf(changed(answer, next, new Date('2026-12-31T23:30:00Z')))).toBe('feedback.closed')
    expect(codeOf(changed(answer, { items: [] }, now))).toBe('feedback.empty')
  })
})

describe('an answer', () => {
  it('is taken back by who gave it, whether that one sees the case or not, and by nobody else', () => {
    const may = (actor: Actor) => mayTakeBack(actor, { personId: 'hege' }, now).allowed
    const family = { kind: 'family', role: 'guardian', municipality: 1, level: 'high' } as const
    expect(may({ ...family, id: 'hege' })).toBe(true)
    expect(may({ ...family, id: 'trond' })).toBe(false)
  })
})
