import { dueOn } from '../../src/capabilities/ask/model.ts'
import * as need from '../../src/capabilities/need/api.ts'
import { addDays } from '../../src/kernel/time.ts'
import { deadlineDay } from '../../src/capabilities/settings/model.ts'
import { settings } from '../rules.ts'
import { nowOf, today } from '../stage.ts'
import type { InCase } from '../stage.ts'
import type { Need } from '../world.ts'
import { asks, settles, wrote } from './case.ts'
import type { Partner } from './sharing.ts'

/** The holder writes down what is needed. */
export async function needs(at: InCase): Promise<Need> {
  const { player, world, cast } = at
  const what = 'Noen å snakke med om kveldene'
  const { id, version } = await player.does(cast.holder, need.noteNeed, { caseId: world.id, what })
  const noted: Need = { id, version, at: nowOf(at), state: 'open', asked: [] }
  world.needs.push(noted)
  wrote(at)
  return noted
}

/** And that it is needed no more. */
export async function needsNot(at: InCase, one: Need): Promise<void> {
  const { player, world, cast } = at
  const closed = { caseId: world.id, needId: one.id, version: one.version, state: 'dropped', outcome: null } as const
  await player.does(cast.holder, need.closeNeed, closed)
  one.state = 'dropped'
  wrote(at)
}

/** A service is asked; answers the question. */
export async function asksFor(at: InCase, one: Need, partner: Partner): Promise<string> {
  const { player, world, cast } = at
  const { serviceId } = partner
  const { id } = await player.does(cast.holder, need.sendNeed, {
    ...{ caseId: world.id, needId: one.id, serviceId, words: null },
  })
  one.asked.push({ id, serviceId, saidNo: null })
  const dueAt = dueOn(deadlineDay(settings, 'invitationAnswerDays', today(at)))
  asks(at, { kind: 'need', thing: id, to: serviceId, dueAt })
  wrote(at)
  return id
}

/** Its leader says no. */
export async function saysNo(at: InCase, one: Need, requestId: string, partner: Partner): Promise<void> {
  const { player, world } = at
  const { version, reasons } = await player.does(partner.leader, need.openRequest, { caseId: world.id, requestId })
  const said = { is: 'decline', reason: reasons[0]?.id ?? null, words: 'Vi har ikke plass nå.' } as const
  await player.does(partner.leader, need.answerNeed, { caseId: world.id, requestId, version, said })
  const asked = one.asked.find(known => known.id === requestId)
  if (asked) asked.saidNo = nowOf(at)
  settles(at, requestId)
  wrote(at)
}

/** Its leader would rather do something else, and asks whoever asked. */
export async function saysOtherWay(at: InCase, requestId: string, partner: Partner): Promise<void> {
  const { player, world, cast } = at
  const { version } = await player.does(partner.leader, need.openRequest, { caseId: world.id, requestId })
  const other = { employeeId: partner.employee.id, startsOn: addDays(today(at), 30), instead: 'En gruppe på torsdager' }
  const said = { is: 'counter', ...other } as const
  await player.does(partner.leader, need.answerNeed, { caseId: world.id, requestId, version, said })
  settles(at, requestId)
  const dueAt = dueOn(deadlineDay(settings, 'invitationAnswerDays', today(at)))
  asks(at, { kind: 'need_way', thing: requestId, to: cast.holder.id, dueAt })
  wrote(at)
}

/** Whoever asked says no to that. */
export async function agreesNot(at: InCase, one: Need, requestId: string): Promise<void> {
  const { player, world, cast } = at
  const { needs: all } = await player.does(cast.holder, need.listNeeds, { caseId: world.id })
  const request = all.flatMap(each => each.requests).find(each => each.id === requestId)
  if (!request) throw new Error('nothing was asked')
  const settled = { caseId: world.id, requestId, version: request.version, agreed: false }
  await player.does(cast.holder, need.settleNeed, settled)
  const asked = one.asked.find(known => known.id === requestId)
  if (asked) asked.saidNo = nowOf(at)
  settles(at, requestId)
  wrote(at)
}
