import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../kernel/refusal.ts'
import { Settings } from '../settings/settings-model.ts'
import { changeLevel, movesFrom, needsOf } from './level-rules.ts'
import { CASE_STATUSES, LEVEL_NEEDS } from './model.ts'
import type { ChildCase } from './model.ts'
import { caseNumber, close, moveToStep, newCase, pause, reopen, resume } from './rules.ts'

const settings = Settings.parse(
  JSON.parse(readFileSync(new URL('../../../config/tromso-like.json', import.meta.url), 'utf8')),
)
const now = new Date('2026-11-24T07:00:00Z')
const id = '0b6b4f2e-7b1d-4c8e-9f3a-2d1c0b9a8f7e'
const open = newCase(
  { id, number: 'K7Q2M-9XTR', childId: id, ownerServiceId: id, level: 1, because: 'Strever', now },
  settings,
)
const note = { results: 'Bedre', helped: 'Ro', childsExperience: 'Fint', parentsExperience: 'Fint', followUpOn: null }
const closing = { reason: 'goal_reached', note, childWeighed: true }
const code = (result: unknown) => (result instanceof Refusal ? result.code : 'done')
const all = { evaluated: true, childHeard: true, childWeighed: true, consentCovers: true, holderAccepted: true }
const up = { toLevel: 2, familyView: 'Ja takk', decision: '', passingOver: '' }

describe('a case', () => {
  it('opens at the first step of its level, with the deadline of the municipality', () => {
    expect(open).toMatchObject({ status: 'open', level: 1, step: '1.1', stepSince: now, version: 1 })
    const due = settings.steps.find(one => one.id === '1.1')?.due
    expect(open.stepDue === null).toBe(due === undefined)
  })

  it('has a number that tells nothing and can be read out', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (one, other) => {
        expect(caseNumber(one)).toMatch(/^[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{4}$/)
        expect(caseNumber(one) === caseNumber(other)).toBe(one.slice(0, 13) === other.slice(0, 13))
      }),
    )
  })

  it('goes to a step of its own level, and no other', () => {
    expect(moveToStep(open, '1.3', settings, now)).toMatchObject({ step: '1.3', version: 2 })
    for (const step of ['2.1', '9.9', open.step])
      expect(code(moveToStep(open, step, settings, now))).toBe('case.step_not_here')
  })

  it('goes back to where it stood, deadline and all, within a minute; later the deadline begins anew', () => {
    const old = { ...open, stepSince: new Date('2026-10-01T08:00:00Z'), stepDue: '2026-11-01' }
    const next = moveToStep(old, '1.3', settings, now)
    if (next instanceof Refusal) throw new Error(next.code)
    const back = (ms: number) => moveToStep(next, old.step, settings, new Date(now.getTime() + ms))
    expect(back(60_000)).toMatchObject({ step: old.step, stepSince: old.stepSince, stepDue: old.stepDue, version: 3 })
    const late = new Date(now.getTime() + 60_001)
    expect(back(60_001)).toMatchObject({ step: old.step, stepSince: late })
    expect(moveToStep(next, '1.2', settings, now)).toMatchObject({ step: '1.2', stepSince: now })
    const resting = pause(old, '2026-12-24', now)
    if (resting instanceof Refusal) throw new Error(resting.code)
    expect(resume(resting, settings, now)).toMatchObject({
      status: 'open',
      stepSince: old.stepSince,
      stepDue: old.stepDue,
    })
  })

  it('rests until a day to come, and is taken up again with a new deadline', () => {
    const resting = pause(open, '2026-12-24', now)
    expect(resting).toMatchObject({ status: 'paused', pausedUntil: '2026-12-24', version: 2 })
    expect(code(pause(open, '2026-11-24', now))).toBe('case.day_past')
    expect(code(resume(open, settings, now))).toBe('case.not_paused')
    const later = new Date('2026-12-24T10:00:00Z')
    expect(resume({ ...open, status: 'paused' }, settings, later)).toMatchObject({ status: 'open', stepSince: later })
  })

  it('closes for one of the reasons, with what helped, and opens again at level 1', () => {
    expect(code(close(open, { ...closing, reason: 'because' }, settings, now))).toBe('case.unknown_reason')
    expect(code(close(open, { ...closing, note: { ...note, followUpOn: '2026-11-01' } }, settings, now))).toBe(
      'case.day_past',
    )
    expect(code(close(open, { ...closing, childWeighed: false }, settings, now))).toBe('case.child_not_weighed')
    const closed = close({ ...open, level: 3 }, closing, settings, now)
    expect(closed).toMatchObject({ status: 'closed', closedAt: now, closingNote: note })
    const again = reopen({ ...open, level: 3, status: 'closed', closedAt: now }, settings, now)
    expect(again).toMatchObject({ status: 'open', level: 1, step: '1.1', closedAt: null, closingNote: null })
    expect(code(reopen(open, settings, now))).toBe('case.not_closed')
  })

  it('does nothing more when it is closed', () => {
    const closed: ChildCase = { ...open, status: 'closed', closedAt: now }
    const tried = [
      moveToStep(closed, '1.3', settings, now),
      pause(closed, '2026-12-24', now),
      close(closed, closing, settings, now),
      changeLevel(closed, up, all, settings, now),
    ]
    expect(tried.map(code)).toEqual(Array(4).fill('case.already_closed'))
  })
})

