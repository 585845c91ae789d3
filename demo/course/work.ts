import type { z } from 'zod'
import { recordView } from '../../src/capabilities/voice/api.ts'
import type { Told } from '../../src/capabilities/voice/model.ts'
import { dayOf } from '../../src/kernel/time.ts'
import { familyActor } from '../actors.ts'
import { goesTo, writes } from '../acts/case.ts'
import { evaluates, promises, wants } from '../acts/plan.ts'
import { idOf } from '../ids.ts'
import type { Player } from '../player.ts'
import { at, FIRST, roundOf, workday } from './days.ts'
import type { Cast, Course, Measures, Running } from './model.ts'

/** Goals, the first measure, and what is done at home. */
export async function* firstPlan(
  player: Player,
  cast: Cast,
  course: Course,
  caseId: string,
): AsyncGenerator<Date, Measures> {
  const { begins, theme } = course
  const { holder } = cast
  yield at(begins, 14, '13:10')
  await goesTo(player, holder, caseId, '1.2')
  const goal = await wants(player, holder, caseId, { whose: 'family', words: theme.goal, area: theme.area })
  const own =
    theme.childGoal === '' ? goal : await wants(player, holder, caseId, { whose: 'child', words: theme.childGoal })
  yield at(begins, FIRST, '09:40')
  const period = {
    startsOn: workday(begins, FIRST),
    evaluateOn: workday(begins, FIRST + roundOf(course)),
    goalId: goal.id,
  }
  const measure = await promises(player, holder, caseId, {
    ...{ ...period, ...theme.measure },
    responsible: ['employee', holder],
  })
  const [parent] = cast.guardians
  const home =
    parent === undefined
      ? undefined
      : await promises(player, holder, caseId, {
          ...{ ...period, goalId: own.id, title: theme.atHome, arena: 'home', topic: 'home' },
          evaluateOn: workday(begins, FIRST + 2 * roundOf(course)),
          responsible: ['guardian', parent],
        })
  await goesTo(player, holder, caseId, '1.3')
  return { main: measure, home, joined: [] }
}

/** One round: a note on the way, the child's words, and evaluations; answers the measures as they then stand. */
export async function* round(
  player: Player,
  cast: Cast,
  course: Course,
  one: { caseId: string; measures: Measures; nth: number },
): AsyncGenerator<Date, Measures> {
  const { caseId, measures, nth } = one
  const { begins, theme } = course
  const { holder } = cast
  const length = roundOf(course)
  const start = FIRST + nth * length
  const noteOf = (which: number) => theme.notes[which % theme.notes.length] ?? theme.goal
  yield at(begins, start + 20, '14:05')
  await writes(player, holder, caseId, noteOf(nth), { topic: 'everyday' })
  yield at(begins, start + length - 2, '10:25')
  const view = await player.does(holder, recordView, {
    caseId,
    moment: 'evaluation',
    view: viewOf(player, cast, course),
  })
  yield at(begins, start + length, '13:00')
  const effect = course.effects[Math.min(nth, course.effects.length - 1)] ?? 'some'
  const nextOn = workday(begins, start + 2 * length)
  const done = await evaluates(player, holder, caseId, measures.main, {
    ...{ carriedOut: effect === 'none' ? 'partly' : 'yes', effect, decision: 'continue', nextOn },
    words: noteOf(nth + 1),
    child: { is: 'view', viewId: view.id, weight: 'followed' },
  })
  const joined = []
  for (const one of measures.joined) {
    const { measure } = await evaluates(player, one.employee, caseId, one, {
      ...{ carriedOut: 'yes', effect: 'some', decision: 'continue', nextOn },
      child: { is: 'view', viewId: view.id, weight: 'followed' },
    })
    joined.push({ ...measure, employee: one.employee })
  }
  // What is done at home is looked back at every second time, by the one who does it.
  const home = nth % 2 === 1 ? yield* atHome(player, cast, course, { caseId, measures, nth }) : measures.home
  return { main: done.measure, home, joined }
}

async function* atHome(
  player: Player,
  { guardians: [parent] }: Cast,
  course: Course,
  { caseId, measures, nth }: { caseId: string; measures: Measures; nth: number },
): AsyncGenerator<Date, Running | undefined> {
  const { home } = measures
  if (!home || parent === undefined) return home
  const from = FIRST + (nth + 1) * roundOf(course)
  yield at(course.begins, from, '20:15')
  const guardian = familyActor(parent, 'guardian', player.municipality)
  const { measure } = await evaluates(player, guardian, caseId, home, {
    ...{ carriedOut: 'yes', effect: 'some', decision: 'continue' },
    nextOn: workday(course.begins, from + 2 * roundOf(course)),
    words: 'Det går bedre når vi gjør det til samme tid hver dag.',
    child:
      course.theme.childView === ''
        ? { is: 'not_heard', reason: 'not_able', because: TOO_SMALL }
        : { is: 'said', helps: 'some', weight: 'followed' },
  })
  return measure
}

const TOO_SMALL = 'Barnet er for lite til å fortelle.'
function viewOf(player: Player, { holder }: Cast, { theme }: Course): z.input<typeof Told> {
  const today = dayOf(player.now())
  if (theme.childView === '') return { is: 'not_heard', reason: 'not_able', because: TOO_SMALL }
  const talk = { talkedBy: idOf(holder), talkedOn: today, ways: ['talk' as const] }
  return { is: 'heard', ...talk, words: theme.childView, tell: 'all', tellWhom: 'everyone' }
}
