import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Employee, Service } from '../organisation/model.ts'
import { isIdentityNumber } from '../../platform/secrets/identity-number.ts'
import { planPeople } from './person-rules.ts'
import type { KnownPerson } from './person-rules.ts'
import { planServices } from './service-rules.ts'
import { rosterOf } from './words.ts'

const service = (name: string, more: Partial<Service> = {}): Service => ({
  ...{ id: name.toLowerCase(), name, kind: 'school', ownerType: 'municipality', parentId: 'oppvekst', phone: null },
  ...{ activeFrom: '2020-01-01', activeTo: null, version: 1 },
  ...more,
})
const OPPVEKST = service('Oppvekst', { kind: 'administration', parentId: null })
const LIA = service('Lia skole')
const cells = (line: number, one: Record<string, string>) => ({ line, cells: one })
const read = (...lines: Record<string, string>[]) =>
  rosterOf({ heads: Object.keys(lines[0] ?? {}), lines: lines.map((one, at) => cells(at + 2, one)) })

const services = (...lines: Record<string, string>[]) => {
  const roster = read(...lines)
  if (roster?.kind !== 'services') throw new Error('not services')
  return planServices(roster.lines, [OPPVEKST, LIA])
}
const NEW = { navn: 'PPT', type: 'PPT', eier: 'interkommunal', 'enhet over': 'oppvekst', telefon: '' }

describe('a file of services', () => {
  it('adds what is not there, under the unit above', () =>
    expect(services(NEW)).toEqual([
      {
        line: { line: 2, about: 'PPT', wrong: [], does: ['add'] },
        next: { name: 'PPT', kind: 'ppt', ownerType: 'inter_municipal', phone: null },
        unitAbove: 'oppvekst',
      },
    ]))

  it('puts a unit before those under it, in whatever order they stand', () => {
    const steps = services(
      { ...NEW, navn: 'Rom', 'enhet over': 'Hus' },
      { ...NEW, navn: 'Hus', 'enhet over': 'Tun' },
      { ...NEW, navn: 'Tun' },
    )
    expect(steps.map(one => one.line.about)).toEqual(['Tun', 'Hus', 'Rom'])
  })

  it.each([
    ['name_missing', { ...NEW, navn: '' }],
    ['type_unknown', { ...NEW, type: 'verksted' }],
    ['owner_unknown', { ...NEW, eier: 'paven' }],
    ['unit_above_missing', { ...NEW, 'enhet over': '' }],
    ['unit_above_unknown', { ...NEW, 'enhet over': 'Ukjent' }],
    ['unit_above_unknown', { ...NEW, 'enhet over': 'PPT' }],
    ['unit_above_differs', { ...NEW, navn: 'Lia skole', type: 'skole', eier: 'kommune', 'enhet over': 'Lia skole' }],
  ])('says what is wrong: %s', (wrong, line) => expect(services(line).map(one => one.line.wrong)).toEqual([[wrong]]))

  it('says so when two lines are about the same service, and when units only name each other', () => {
    expect(services(NEW, { ...NEW, navn: ' ppt ' }).map(one => one.line.wrong)).toEqual([['twice'], []])
    const circle = services({ ...NEW, navn: 'A', 'enhet over': 'B' }, { ...NEW, navn: 'B', 'enhet over': 'A' })
    expect(circle.flatMap(one => one.line.wrong)).toEqual(['unit_above_unknown', 'unit_above_unknown'])
  })

  it('fills in and corrects, and a blank cell takes nothing away', () => {
    const [step] = services({ navn: 'lia SKOLE', type: '', telefon: '22 22 22 22' })
    expect(step).toMatchObject({
      line: { does: ['phone'], wrong: [] },
      next: { name: 'Lia skole', kind: 'school', phone: '22 22 22 22' },
    })
    expect(services({ navn: 'Lia skole', type: '' })[0]).toEqual({
      line: { line: 2, about: 'Lia skole', wrong: [], does: [] },
    })
  })
})

const KARI: Employee = {
  ...{
    id: 'kari',
    givenName: 'Kari',
    familyName: 'Moen',
    title: 'pedagogisk leder',
    email: 'kari@v.example',
    phone: '1',
  },
  ...{ language: 'nb', leavesAt: null, version: 1 },
}
const kariAtLia: KnownPerson = {
  employee: KARI,
  hasLogin: false,
  roles: [{ employeeId: 'kari', serviceId: LIA.id, role: 'practitioner', from: new Date(0), to: null }],
}
const LINE = { fornavn: 'Kari', etternavn: 'Moen', 'e-post': 'kari@v.example', tjeneste: 'Lia skole' }
const people = (known: readonly KnownPerson[], ...lines: Record<string, string>[]) => {
  const roster = read(...lines)
  if (roster?.kind !== 'people') throw new Error('not people')
  return planPeople(roster.lines, {
    services: [OPPVEKST, LIA, service('Gamle', { activeTo: '2025-01-01' })],
    people: known,
    today: '2026-11-24',
    isIdentityNumber,
  })
}
const does = (known: readonly KnownPerson[], ...lines: Record<string, string>[]) =>
  people(known, ...lines).map(one => one.line.does)

