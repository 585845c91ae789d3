import { grouped } from '../../kernel/grouped.ts'
import { addDays, addMonths, ageOn, dayOf } from '../../kernel/time.ts'
import type { Day } from '../../kernel/time.ts'
import type { ChildCase } from '../case/model.ts'
import { factOf, reasonOf } from '../gap/model.ts'
import type { Facts } from '../gap/model.ts'
import { findStep } from '../settings/model.ts'
import type { Ages, Settings } from '../settings/model.ts'
import type { Ahead, DayRow, LaneShown, PromisedBar, StepShown } from './model.ts'

/** One lane per person, in the order in which they first appear; a bar is late when its day has passed. */
export function lanesOf(bars: readonly PromisedBar[], today: Day): LaneShown[] {
  const lanes = grouped(bars, bar => bar.whoId)
  return [...lanes.values()].flatMap(some => {
    const [first] = some
    if (!first) return []
    const { who, service, kind } = first
    const shown = some.map(({ id, title, from, to, status }) => {
      const late = status !== 'ended' && to < today
      return { id, title, from, to, status, late }
    })
    return [{ who, service, kind, bars: shown.toSorted((a, b) => a.from.localeCompare(b.from)) }]
  })
}

/** The step that a case is at, in the settings' words; null for a step that the settings no longer have. */
export function stepOf(
  settings: Settings,
  at: Pick<ChildCase, 'step' | 'stepSince' | 'stepDue'>,
): Omit<StepShown, 'before'> | null {
  const step = findStep(settings, at.step)
  if (!step) return null
  // 1.R stands beside the row: it is the way without the shared log.
  const row = settings.steps.filter(one => one.level === step.level && !one.id.endsWith('R'))
  const position = row.findIndex(one => one.id === step.id) + 1
  const { id, level, title, purpose, who, guide, why, form } = step
  const clock = { since: at.stepSince, due: at.stepDue }
  return { id, level, title, purpose, who, guide, why, form, ...clock, position: position || null, of: row.length }
}

/** What is known of the days to come in a case. */
export interface KnownAhead {
  readonly bars: readonly Pick<PromisedBar, 'title' | 'to' | 'status'>[]
  readonly meetings: readonly { readonly at: Date; readonly purpose: string }[]
  readonly consentUntil: Day | null
  readonly birthDate: Day | null
  readonly ages: Pick<Ages, 'youthSees' | 'ownsCase'>
}

/** What has a day further on, the first first. A birthday that changes who decides is told of the year before. */
export function aheadOf({ bars, meetings, consentUntil, birthDate, ages }: KnownAhead, today: Day): Ahead[] {
  const inAYear = addMonths(today, 12)
  const birthdays = birthDate
    ? [
        { kind: 'youth_sees' as const, on: turns(birthDate, ages.youthSees), words: null },
        { kind: 'owns_case' as const, on: turns(birthDate, ages.ownsCase), words: null },
      ]
    : []
  const all: Ahead[] = [
    ...bars
      .filter(bar => bar.status !== 'ended')
      .map(bar => ({ kind: 'evaluation' as const, on: bar.to, words: bar.title })),
    ...meetings.map(({ at, purpose }) => ({ kind: 'meeting' as const, on: dayOf(at), words: purpose })),
    ...(consentUntil ? [{ kind: 'consent' as const, on: consentUntil, words: null }] : []),
    ...birthdays.filter(({ on }) => on <= inAYear),
  ]
  return all.filter(({ on }) => on > today).toSorted((a, b) => a.on.localeCompare(b.on))
}

/** The day on which somebody has an age; for those born on the leap day the first of March in other years. */
const turns = (birthDate: Day, age: number): Day => {
  const day = addMonths(birthDate, 12 * age)
  return ageOn(birthDate, day) < age ? addDays(day, 1) : day
}

/** The name of the step that a row is about, in both written forms; a concern's step is no step of the settings. */
export function namedStep(settings: Settings, { kind, facts }: Pick<DayRow, 'kind' | 'facts'>): Facts {
  const step = kind === 'step' || facts['type'] === 'step' ? findStep(settings, factOf(facts, 'step')) : undefined
  return step ? { stepNb: step.title.nb, stepNn: step.title.nn } : {}
}

/** The reason in an answer of Min dag, in the municipality's words. */
export function namedReason(settings: Pick<Settings, 'gapReasons'>, { facts }: Pick<DayRow, 'facts'>): Facts {
  const id = factOf(facts, 'answerReason')
  if (id === '') return {}
  const { nb, nn } = reasonOf(settings, id)
  return { reasonNb: nb, reasonNn: nn }
}
