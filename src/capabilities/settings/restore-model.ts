import type { Edits } from './edits-model.ts'
import { Settings } from './settings-model.ts'
import type { ChoicePart } from './model.ts'

/** An earlier version as edits of the newest one, part by part; only the parts that are different. */
export function editsTo(newest: Settings, earlier: Settings): Edits {
  const next = broughtBack(newest, earlier)
  const parts = Settings.keyof().options.filter(part => JSON.stringify(newest[part]) !== JSON.stringify(next[part]))
  return Object.fromEntries(parts.map(part => [part, next[part]]))
}

/** An earlier version as it may rule again: what came since and stands in cases is kept, and is offered no more. */
function broughtBack(newest: Settings, earlier: Settings): Settings {
  const choices = (part: ChoicePart) => {
    const known = new Set(earlier[part].map(one => one.id))
    const since = newest[part].filter(one => !known.has(one.id))
    return [...earlier[part], ...since.map(one => ({ ...one, retired: true }))]
  }
  const steps = new Set(earlier.steps.map(one => one.id))
  const passages = new Set(earlier.passages.map(one => one.id))
  const passagesSince = newest.passages.filter(one => !passages.has(one.id))
  const asked = new Set(earlier.questionnaires.map(one => one.id))
  const askedSince = newest.questionnaires.filter(one => !asked.has(one.id))
  return {
    ...earlier,
    steps: [...earlier.steps, ...newest.steps.filter(one => !steps.has(one.id))],
    passages: [...earlier.passages, ...passagesSince.map(one => ({ ...one, retired: true }))],
    questionnaires: [...earlier.questionnaires, ...askedSince.map(one => ({ ...one, retired: true }))],
    purposes: choices('purposes'),
    closeReasons: choices('closeReasons'),
    declineReasons: choices('declineReasons'),
    gapReasons: choices('gapReasons'),
    absenceReasons: choices('absenceReasons'),
    needReasons: choices('needReasons'),
    unitQuestionKinds: choices('unitQuestionKinds'),
    taskReasons: choices('taskReasons'),
    offers: choices('offers'),
    developmentAreas: choices('developmentAreas'),
    arenas: choices('arenas'),
  }
}
