import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Refusal } from '../../kernel/refusal.ts'
import { covers, startOf } from '../../kernel/time.ts'
import type { Absence, HeldRole, Service } from './model.ts'
import * as rules from './rules.ts'

const day = (text: string) => startOf(text)
const role = (from: string, to: string | null = null, more: Partial<HeldRole> = {}): HeldRole => ({
  ...{ employeeId: 'siv', serviceId: 'lia', role: 'practitioner' as const },
  ...rules.periodOf(from, to),
  ...more,
})
const away = (from: string, to: string | null, employeeId = 'siv'): Absence => ({
  ...{ id: 'a', employeeId, deputyId: null, version: 1 },
  ...rules.periodOf(from, to),
})
const code = (answer: unknown) => (answer as Refusal | undefined)?.code
const service = (id: string, parentId: string | null, activeTo: string | null = null): Service => ({
  ...{ id, parentId, activeTo, name: id, kind: 'school', ownerType: 'municipality' },
  ...{ phone: null, activeFrom: '2020-01-01', version: 1 },
})

describe('a period of days', () => {
  it('lasts to the end of its last day, in Oslo', () => {
    expect(rules.periodOf('2026-11-24', '2026-11-24')).toEqual({
      from: new Date('2026-11-23T23:00:00Z'),
      to: new Date('2026-11-24T23:00:00Z'),
    })
    expect(rules.periodOf('2026-07-01', null)).toEqual({ from: new Date('2026-06-30T22:00:00Z'), to: null })
  })
})

