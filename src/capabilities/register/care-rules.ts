import type { KnownCare, KnownChild } from './known-model.ts'
import type { Does, RegisterFact } from './model.ts'
import type { Planning } from './plan-rules.ts'

/** What the register says that the person is to a child the municipality knows. */
export function careIn(fact: RegisterFact, planning: Planning): Does[] {
  if (fact.childNumber === null) return []
  const child = planning.known.children.get(planning.lookup(fact.childNumber))
  if (!child) return []
  const person = planning.known.people.get(planning.lookup(fact.number))
  const care = child.care.find(one => one.personId === person?.id)
  return care ? knownIn(fact, child, care, planning) : newIn(fact, child, person?.id, planning)
}

function knownIn(fact: RegisterFact, child: KnownChild, care: KnownCare, { changes }: Planning): Does[] {
  const does: Does[] = []
  if (fact.noContact && !care.keptOut) {
    changes.keptOut.push(care.id)
    changes.out.push(care.personId)
    does.push('kept_out')
  }
  // What a court or child welfare has decided is not the register's to take; somebody must look.
  const mayTake = care.source === 'register' || care.source === 'stated'
  if (fact.responsible === false && care.responsible && mayTake) {
    changes.lost.push(care.id)
    does.push('responsibility_lost')
  }
  if (does.length > 0) changes.touched.push(child.id)
  const keptOut = care.keptOut || fact.noContact
  const gives = fact.responsible === true && !fact.noContact && fact.status !== 'dead' && (!care.responsible || keptOut)
  if (!gives || care.proposed) return does
  changes.loosenings.push({ childId: child.id, gradeId: null, guardianshipId: care.id })
  return [...does, 'responsibility_proposed']
}

/** A guardian the child did not have: written without responsibility and without a log-in, until two people have said yes. */
function newIn(fact: RegisterFact, child: KnownChild, known: string | undefined, planning: Planning): Does[] {
  const { changes, newId } = planning
  if (fact.status === 'dead') return []
  const { givenName, familyName, number, relation } = fact
  const before = changes.newPeople.find(one => one.number === number)
  const personId = known ?? before?.id ?? newId()
  if (known === undefined && !before) {
    changes.newPeople.push({ id: personId, givenName, familyName, number })
    if (fact.grade !== null && fact.grade !== 'none')
      changes.grades.push({ childId: null, personId, grade: fact.grade })
  }
  const id = newId()
  changes.newCare.push({ id, childId: child.id, personId, relation })
  if (fact.noContact) changes.keptOut.push(id)
  if (fact.responsible !== true || fact.noContact) return ['guardian']
  changes.loosenings.push({ childId: child.id, gradeId: null, guardianshipId: id })
  return ['guardian', 'responsibility_proposed']
}
