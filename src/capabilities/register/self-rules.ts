import type { KnownChild, KnownGrade, KnownPerson } from './known-model.ts'
import type { MatterKind } from './matter-model.ts'
import type { Does, RegisterFact } from './model.ts'
import type { Planning } from './plan-rules.ts'

/** What the register says of the person alone: as a child, as a guardian, or as both. */
export function selfIn(fact: RegisterFact, planning: Planning): Does[] {
  const lookup = planning.lookup(fact.number)
  const child = planning.known.children.get(lookup)
  const person = planning.known.people.get(lookup)
  return [
    ...(child ? childIn(fact, child, planning) : []),
    ...(person ? personIn(fact, person, planning) : []),
    ...(child || person ? looksAt(fact, { child, person }, planning) : []),
  ]
}

const isNamed = (fact: RegisterFact, one: { readonly givenName: string; readonly familyName: string }) =>
  fact.givenName === one.givenName && fact.familyName === one.familyName

function childIn(fact: RegisterFact, child: KnownChild, { changes }: Planning): Does[] {
  const { givenName, familyName } = fact
  const birthDate = fact.birthDate ?? child.birthDate
  const does: Does[] = [
    ...(isNamed(fact, child) ? [] : (['name'] as const)),
    ...(birthDate === child.birthDate ? [] : (['born'] as const)),
  ]
  if (does.length > 0) changes.childDetails.push({ id: child.id, givenName, familyName, birthDate })
  if (does.includes('born')) changes.touched.push(child.id)
  const graded = gradeIn(fact, child.grades)
  if (graded.add) {
    changes.grades.push({ childId: child.id, personId: null, grade: graded.add })
    changes.touched.push(child.id)
  }
  if (graded.loosen) changes.loosenings.push({ childId: child.id, gradeId: graded.loosen, guardianshipId: null })
  return [...does, ...graded.does]
}

function personIn(fact: RegisterFact, person: KnownPerson, { changes }: Planning): Does[] {
  const { givenName, familyName } = fact
  const named = isNamed(fact, person)
  if (!named) changes.personNames.push({ id: person.id, givenName, familyName })
  const graded = gradeIn(fact, person.grades)
  const childId = person.care[0]?.childId
  if (graded.add) changes.grades.push({ childId: null, personId: person.id, grade: graded.add })
  if (graded.loosen && childId !== undefined)
    changes.loosenings.push({ childId, gradeId: graded.loosen, guardianshipId: null })
  return [...(named ? [] : (['name'] as const)), ...graded.does]
}

/**
 * The register's grade beside the others. One that is not held is added. One that the register gave before and says no more
 * is a proposal; what child welfare or somebody here has said is not the register's to end.
 */
function gradeIn({ grade }: RegisterFact, held: readonly KnownGrade[]) {
  if (grade === null) return { add: undefined, loosen: undefined, does: [] }
  const add = grade === 'none' || held.some(one => one.grade === grade) ? undefined : grade
  const gone = held.find(one => one.source === 'register' && one.grade !== grade && !one.proposed)
  // A stricter one beside it is no reason to end the milder: it hides nothing more by itself.
  const loosen = add === undefined ? gone?.id : undefined
  return { add, loosen, does: [...(add ? ['grade' as const] : []), ...(loosen ? ['grade_proposed' as const] : [])] }
}

interface Known {
  readonly child: KnownChild | undefined
  readonly person: KnownPerson | undefined
}

/** Leaves it to a person: once for the child, and once for the same as a guardian. */
function leave({ child, person }: Known, what: MatterKind, mark: string, { changes }: Planning): void {
  if (child) changes.matters.push({ childId: child.id, personId: null, what, mark })
  if (person) changes.matters.push({ childId: null, personId: person.id, what, mark })
}

/** Dead, moved or with another number: responsibility ends with the one who is dead; the rest somebody must look at. */
function looksAt(fact: RegisterFact, known: Known, planning: Planning): Does[] {
  const { person } = known
  const does: Does[] = fact.newNumber !== null && fact.newNumber !== fact.number ? ['look_number'] : []
  if (does.length > 0 && fact.newNumber !== null) leave(known, 'number', planning.lookup(fact.newNumber), planning)
  if (fact.status === 'resident') return does
  leave(known, fact.status, fact.status, planning)
  if (fact.status !== 'dead' || !person) return [...does, 'look_gone']
  const lost = person.care.filter(one => one.responsible)
  planning.changes.lost.push(...lost.map(one => one.id))
  planning.changes.touched.push(...lost.map(one => one.childId))
  return [...does, ...(lost.length > 0 ? (['responsibility_lost'] as const) : [])]
}
