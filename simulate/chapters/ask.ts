import { addDays } from '../../src/kernel/time.ts'
import {
  asksDeputy,
  asksUnit,
  disagreesWithPlan,
  saysWhatCameOfIt,
  unitAnswers,
  writesBack,
  writesHome,
} from '../acts/ask.ts'
import { answersOffer } from '../acts/case.ts'
import { agreesNot, asksFor, needs, needsNot, saysOtherWay } from '../acts/need.ts'
import { says } from '../acts/sharing.ts'
import type { Partner } from '../acts/sharing.ts'
import { hires } from '../acts/staff.ts'
import { asksToGoAlong, begins, drops, isAsked, lets, letsGoAlong, prepares } from '../acts/transition.ts'
import { askKey } from '../reckon.ts'
import { inDays, today } from '../stage.ts'
import type { Chapter, InCase } from '../stage.ts'
import { LONG, saysYes } from './sharing.ts'

/** What the family said to a service holds no longer than it is needed: nobody is reminded of it in a year. */
async function takesBack(at: InCase, partner: Partner): Promise<void> {
  for (const who of at.cast.guardians) await says(at, who, partner, null)
}

const waits = (at: InCase, kind: string, thing: string, to: string) =>
  at.injects('unanswered', at.world.id, askKey({ kind, thing, to }))

/** A guardian writes, and gets no answer for a while. */
export const silentHolder: Chapter = async function* (at) {
  const thread = await writesHome(at, at.dice.pick(at.cast.guardians))
  waits(at, 'message', thread, at.cast.holder.id)
  yield inDays(at, 6, 12)
  await writesBack(at, thread)
}

/** A guardian does not agree with the plan, and nobody says what comes of it. */
export const unheardNo: Chapter = async function* (at) {
  const word = await disagreesWithPlan(at, at.dice.pick(at.cast.guardians))
  waits(at, 'plan_disagreed', word, at.cast.holder.id)
  yield inDays(at, 6, 12)
  await saysWhatCameOfIt(at, word)
}

/** The coordinating unit is asked, and does not answer. */
export const silentUnit: Chapter = async function* (at) {
  const asked = await asksUnit(at)
  waits(at, 'unit_question', asked.id, asked.unit.id)
  yield inDays(at, 9, 16)
  await unitAnswers(at, asked)
}

/** Somebody who is asked to stand in says nothing, and in the end no. */
export const silentDeputy: Chapter = async function* (at) {
  const stand = await hires(at)
  const offer = await asksDeputy(at, stand, 30)
  waits(at, 'deputy', offer, stand.id)
  yield inDays(at, 9, 16)
  await answersOffer(at, stand, offer, false)
}

/** A service would rather do something else, and whoever asked it says nothing to that. */
export const unansweredWay: Chapter = async function* (at) {
  const { cast } = at
  const partner = at.dice.pick(cast.partners)
  const one = await needs(at)
  yield* saysYes(at, partner, LONG)
  const asked = await asksFor(at, one, partner)
  yield inDays(at, 1, 3)
  await saysOtherWay(at, asked, partner)
  waits(at, 'need_way', asked, cast.holder.id)
  yield inDays(at, 9, 14)
  await agreesNot(at, one, asked)
  await needsNot(at, one)
  await takesBack(at, partner)
}

/** The family is asked what may go along, and does not answer for a while. */
export const silentPack: Chapter = async function* (at) {
  const { cast, dice } = at
  const to = dice.pick(cast.partners)
  yield* saysYes(at, to, LONG)
  const one = await begins(at, addDays(today(at), dice.between(70, 120)))
  await prepares(at, one)
  await asksToGoAlong(at, one, to)
  for (const who of cast.guardians) waits(at, 'transition_pack', one.id, who.id)
  yield inDays(at, 16, 24)
  await lets(at, one)
  await drops(at, one)
  await takesBack(at, to)
}

/** Whoever is asked to receive does not even read it. */
export const unreadPassage: Chapter = async function* (at) {
  const { cast, dice } = at
  const to = dice.pick(cast.partners)
  yield* saysYes(at, to, LONG)
  const one = await begins(at, addDays(today(at), dice.between(70, 120)))
  await prepares(at, one)
  await letsGoAlong(at, one, to)
  await isAsked(at, one, to)
  waits(at, 'transition', one.id, to.employee.id)
  yield inDays(at, 9, 16)
  await drops(at, one)
  await takesBack(at, to)
}
