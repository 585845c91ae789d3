import { agrees, disagrees } from '../acts/disagreement.ts'
import { daysBetween } from '../../src/kernel/time.ts'
import { later, today } from '../stage.ts'
import type { Chapter } from '../stage.ts'

/** Two services do not agree, their leaders neither, and nobody decides in time. */
export const undecided: Chapter = async function* (at) {
  const one = await disagrees(at)
  at.injects('undecided', at.world.id, one.id)
  yield later(at, daysBetween(today(at), one.decideBy) + at.dice.between(2, 7))
  await agrees(at, one)
}
