import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import type { AccessFact, Sight } from '../sight/model.ts'
import { isWriter, mayTakeBack, readsEntry, readsSignature, readsStatement } from './access.ts'
import { aSubject } from '../case/subject.testing.ts'
import { FOR_WHOM, WriterKind } from './model.ts'
import type { StandingEntry } from './model.ts'
import { anEntry } from './testing.ts'

const now = new Date('2026-11-24T08:00:00Z')
const fact = (topic: string, ground: AccessFact['ground']): AccessFact => ({
  ...{ topic, ground, groundId: null, from: new Date('2026-01-01T00:00:00Z'), to: null },
})
const seesAll: Sight = { facts: [fact('*', 'guardianship')], kin: false }
const seesPlan: Sight = { facts: [fact('plan', 'consent')], kin: false }
const kept: Sight = { facts: [fact('*', 'guardianship'), fact('voice', 'block')], kin: false }
const blind: Sight = { facts: [], kin: false }

const family = (id: string, role: 'guardian' | 'youth' = 'guardian'): Actor => ({
  ...{ kind: 'family', id, role, municipality: 1, level: 'high' },
})
const staff = (id: string, serviceId: string): Actor => ({
  ...{ kind: 'employee', id, role: 'practitioner', serviceId, municipality: 1, level: 'high' },
})
const EVERYBODY = {
  ...{ teacher: staff('teacher', 'school'), adviser: staff('adviser', 'ppt') },
  ...{ hege: family('hege'), trond: family('trond'), lars: family('lars', 'youth') },
}
const { teacher, adviser, hege, trond, lars } = EVERYBODY
const reads = (entry: StandingEntry, sight = seesAll) =>
  Object.entries(EVERYBODY).flatMap(([name, who]) => (readsEntry(who, sight, now, entry) ? [name] : []))

const byParent = (more: Partial<StandingEntry> = {}) => anEntry({ writerKind: 'guardian', writerId: 'hege', ...more })
const bySchool = (more: Partial<StandingEntry> = {}) =>
  anEntry({ writerKind: 'employee', writerId: 'teacher', serviceId: 'school', ...more })

const takesPart = (serviceId: string, to: Date | null = null) => ({
  ...{ serviceId, from: new Date('2026-01-01T00:00:00Z'), to },
})

describe('what the child puts into the picture', () => {
  it('is read by those whom the child named, and by the child', () => {
    expect(reads(anEntry())).toEqual(['teacher', 'adviser', 'hege', 'trond', 'lars'])
    expect(reads(anEntry({ forWhom: 'helpers' }))).toEqual(['teacher', 'adviser', 'lars'])
    expect(reads(anEntry({ forWhom: 'all_but_one', notFor: 'trond' }))).toEqual(['teacher', 'adviser', 'hege', 'lars'])
  })
  it('is not read by a parent who is kept from what the child says', () => {
    expect(readsEntry(hege, kept, now, anEntry())).toBe(false)
    expect(readsEntry(hege, kept, now, bySchool())).toBe(true)
  })
})

describe('what an adult and the child wrote together', () => {
  it('is the child’s too: for those who help the child reads it, and who is kept from what the child says does not', () => {
    const withChild = true
    expect(reads(byParent({ forWhom: 'helpers', withChild }))).toEqual(['teacher', 'adviser', 'hege', 'lars'])
    expect(readsEntry(trond, kept, now, byParent({ withChild }))).toBe(false)
    expect(readsEntry(trond, kept, now, byParent())).toBe(true)
    expect(readsEntry(hege, kept, now, bySchool({ withChild }))).toBe(false)
  })
})

describe('what a parent puts into the picture', () => {
  it('for those who help is read by neither the other home nor the child', () => {
    expect(reads(byParent({ forWhom: 'helpers' }))).toEqual(['teacher', 'adviser', 'hege'])
    expect(reads(byParent())).toEqual(['teacher', 'adviser', 'hege', 'trond', 'lars'])
  })
})

describe('what is hard at home', () => {
  it('is not read by a service to which the family has opened the plan alone', () => {
    const hard = byParent({ kind: 'factor', level: 'family', topic: 'home', forWhom: 'helpers' })
    expect(readsEntry(adviser, seesPlan, now, hard)).toBe(false)
    expect(readsEntry(adviser, seesAll, now, hard)).toBe(true)
  })
})

