import { addDays, daysBetween } from '../../src/kernel/time.ts'
import { beginDays, begins, drops, prepares } from '../acts/transition.ts'
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
