import { nameOf } from './changes.ts'
import { Settings } from './settings-model.ts'
import type { Choice, Label, Phone, Sign, Why } from './model.ts'

/** What somebody has written at one place: a text, a list, or a whole part of an earlier version. Null takes it away. */
export type EditValue =
  | string
  | number
  | boolean
  | null
  | readonly (string | number | Label | Choice | Sign)[]
  | NonNullable<Phone['confirmed']>
  | Why
  | Settings[keyof Settings]
/** What is written and not yet saved, by place: `deadlines/silentLogDays`, `steps/0.2/title/nb`. */
export type Edits = Readonly<Record<string, EditValue>>

/** A place as one text. */
export const placeOf = (...path: readonly string[]): string => path.join('/')

/** What is wrong with what is written at a place; `limit` is the least or the most that fits. */
export interface Wrong {
  readonly place: string
  readonly why: 'empty' | 'long' | 'number' | 'low' | 'high' | 'form'
  readonly limit: number
}

const isBag = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function withEdit(value: unknown, path: readonly string[], edit: EditValue): unknown {
  const [name, ...rest] = path
  if (name === undefined) return edit
  if (Array.isArray(value))
    return value.map((one: unknown, at) => (nameOf(one, at) === name ? withEdit(one, rest, edit) : one))
  if (!isBag(value)) return value
  if (rest.length > 0 || edit !== null) return { ...value, [name]: withEdit(value[name], rest, edit) }
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name))
}

const depth = (place: string): number => place.split('/').length

/** The whole before its parts: what is written in a list lies on top of the list. */
const edit = (settings: Settings, edits: Edits): unknown =>
  Object.entries(edits)
    .toSorted(([one], [other]) => depth(one) - depth(other))
    .reduce<unknown>((value, [place, one]) => withEdit(value, place.split('/'), one), settings)

const holds = (place: string, wrong: string): boolean => place === wrong || wrong.startsWith(`${place}/`)

/** The settings with what is written in them, where it fits; and the places where it does not. */
export function withEdits(settings: Settings, edits: Edits): { settings: Settings; wrong: readonly Wrong[] } {
  const edited = edit(settings, edits)
  const parsed = Settings.safeParse(edited)
  if (parsed.success) return { settings: parsed.data, wrong: [] }
  const wrong = parsed.error.issues.map(issue => wrongAt(placeOf(...namesAlong(edited, issue.path)), issue))
  return { settings: whatFits(settings, edits, wrong) ?? settings, wrong }
}

/** Without the innermost edit at each wrong place; and so on, until the rest fits. */
function whatFits(settings: Settings, edits: Edits, wrong: readonly Wrong[]): Settings | undefined {
  const dropped = new Set(wrong.map(({ place }) => innermost(edits, place)))
  const fitting = Object.fromEntries(Object.entries(edits).filter(([place]) => !dropped.has(place)))
  if (Object.keys(fitting).length === Object.keys(edits).length) return undefined
  const rest = withEdits(settings, fitting)
  return rest.settings
}

const innermost = (edits: Edits, wrong: string): string | undefined =>
  Object.keys(edits)
    .filter(place => holds(place, wrong))
    .toSorted((one, other) => depth(other) - depth(one))[0]

interface Issue {
  readonly code: string
  readonly minimum?: unknown
  readonly maximum?: unknown
  readonly expected?: unknown
  readonly origin?: unknown
}

function wrongAt(place: string, issue: Issue): Wrong {
  const { code, origin } = issue
  const isText = origin === 'string'
  if (code === 'too_small') return { place, why: isText ? 'empty' : 'low', limit: Number(issue.minimum) }
  if (code === 'too_big') return { place, why: isText ? 'long' : 'high', limit: Number(issue.maximum) }
  const isNumber = code === 'invalid_type' && (issue.expected === 'number' || issue.expected === 'int')
  if (isNumber) return { place, why: 'number', limit: 0 }
  return { place, why: 'form', limit: 0 }
}

/** A path of indexes as the names of what lies there. */
function namesAlong(value: unknown, path: readonly PropertyKey[]): string[] {
  const [step, ...rest] = path
  if (step === undefined) return []
  if (Array.isArray(value)) {
    const at = Number(step)
    const one: unknown = value[at]
    return [nameOf(one, at), ...namesAlong(one, rest)]
  }
  return [String(step), ...namesAlong(isBag(value) ? value[String(step)] : undefined, rest)]
}
