import * as z from 'zod'
import type { Settings } from './model.ts'

/** A place in the settings: the part, then the id or the name of what lies in it. */
const ChangePath = z.array(z.string())

/** What is different between two versions, at one place; null where it is not there. */
export const Change = z.object({
  path: ChangePath,
  before: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  after: z.union([z.string(), z.number(), z.boolean(), z.null()]),
})
export type Change = z.infer<typeof Change>
type Leaf = Change['before']

/** By these the parts of a list are known, so that a step that moves is not a changed step. */
const NAMES = ['id', 'ordinal', 'act'] as const

const isBag = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a part of a list is known by; its number when it has no name. */
export function nameOf(value: unknown, at: number): string {
  if (typeof value === 'string') return value
  if (!isBag(value)) return `${at}`
  if ('from' in value && 'to' in value) return `${String(value['from'])}-${String(value['to'])}`
  for (const name of NAMES) if (name in value) return `${String(value[name])}`
  return `${at}`
}

/** What only tells which one it is; nobody reads it. */
const isName = (name: string): boolean => name === 'id' || name === 'from' || name === 'to'

/** All leaves of a value, by their place. */
function leavesOf(value: unknown, path: readonly string[], into: Map<string, { path: string[]; leaf: Leaf }>): void {
  if (Array.isArray(value)) {
    value.forEach((one: unknown, at) => leavesOf(one, [...path, nameOf(one, at)], into))
    return
  }
  if (isBag(value)) {
    for (const [name, one] of Object.entries(value)) if (!isName(name)) leavesOf(one, [...path, name], into)
    return
  }
  const isLeaf = value === null || ['string', 'number', 'boolean'].includes(typeof value)
  if (!isLeaf) return
  into.set(path.join('\u0000'), { path: [...path], leaf: Change.shape.before.parse(value) })
}

/** What is different from one version to the next, in the order of the settings. */
export function changesBetween(before: Settings, after: Settings): Change[] {
  const [old, next] = [
    new Map<string, { path: string[]; leaf: Leaf }>(),
    new Map<string, { path: string[]; leaf: Leaf }>(),
  ]
  leavesOf(before, [], old)
  leavesOf(after, [], next)
  const places = new Map([...next, ...old].map(([key, { path }]) => [key, path]))
  return [...places].flatMap(([key, path]) => {
    const change = { path, before: old.get(key)?.leaf ?? null, after: next.get(key)?.leaf ?? null }
    return change.before === change.after ? [] : [change]
  })
}

/** Whom a change of some part touches. */
const TOUCHED = ['everybody', 'new_concerns', 'open_cases', 'holders', 'leaders', 'families', 'youth'] as const
export type Touched = (typeof TOUCHED)[number]

const TOUCHES: Record<keyof Settings, readonly Touched[]> = {
  levels: ['everybody'],
  levelMoves: ['holders', 'leaders'],
  logOpensFrom: ['leaders', 'families'],
  steps: ['open_cases', 'new_concerns'],
  deadlines: ['new_concerns', 'open_cases'],
  inWorkingDays: ['new_concerns', 'open_cases'],
  deadlineWhy: ['everybody'],
  ages: ['youth', 'families'],
  agesWhy: ['everybody'],
  consentMonths: ['families'],
  consentReminderDays: ['families', 'holders'],
  namesInAccessLog: ['families'],
  unsuccessfulEvaluations: ['holders'],
  breakGlassHours: ['leaders', 'families'],
  caseloadLimit: ['holders', 'leaders'],
  gapAnswerDays: ['holders', 'leaders'],
  fewest: ['leaders'],
  topics: ['families'],
  purposes: ['families'],
  closeReasons: ['holders', 'leaders'],
  declineReasons: ['holders'],
  gapReasons: ['holders', 'leaders'],
  absenceReasons: ['holders', 'families'],
  passages: ['holders', 'leaders', 'families'],
  offers: ['holders', 'leaders'],
  needReasons: ['leaders'],
  unitQuestionKinds: ['holders'],
  taskReasons: ['holders', 'families'],
  capacityDays: ['holders', 'leaders'],
  familyWeekMinutes: ['holders', 'families'],
  childScreenMinutes: ['families'],
  childScreenIdleMinutes: ['families'],
  messageFilesMost: ['families'],
  messageFilesMegabytes: ['families'],
  messagePictureMegapixels: ['families'],
  questionnaires: ['families', 'youth'],
  feedback: ['families', 'youth', 'leaders'],
  developmentAreas: ['holders', 'families'],
  arenas: ['holders', 'families'],
  signs: ['everybody'],
  signsWhy: ['everybody'],
  phones: ['everybody'],
  whoDecides: ['leaders', 'holders'],
}
const isPart = (name: string): name is keyof Settings => name in TOUCHES

/** Whom these changes touch, each once. */
export function touchedBy(changes: readonly Change[]): Touched[] {
  const parts = new Set(changes.map(({ path }) => path[0] ?? '').filter(isPart))
  const touched = new Set([...parts].flatMap(part => TOUCHES[part]))
  return TOUCHED.filter(one => touched.has(one))
}