describe('a change of level', () => {
  it('goes both ways, to the first step there, and wakes a case that rests', () => {
    expect(changeLevel(open, up, all, settings, now)).toMatchObject({ level: 2, step: '2.1', version: 2 })
    const resting: ChildCase = { ...open, level: 3, status: 'paused', pausedUntil: '2026-12-24' }
    expect(changeLevel(resting, { ...up, toLevel: 1 }, all, settings, now)).toMatchObject({ level: 1, status: 'open' })
  })

  it.each([
    ['case.level_not_evaluated', up, { ...all, evaluated: false }],
    ['case.family_view_missing', { ...up, familyView: '' }, all],
    ['case.child_not_heard', up, { ...all, childHeard: false }],
    ['case.child_not_weighed', up, { ...all, childWeighed: false }],
    ['case.consent_missing', up, { ...all, consentCovers: false }],
    ['case.holder_not_accepted', up, { ...all, holderAccepted: false }],
    ['case.level_not_allowed', { ...up, toLevel: 1 }, all],
    ['case.level_reason_missing', { ...up, toLevel: 3 }, all],
  ])('says %s by name', (missing, to, facts) => {
    expect(code(changeLevel(open, to, facts, settings, now))).toBe(missing)
  })

  it('takes what was decided where nothing is evaluated, and a reason where a level is passed over', () => {
    const decided = { ...up, decision: 'Bestemt i samarbeidsmøtet' }
    expect(code(changeLevel(open, decided, { ...all, evaluated: false }, settings, now))).toBe('done')
    expect(code(changeLevel(open, { ...up, toLevel: 3, passingOver: 'Haster' }, all, settings, now))).toBe('done')
  })

  it('happens exactly when the checklist shown beforehand is met, and only by the moves of the municipality', () => {
    const text = fc.constantFrom('', 'Ord')
    const said = fc.record({
      toLevel: fc.integer({ min: 1, max: 3 }),
      familyView: text,
      decision: text,
      passingOver: text,
    })
    const known = fc.record({
      evaluated: fc.boolean(),
      childHeard: fc.boolean(),
      childWeighed: fc.boolean(),
      consentCovers: fc.boolean(),
      holderAccepted: fc.boolean(),
    })
    fc.assert(
      fc.property(
        said,
        known,
        fc.constantFrom(1, 2, 3),
        fc.constantFrom(...CASE_STATUSES),
        (to, facts, level, status) => {
          const before: ChildCase = { ...open, level, status }
          const needs = needsOf(before, to, facts, settings)
          const missing = needs.find(one => !one.met)?.need
          const expected = status === 'closed' ? 'case.already_closed' : (missing ?? 'done')
          expect(code(changeLevel(before, to, facts, settings, now))).toBe(expected)
          expect(needs.every(one => LEVEL_NEEDS.includes(one.need))).toBe(true)
          const allowed = movesFrom(settings, level).some(one => one.to === to.toLevel)
          expect(expected !== 'done' || allowed).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })
})
