import { describe, expect, it } from 'vitest'
import type { Actor, EmployeeActor, FamilyActor } from '../../kernel/actor.ts'
import { isKnown, knownAmong, knownSince, maySee, maySeeTopic, shownTo, topicsSeen } from './access.ts'
import type { AccessFact, Audience, ServiceTie, Sight } from './fact.ts'

const now = new Date('2026-11-24T07:00:00Z')
const before = new Date('2026-11-01T00:00:00Z')
const after = new Date('2026-12-01T00:00:00Z')
const school = '00000000-0000-4000-8000-000000000001'
const ppt = '00000000-0000-4000-8000-000000000002'
const hege = '00000000-0000-4000-8000-000000000003'
const trond = '00000000-0000-4000-8000-000000000004'

const fact = (over: Partial<AccessFact> = {}): AccessFact => ({
  topic: '*',
  ground: 'own_service',
  groundId: null,
  from: before,
  to: null,
  ...over,
})
const sight = (...facts: AccessFact[]): Sight => ({ facts, kin: false })
const teacher: EmployeeActor = {
  id: 'teacher',
  kind: 'employee',
  role: 'practitioner',
  serviceId: school,
  municipality: 1,
  level: 'high',
}
const adviser: EmployeeActor = { ...teacher, id: 'adviser', serviceId: ppt }
const guardian = (id: string): FamilyActor => ({ id, kind: 'family', role: 'guardian', municipality: 1, level: 'high' })
const youth: FamilyActor = { ...guardian('lars'), role: 'youth' }

describe('who sees a case', () => {
  it('is nobody without a ground', () => {
    expect(maySee(teacher, { sight: sight() }, now)).toEqual({ allowed: false, reason: 'sight.no_ground' })
  })

  it('is told with the ground', () => {
    expect(maySee(teacher, { sight: sight(fact()) }, now)).toEqual({ allowed: true, reason: 'sight.own_service' })
    const byConsent = sight(fact({ ground: 'consent', topic: 'plan' }))
    expect(maySeeTopic('plan')(adviser, { sight: byConsent }, now).reason).toBe('sight.consent')
  })

  it('is never an employee about own family, whatever the ground', () => {
    const verdict = maySee(teacher, { sight: { facts: [fact()], kin: true } }, now)
    expect(verdict).toEqual({ allowed: false, reason: 'sight.kin' })
  })

  it.each([
    ['not before it begins', { from: after }, false],
    ['from the instant it begins', { from: now }, true],
    ['not from the instant it ends', { to: now }, false],
    ['until it ends', { to: after }, true],
  ] as const)('%s', (_, period, allowed) => {
    expect(maySee(teacher, { sight: sight(fact(period)) }, now).allowed).toBe(allowed)
  })

  it('is nobody who is blocked from everything', () => {
    expect(maySee(teacher, { sight: sight(fact(), fact({ ground: 'block' })) }, now).allowed).toBe(false)
  })

  it('loses by a block of a topic what was given for that topic, and nothing else', () => {
    const plan = fact({ ground: 'consent', topic: 'plan' })
    const health = fact({ ground: 'consent', topic: 'health' })
    const blocked = sight(plan, health, fact({ ground: 'block', topic: 'health' }))
    expect(topicsSeen(blocked, now)).toEqual(new Set(['plan']))
    expect(maySeeTopic('health')(adviser, { sight: blocked }, now).allowed).toBe(false)
    const owner = sight(fact(), fact({ ground: 'block', topic: 'health' }))
    expect(topicsSeen(owner, now)).toEqual(new Set(['*', 'plan', 'everyday', 'home', 'meetings']))
    expect(maySeeTopic('health')(teacher, { sight: owner }, now).allowed).toBe(false)
    expect(maySee(teacher, { sight: owner }, now).allowed).toBe(true)
  })
})

