import * as plan from '../../src/capabilities/plan/api.ts'
import { startOf, addDays, dayOf, instantAt } from '../../src/kernel/time.ts'
import type { Day } from '../../src/kernel/time.ts'
import * as task from '../../src/capabilities/task/api.ts'
import * as meeting from '../../src/capabilities/meeting/api.ts'
import * as voice from '../../src/capabilities/voice/api.ts'
import * as review from '../../src/capabilities/review/api.ts'
import { dueOn } from '../../src/capabilities/ask/model.ts'
import { deadlineDay } from '../../src/capabilities/settings/model.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import { settings } from '../rules.ts'
import { nowOf, today } from '../stage.ts'
import type { InCase } from '../stage.ts'
import type { Goal, Measure, Meeting } from '../world.ts'
import { asks, settles, wrote } from './case.ts'

/** The holder writes down what the family wants. */
export async function wants(at: InCase, targetOn: Day | null = null): Promise<Goal> {
  const { player, world, cast } = at
  const said = { whose: 'family', words: 'Rolige morgener.' } as const
  const { id, version } = await player.does(cast.holder, plan.addGoal, { caseId: world.id, targetOn, ...said })
  const goal: Goal = { id, version, at: nowOf(at), targetOn, status: 'open' }
  world.goals.push(goal)
  wrote(at)
  return goal
}

/** The holder says when the whole plan is looked over. */
export async function setsDay(at: InCase, on: Day): Promise<void> {
  const { player, world, cast } = at
  const because = world.planDay ? { because: 'Vi trenger mer tid.' } : {}
  const input = { caseId: world.id, on, version: world.planDay?.version ?? 0, ...because }
  const { version } = await player.does(cast.holder, review.setPlanDay, input)
  world.planDay = { on, version }
  wrote(at)
}

/** The holder looks it over, and says when it is done next. */
export async function looksOver(at: InCase, nextOn: Day): Promise<void> {
  const { player, world, cast } = at
  // That is an answer: nobody has to ask again.
  const child = { is: 'not_heard', reason: 'did_not_want', because: 'Vil ikke snakke om planen nå.' } as const
  const input = { caseId: world.id, words: 'Vi går videre.', nextOn, child, version: world.planDay?.version ?? 0 }
  const { version } = await player.does(cast.holder, review.reviewPlan, input)
  world.planDay = { on: nextOn, version }
  world.unheard = null
  wrote(at)
}

/** The goal is let go. */
export async function letsGo(at: InCase, goal: Goal): Promise<void> {
  const { player, world, cast } = at
  await player.does(cast.holder, plan.changeGoal, {
    ...{ caseId: world.id, goalId: goal.id, version: goal.version, status: 'dropped' },
    ...{ whose: 'family', words: 'Rolige morgener.' },
  })
  goal.status = 'dropped'
  wrote(at)
}

interface Promised {
  readonly startsOn: Day
  readonly evaluateOn: Day
  readonly goal?: string
  /** Who is to do it; whoever holds when left out. */
  readonly by?: string
}

/** The holder promises a measure, from one day and to be looked at on another. */
export async function promises(at: InCase, promised: Promised): Promise<Measure> {
  const { player, world, cast } = at
  const { startsOn, evaluateOn, goal = null, by = cast.holder.id } = promised
  const { id, version, status } = await player.does(cast.holder, plan.addMeasure, {
    ...{ caseId: world.id, title: 'Fast voksen om morgenen', arena: 'school', startsOn, evaluateOn, goalId: goal },
    responsible: { kind: 'employee', id: by },
  })
  const measure: Measure = { id, version, goal, by, startsOn, evaluateOn, status, effects: [] }
  world.measures.push(measure)
  const dueAt = dueOn(deadlineDay(settings, 'taskAnswerDays', today(at)))
  if (by !== cast.holder.id) asks(at, { kind: 'task', thing: await askedOf(at, measure), to: by, dueAt })
  wrote(at)
  return measure
}

/** What whoever is to do it is asked. */
export async function askedOf({ player, world, cast }: InCase, { id }: Measure): Promise<string> {
  const { tasks } = await player.does(cast.holder, task.listTasks, { caseId: world.id })
  const asked = tasks.find(one => one.measureId === id)
  if (!asked) throw new Error('nobody is asked')
  return asked.id
}

/** Whoever is to do it says yes. */
export async function takes(at: InCase, who: Actor, taskId: string): Promise<void> {
  const { player, world } = at
  await player.does(who, task.answerTask, { caseId: world.id, taskId, version: 1, said: { is: 'accept' } })
  settles(at, taskId)
  wrote(at)
}

/** It begins. */
export async function begins(at: InCase, measure: Measure): Promise<void> {
  const { player, world, cast } = at
  const { version } = await player.does(cast.holder, plan.startMeasure, {
    ...{ caseId: world.id, measureId: measure.id, version: measure.version },
  })
  Object.assign(measure, { version, status: 'running', startsOn: today(at) })
  wrote(at)
}

/** It ends. */
export async function ends(at: InCase, measure: Measure): Promise<void> {
  const { player, world, cast } = at
  await player.does(cast.holder, plan.endMeasure, {
    ...{ caseId: world.id, measureId: measure.id, version: measure.version, endedAs: 'not_needed' },
  })
  measure.status = 'ended'
  world.measureEnded = nowOf(at)
  wrote(at)
}

const HEARD = { is: 'said', helps: 'some', weight: 'followed' } as const
const NOT_HEARD = { is: 'not_heard', reason: 'not_reached', because: 'Vi snakker om det sammen i neste møte.' } as const

