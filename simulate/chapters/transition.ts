import { addDays, daysBetween } from '../../src/kernel/time.ts'
import { leaves } from '../acts/sharing.ts'
import { beginDays, begins, drops, isReceived, letsGoAlong, prepares, saysHowItWent } from '../acts/transition.ts'
import { comes, saysYes, LONG } from './sharing.ts'
import { inDays, today } from '../stage.ts'
import type { Chapter } from '../stage.ts'

/** A passage is under way, and nobody does anything about it. */
export const idlePassage: Chapter = async function* (at) {
  const one = await begins(at, addDays(today(at), at.dice.between(60, 120)))
  at.injects('transition_start', at.world.id, one.id)
  yield inDays(at, beginDays + 2, beginDays + 9)
  await drops(at, one)
}

/** What may go along is prepared, and nobody has received by the day. */
export const latePassage: Chapter = async function* (at) {
  const one = await begins(at, addDays(today(at), at.dice.between(16, 30)))
  await prepares(at, one)
  at.injects('transition_receive', at.world.id, one.id)
  const wait = daysBetween(today(at), one.receiveBy)
  yield inDays(at, wait + 2, wait + 9)
  await drops(at, one)
}

/** One service hands over to another while the baton stays where it is, and nobody says how it went. */
export const uncheckedPassage: Chapter = async function* (at) {
  const [from, to] = at.dice.chance(50) ? at.cast.partners : at.cast.partners.toReversed()
  if (!from || !to) return
  yield* comes(at, from, LONG)
  yield* saysYes(at, to, LONG)
  const one = await begins(at, addDays(today(at), 30), from)
  await prepares(at, one)
  yield inDays(at, 0, 2)
  await letsGoAlong(at, one, to)
  yield inDays(at, 0, 2)
  await isReceived(at, one, to)
  yield inDays(at, 1, 9)
  await leaves(at, from)
  const until = () => daysBetween(today(at), one.checkBy ?? today(at))
  yield inDays(at, until() - 9, until() - 2)
  at.injects('transition_check', at.world.id, one.id)
  yield inDays(at, until() + 2, until() + 9)
  await saysHowItWent(at, one, to)
  yield inDays(at, 1, 9)
  await leaves(at, to)
}