describe('a file of people', () => {
  it('adds somebody new with a role from today', () => {
    expect(people([], { ...LINE, målform: 'nynorsk', rolle: 'Leiar' })).toMatchObject([
      {
        line: { about: 'Kari Moen', does: ['add', 'role'] },
        next: { language: 'nn' },
        role: { serviceId: LIA.id, role: 'leader', from: '2026-11-24' },
      },
    ])
  })

  it('does nothing for somebody who is there already', () => expect(does([kariAtLia], LINE)).toEqual([[]]))

  it('adds a role elsewhere, what is missing and a log-in, and a blank cell takes nothing away', () => {
    expect(
      does([kariAtLia], { ...LINE, tjeneste: 'Oppvekst', telefon: '2', stilling: '', fødselsnummer: '148397 10004' }),
    ).toEqual([['phone', 'role', 'login']])
    expect(does([{ ...kariAtLia, hasLogin: true }], { ...LINE, fødselsnummer: '14839710004' })).toEqual([[]])
  })

  it('tells somebody with two roles once', () =>
    expect(does([], LINE, { ...LINE, tjeneste: 'Oppvekst' })).toEqual([['add', 'role'], ['role']]))

  it.each([
    ['name_missing', { ...LINE, fornavn: '' }],
    ['email_missing', { ...LINE, 'e-post': '' }],
    ['email_wrong', { ...LINE, 'e-post': 'kari' }],
    ['service_unknown', { ...LINE, tjeneste: 'Ukjent' }],
    ['service_ended', { ...LINE, tjeneste: 'Gamle' }],
    ['role_unknown', { ...LINE, rolle: 'konge' }],
    ['role_by_hand', { ...LINE, rolle: 'administrator' }],
    ['role_by_hand', { ...LINE, rolle: 'koordinerende enhet' }],
    ['role_by_hand', { ...LINE, rolle: 'BTI-koordinator' }],
    ['from_wrong', { ...LINE, fra: '31.12.2025' }],
    ['from_wrong', { ...LINE, fra: 'i morgen' }],
    ['language_unknown', { ...LINE, målform: 'klingon' }],
    ['identity_wrong', { ...LINE, fødselsnummer: '123' }],
    ['identity_wrong', { ...LINE, fødselsnummer: '14839710005' }],
  ])('says what is wrong: %s', (wrong, line) => expect(people([], line).map(one => one.line.wrong)).toEqual([[wrong]]))

  it('lets nobody in who leaves or has left: that is done by hand', () => {
    const leaves = { ...kariAtLia, employee: { ...KARI, leavesAt: new Date('2026-12-01T23:00:00Z') } }
    expect(people([leaves], LINE)[0]?.line.wrong).toEqual(['person_leaves'])
  })

  it('never lets one number be two people', () => {
    const shared = people(
      [],
      { ...LINE, fødselsnummer: '14839710004' },
      { ...LINE, 'e-post': 'siv@v.example', fødselsnummer: '14839710004' },
    )
    expect(shared.map(one => one.line.wrong)).toEqual([['identity_twice'], ['identity_twice']])
  })

  it('never takes away or ends: what it plans only adds a role or writes over with something', () => {
    const text = fc.constantFrom('', 'x', 'Ny', '99')
    const line = fc.record({
      fornavn: fc.constantFrom('Kari', 'Karianne'),
      etternavn: fc.constant('Moen'),
      'e-post': fc.constant('kari@v.example'),
      tjeneste: fc.constantFrom('Lia skole', 'Oppvekst'),
      stilling: text,
      telefon: text,
      rolle: fc.constantFrom('', 'ansatt', 'leder', 'administrator'),
    })
    fc.assert(
      fc.property(line, one => {
        const [step] = people([kariAtLia], one)
        expect(step?.next?.title ?? KARI.title).toBeTruthy()
        expect(step?.next?.phone ?? KARI.phone).toBeTruthy()
        expect(['practitioner', 'leader', undefined]).toContain(step?.role?.role)
      }),
    )
  })
})

describe('a file', () => {
  it('is known by its heads, in bokmål and nynorsk', () => {
    expect(read({ namn: 'Lia', type: 'skule', 'eining over': 'Oppvekst' })?.kind).toBe('services')
    expect(read({ førenamn: 'a', etternamn: 'b', 'e-post': 'c', teneste: 'd' })?.kind).toBe('people')
    expect(read({ kunde: 'a', beløp: '1' })).toBeUndefined()
  })
})
