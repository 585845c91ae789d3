import { nameOf } from './changes.ts'
import { Settings } from './model.ts'
import type { Label } from './model.ts'

/** What somebody has written at one place. */
export type EditValue = string | number | boolean | null | readonly string[] | readonly Label[]
/** What is written and not yet saved, by place: `deadlines/silentLogDays`, `steps/0.2/title/nb`. */
export type Edits = Readonly<Record<string, EditValue>>

/** A place as one text. */
export const placeOf = (...path: readonly string[]): string => path.join('/')

const isBag = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function withEdit(value: unknown, path: readonly string[], edit: EditValue): unknown {
  const [name, ...rest] = path
  if (name === undefined) return edit
  if (Array.isArray(value))
    return value.map((one: unknown, at) => (nameOf(one, at) === name ? withEdit(one, rest, edit) : one))
  return isBag(value) ? { ...value, [name]: withEdit(value[name], rest, edit) } : value
}

/** The settings with what is written in them, where it fits; and the places where it does not. */
export function withEdits(settings: Settings, edits: Edits): { settings: Settings; wrong: readonly string[] } {
  const edited = edit(settings, edits)
  const parsed = Settings.safeParse(edited)
  if (parsed.success) return { settings: parsed.data, wrong: [] }
  const wrong = parsed.error.issues.map(({ path }) => placeOf(...namesAlong(edited, path)))
  const fitting = Object.entries(edits).filter(
    ([place]) => !wrong.some(one => one === place || one.startsWith(`${place}/`)),
  )
  const rest = Settings.safeParse(edit(settings, Object.fromEntries(fitting)))
  return { settings: rest.success ? rest.data : settings, wrong }
}

const edit = (settings: Settings, edits: Edits): unknown =>
  Object.entries(edits).reduce<unknown>((value, [place, one]) => withEdit(value, place.split('/'), one), settings)

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
