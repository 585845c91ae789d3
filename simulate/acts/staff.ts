import * as organisation from '../../src/capabilities/organisation/api.ts'
import type { EmployeeActor } from '../../src/kernel/actor.ts'
import { addDays } from '../../src/kernel/time.ts'
import { nowOf, today } from '../stage.ts'
import type { Stage } from '../stage.ts'

/** The leader lets somebody new work in the unit. */
export async function hires({ player, cast, staff, ...stage }: Stage): Promise<EmployeeActor> {
  const familyName = `Vikar${staff.size}`
  const { id } = await player.does(cast.leader, organisation.addEmployee, {
    ...{ givenName: 'Tuva', familyName, language: 'nb', title: 'Vikar', email: null, phone: null },
    ...{ serviceId: cast.leader.serviceId, role: 'practitioner', from: today({ player, cast, staff, ...stage }) },
  })
  const actor: EmployeeActor = { ...cast.leader, id, role: 'practitioner' }
  staff.set(id, { actor, lastDay: null, away: [] })
  return actor
}

/** Somebody will not work here after some more days; the leader knows it. */
export async function leavesWork(at: Stage, who: EmployeeActor, days: number): Promise<void> {
  const { player, cast, staff } = at
  const { people } = await player.does(cast.leader, organisation.listPeople, {})
  const version = people.find(one => one.id === who.id)?.version ?? 1
  const lastDay = addDays(today(at), days)
  await player.does(cast.leader, organisation.registerLeaving, { employeeId: who.id, version, lastDay })
  const known = staff.get(who.id)
  if (known) known.lastDay = lastDay
}

/** Somebody is ill from a day on, so many days, and nobody is named instead. */
export async function isIll(at: Stage, who: EmployeeActor, after: number, days: number): Promise<void> {
  const { player, staff } = at
  const from = addDays(today(at), after)
  const to = addDays(from, days)
  await player.does(who, organisation.registerAbsence, { employeeId: who.id, from, to, deputyId: null })
  staff.get(who.id)?.away.push({ from, to, known: nowOf(at) })
}
