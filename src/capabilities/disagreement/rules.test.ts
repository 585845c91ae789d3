import { describe, expect, it } from 'vitest'
import { exampleSettings } from '../settings/testing.ts'
import { STEPS } from './model.ts'
import { dueOf, nextStep, notRaised, toldOfDay } from './rules.ts'

const open = { step: 'team', dueOn: '2026-12-01', endedAt: null } as const

describe('services that do not agree', () => {
  it('are at least two, each once, and of the municipality', () => {
    const known = new Set(['school', 'ppt'])
    expect(notRaised(['school', 'ppt'], known)).toBeUndefined()
    expect(notRaised(['school'], known)?.code).toBe('disagreement.two_services')
    expect(notRaised(['school', 'school'], known)?.code).toBe('disagreement.two_services')
    expect(notRaised(['school', 'ppt', 'ppt'], known)?.code).toBe('disagreement.two_services')
    expect(notRaised(['school', 'bup'], known)?.code).toBe('disagreement.service_unknown')
  })

  it('go one step on the day after the last one, never past who decides, and not when it is decided', () => {
    expect(nextStep(open, '2026-12-01')).toBeUndefined()
    expect(nextStep(open, '2026-12-02')).toBe('leaders')
    expect(nextStep({ ...open, step: 'leaders' }, '2026-12-02')).toBe('decision_maker')
    expect(nextStep({ ...open, step: 'decision_maker' }, '2027-12-02')).toBeUndefined()
    expect(nextStep({ ...open, endedAt: new Date('2026-11-30T10:00:00Z') }, '2026-12-02')).toBeUndefined()
  })

  it('are said to go on by a day to come, never by one that has passed', () => {
    expect(STEPS.map(step => toldOfDay(step, false))).toEqual(['team', 'leaders', 'decision_maker'])
    expect(STEPS.map(step => toldOfDay(step, true))).toEqual(['not_agreed', 'not_agreed', 'late'])
  })

  it('have at each step the days that the municipality has set', () => {
    const settings = exampleSettings()
    const set = { ...settings, deadlines: { ...settings.deadlines, disagreementLeaderDays: 3 } }
    expect(dueOf(set, 'leaders', '2026-12-01')).toBe('2026-12-04')
  })
})