describe('any entry', () => {
  const entries = fc.record({
    ...{ forWhom: fc.constantFrom(...FOR_WHOM), notFor: fc.constantFrom(null, 'hege', 'trond') },
    writer: fc.constantFrom(['youth', 'lars', null], ['guardian', 'hege', null], ['employee', 'teacher', 'school']),
    ...{
      topic: fc.constantFrom('plan' as const, 'home' as const, 'health' as const),
      replaced: fc.boolean(),
      takenBack: fc.boolean(),
    },
  })
  const asEntry = (made: Partial<StandingEntry> & { writer: readonly (string | null)[] }) => {
    const { writer, ...more } = made
    const [writerKind, writerId, serviceId] = writer
    return anEntry({
      ...more,
      ...{ writerKind: WriterKind.parse(writerKind), writerId: writerId ?? '', serviceId: serviceId ?? null },
    })
  }

  it('that was taken back or written anew is read by nobody', () => {
    fc.assert(
      fc.property(entries, fc.constantFrom(...Object.values(EVERYBODY)), (made, who) => {
        const entry = asEntry({ ...made, takenBack: made.takenBack || !made.replaced })
        expect(readsEntry(who, seesAll, now, entry)).toBe(false)
      }),
    )
  })
  it('is read without sight by nobody but the one of the family who wrote it', () => {
    fc.assert(
      fc.property(entries, fc.constantFrom(...Object.values(EVERYBODY)), (made, who) => {
        const entry = asEntry({ ...made, replaced: false, takenBack: false })
        expect(readsEntry(who, blind, now, entry)).toBe(who.kind === 'family' && isWriter(who, entry))
      }),
    )
  })
  it('that names one parent who may not read it is never read by that one', () => {
    fc.assert(
      fc.property(entries, made => {
        const entry = asEntry({ ...made, forWhom: 'all_but_one', notFor: 'trond', replaced: false, takenBack: false })
        expect(readsEntry(trond, seesAll, now, entry)).toBe(false)
      }),
    )
  })
  it('is taken back by whoever wrote it alone, as long as that one reads it', () => {
    const inCase = aSubject({ sight: seesPlan })
    const here = { inCase, participants: [takesPart('school'), takesPart('ppt')] }
    for (const who of Object.values(EVERYBODY))
      expect(mayTakeBack(who, { ...here, entry: bySchool() }, now).allowed).toBe(who === teacher)
    expect(mayTakeBack(teacher, { ...here, entry: bySchool({ topic: 'health' }) }, now).allowed).toBe(false)
    expect(mayTakeBack(lars, { ...here, entry: anEntry() }, now).allowed).toBe(true)
  })
  it('of a service that has left falls to the service that holds, as far as that reads it, and to nobody else', () => {
    const inCase = aSubject({ sight: seesPlan })
    const may = (who: Actor, entry: StandingEntry, to: Date | null) =>
      mayTakeBack(who, { inCase, entry, participants: [takesPart('school'), takesPart('bup', to)] }, now).allowed
    const left = bySchool({ serviceId: 'bup', writerId: 'nurse' })
    expect(may(teacher, left, null)).toBe(false)
    for (const who of Object.values(EVERYBODY)) expect(may(who, left, now)).toBe(who === teacher)
    expect(may(teacher, { ...left, topic: 'health' }, now)).toBe(false)
    expect(may(teacher, byParent(), now)).toBe(false)
    expect(may(teacher, anEntry(), now)).toBe(false)
  })
  it('of the owner service stays its own while another service holds, also where none of it takes part by name', () => {
    const { holder } = aSubject()
    const inCase = aSubject({ sight: seesPlan, holder: holder && { ...holder, id: 'adviser', serviceId: 'ppt' } })
    const here = { inCase, entry: bySchool(), participants: [takesPart('ppt')] }
    for (const who of Object.values(EVERYBODY)) expect(mayTakeBack(who, here, now).allowed).toBe(who === teacher)
  })
})

describe('what is said together', () => {
  const toldOf = (...ids: string[]) => ids.map(serviceId => ({ serviceId, at: now }))
  const said = { serviceId: null, told: toldOf('school', 'bup'), spoken: false, at: now }
  const ties = [
    { serviceId: 'school', topic: '*', since: null },
    { serviceId: 'bup', topic: 'health', since: null },
  ]
  const keptFromHealth: Sight = { facts: [fact('*', 'guardianship'), fact('health', 'block')], kin: false, ties }
  it('is not read by one who may not know of a service that took part', () => {
    expect(readsStatement(trond, seesAll, now, said)).toBe(true)
    expect(readsStatement(trond, keptFromHealth, now, said)).toBe(false)
    expect(readsStatement(trond, keptFromHealth, now, { ...said, told: toldOf('school') })).toBe(true)
  })
  it('tells that the child has signed to nobody who is kept from what the child says', () => {
    const signature = {
      signerKind: 'youth',
      signerId: 'lars',
      serviceId: null,
      told: [],
      spoken: true,
      at: now,
    } as const
    expect(readsSignature(hege, seesAll, now, signature)).toBe(true)
    expect(readsSignature(hege, kept, now, signature)).toBe(false)
    expect(readsSignature(trond, keptFromHealth, now, { ...signature, signerKind: 'employee', serviceId: 'bup' })).toBe(
      false,
    )
  })
})
