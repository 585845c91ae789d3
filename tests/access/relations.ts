import { EMPLOYEE_ROLES } from '../../src/kernel/actor.ts'
import type { Actor, AnyActor, ChildActor, EmployeeActor, EmployeeRole } from '../../src/kernel/actor.ts'
import type { Sight } from '../../src/capabilities/sight/model.ts'
import { readerOf } from '../../src/capabilities/sight/model.ts'
import type { ImpliedFact } from '../../src/capabilities/sight/model.ts'
import { ids } from './ids.ts'
import { before } from './world.ts'

/** Somebody as related to the child, the case or the unit. */
export interface Relation {
  readonly words: string
  readonly actor: Actor
  /** The child to whom the actor has handed a screen: then it is the child that asks. */
  readonly child?: ChildActor
  /** Kept away from the child, whatever else is so. */
  readonly kin?: true
  /** One of the few who may know of a child that is closed. */
  readonly named?: true
}

const staff = (id: string, serviceId: string, role: EmployeeRole = 'practitioner'): EmployeeActor => ({
  ...{ kind: 'employee', id, serviceId, role, municipality: 1, level: 'high' },
})
const family = (id: string, role: 'guardian' | 'youth' = 'guardian'): Actor => ({
  ...{ kind: 'family', id, role, municipality: 1, level: 'high' },
})

const handing = (words: string, by: Actor): Relation => ({
  ...{ words, actor: by },
  child: {
    ...{ kind: 'child', role: 'child', id: ids.child, municipality: 1, level: 'low' },
    handed: { by, caseId: ids.case, since: before, idle: 600_000 },
  },
})
/** Who it is that asks. */
export const askerOf = ({ actor, child }: Relation): AnyActor => child ?? actor

const known: readonly Relation[] = [
  { words: 'Den som holder stafettpinnen', actor: staff(ids.holder, ids.school) },
  { words: 'Deltaker i tjenesten som eier saken', actor: staff(ids.participant, ids.school) },
  { words: 'Leder i tjenesten som eier saken, og deltaker', actor: staff(ids.leaderIn, ids.school, 'leader') },
  { words: 'Leder i tjenesten som eier saken, ikke deltaker', actor: staff(ids.leader, ids.school, 'leader') },
  { words: 'Den som skrev undringen, ikke deltaker', actor: staff(ids.writer, ids.school) },
  { words: 'Kollega i samme tjeneste, ikke deltaker', actor: staff(ids.colleague, ids.school) },
  { words: 'Deltaker fra annen tjeneste', actor: staff(ids.other, ids.ppt) },
  { words: 'Deltaker fra annen tjeneste som familien har unntatt', actor: staff(ids.keptOut, ids.ppt) },
  { words: 'Ansatt i annen tjeneste som er spurt', actor: staff(ids.asked, ids.ppt) },
  { words: 'Leder i den andre tjenesten', actor: staff(ids.farLeader, ids.ppt, 'leader') },
  { words: 'Ansatt i en tjeneste som ikke er med', actor: staff(ids.stranger, ids.away) },
  { words: 'Leder for enheten over tjenesten', actor: staff(ids.chief, ids.area, 'leader') },
  { words: 'Koordinerende enhet', actor: staff(ids.coordinator, ids.unit, 'coordinating_unit') },
  { words: 'Tidligere deltaker (avsluttet)', actor: staff(ids.ended, ids.school) },
  {
    words: 'Deltaker som holdes unna: egen familie, eller utenfor den lukkede kretsen',
    actor: staff(ids.kin, ids.school),
    kin: true,
  },
  { words: 'Ansatt i den lukkede kretsen, ikke deltaker', actor: staff(ids.circle, ids.away), named: true },
  { words: 'Forelder med foreldreansvar', actor: family(ids.guardian) },
  { words: 'Forelder som er sperret', actor: family(ids.barred) },
  { words: 'Annen omsorgsperson, uten foreldreansvar', actor: family(ids.carer) },
  { words: 'Barnet eller ungdommen selv', actor: family(ids.child, 'youth') },
  { words: 'Andre barns foreldre', actor: family(ids.strangerFamily) },
  handing('Barnet ved skjermen til en forelder med foreldreansvar', family(ids.guardian)),
  handing('Barnet ved skjermen til en forelder som er sperret', family(ids.barred)),
  handing('Barnet ved skjermen til en deltaker i tjenesten som eier saken', staff(ids.participant, ids.school)),
  handing('Barnet ved skjermen til en kollega som ikke er deltaker', staff(ids.colleague, ids.school)),
]

const roleWords: Readonly<Record<string, { words: string; id: string }>> = {
  bti_coordinator: { words: 'BTI-koordinator', id: ids.bti },
  administrator: { words: 'Administrator', id: ids.administrator },
  privacy_officer: { words: 'Personvernombud', id: ids.officer },
}
const LISTED: readonly EmployeeRole[] = ['practitioner', 'leader', 'coordinating_unit']

/** Everybody who stands in the matrix; a role that is added to the code must get its words here. */
export const relations: readonly Relation[] = [
  ...known,
  ...EMPLOYEE_ROLES.filter(role => !LISTED.includes(role)).map(role => {
    const is = roleWords[role]
    if (!is)
      throw new Error(`the access matrix has no words for the role ${role}: add them in tests/access/relations.ts`)
    return { words: is.words, actor: staff(is.id, ids.unit, role) }
  }),
]

/** What of some facts is for this relation: the facts that the database gives the actor as sight. */
export const sightOf = ({ actor, kin }: Relation, facts: readonly ImpliedFact[]): Sight => {
  const reader = readerOf(actor)
  const isFor = (fact: ImpliedFact) => {
    if (fact.inServiceId != null && fact.inServiceId !== reader.serviceId) return false
    if (fact.readerKind === 'service') return fact.readerId === reader.serviceId
    return fact.readerKind === reader.readerKind && fact.readerId === reader.readerId
  }
  return { facts: facts.filter(isFor), kin: kin ?? false, ties: [] }
}
