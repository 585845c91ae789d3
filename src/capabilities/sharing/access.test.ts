import { describe, expect, it } from 'vitest'
import type { Actor, EmployeeActor, FamilyActor } from '../../kernel/actor.ts'
import type { CaseSubject } from '../case/model.ts'
import type { AccessFact, Ground } from '../sight/model.ts'
import * as access from './access.ts'

const now = new Date('2026-11-24T07:00:00Z')
const long = new Date('2026-01-01T00:00:00Z')
const staff = (id: string, serviceId = 'school'): EmployeeActor => ({
  ...{ id, kind: 'employee', role: 'practitioner', serviceId, municipality: 1, level: 'high' },
})
const family = (id: string, role: FamilyActor['role'] = 'guardian'): FamilyActor => ({
  ...{ id, kind: 'family', role, municipality: 1, level: 'high' },
})
const holder = staff('holder')
const teacher = staff('teacher')
const adviser = staff('adviser', 'ppt')
const guardian = family('hege')
const youth = family('lars', 'youth')

type Seen = Pick<CaseSubject, 'sight' | 'holder' | 'child'>
const seenBy = (ground?: Ground, over: Partial<AccessFact> = {}): Seen => ({
  child: {
    ...{ id: 'lars', name: 'Lars', fullName: 'Lars Prøve', birthDate: '2012-01-01', expectedOn: null, placeId: null },
    ...{ protection: 'none', languages: ['nb'], interpreterLanguage: null, version: 1 },
  },
  holder: {
    ...{ id: 'holder', name: 'Marte', serviceId: 'school', serviceName: 'Skolen', kind: 'accepted', since: long },
  },
  sight: {
    kin: false,
    facts: ground ? [{ topic: '*', ground, groundId: null, from: long, to: null, ...over }] : [],
  },
})
const consent = seenBy('consent', { topic: 'plan' })
const own = seenBy('own_service')
const nothing = seenBy()

type Answered = readonly [string, Actor, Seen, boolean, string]
type Policy = (actor: Actor, subject: Seen, at: Date) => { allowed: boolean; reason: string }

describe('who sees everything of a case', () => {
  it.each([
    ['own_service', true],
    ['guardianship', true],
    ['own_case', true],
    ['consent', false],
    ['participation', false],
    ['other_ground', false],
    ['break_glass', false],
  ] as const)('by %s: %s', (ground, whole) => {
    expect(access.seesWhole(seenBy(ground), now)).toBe(whole)
  })
  it('is nobody without a fact', () => {
    expect(access.seesWhole(nothing, now)).toBe(false)
  })
})

describe('the grid', () => {
  it.each<Answered>([
    ['an employee who sees', teacher, own, true, 'sight.own_service'],
    ['an employee by consent', adviser, consent, true, 'sight.consent'],
    ['an employee who does not', teacher, nothing, false, 'sight.no_ground'],
    ['family', guardian, seenBy('guardianship'), false, 'sharing.not_employee'],
    ['a stranger', guardian, nothing, false, 'sight.no_ground'],
  ])('is for staff: %s', (_name, actor, subject, may, reason) => {
    const policy: Policy = access.maySeeGrid
    expect(policy(actor, subject, now)).toEqual({ allowed: may, reason })
  })

  it.each([
    ['own row by consent', adviser, consent, 'ppt', true],
    ["another's row by consent", adviser, consent, 'health', false],
    ["another's row by own service", teacher, own, 'ppt', true],
    ['without sight', adviser, nothing, 'ppt', false],
    ['family', guardian, seenBy('guardianship'), 'ppt', false],
  ] as const)('one row: %s', (_, actor, seen, serviceId, may) => {
    expect(access.maySeeRow(actor, { ...seen, serviceId }, now).allowed).toBe(may)
  })
})

describe('asking for consent', () => {
  it.each<Answered>([
    ['the holder', holder, own, true, 'case.holder'],
    ['the holder in another service', staff('holder', 'ppt'), consent, true, 'case.holder'],
    ['one of the owner service', teacher, own, true, 'sight.own_service'],
    ['one by consent', adviser, consent, false, 'sharing.not_owner'],
    ['one without sight, the holder too', holder, nothing, false, 'sight.no_ground'],
    ['family, whatever the id', family('holder'), seenBy('guardianship'), false, 'sharing.not_employee'],
  ])('%s', (_name, actor, subject, may, reason) => {
    const policy: Policy = access.mayAskConsent
    expect(policy(actor, subject, now)).toEqual({ allowed: may, reason })
  })
})

describe('writing down what the family said', () => {
  it.each<Answered>([
    ['the holder', holder, own, true, 'case.holder'],
    ['one of the owner service', teacher, own, false, 'case.not_holder'],
    ['the holder without sight', holder, nothing, false, 'sight.no_ground'],
    ['nobody when nobody holds', holder, { ...own, holder: null }, false, 'case.not_holder'],
  ])('%s', (_name, actor, subject, may, reason) => {
    const policy: Policy = access.mayRegisterConsent
    expect(policy(actor, subject, now)).toEqual({ allowed: may, reason })
  })
})

describe('deciding', () => {
  it.each<Answered>([
    ['a guardian', guardian, seenBy('guardianship'), true, 'sight.guardianship'],
    ['the youth', youth, seenBy('own_case'), true, 'sight.own_case'],
    ["another's youth", family('bo', 'youth'), seenBy('own_case'), false, 'sharing.not_own_case'],
    ['an employee', teacher, own, false, 'sharing.not_family'],
    ['a guardian without sight', guardian, nothing, false, 'sight.no_ground'],
  ])('%s', (_name, actor, subject, may, reason) => {
    const policy: Policy = access.mayDecideSharing
    expect(policy(actor, subject, now)).toEqual({ allowed: may, reason })
  })

  it('is done as oneself', () => {
    expect(access.giverOf(guardian)).toEqual({ kind: 'guardian', id: 'hege' })
    expect(access.giverOf(youth)).toEqual({ kind: 'youth', id: 'lars' })
  })
})
