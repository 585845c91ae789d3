import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf, startOf } from '../../kernel/time.ts'
import { exampleSettings } from '../settings/testing.ts'
import { RUNGS, WAIT_BEFORE } from './model.ts'
import type { Ladder, Rung, Told } from './model.ts'
import { nextStep } from './rules.ts'

const settings = exampleSettings()
const opened = new Date('2026-11-24T09:00:00Z')
const nobody: Ladder = { deputy: [], leader: [], coordinating_unit: [], decision_maker: [] }
const at = (employeeId: string) => ({ employeeId, serviceId: 'school' })
const full: Ladder = {
  deputy: [at('dina')],
  leader: [at('lise'), at('dina')],
  coordinating_unit: [at('kari')],
  decision_maker: [at('olav')],
}
const wait = (rung: Rung) => settings.deadlines[WAIT_BEFORE[rung]]
const day = (days: number) => addDays(dayOf(opened), days)
const told = (rung: Rung, toId: string, since: Date = opened): Told => ({ rung, toId, since })

describe('what nobody acts on', () => {
  const standing = (done: readonly Told[] = []) =>
    ({ of: 'case', type: 'measure', watchedFrom: opened, mustActId: 'marte', told: done }) as const

  it('goes to the deputy first, on the day that the municipality has set and not before', () => {
    expect(nextStep(standing(), full, settings, day(wait('deputy') - 1))).toBeUndefined()
    expect(nextStep(standing(), full, settings, day(wait('deputy')))).toEqual({ rung: 'deputy', to: at('dina') })
  })

  it('in a concern passes the deputy by, with clocks of its own; what only its writer has seen goes to the leader alone', () => {
    const { escalateConcernLeaderDays: leader, escalateConcernUnitDays: unit } = settings.deadlines
    const talk = { ...standing(), of: 'concern', type: 'concern_talk' } as const
    expect(nextStep(talk, full, settings, day(leader - 1))).toBeUndefined()
    expect(nextStep(talk, full, settings, day(leader))?.rung).toBe('leader')
    const toldLeader = { ...talk, told: [told('leader', 'lise')] }
    expect(nextStep(toldLeader, full, settings, day(unit))?.rung).toBe('coordinating_unit')
    const unshared = { ...talk, type: 'concern_share' } as const
    expect(nextStep(unshared, full, settings, day(leader))?.rung).toBe('leader')
    expect(nextStep({ ...unshared, told: toldLeader.told }, full, settings, day(365))).toBeUndefined()
  })

  it('waits as long anew for each who was told, or said that it is seen to', () => {
    const since = startOf(day(10))
    const next = (days: number) => nextStep(standing([told('leader', 'lise', since)]), full, settings, day(days))
    expect(next(10 + wait('coordinating_unit') - 1)).toBeUndefined()
    expect(next(10 + wait('coordinating_unit'))).toEqual({ rung: 'coordinating_unit', to: at('kari') })
  })

  it('passes over a step with nobody on it, and who must act or was told already', () => {
    expect(nextStep(standing(), { ...full, deputy: [] }, settings, day(365))?.rung).toBe('leader')
    expect(nextStep({ ...standing(), mustActId: 'lise' }, { ...full, deputy: [] }, settings, day(365))?.to).toEqual(
      at('dina'),
    )
    const last = [told('deputy', 'dina'), told('leader', 'lise'), told('coordinating_unit', 'olav')]
    expect(nextStep(standing(last), full, settings, day(365))).toBeUndefined()
    expect(nextStep(standing(), nobody, settings, day(365))).toBeUndefined()
  })
})

it('a gap that stands climbs to its end: each step once, upwards, each person once, none before its days', () => {
  const people = fc.subarray(['marte', 'dina', 'lise', 'kari', 'olav', 'ann']).map(ids => ids.map(at))
  const ladders = fc.record({ deputy: people, leader: people, coordinating_unit: people, decision_maker: people })
  fc.assert(
    fc.property(ladders, fc.array(fc.boolean(), { minLength: 120, maxLength: 120 }), (ladder, runs) => {
      const done: Told[] = []
      let early = false
      runs.forEach((isUp, days) => {
        // The clock may be off on some days.
        const step = isUp
          ? nextStep(
              { of: 'case', type: 'measure', watchedFrom: opened, mustActId: 'marte', told: done },
              ladder,
              settings,
              day(days),
            )
          : undefined
        if (step) {
          const since = done.at(-1)?.since ?? opened
          early ||= day(days) < addDays(dayOf(since), wait(step.rung))
          done.push(told(step.rung, step.to.employeeId, startOf(day(days))))
        }
      })
      expect(early).toBe(false)
      const rungs = done.map(one => RUNGS.indexOf(one.rung))
      expect(rungs).toEqual(rungs.toSorted((a, b) => a - b))
      expect(new Set(rungs).size).toBe(rungs.length)
      expect(new Set([...done.map(one => one.toId), 'marte']).size).toBe(done.length + 1)
      const isReachable = RUNGS.some(rung => ladder[rung].some(one => one.employeeId !== 'marte'))
      expect(done.length > 0 || !isReachable || runs.slice(60).every(isUp => !isUp)).toBe(true)
    }),
  )
})
