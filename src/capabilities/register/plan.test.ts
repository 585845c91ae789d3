import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GRADES } from '../person/protection-model.ts'
import type { KnownCare, KnownChild, KnownGrade, KnownPeople, KnownPerson } from './known-model.ts'
import type { RegisterFact } from './model.ts'
import { planRegister } from './plan-rules.ts'
import { factOf, linesOfDocument } from './words.ts'

const CHILD = 'barn'
const FATHER = 'far'
const grade = fc.constantFrom(...GRADES)
const heldGrade: fc.Arbitrary<KnownGrade> = fc.record({
  ...{ id: fc.uuid(), grade, proposed: fc.boolean() },
  source: fc.constantFrom('register' as const, 'child_welfare' as const, 'by_hand' as const),
})
const care: fc.Arbitrary<KnownCare> = fc.record({
  ...{ id: fc.constant('foresatt'), personId: fc.constant(FATHER), responsible: fc.boolean(), keptOut: fc.boolean() },
  ...{ proposed: fc.boolean(), source: fc.constantFrom('register' as const, 'stated' as const, 'court' as const) },
})
const knownOf = (child: Partial<KnownChild>, one: KnownCare): KnownPeople => {
  const names = { givenName: 'Sara', familyName: 'Prøve' }
  const whole: KnownChild = { ...names, id: CHILD, birthDate: null, closed: false, grades: [], care: [one], ...child }
  const own = [{ id: one.id, childId: CHILD, responsible: one.responsible }]
  const person: KnownPerson = { ...names, id: FATHER, grades: [], nearClosed: false, care: own }
  return { children: new Map([[CHILD, whole]]), people: new Map([[FATHER, person]]) }
}
const fact = fc
  .record({
    ...{ line: fc.constant(2), number: fc.constantFrom(CHILD, FATHER), givenName: fc.constant('Sara') },
    ...{ familyName: fc.constant('Prøve'), birthDate: fc.constant(null), newNumber: fc.constant(null) },
    grade: fc.option(fc.constantFrom('none' as const, ...GRADES)),
    status: fc.constantFrom('resident' as const, 'dead' as const, 'moved' as const),
    childNumber: fc.constantFrom(CHILD, null),
    relation: fc.constant('father' as const),
    responsible: fc.option(fc.boolean()),
    noContact: fc.boolean(),
    wrong: fc.constant([]),
  })
  .map((one): RegisterFact => (one.number === CHILD ? { ...one, childNumber: null } : one))
const plan = (facts: readonly RegisterFact[], known: KnownPeople) =>
  planRegister(facts, { known, lookup: one => one, newId: () => 'ny' }).changes

describe('a plan from the register', () => {
  it('holds nothing that loosens, whatever the register says: it only adds grades, and takes responsibility and contact', () => {
    fc.assert(
      fc.property(fact, care, fc.uniqueArray(heldGrade, { selector: one => one.grade }), (said, one, grades) => {
        const changes = plan([said], knownOf({ grades }, one))
        const held = new Set<string>(grades.map(each => each.grade))
        expect(changes.grades.filter(each => each.childId === CHILD && held.has(each.grade))).toEqual([])
        expect(changes.lost.filter(() => !one.responsible)).toEqual([])
        expect(changes.keptOut.filter(() => one.keptOut)).toEqual([])
        const gives = changes.loosenings.filter(each => each.guardianshipId !== null)
        expect(gives.filter(() => one.proposed || (one.responsible && !one.keptOut))).toEqual([])
        const ends = changes.loosenings.flatMap(each => grades.filter(had => had.id === each.gradeId))
        expect(ends.filter(had => had.source !== 'register' || had.proposed)).toEqual([])
      }),
    )
  })

  it('of people nobody here knows is empty', () => {
    fc.assert(
      fc.property(fact, said => {
        const changes = plan([said], { children: new Map(), people: new Map() })
        expect(Object.values(changes).flat()).toEqual([])
      }),
    )
  })
})

describe('the words of the register', () => {
  const read = (cells: Record<string, string>) => factOf({ line: 2, cells }, digits => digits.length === 11)
  const whole = { folkeregisteridentifikator: '14831700018', fornavn: 'Sara', etternavn: 'Prøve' }
  it.each([
    ['ugradert', 'none'],
    ['klientadresse', 'client_address'],
    ['Fortrolig', 'confidential'],
    ['strengtFortrolig', 'strictly_confidential'],
    ['strengt fortrolig', 'strictly_confidential'],
  ])('%s is %s', (word, expected) => {
    expect(read({ ...whole, adressegradering: word })).toMatchObject({ grade: expected, wrong: [] })
  })

  it('that are missing or unknown are told, all at once', () => {
    expect(read({ adressegradering: 'kode 6', status: 'ukjent', barn: '12', foreldreansvar: 'delt' }).wrong).toEqual([
      'number_missing',
      'child_wrong',
      'name_missing',
      'grade_unknown',
      'status_unknown',
      'responsibility_unknown',
    ])
  })

  it('in a document are one line for each child that somebody is something to', () => {
    const [first, second] = ['14831700018', '15058100053']
    const document = [
      { folkeregisteridentifikator: first, foreldreansvar: [{ barn: second }, { barn: first, ansvar: true }] },
    ]
    expect(linesOfDocument(JSON.stringify(document))).toMatchObject([
      { line: 1, cells: { folkeregisteridentifikator: first, barn: second } },
      { line: 1, cells: { barn: first, foreldreansvar: 'true' } },
    ])
    expect(linesOfDocument('[1]')).toBeUndefined()
  })
})
