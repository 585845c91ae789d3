import { dueOn } from '../../src/capabilities/ask/model.ts'
import { deadlineDay } from '../../src/capabilities/settings/model.ts'
import * as transition from '../../src/capabilities/transition/api.ts'
import { addDays, addMonths } from '../../src/kernel/time.ts'
import type { Day } from '../../src/kernel/time.ts'
import { settings } from '../rules.ts'
import { today } from '../stage.ts'
import type { InCase } from '../stage.ts'
import type { Passage } from '../world.ts'
import { asks, settles, wrote } from './case.ts'
import { joinedBy } from './sharing.ts'
import type { Partner } from './sharing.ts'

/** A passage that no clock begins: its day is said by hand, and any service sends. */
const BY_HAND = 'to_service'
const BLOCK = 'goals'
const found = settings.passages.find(one => one.id === BY_HAND)
if (!found) throw new Error(`no passage ${BY_HAND}`)
const { beginDays, receiveDays, checkMonths, checkDays } = found
export { beginDays }

/** The holder begins a passage that is to be on a day, from the own service unless another is named. */
export async function begins(at: InCase, on: Day, from?: Partner): Promise<Passage> {
  const { player, world, cast } = at
  const begun = await player.does(cast.holder, transition.startTransition, {
    ...{ caseId: world.id, passage: BY_HAND, on, ...(from && { fromServiceId: from.serviceId }) },
  })
  const [soon, before] = [addDays(today(at), beginDays), addDays(on, -receiveDays)]
  const beginBy = soon < on ? soon : on
  const receiveBy = before > beginBy ? before : beginBy
  const one: Passage = { id: begun.id, version: begun.version, beginBy, receiveBy, state: 'idle' }
  world.passages.push(one)
  wrote(at)
  return one
}

/** Something is written of what may go along. */
export async function prepares({ player, world, cast }: InCase, one: Passage): Promise<void> {
  const words = 'Det som hjelper, er å ta en ting om gangen.'
  await player.does(cast.holder, transition.writeBlock, {
    ...{ caseId: world.id, transitionId: one.id, block: BLOCK, version: 0, words, picked: [] },
  })
  one.version += 1
  one.state = 'prepared'
}

/** The family is asked whether it may go along to a service. */
export async function asksToGoAlong(at: InCase, one: Passage, to: Partner): Promise<void> {
  const { player, world, cast } = at
  const asked = { caseId: world.id, transitionId: one.id, version: one.version, toServiceId: to.serviceId }
  one.version = (await player.does(cast.holder, transition.askFamily, asked)).version
  const dueAt = dueOn(deadlineDay(settings, 'consentAnswerDays', today(at)))
  for (const who of cast.guardians) asks(at, { kind: 'transition_pack', thing: one.id, to: who.id, dueAt })
  wrote(at)
}

/** All say yes. */
export async function lets(at: InCase, one: Passage): Promise<void> {
  for (const who of at.cast.guardians) {
    const answers = [{ block: BLOCK, version: 1, answer: 'yes' as const }]
    await at.player.does(who, transition.answerPack, { caseId: at.world.id, transitionId: one.id, answers })
    settles(at, one.id, who.id)
  }
  wrote(at)
}

/** The family is asked whether it may go along to a service, and all say yes. */
export async function letsGoAlong(at: InCase, one: Passage, to: Partner): Promise<void> {
  await asksToGoAlong(at, one, to)
  await lets(at, one)
}

/** Somebody in the service is asked to receive. */
export async function isAsked(at: InCase, one: Passage, to: Partner): Promise<void> {
  const sent = { caseId: at.world.id, transitionId: one.id, version: one.version, toEmployeeId: to.employee.id }
  one.version = (await at.player.does(at.cast.holder, transition.sendTransition, sent)).version
  asks(at, { kind: 'transition', thing: one.id, to: to.employee.id, dueAt: dueOn(one.receiveBy) })
  wrote(at)
}

/** Somebody in the service is asked to receive, and says yes. */
export async function isReceived(at: InCase, one: Passage, to: Partner): Promise<void> {
  const { player, world } = at
  const which = { caseId: world.id, transitionId: one.id }
  await isAsked(at, one, to)
  const said = { answer: 'accept' } as const
  const received = { ...which, version: one.version, said }
  one.version = (await player.does(to.employee, transition.receive, received)).version
  settles(at, one.id)
  one.checkBy = addDays(addMonths(today(at), checkMonths), checkDays)
  one.state = 'received'
  await joinedBy(at, to)
  wrote(at)
}

/** Whoever received says how it went. */
export async function saysHowItWent(at: InCase, one: Passage, to: Partner): Promise<void> {
  const which = { caseId: at.world.id, transitionId: one.id, version: one.version }
  const { version } = await at.player.does(to.employee, transition.checkBack, { ...which, going: 'well' })
  Object.assign(one, { version, state: 'checked' })
  wrote(at)
}

/** It is not to be after all. */
export async function drops(at: InCase, one: Passage): Promise<void> {
  const { player, world, cast } = at
  const dropped = { caseId: world.id, transitionId: one.id, version: one.version, because: 'Det blir ikke noe av.' }
  await player.does(cast.holder, transition.dropTransition, dropped)
  one.state = 'dropped'
  settles(at, one.id)
  wrote(at)
}
