import * as ask from '../../src/capabilities/ask/api.ts'
import * as baton from '../../src/capabilities/baton/api.ts'
import * as cases from '../../src/capabilities/case/api.ts'
import * as log from '../../src/capabilities/log/api.ts'
import * as ownWord from '../../src/capabilities/own-word/api.ts'
import * as voice from '../../src/capabilities/voice/api.ts'
import { dueOn } from '../../src/capabilities/ask/model.ts'
import { deadlineDay, dueDay, findStep } from '../../src/capabilities/settings/model.ts'
import type { Actor, EmployeeActor } from '../../src/kernel/actor.ts'
import type { Day } from '../../src/kernel/time.ts'
import { settings } from '../rules.ts'
import { nowOf, today } from '../stage.ts'
import type { InCase, Stage } from '../stage.ts'
import type { Asked } from '../world.ts'

/** The log tells that somebody did something in the case. */
export const wrote = (at: InCase): void => {
  at.world.written = nowOf(at)
}
/** Somebody is asked; whoever does it has just done so. */
export const asks = (at: InCase, one: Pick<Asked, 'kind' | 'thing' | 'to' | 'dueAt'>): void => {
  at.world.asks.push({ ...one, sentAt: nowOf(at) })
}
/** What was asked about a thing is asked no more: of one receiver, or of all. */
export const settles = (at: InCase, thing: string, to?: string): void => {
  for (const one of at.world.asks) if (one.thing === thing && (to === undefined || one.to === to)) one.ended = true
}

/** Writes a line in the log. */
export async function notes(at: InCase): Promise<void> {
  await at.player.does(at.cast.holder, log.addNote, {
    caseId: at.world.id,
    words: 'Det går litt bedre i overgangene nå.',
  })
  wrote(at)
}

const versionOf = async (at: InCase, who: Actor) =>
  (await at.player.does(who, cases.openCase, { caseId: at.world.id })).version

/** The holder goes to another step of the level. */
export async function goesTo(at: InCase, stepId: string): Promise<void> {
  const { player, world, cast } = at
  const version = await versionOf(at, cast.holder)
  await player.does(cast.holder, cases.setStep, { caseId: world.id, stepId, version })
  const due = findStep(settings, stepId)?.due
  world.stepDue = due ? dueDay(due, today(at)) : null
  wrote(at)
}

/** Lets the case rest until a day. */
export async function rests(at: InCase, until: Day): Promise<void> {
  const { player, world, cast } = at
  const version = await versionOf(at, cast.holder)
  await player.does(cast.holder, cases.pauseCase, {
    caseId: world.id,
    until,
    reason: 'Familien er bortreist.',
    version,
  })
  world.status = 'paused'
  world.pausedUntil = until
  wrote(at)
}

/** Takes it up again. */
export async function resumes(at: InCase): Promise<void> {
  const { player, world, cast } = at
  const version = await versionOf(at, cast.holder)
  await player.does(cast.holder, cases.resumeCase, { caseId: world.id, version })
  world.status = 'open'
  world.awake = nowOf(at)
  wrote(at)
}

/** The holder says what came of all that the child has said and nobody has answered. */
async function weighs(at: InCase): Promise<void> {
  const { player, world, cast } = at
  const caseId = world.id
  const { words } = await player.does(cast.holder, ownWord.listOwnWords, { caseId })
  for (const { id: wordId, childs, weights } of words)
    if (childs && weights.length === 0) {
      await player.does(cast.holder, ownWord.weighOwnWord, { caseId, wordId, weight: 'followed' })
      settles(at, wordId)
    }
  const { views } = await player.does(cast.holder, voice.listViews, { caseId })
  for (const { id: viewId, words: said, weights } of views)
    if (said !== null && weights.length === 0)
      await player.does(cast.holder, voice.weighView, { caseId, viewId, weight: 'followed' })
}

/** The holder closes the case, when it is said what came of the child's words. */
export async function closes(at: InCase): Promise<void> {
  const { player, world, cast } = at
  const { facts } = await player.does(cast.holder, cases.checkLevel, { caseId: world.id })
  if (!facts.childWeighed) await weighs(at)
  const version = await versionOf(at, cast.holder)
  const words = 'Det går bra nå.'
  const note = { results: words, helped: words, childsExperience: words, parentsExperience: words, followUpOn: null }
  await player.does(cast.holder, cases.closeCase, { caseId: world.id, version, reason: 'goal_reached', note })
  world.status = 'closed'
}

/** Somebody offers the baton; answers the offer. */
export async function offers(at: InCase, from: Actor, to: EmployeeActor): Promise<string> {
  const { player, world } = at
  const { offerId } = await player.does(from, baton.offerBaton, {
    ...{ caseId: world.id, toId: to.id, toServiceId: to.serviceId, reason: 'Du kjenner barnet godt.' },
    ...{ handOverNote: 'Ring hjem på tirsdager.', familyView: 'Familien synes det er fint.' },
  })
  asksToHold(at, offerId, to.id)
  wrote(at)
  return offerId
}
/** Somebody is asked to hold. */
export const asksToHold = (at: InCase, thing: string, to: string): void =>
  asks(at, { kind: 'baton', thing, to, dueAt: dueOn(deadlineDay(settings, 'batonAnswerDays', today(at))) })

/** The one who is asked says yes, and holds from now; or no. */
export async function answersOffer(at: InCase, who: EmployeeActor, offerId: string, yes: boolean): Promise<void> {
  const { player, world } = at
  const which = { caseId: world.id, offerId }
  const { version } = await player.does(who, baton.openOffer, which)
  const answer = yes ? ({ answer: 'accept' } as const) : ({ answer: 'decline', reason: 'no_capacity' } as const)
  await player.does(who, baton.answerOffer, { ...which, version, ...answer })
  settles(at, offerId)
  if (yes) {
    world.holder = who.id
    world.held = nowOf(at)
  }
  wrote(at)
}

/** Reads what waits of a kind: opened, and not answered. */
export async function reads({ player }: Stage, who: Actor, kind: Asked['kind']): Promise<void> {
  const all = await player.does(who, ask.listMine, { limit: 100 })
  for (const { thingId } of all.filter(one => one.kind === kind)) await player.does(who, ask.openAsk, { thingId })
}
