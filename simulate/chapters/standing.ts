import { goesTo, notes, rests, resumes } from '../acts/case.ts'
import { saysItIsNone } from '../acts/gap.ts'
import { plusDays } from '../finding.ts'
import { settings } from '../rules.ts'
import { inDays, later, nowOf } from '../stage.ts'
import type { Chapter } from '../stage.ts'
import { addDays, daysBetween } from '../../src/kernel/time.ts'
import { today } from '../stage.ts'

/** So many times in a hundred the holder says that it is no gap. */
const NONE = 40

/** Nobody writes for a long time. */
export const silence: Chapter = async function* (at) {
  const { world } = at
  at.injects('silent', world.id, world.id)
  yield plusDays(world.written, settings.deadlines.silentLogDays)
  yield inDays(at, 1, 5)
  if (at.dice.chance(NONE)) await saysItIsNone(at, 'silent')
  yield inDays(at, 1, 5)
  await notes(at)
}

/** The step has a deadline that nobody keeps. */
export const lateStep: Chapter = async function* (at) {
  const { world } = at
  await goesTo(at, '1.2')
  at.injects('step', world.id, world.id)
  yield later(at, daysBetween(today(at), world.stepDue ?? today(at)) + at.dice.between(1, 9))
  if (at.dice.chance(NONE)) await saysItIsNone(at, 'step')
  yield inDays(at, 0, 7)
  await goesTo(at, '1.3')
}

/** The case rests, and nobody takes it up again on the day. */
export const longRest: Chapter = async function* (at) {
  const { world, dice } = at
  await rests(at, addDays(today(at), dice.between(10, 24)))
  at.injects('pause', world.id, world.id)
  yield later(at, daysBetween(today(at), world.pausedUntil) + dice.between(1, 8))
  await resumes(at)
}

/** All goes as it should: somebody writes, and nothing is late. */
export const quiet: Chapter = async function* (at) {
  yield inDays(at, 3, 20)
  await notes(at)
  yield plusDays(nowOf(at), at.dice.between(1, 5))
}
