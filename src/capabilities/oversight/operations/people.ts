import type { Actor, EmployeeActor, FamilyActor } from '../../../kernel/actor.ts'
import { covers, dayOf } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findEmployeeSubject } from '../../organisation/index.ts'
import { employeeName } from '../../organisation/model.ts'
import { guardiansOf } from '../../person/index.ts'

/** Somebody who could ask, in one role and service: exactly the actor that a log-in would make. */
export interface Candidate {
  readonly actor: Actor
  readonly name: string
}

interface In {
  readonly municipality: number
  readonly now: Date
}

/** The actors that an employee can be now: one for each role held. Nobody who has left. */
export async function asEmployee(tx: Tx, { municipality, now }: In, id: string): Promise<readonly Candidate[]> {
  const found = await findEmployeeSubject(tx, { employeeId: id }, { municipality }, now)
  if (!found || (found.employee.leavesAt !== null && found.employee.leavesAt <= now)) return []
  const name = employeeName(found.employee)
  return found.roles
    .filter(one => covers(one, now))
    .map(({ role, serviceId }): Candidate => {
      const actor: EmployeeActor = { kind: 'employee', id, role, serviceId, municipality, level: 'high' }
      return { actor, name }
    })
}

/** The members of a child's family as actors; the child too. */
export async function familyOf(
  tx: Tx,
  { municipality, now }: In,
  child: { readonly id: string; readonly name: string },
) {
  const guardians = await guardiansOf(tx, municipality, child.id, dayOf(now))
  const as = (id: string, role: FamilyActor['role']): FamilyActor => ({
    ...{ kind: 'family', id, role, municipality, level: 'high' },
  })
  return [
    ...guardians.map(one => ({ actor: as(one.personId, 'guardian'), name: one.name, relation: one.relation })),
    { actor: as(child.id, 'youth'), name: child.name, relation: null },
  ]
}

/** People in the order of their names: the order in which their sight began would tell more than was asked. */
export const inNameOrder = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name.localeCompare(b.name, 'nb')
