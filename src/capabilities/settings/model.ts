import type { Act, Choice as ChoiceOf, Step, WhoDecides } from './parts.ts'
import type { Settings } from './settings-model.ts'

export { deadlineDay, dueDay } from './deadlines.ts'
export * from './parts.ts'
export * from './service-kind-model.ts'
// Only their types: what reads all settings of a municipality is no part of a page that shows a few of its words.
export type * from './passage-model.ts'
export type * from './questionnaire-model.ts'
export type * from './settings-model.ts'

/** The lists of choices that a municipality words by itself; their ids stand in cases. */
export const CHOICE_PARTS = [
  'closeReasons',
  'declineReasons',
  'gapReasons',
  'absenceReasons',
  'needReasons',
  'unitQuestionKinds',
  'taskReasons',
  'offers',
  'developmentAreas',
  'arenas',
  'purposes',
] as const
export type ChoicePart = (typeof CHOICE_PARTS)[number]

/** The choices that are still offered. */
export const offered = (choices: readonly ChoiceOf[]): ChoiceOf[] => choices.filter(one => one.retired !== true)

/** The step with an id, if the municipality has it. */
export const findStep = (settings: Settings, id: string): Step | undefined => settings.steps.find(one => one.id === id)

/** The step that opens a level. */
export const firstStep = (settings: Settings, level: number): Step => {
  const found = settings.steps.find(one => one.level === level)
  if (!found) throw new Error(`no step at level ${level}`)
  return found
}

/** Who has the say in a decision, if the register names it. */
export const whoDecides = (settings: Settings, act: Act): WhoDecides | undefined =>
  settings.whoDecides.find(one => one.act === act)
