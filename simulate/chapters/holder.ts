import { answersOffer, offers } from '../acts/case.ts'
import { askedOf, ends, promises, takes } from '../acts/plan.ts'
import { hires, isIll, leavesWork } from '../acts/staff.ts'
import { askKey } from '../reckon.ts'
import { settings } from '../rules.ts'
import { inDays, today } from '../stage.ts'
import type { Chapter, InCase } from '../stage.ts'
import { addDays } from '../../src/kernel/time.ts'
import type { EmployeeActor } from '../../src/kernel/actor.ts'

/** The baton goes to somebody who says yes within a few days. */
async function* handsOver(at: InCase, from: EmployeeActor, to: EmployeeActor): AsyncGenerator<Date, void> {
  const offer = await offers(at, from, to)
  yield inDays(at, 1, 2)
  await answersOffer(at, to, offer, true)
}

/** Whoever took over leaves, and for some days nobody has said yes. */
export const holderLeaves: Chapter = async function* (at) {
  const { cast, world, dice } = at
  const stand = await hires(at)
  yield* handsOver(at, cast.holder, stand)
  yield inDays(at, 1, 6)
  const days = dice.between(2, 12)
  await leavesWork(at, stand, days)
  at.injects('holder', world.id, world.id)
  yield inDays(at, days + 1, days + 5)
  yield* handsOver(at, cast.leader, cast.holder)
}

/** Whoever holds is ill, and nobody was named to stand in. */
export const holderIll: Chapter = async function* (at) {
  const { cast, world, dice } = at
  const stand = await hires(at)
  yield* handsOver(at, cast.holder, stand)
  yield inDays(at, 1, 8)
  at.injects('holder', world.id, world.id)
  const [after, days] = [dice.between(0, 3), dice.between(1, 8)]
  await isIll(at, stand, after, days)
  yield inDays(at, after + days + 2, after + days + 6)
  yield* handsOver(at, stand, cast.holder)
}

/** Somebody who is asked to hold says nothing, and in the end no. */
export const offerWaits: Chapter = async function* (at) {
  const { cast, world } = at
  const stand = await hires(at)
  const offer = await offers(at, cast.holder, stand)
  at.injects('unanswered', world.id, askKey({ kind: 'baton', thing: offer, to: stand.id }))
  yield inDays(at, 9, 16)
  await answersOffer(at, stand, offer, false)
}

/** A colleague who already holds as many as one can says yes to one more, and gives it back. */
export const tooMany: Chapter = async function* (at) {
  const { cast, world, staff } = at
  const full = (id: string) => (at.held().get(id)?.length ?? 0) >= settings.caseloadLimit
  const colleague = [...staff.values()].find(({ actor, lastDay, away }) => {
    const here = actor.serviceId === cast.leader.serviceId && actor.role === 'practitioner'
    const works = lastDay === null && away.every(one => one.to < today(at))
    return here && works && actor.id !== cast.holder.id && full(actor.id)
  })?.actor
  if (!colleague) return
  const offer = await offers(at, cast.holder, colleague)
  yield inDays(at, 1, 2)
  if (full(colleague.id)) at.injects('overload', world.id, colleague.id)
  await answersOffer(at, colleague, offer, true)
  yield inDays(at, 2, 9)
  yield* handsOver(at, colleague, cast.holder)
}

/** Whoever is to do something says nothing of it, then yes; and leaves, after the baton has gone back, and nobody else is found for some days. */
export const goneResponsible: Chapter = async function* (at) {
  const { cast, world, dice } = at
  const stand = await hires(at)
  yield* handsOver(at, cast.holder, stand)
  const day = today(at)
  const measure = await promises(at, { startsOn: day, evaluateOn: addDays(day, 90), by: stand.id })
  const asked = await askedOf(at, measure)
  at.injects('unanswered', world.id, askKey({ kind: 'task', thing: asked, to: stand.id }))
  yield inDays(at, 9, 14)
  await takes(at, stand, asked)
  yield* handsOver(at, stand, cast.holder)
  const days = dice.between(2, 12)
  await leavesWork(at, stand, days)
  at.injects('responsible', world.id, measure.id)
  yield inDays(at, days + 1, days + 6)
  await ends(at, measure)
}