/** It is looked at, and goes on until another day; also without the child being heard. */
export async function evaluates(
  at: InCase,
  measure: Measure,
  effect: 'none' | 'some',
  nextOn: Day,
  child: typeof HEARD | typeof NOT_HEARD = HEARD,
): Promise<string> {
  const { player, world, cast } = at
  const { id, measure: after } = await player.does(cast.holder, plan.recordEvaluation, {
    ...{ caseId: world.id, measureId: measure.id, version: measure.version, carriedOut: 'yes', effect },
    ...{ decision: 'continue', nextOn, child },
  })
  Object.assign(measure, { version: after.version, status: 'running', evaluateOn: nextOn })
  measure.effects.push({ at: nowOf(at), without: effect === 'none' })
  world.unheard = child.is === 'said' ? null : (world.unheard ?? { id, at: nowOf(at) })
  wrote(at)
  return id
}

/** The same, before anybody has met the child. */
export const evaluatesUnheard = (at: InCase, measure: Measure, nextOn: Day): Promise<string> =>
  evaluates(at, measure, 'some', nextOn, NOT_HEARD)

/** The holder talks with the child, and writes down what the child says. */
export async function hears(at: InCase): Promise<void> {
  const { player, world, cast } = at
  const talk = { talkedBy: cast.holder.id, talkedOn: today(at), ways: ['talk' as const] }
  const view = { is: 'heard', ...talk, words: 'Jeg vil ha det som nå.', tell: 'all', tellWhom: 'everyone' } as const
  await player.does(cast.holder, voice.recordView, { caseId: world.id, moment: 'plan', view })
  world.unheard = null
  wrote(at)
}

/** The holder calls a meeting; the guardians who see the case are asked with it. */
export async function calls(at: InCase, on: Day, withFamily = true): Promise<Meeting> {
  const { player, world, cast } = at
  const { id } = await player.does(cast.holder, meeting.callMeeting, {
    ...{ caseId: world.id, kind: 'cooperation', purpose: 'Hva gjør vi videre?', on, from: '14:00', to: '14:45' },
    ...{ minutesBy: cast.holder.id, chosen: [], agenda: [{ words: 'Hva er bra nå?', because: 'own', sourceId: null }] },
  })
  const [startsAt, endsAt] = [instantAt(on, '14:00'), instantAt(on, '14:45')]
  const made: Meeting = { id, at: nowOf(at), startsAt, endsAt, withFamily, state: 'called' }
  world.meetings.push(made)
  const week = answerBy(at)
  const dueAt = startsAt < week ? startsAt : week
  if (withFamily) for (const { id: to } of cast.guardians) asks(at, { kind: 'meeting', thing: id, to, dueAt })
  wrote(at)
  return made
}
const answerBy = (at: InCase) => startOf(addDays(today(at), settings.deadlines.invitationAnswerDays + 1))

/** The guardians say that they come. */
export async function come(at: InCase, { id: meetingId }: Meeting): Promise<void> {
  const { player, world, cast } = at
  for (const who of cast.guardians) {
    await player.does(who, meeting.openMeeting, { meetingId })
    await player.does(who, meeting.answerMeeting, { caseId: world.id, meetingId, answer: 'yes' })
    settles(at, meetingId, who.id)
  }
}

/** The holder says why the family was not there. */
export async function explains(at: InCase, held: Meeting): Promise<void> {
  const { player, world, cast } = at
  const said = { reason: 'not_reached', words: 'Vi fikk ikke tak i henne.', forFamily: true }
  await player.does(cast.holder, meeting.explainAbsence, { caseId: world.id, meetingId: held.id, ...said })
  held.explained = true
  wrote(at)
}

/** The holder writes down what was said; the guardians are asked whether it is right. */
export async function minutes(at: InCase, held: Meeting): Promise<number> {
  const { player, world, cast } = at
  const meetingId = held.id
  const { version, agenda } = await player.does(cast.holder, meeting.openMeeting, { meetingId })
  const items = agenda.map(({ id }) => ({ agendaItemId: id, words: 'Det går bedre om morgenen.' }))
  const { minutesVersion } = await player.does(cast.holder, meeting.saveMinutes, {
    ...{ caseId: world.id, meetingId, version, items, attended: [] },
  })
  held.state = 'held'
  settles(at, meetingId)
  held.familyAsked = cast.guardians.length > 0
  for (const { id: to } of cast.guardians) asks(at, { kind: 'minutes', thing: meetingId, to, dueAt: answerBy(at) })
  wrote(at)
  return minutesVersion
}

/** The guardians say that the minutes are right. */
export async function approve(at: InCase, { id: meetingId }: Meeting, minutesVersion: number): Promise<void> {
  const { player, world, cast } = at
  for (const who of cast.guardians) {
    await player.does(who, meeting.approveMinutes, { caseId: world.id, meetingId, minutesVersion })
    settles(at, meetingId, who.id)
    wrote(at)
  }
}

/** The meeting is not to be. */
export async function cancels(at: InCase, called: Meeting): Promise<void> {
  const { player, world, cast } = at
  const { version } = await player.does(cast.holder, meeting.openMeeting, { meetingId: called.id })
  const because = 'Vi finner en ny dag.'
  await player.does(cast.holder, meeting.cancelMeeting, { caseId: world.id, meetingId: called.id, version, because })
  called.state = 'cancelled'
  settles(at, called.id)
  wrote(at)
}

/** The day of an instant, some days on. */
export const dayAfter = (at: Date, days: number): Day => addDays(dayOf(at), days)