describe('a role', () => {
  const open = { held: [], leavesAt: null, service: { activeFrom: '2020-01-01', activeTo: null } }
  it('may be given where nothing is in the way', () =>
    expect(rules.judgeRole(role('2026-11-24'), open)).toBeUndefined())
  it('cannot end before it begins', () =>
    expect(code(rules.judgeRole(role('2026-11-24', '2026-11-20'), open))).toBe('role.ends_before_start'))
  it('cannot be held twice at once in one service', () => {
    const held = [role('2026-01-01', '2026-11-24')]
    expect(code(rules.judgeRole(role('2026-11-24'), { ...open, held }))).toBe('role.overlaps')
    expect(rules.judgeRole(role('2026-11-25'), { ...open, held })).toBeUndefined()
  })
  it('may stand beside another role, or the same one elsewhere', () => {
    expect(
      rules.judgeRole(role('2026-11-24', null, { role: 'leader' }), { ...open, held: [role('2026-01-01')] }),
    ).toBeUndefined()
    expect(
      rules.judgeRole(role('2026-11-24', null, { serviceId: 'solbakken' }), { ...open, held: [role('2026-01-01')] }),
    ).toBeUndefined()
  })
  it('that was taken back before it began is in nobody’s way', () => {
    const never = { ...role('2026-11-24'), to: day('2026-11-24') }
    expect(rules.judgeRole(role('2026-11-01'), { ...open, held: [never] })).toBeUndefined()
  })
  it('cannot last longer than its holder works here', () => {
    const facts = { ...open, leavesAt: day('2026-12-01') }
    expect(code(rules.judgeRole(role('2026-11-24'), facts))).toBe('employee.leaves')
    expect(code(rules.judgeRole(role('2026-12-01', '2026-12-05'), facts))).toBe('employee.leaves')
    expect(rules.judgeRole(role('2026-11-24', '2026-11-30'), facts)).toBeUndefined()
  })
  it('cannot begin in a service that has ended', () => {
    const ended = { ...open, service: { activeFrom: '2020-01-01', activeTo: '2026-10-31' } }
    expect(code(rules.judgeRole(role('2026-11-24'), ended))).toBe('service.ended')
  })
  it('never overlaps the same role, whatever is given in whatever order', () => {
    const days = fc.integer({ min: 0, max: 60 }).map(n => new Date(day('2026-11-01').getTime() + n * 86_400_000))
    const asked = fc.tuple(days, fc.option(days)).map(([from, to]) => ({ ...role('2026-11-01'), from, to }))
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 12 }), fc.array(days), (all, instants) => {
        const held: HeldRole[] = []
        for (const one of all) if (!rules.judgeRole(one, { ...open, held })) held.push(one)
        const edges = [...instants, ...held.flatMap(one => [one.from, one.to ?? one.from])]
        for (const at of edges) expect(held.filter(one => covers(one, at)).length).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('a service', () => {
  const leads = (employeeId: string, from: string, to: string | null = null) =>
    role(from, to, { employeeId, role: 'leader' })
  const at = day('2026-12-01')
  it('without a unit above keeps a leader', () => {
    const alone = { hasUnitAbove: false, leaders: [leads('berit', '2026-01-01')] }
    expect(code(rules.judgeLeaderEnds(alone, 'berit', at))).toBe('service.needs_leader')
    const two = { hasUnitAbove: false, leaders: [leads('berit', '2026-01-01'), leads('siv', '2026-12-01')] }
    expect(rules.judgeLeaderEnds(two, 'berit', at)).toBeUndefined()
  })
  it('is not held by a leader who comes later, nor by one who is gone by then', () => {
    const late = { hasUnitAbove: false, leaders: [leads('berit', '2026-01-01'), leads('siv', '2026-12-02')] }
    expect(code(rules.judgeLeaderEnds(late, 'berit', at))).toBe('service.needs_leader')
    const gone = {
      hasUnitAbove: false,
      leaders: [leads('berit', '2026-01-01'), leads('siv', '2026-01-01', '2026-11-30')],
    }
    expect(code(rules.judgeLeaderEnds(gone, 'berit', at))).toBe('service.needs_leader')
  })
  it('under a unit may be without a leader', () =>
    expect(
      rules.judgeLeaderEnds({ hasUnitAbove: true, leaders: [leads('berit', '2026-01-01')] }, 'berit', at),
    ).toBeUndefined())
  it('never lies under itself, nor under what lies below it', () => {
    const services = [service('kommune', null), service('oppvekst', 'kommune'), service('lia', 'oppvekst')]
    expect(rules.judgeUnitAbove('lia', 'kommune', services)).toBeUndefined()
    expect(code(rules.judgeUnitAbove('oppvekst', 'lia', services))).toBe('service.circle')
    expect(code(rules.judgeUnitAbove('lia', 'lia', services))).toBe('service.circle')
    expect(code(rules.judgeUnitAbove('lia', 'nobody', services))).toBe('service.unit_unknown')
  })
  it('ends only when nobody works there and nothing lies under it', () => {
    const empty = { roles: [], below: [] }
    expect(rules.judgeServiceEnds('2026-11-30', empty)).toBeUndefined()
    expect(code(rules.judgeServiceEnds('2026-11-30', { ...empty, roles: [role('2026-01-01')] }))).toBe(
      'service.has_people',
    )
    expect(
      rules.judgeServiceEnds('2026-11-30', { ...empty, roles: [role('2026-01-01', '2026-11-30')] }),
    ).toBeUndefined()
    expect(code(rules.judgeServiceEnds('2026-11-30', { ...empty, below: [service('lia', 'x')] }))).toBe(
      'service.has_units',
    )
    expect(
      rules.judgeServiceEnds('2026-11-30', { ...empty, below: [service('lia', 'x', '2026-11-30')] }),
    ).toBeUndefined()
  })
})

describe('an absence', () => {
  const free = { own: [], deputysOwn: [], deputyLeavesAt: null }
  const asked = (from: string, to: string | null, deputyId: string | null = 'marte') => ({
    ...away(from, to),
    deputyId,
  })
  it('may be registered with a deputy who is there', () =>
    expect(rules.judgeAbsence(asked('2026-12-01', '2026-12-10'), free)).toBeUndefined())
  it('has nobody as their own deputy', () =>
    expect(code(rules.judgeAbsence(asked('2026-12-01', null, 'siv'), free))).toBe('deputy.self'))
  it('does not overlap another of the same person', () =>
    expect(
      code(rules.judgeAbsence(asked('2026-12-01', null), { ...free, own: [away('2026-12-10', '2026-12-12')] })),
    ).toBe('absence.overlaps'))
  it('has no deputy who is away or leaves meanwhile', () => {
    const deputysOwn = [away('2026-12-05', '2026-12-05', 'marte')]
    expect(code(rules.judgeAbsence(asked('2026-12-01', '2026-12-10'), { ...free, deputysOwn }))).toBe('deputy.away')
    expect(rules.judgeAbsence(asked('2026-12-01', '2026-12-04'), { ...free, deputysOwn })).toBeUndefined()
    const leaves = { ...free, deputyLeavesAt: day('2026-12-05') }
    expect(code(rules.judgeAbsence(asked('2026-12-01', null), leaves))).toBe('deputy.leaves')
    expect(rules.judgeAbsence(asked('2026-12-01', '2026-12-04'), leaves)).toBeUndefined()
  })
  it('cannot end before it begins', () =>
    expect(code(rules.judgeAbsence(asked('2026-12-10', '2026-12-01'), free))).toBe('absence.ends_before_start'))

  const now = new Date('2026-11-24T07:00:00Z')
  it('ends today at the earliest, for what has been stays', () => {
    expect(rules.newEnd(away('2026-11-20', null), '2026-11-21', now)).toEqual(day('2026-11-24'))
    expect(rules.newEnd(away('2026-11-20', null), '2026-11-24', now)).toEqual(day('2026-11-25'))
    expect(rules.newEnd(away('2026-11-20', null), null, now)).toBeNull()
  })
  it('that has not begun comes to nothing when it is taken back', () =>
    expect(rules.newEnd(away('2026-12-01', null), '2026-11-24', now)).toEqual(day('2026-12-01')))
})

describe('leaving', () => {
  const now = new Date('2026-11-24T07:00:00Z')
  it('takes effect when the last day is over', () =>
    expect(rules.judgeLeaving('2026-11-27', null, now)).toEqual(day('2026-11-28')))
  it('may be the same day, but not earlier', () => {
    expect(rules.judgeLeaving('2026-11-24', null, now)).toEqual(day('2026-11-25'))
    expect(code(rules.judgeLeaving('2026-11-23', null, now))).toBe('leaving.past')
  })
  it('is registered once', () =>
    expect(code(rules.judgeLeaving('2026-11-27', day('2026-12-24'), now))).toBe('employee.leaves'))
})
