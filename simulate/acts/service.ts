import * as consultation from '../../src/capabilities/consultation/api.ts'
import * as organisation from '../../src/capabilities/organisation/api.ts'
import { idOf } from '../../demo/ids.ts'
import type { EmployeeActor } from '../../src/kernel/actor.ts'
import { nowOf, today } from '../stage.ts'
import type { Stage } from '../stage.ts'
import type { ServiceWorld } from '../world.ts'
import { adviceOf } from './concern.ts'
import type { Wonder } from './concern.ts'

/** The municipality begins a small service, with one who leads it. */
export async function beginsService(at: Stage): Promise<EmployeeActor> {
  const { player, staff, administrator } = at
  const { id: serviceId } = await player.does(administrator, organisation.addService, {
    ...{ name: `Familieteam ${staff.size}`, kind: 'other', ownerType: 'municipality', phone: null },
    ...{ parentId: idOf('oppvekst'), activeFrom: today(at), activeTo: null },
  })
  const { id } = await player.does(administrator, organisation.addEmployee, {
    ...{ givenName: 'Liv', familyName: `Leder${staff.size}`, language: 'nb', title: 'Leder', email: null, phone: null },
    ...{ serviceId, role: 'leader', from: today(at) },
  })
  const leader: EmployeeActor = { ...administrator, id, serviceId, role: 'leader' }
  staff.set(id, { actor: leader, lastDay: null, away: [] })
  return leader
}

/** Whoever wonders asks the service for advice: work lies there. */
export async function asksService(at: Stage, one: Wonder, leader: EmployeeActor) {
  const advice = await adviceOf(at, one, leader.serviceId)
  const world: ServiceWorld = { kind: 'service', id: leader.serviceId, ledBy: leader.id, asked: nowOf(at) }
  at.begins(world)
  return { advice, world }
}

/** The leader gives it. */
export async function givesAdvice(
  { player }: Stage,
  leader: EmployeeActor,
  asked: Awaited<ReturnType<typeof asksService>>,
) {
  const answer = { consultationId: asked.advice.id, version: 1, answer: 'Prøv lek i små grupper.' }
  await player.does(leader, consultation.answerAdvice, answer)
  asked.advice.answered = true
  asked.world.asked = null
}