describe('who reads a text', () => {
  const all = sight(fact())
  const reads = (actor: Actor, audience: Audience, over: object = {}) =>
    shownTo(actor, all, now, { topic: 'health', audience, serviceId: school, notFor: trond, ...over })

  it.each([
    ['everyone', true, true, true, true, true],
    ['own_service', true, false, false, false, false],
    ['team', true, true, false, false, false],
    ['not_guardians', true, true, false, false, true],
    ['not_guardian', true, true, true, false, true],
    ['child_only', false, false, false, false, true],
  ] as const)('%s: own teacher, adviser, Hege, Trond, the youth', (audience, ...expected) => {
    const readers = [teacher, adviser, guardian(hege), guardian(trond), youth]
    expect(readers.map(reader => reads(reader, audience))).toEqual(expected)
  })

  it('is never one who does not see its topic', () => {
    const plan = sight(fact({ ground: 'consent', topic: 'plan' }))
    expect(shownTo(adviser, plan, now, { topic: 'health', audience: 'everyone' })).toBe(false)
    expect(shownTo(adviser, plan, now, { topic: '*', audience: 'everyone' })).toBe(false)
    expect(shownTo(adviser, plan, now, { topic: 'plan', audience: 'everyone' })).toBe(true)
  })

  it('is nobody from whom the entry, what it corrects, or what the child has said, is blocked', () => {
    const blocked = (topic: string) => sight(fact({ ground: 'guardianship' }), fact({ ground: 'block', topic }))
    const told = { topic: 'health', audience: 'everyone' } as const
    const shown = (topic: string, over: object = {}) =>
      shownTo(guardian(hege), blocked(topic), now, { ...told, ...over })
    expect(shown('entry:1', { id: '1' })).toBe(false)
    expect(shown('entry:1', { id: '2', corrects: '1' })).toBe(false)
    expect(shown('entry:1', { id: '2' })).toBe(true)
    expect(shown('voice', { spoken: true })).toBe(false)
    expect(shown('voice', { id: '1' })).toBe(true)
  })

  it('is nobody when it is kept from one guardian without saying whom', () => {
    expect(reads(guardian(hege), 'not_guardian', { notFor: null })).toBe(false)
  })
})

describe('what somebody may know of a service that helps', () => {
  const tie = (topic: string, since: Date | null = before, serviceId = ppt): ServiceTie => ({ serviceId, topic, since })
  const guarded = [fact({ ground: 'guardianship' }), fact({ ground: 'block', topic: 'health' })]
  const kept = (...ties: ServiceTie[]): Sight => ({ ...sight(...guarded), ties })

  it.each([
    ['never, while it has to do with nothing else than what is kept', [tie('health')], undefined],
    ['from when it has to do with something else', [tie('health'), tie('plan', now)], now],
    ['from the first of several', [tie('plan', now), tie('home', before), tie('meetings', after)], before],
    ['always, when it owns or holds the case', [tie('health'), tie('plan', now), tie('*', null)], null],
    ['always, when it has no topic at all', [], null],
    ['by its own topics alone', [tie('health'), tie('plan', now, school)], undefined],
  ] as const)('%s', (_, ties, since) => {
    expect(knownSince(kept(...ties), now, ppt)).toEqual(since)
  })

  it('is everything for one who is kept from nothing, and for one invited what that one is let see', () => {
    const ties = [tie('health')]
    expect(knownSince({ ...sight(fact({ ground: 'guardianship' })), ties }, now, ppt)).toBeNull()
    const invited = sight(fact({ ground: 'invited', topic: 'plan' }))
    expect(knownSince({ ...invited, ties }, now, ppt)).toBeUndefined()
    expect(knownSince({ ...invited, ties: [tie('plan', now)] }, now, ppt)).toEqual(now)
    expect(knownSince({ ...invited, ties: [tie('health'), tie('*', null)] }, now, ppt)).toBeNull()
  })

  it('decides about a text that tells of it, or is its own, by when that was', () => {
    const sees = kept(tie('health'), tie('plan', now))
    const shown = (over: object) => shownTo(guardian(hege), sees, now, { topic: 'plan', audience: 'everyone', ...over })
    expect([shown({}), shown({ ofServiceId: ppt }), shown({ ofServiceId: ppt, at: before })]).toEqual([
      true,
      true,
      false,
    ])
    expect([shown({ serviceId: ppt, at: before }), shown({ serviceId: school, at: before })]).toEqual([false, true])
    expect([isKnown(sees, now, ppt, now), isKnown(sees, now, ppt, before)]).toEqual([true, false])
  })

  it('shows who takes part from then, and not who had left before', () => {
    const part = (from: Date, to: Date | null, serviceId = ppt) => ({ serviceId, from, to })
    const parts = [part(before, null), part(before, now), part(after, null), part(before, null, school)]
    expect(knownAmong(kept(tie('health'), tie('plan', now)), now, parts)).toEqual([
      part(now, null),
      part(after, null),
      part(before, null, school),
    ])
    expect(knownAmong(kept(tie('health')), now, parts)).toEqual([part(before, null, school)])
  })
})
