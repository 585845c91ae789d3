import { addDays } from '../../src/kernel/time.ts'
import { compares, isWhen } from '../acts/clash.ts'
import { ends, promises } from '../acts/plan.ts'
import { byPair } from '../reckon-clash.ts'
import { settings } from '../rules.ts'
import { inDays, today } from '../stage.ts'
import type { Chapter, InCase } from '../stage.ts'
import type { Measure } from '../world.ts'

/** Two measures that go on, the one that is told of last. */
async function two(at: InCase): Promise<readonly [Measure, Measure]> {
  const days = { startsOn: today(at), evaluateOn: addDays(today(at), 80) }
  const pair = [await promises(at, days), await promises(at, days)] as const
  const [first = pair[0], second = pair[1]] = pair.toSorted(byPair)
  return [first, second]
}

/** A child is promised to two at once. */
export const sameTime: Chapter = async function* (at) {
  const [one, other] = await two(at)
  const morning = { weekdays: [2, 4], beginsAt: '08:30', endsAt: '09:30' }
  await isWhen(at, one, morning)
  yield inDays(at, 0, 3)
  at.injects('clash_time', at.world.id, other.id)
  await isWhen(at, other, { weekdays: [4], beginsAt: '09:00', endsAt: '10:00' })
  yield inDays(at, 2, 12)
  await isWhen(at, other, { weekdays: [4], beginsAt: '10:00', endsAt: '11:00' })
  yield inDays(at, 1, 5)
  for (const each of [one, other]) await ends(at, each)
}

/** Two measures pull against each other, until somebody has changed that. */
export const eachItsWay: Chapter = async function* (at) {
  const [one, other] = await two(at)
  yield inDays(at, 0, 5)
  at.injects('clash_goal', at.world.id, other.id)
  await compares(at, [one, other], 'against')
  yield inDays(at, 2, 12)
  if (at.dice.chance(50)) await compares(at, [one, other], 'together')
  for (const each of [one, other]) await ends(at, each)
}

/** More is asked of a family than there is room for. */
export const tooMuch: Chapter = async function* (at) {
  const pair = await two(at)
  const [one, other] = pair
  await isWhen(at, one, { familyMinutes: settings.familyWeekMinutes })
  yield inDays(at, 0, 5)
  at.injects('clash_demand', at.world.id, at.world.id)
  await isWhen(at, other, { familyMinutes: 30 })
  yield inDays(at, 2, 10)
  await ends(at, one)
  yield inDays(at, 1, 5)
  await ends(at, other)
}
