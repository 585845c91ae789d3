import type { EmployeeRole } from '../../../kernel/actor.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { addDays, dayOf, startOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { mayGiveRole } from '../access.ts'
import * as api from '../api.ts'
import { findEmployeeSubject } from '../employee-store.ts'
import type { EmployeeSubject } from '../employee-store.ts'
import { rolesChanged } from '../ports.ts'
import { saveRoleEnd } from '../role-store.ts'
import { judgeLeaderEnds, judgeRole, periodOf } from '../rules.ts'
import { findServiceSubject } from '../service-store.ts'
import { assign } from './hire.ts'
import { letChooseNoMore } from './login-roles.ts'

interface InMunicipality {
  readonly municipality: number
}

/** The person, and the service with the units that have a say over it. */
async function findRoleToGive(
  tx: Tx,
  input: { employeeId: string; serviceId: string; role: EmployeeRole },
  actor: InMunicipality,
  now: Date,
) {
  const [person, place] = await Promise.all([
    findEmployeeSubject(tx, input, actor, now),
    findServiceSubject(tx, input, actor, now),
  ])
  return person && place && { ...person, service: place.service, units: place.units, role: input.role }
}

/** The person, and the role with the units that have a say over its service. */
async function findRoleToEnd(tx: Tx, input: { employeeId: string; roleId: string }, actor: InMunicipality, now: Date) {
  const person = await findEmployeeSubject(tx, input, actor, now)
  const held = person?.roles.find(one => one.id === input.roleId)
  const place = held && (await findServiceSubject(tx, held, actor, now))
  return person && held && place && { ...person, held, role: held.role, units: place.units }
}

/** Gives an employee a role in a service. */
export const giveRole = operation(api.giveRole, {
  subject: findRoleToGive,
  allow: mayGiveRole,
  handle: async ({ tx, actor, input, subject, now, newId }) => {
    const { municipality } = actor
    const { employee, roles, service, loginId } = subject
    const held = { employeeId: employee.id, serviceId: service.id, role: input.role, ...periodOf(input.from, input.to) }
    const wrong = judgeRole(held, { held: roles, leavesAt: employee.leavesAt, service })
    if (wrong) return wrong
    const id = await assign(tx, { municipality, newId }, { employee, loginId }, held)
    await rolesChanged(tx, { municipality, employeeId: employee.id, now, newId })
    return { id }
  },
})

/** Ends a role after a last day. To end them all, the employee leaves. */
export const endRole = operation(api.endRole, {
  subject: findRoleToEnd,
  allow: mayGiveRole,
  handle: async ({ tx, actor, input, subject, now, newId }) => {
    const { municipality } = actor
    const { held, employeeId } = subject
    const at = startOf(addDays(input.lastDay, 1))
    if (input.lastDay < addDays(dayOf(now), -1)) return refuse('leaving.past')
    if (held.to !== null && held.to <= at) return refuse('role.has_ended')
    if (!hasAnother(subject, held.id, at)) return refuse('role.last_one')
    const wrong = await leaderEnds(tx, municipality, [held], now, at)
    if (wrong) return wrong
    await saveRoleEnd(tx, municipality, held.id, held, at)
    const which = { municipality, actorId: employeeId, role: held.role, serviceId: held.serviceId }
    await letChooseNoMore(tx, which, at)
    await rolesChanged(tx, { municipality, employeeId, now, newId })
    return { id: held.id }
  },
})

/** Who has no role left has left, and that has an act of its own, in which the batons are taken over. */
const hasAnother = ({ roles }: EmployeeSubject, id: string, at: Date) =>
  roles.some(one => one.id !== id && (one.to === null || one.to > at))

/** Whether a service would stand without both leader and unit above when these roles end. */
export async function leaderEnds(tx: Tx, municipality: number, ending: EmployeeSubject['roles'], now: Date, at: Date) {
  for (const one of ending.filter(({ role }) => role === 'leader')) {
    const place = await findServiceSubject(tx, one, { municipality }, now)
    const leaders = place?.roles.filter(({ role }) => role === 'leader') ?? []
    const wrong = judgeLeaderEnds(
      { hasUnitAbove: (place?.service.parentId ?? null) !== null, leaders },
      one.employeeId,
      at,
    )
    if (wrong) return wrong
  }
  return undefined
}
