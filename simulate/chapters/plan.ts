import { addDays, dayOf, daysBetween } from '../../src/kernel/time.ts'
import {
  approve,
  begins,
  calls,
  cancels,
  come,
  ends,
  evaluates,
  evaluatesUnheard,
  explains,
  hears,
  letsGo,
  looksOver,
  minutes,
  promises,
  setsDay,
  wants,
} from '../acts/plan.ts'
import { addGuardian, endGuardian } from '../acts/family.ts'
import { askKey } from '../reckon.ts'
import { settings } from '../rules.ts'
import { inDays, later, today } from '../stage.ts'
import type { Chapter, InCase } from '../stage.ts'

const inDay = (at: InCase, days: number) => addDays(today(at), days)

/** A measure is not looked at on its day. */
export const lateEvaluation: Chapter = async function* (at) {
  const { world, dice } = at
  const days = dice.between(7, 21)
  const measure = await promises(at, { startsOn: today(at), evaluateOn: inDay(at, days) })
  at.injects('measure', world.id, measure.id)
  yield inDays(at, days + 1, days + 9)
  await evaluates(at, measure, 'some', inDay(at, 30))
  yield inDays(at, 1, 12)
  await ends(at, measure)
}

/** Something is decided before anybody has heard the child, and nobody does so after. */
export const unheard: Chapter = async function* (at) {
  const { world } = at
  const measure = await promises(at, { startsOn: today(at), evaluateOn: inDay(at, 60) })
  yield inDays(at, 2, 6)
  at.injects('voice', world.id, await evaluatesUnheard(at, measure, inDay(at, 60)))
  const { childVoiceDays } = settings.deadlines
  yield inDays(at, childVoiceDays + 1, childVoiceDays + 9)
  await hears(at)
  yield inDays(at, 1, 10)
  await ends(at, measure)
}

/** A measure does not begin on its day. */
export const lateStart: Chapter = async function* (at) {
  const { world, dice } = at
  const days = dice.between(3, 12)
  const measure = await promises(at, { startsOn: inDay(at, days), evaluateOn: inDay(at, 60) })
  at.injects('not_started', world.id, measure.id)
  yield inDays(at, days + 1, days + 8)
  await begins(at, measure)
  yield inDays(at, 1, 10)
  await ends(at, measure)
}

/** A measure goes on that has no effect. */
export const noEffect: Chapter = async function* (at) {
  const { world } = at
  const measure = await promises(at, { startsOn: today(at), evaluateOn: inDay(at, 30) })
  for (let nth = 1; nth <= settings.unsuccessfulEvaluations; nth++) {
    yield inDays(at, 6, 12)
    if (nth === settings.unsuccessfulEvaluations) at.injects('no_effect', world.id, measure.id)
    await evaluates(at, measure, 'none', inDay(at, 30))
  }
  yield inDays(at, 2, 10)
  await ends(at, measure)
}

/** Nobody does anything about a goal. */
export const idleGoal: Chapter = async function* (at) {
  const { world, dice } = at
  const goal = await wants(at)
  at.injects('no_measure', world.id, goal.id)
  yield inDays(at, settings.deadlines.firstMeetingDays + 2, settings.deadlines.firstMeetingDays + 9)
  if (dice.chance(50)) return letsGo(at, goal)
  const measure = await promises(at, { startsOn: today(at), evaluateOn: inDay(at, 30), goal: goal.id })
  yield inDays(at, 3, 10)
  await letsGo(at, goal)
  await ends(at, measure)
}

/** Nobody says whether a goal is reached on its day. */
export const lateGoal: Chapter = async function* (at) {
  const { world, dice } = at
  const days = dice.between(4, 12)
  const goal = await wants(at, inDay(at, days))
  at.injects('goal_late', world.id, goal.id)
  yield inDays(at, days + 1, days + 9)
  await letsGo(at, goal)
}

/** Nobody says what came of looking the whole plan over on its day. */
export const latePlan: Chapter = async function* (at) {
  const days = at.dice.between(4, 12)
  await setsDay(at, inDay(at, days))
  at.injects('plan_late', at.world.id, at.world.id)
  yield inDays(at, days + 1, days + 9)
  await looksOver(at, inDay(at, 330))
}

/** What was said in a meeting is not written down; and sometimes nobody says whether it is right. */
export const lateMinutes: Chapter = async function* (at) {
  const meeting = await calls(at, dayOf(later(at, 9)))
  at.injects('minutes', at.world.id, meeting.id)
  yield inDays(at, 1, 4)
  await come(at, meeting)
  yield later(at, daysBetween(today(at), dayOf(meeting.endsAt)) + at.dice.between(1, 7))
  const version = await minutes(at, meeting)
  yield inDays(at, 1, 4)
  await approve(at, meeting, version)
}

/** The guardians never say whether the minutes are right, until somebody asks. */
export const unreadMinutes: Chapter = async function* (at) {
  const { world, cast, dice } = at
  const meeting = await calls(at, dayOf(later(at, 6)))
  yield inDays(at, 1, 3)
  await come(at, meeting)
  yield later(at, daysBetween(today(at), dayOf(meeting.endsAt)), '15:20')
  const version = await minutes(at, meeting)
  for (const { id: to } of cast.guardians)
    at.injects('unanswered', world.id, askKey({ kind: 'minutes', thing: meeting.id, to }))
  yield inDays(at, 9, 9 + dice.between(0, 6))
  await approve(at, meeting, version)
}

/** A meeting is called, and then somebody comes to answer for the child whom nobody has asked to it. */
export const withoutFamily: Chapter = async function* (at) {
  const meeting = await calls(at, dayOf(later(at, 16)), false)
  yield inDays(at, 1, 3)
  at.injects('no_family', at.world.id, meeting.id)
  const guardian = await addGuardian(at)
  yield inDays(at, 2, 7)
  await cancels(at, meeting)
  yield inDays(at, 1, 3)
  await endGuardian(at, guardian)
}

/** And one is held without them, and nobody says why until somebody asks. */
export const heldWithoutFamily: Chapter = async function* (at) {
  const meeting = await calls(at, dayOf(later(at, 9)), false)
  yield inDays(at, 1, 3)
  at.injects('without_family', at.world.id, meeting.id)
  const guardian = await addGuardian(at)
  yield later(at, daysBetween(today(at), dayOf(meeting.endsAt)) + at.dice.between(2, 6))
  await explains(at, meeting)
  yield inDays(at, 1, 3)
  await endGuardian(at, guardian)
  await minutes(at, meeting)
}
