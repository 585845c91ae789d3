import { isWorkingDay } from '../../src/kernel/working-days.ts'
import { addDays, addMonths } from '../../src/kernel/time.ts'
import type { Day } from '../../src/kernel/time.ts'
import { follow } from '../course/index.ts'
import { CONSENTS } from '../course/model.ts'
import type { Course, Partner } from '../course/model.ts'
import type { Story } from '../telling.ts'
import { about } from '../themes/index.ts'
import type { CrowdChild } from './children.ts'
import type { Random } from './random.ts'

const STARTS = '2026-11-24'

/** How a course goes: at level 0 still, ended there, or a case that begins so many days ago. */
const WAYS = [
  { share: 12, way: { ago: [0, 13] } },
  { share: 3, way: { ago: [2, 8], keptToOneself: true } },
  { share: 9, way: { ago: [20, 200], endsAtLevelZero: true } },
  { share: 5, way: { ago: [12, 20], offerWaits: true } },
  { share: 20, way: { ago: [14, 70] } },
  { share: 36, way: { ago: [71, 130] } },
  { share: 15, way: { ago: [160, 230] } },
] as const

const wayFor = (random: Random) => {
  let left = random.between(0, WAYS.reduce((sum, one) => sum + one.share, 0) - 1)
  return (WAYS.find(one => (left -= one.share) < 0) ?? WAYS[0]).way
}

/** A working day outside the summer. */
const beginning = (ago: readonly [number, number], born: Day | null, random: Random): Day => {
  let day = addDays(STARTS, -random.between(...ago))
  // Nobody wonders about a child in its first weeks.
  if (born !== null && day < addDays(born, 30)) day = addDays(born, 30)
  if (day >= '2026-06-20' && day <= '2026-08-19') day = '2026-08-20'
  while (!isWorkingDay(day)) day = addDays(day, day === STARTS ? -1 : 1)
  return day > STARTS ? '2026-11-23' : day
}

const EFFECTS: readonly Course['effects'][] = [
  ['some', 'much', 'goal_reached'],
  ['some', 'some', 'much'],
  ['none', 'some'],
  ['much', 'goal_reached'],
  ['none', 'none'],
]

const partnersFor = (all: readonly Partner[], random: Random): readonly Partner[] => {
  const first = random.pick(all)
  if (random.chance(25)) return []
  const second = all.find(one => one.service !== first.service)
  return second && random.chance(60) ? [first, second] : [first]
}

function courseFor({ place, cast }: CrowdChild, random: Random): Course {
  const { ago, ...way } = wayFor(random)
  const begins = beginning(ago, cast.born, random)
  const consent = random.chance(75) ? 'yes' : random.pick(CONSENTS)
  return {
    ...way,
    ...{ begins, consent, theme: about(random.pick(place.themes), cast.name) },
    partners: partnersFor(place.partners, random),
    effects: random.pick(EFFECTS),
    ...(random.chance(6) && { consentUntil: addMonths(STARTS, random.between(1, 2)) }),
    // Kari, whom a newcomer meets first, is not behind.
    ...(random.chance(7) && cast.holder !== 'kari' && { lateFromRound: random.between(0, 1) }),
    ...(random.chance(14) && { closesAfterRound: random.between(0, 2) }),
    ...(random.chance(5) && { pausesAfterRound: random.between(0, 1) }),
  }
}

/** What happens around a child of the crowd. */
export const storyOf = (one: CrowdChild, random: Random): Story => {
  const planned = courseFor(one, random)
  return async function* (player) {
    yield* follow(player, one.cast, planned)
  }
}
