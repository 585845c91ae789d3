import { addDays, dayOf, startOf } from '../src/kernel/time.ts'
import { latest, plusDays } from './finding.ts'
import type { Finding } from './finding.ts'
import { settings } from './rules.ts'
import type { CaseWorld, Goal, Measure, Meeting, StaffById } from './world.ts'

const { childVoiceDays, firstMeetingDays } = settings.deadlines
const TIMES = settings.unsuccessfulEvaluations

/** What is late in the plan and the meetings. */
export const planGaps = (world: CaseWorld, staff: StaffById, now: Date): readonly Finding[] => [
  ...(world.status === 'open'
    ? world.measures.flatMap(one => [...ofMeasure(one, now), ...ofWho(one, staff, now)])
    : []),
  ...(world.status === 'open' ? world.goals.flatMap(one => [...ofGoal(world, one, now), ...lateGoal(one, now)]) : []),
  ...(world.status === 'open' ? [...latePlan(world, now), ...unheard(world, now)] : []),
  ...(world.status === 'closed' ? [] : world.meetings.flatMap(one => ofMeeting(world, one, now))),
]

function ofMeasure({ id: thing, status, startsOn, evaluateOn, effects }: Measure, now: Date): readonly Finding[] {
  const today = dayOf(now)
  const found: Finding[] = []
  if (status !== 'ended' && evaluateOn < today)
    found.push({ type: 'measure', thing, since: startOf(addDays(evaluateOn, 1)) })
  else if (status === 'planned' && startsOn < today)
    found.push({ type: 'not_started', thing, since: startOf(addDays(startsOn, 1)) })
  const last = effects.slice(-TIMES)
  const at = last.at(-1)?.at
  if (status === 'running' && at && last.length === TIMES && last.every(one => one.without))
    found.push({ type: 'no_effect', thing, since: at })
  return found
}

/** Who was to do it has left. */
function ofWho({ id: thing, by, status }: Measure, staff: StaffById, now: Date): readonly Finding[] {
  const left = staff.get(by)?.lastDay
  if (status === 'ended' || !left || left >= dayOf(now)) return []
  return [{ type: 'responsible', thing, since: startOf(addDays(left, 1)) }]
}

/** The day by which it was to be reached has passed. */
function lateGoal({ id: thing, targetOn, status }: Goal, now: Date): readonly Finding[] {
  if (status !== 'open' || targetOn === null || targetOn >= dayOf(now)) return []
  return [{ type: 'goal_late', thing, since: startOf(addDays(targetOn, 1)) }]
}

/** The day of the whole plan has passed. */
function latePlan({ id: thing, planDay }: CaseWorld, now: Date): readonly Finding[] {
  if (planDay === null || planDay.on >= dayOf(now)) return []
  return [{ type: 'plan_late', thing, since: startOf(addDays(planDay.on, 1)) }]
}

/** Something was decided without the child's voice, and nobody has heard the child since. */
function unheard({ unheard: first, awake }: CaseWorld, now: Date): readonly Finding[] {
  if (first === null) return []
  const last = addDays(dayOf(first.at), childVoiceDays)
  if (last >= dayOf(now)) return []
  return [{ type: 'voice', thing: first.id, since: latest(startOf(addDays(last, 1)), awake) }]
}

function ofGoal({ measures, measureEnded }: CaseWorld, { id, at, status }: Goal, now: Date): readonly Finding[] {
  const due = plusDays(at, firstMeetingDays)
  const done = measures.some(one => one.status !== 'ended' && (one.goal === id || one.goal === null))
  if (status !== 'open' || done || due > now) return []
  return [{ type: 'no_measure', thing: id, since: latest(due, measureEnded) }]
}

/** The family was not there, somebody was to be, and nobody has said why or asked them. */
const isMissed = ({ status, answersForChild }: CaseWorld, one: Meeting): boolean =>
  status === 'open' &&
  one.state !== 'cancelled' &&
  !(one.withFamily || one.explained || one.familyAsked) &&
  answersForChild !== null &&
  dayOf(answersForChild) <= dayOf(one.startsAt)

function ofMeeting(world: CaseWorld, one: Meeting, now: Date): readonly Finding[] {
  const { id: thing, state, at, startsAt, endsAt, withFamily } = one
  const { status, answersForChild } = world
  const over = addDays(dayOf(endsAt), 1)
  if (over <= dayOf(now))
    return [
      ...(state === 'called' ? [{ type: 'minutes', thing, since: startOf(over) } as const] : []),
      ...(isMissed(world, one) ? [{ type: 'without_family', thing, since: startOf(over) } as const] : []),
    ]
  if (state !== 'called') return []
  if (status !== 'open' || withFamily || !answersForChild || startsAt <= now) return []
  return [{ type: 'no_family', thing, since: latest(at, answersForChild) }]
}
