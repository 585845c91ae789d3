import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor, EmployeeRole } from '../../kernel/actor.ts'
import { mayKnowChildren, mayOpenChild } from './access.ts'
import { PROTECTIONS } from './model.ts'
import type { Care, Child, Protection } from './model.ts'
import { loosens, shownPlace } from './protection.ts'
import { changeChild, judgeCare, shownContact } from './rules.ts'

const now = new Date('2026-11-24T07:00:00Z')
const here = randomUUID()
const child: Child = {
  id: randomUUID(),
  givenName: 'Sara',
  familyName: 'Prøve',
  preferredName: null,
  birthDate: '2015-02-03',
  expectedOn: null,
  languages: ['nb'],
  interpreterLanguage: null,
  protection: 'none',
  placeId: here,
  hasNumber: false,
  version: 3,
}
const grade = fc.constantFrom(...PROTECTIONS)
const employee = (role: EmployeeRole, serviceId = here): Actor => ({
  ...{ id: randomUUID(), kind: 'employee', role, serviceId, municipality: 1, level: 'high' },
})
const guardian: Actor = { id: randomUUID(), kind: 'family', role: 'guardian', municipality: 1, level: 'high' }

describe('where a protected child is', () => {
  it('is shown of nobody but those without a grade', () => {
    const shownAt = (protection: Protection) => shownPlace({ protection, placeId: here, address: 'Bjørkeveien 7' })
    expect(shownAt('none')).toEqual({ placeId: here, address: 'Bjørkeveien 7', hidden: false })
    const grades = PROTECTIONS.filter(one => one !== 'none')
    expect(grades.map(shownAt)).toEqual(grades.map(() => ({ placeId: null, address: null, hidden: true })))
  })

  it('is not told by a telephone number either', () => {
    const contact = { phone: '90000000', email: 'mor@familie.example' }
    expect(shownContact({ ...contact, protection: 'confidential' })).toEqual({ phone: null, email: null, hidden: true })
    expect(shownContact({ ...contact, protection: 'none' })).toEqual({ ...contact, hidden: false })
  })

  it('is loosened exactly by a milder grade', () => {
    fc.assert(
      fc.property(grade, grade, (before: Protection, after: Protection) => {
        expect(loosens(before, after)).toBe(PROTECTIONS.indexOf(after) < PROTECTIONS.indexOf(before))
      }),
    )
  })

  it('is not written of a child of whom nothing is kept, whoever writes', () => {
    const strict: Child = { ...child, protection: 'strictly_confidential', placeId: null }
    expect(changeChild(strict, 3, { placeId: here })).toMatchObject({ placeId: null })
    expect(changeChild({ ...child, protection: 'confidential' }, 3, { placeId: here })).toMatchObject({ placeId: here })
  })
})

describe('a change of a child', () => {
  it('keeps what it does not name, and knows an old version', () => {
    expect(changeChild(child, 3, { preferredName: 'Sari' })).toEqual({ ...child, preferredName: 'Sari', version: 4 })
    expect(changeChild(child, 3, { preferredName: undefined, languages: ['nb', 'so'] })).toMatchObject({
      languages: ['nb', 'so'],
    })
    expect(changeChild(child, 2, { preferredName: 'Sari' })).toMatchObject({ code: 'version.conflict' })
  })

  it('leaves a day of birth or an expected day', () => {
    expect(changeChild(child, 3, { birthDate: null })).toMatchObject({ code: 'person.no_date' })
    expect(changeChild(child, 3, { birthDate: null, expectedOn: '2027-03-01' })).toMatchObject({ version: 4 })
  })
})

describe('parental responsibility', () => {
  const care: Care = { relation: 'father', parentalResponsibility: true, source: 'register', livesWith: false }
  it('is known from register, court or child welfare, and never only stated', () => {
    expect(judgeCare(child, care)).toBe(care)
    expect(judgeCare(child, { ...care, source: 'stated' })).toMatchObject({ code: 'person.responsibility_stated' })
  })

  it('is given to nobody by one hand when the child is strictly protected, whatever a register says', () => {
    const sara = { protection: 'strictly_confidential' } as const
    expect(judgeCare(sara, care)).toMatchObject({ code: 'person.loosens' })
    const other = { ...care, parentalResponsibility: false }
    expect(judgeCare(sara, other)).toBe(other)
  })
})

describe('who may open what is written of a child', () => {
  const subject = (over: object) => ({ child, seen: false, kin: false, named: false, ...over })
  it.each([
    ['who works at the place of the child', employee('practitioner'), {}, true],
    ['who works elsewhere', employee('practitioner', randomUUID()), {}, false],
    ['who works elsewhere and sees a case', employee('practitioner', randomUUID()), { seen: true }, true],
    [
      'at the place of a protected child',
      employee('practitioner'),
      { child: { ...child, protection: 'client_address' } },
      false,
    ],
    [
      'named in the case of a protected child',
      employee('practitioner'),
      { child: { ...child, protection: 'strictly_confidential' }, seen: true },
      true,
    ],
    ['whose own family it is', employee('practitioner'), { seen: true, kin: true }, false],
    ['one of the few who may know of it', employee('practitioner', randomUUID()), { named: true }, true],
    ['one of the few, as own family', employee('leader', randomUUID()), { named: true, kin: true }, false],
    ['who is administrator', employee('administrator'), { seen: true }, false],
    ['who is BTI coordinator', employee('bti_coordinator'), { seen: true }, false],
    ['who is a guardian', guardian, { seen: true }, false],
  ] as const)('%s', (_, actor, over, allowed) => {
    expect(mayOpenChild(actor, subject(over), now).allowed).toBe(allowed)
  })

  it('is asked of everybody who searches or registers', () => {
    const allowed = (actor: Actor) => mayKnowChildren(actor, null, now).allowed
    expect(allowed(employee('leader'))).toBe(true)
    expect([employee('administrator'), employee('bti_coordinator'), guardian].map(allowed)).toEqual([
      false,
      false,
      false,
    ])
  })
})
