/** A view with one of its conditions left out, and which. */
export interface Weakened {
  readonly what: string
  readonly definition: string
}
interface Span {
  readonly from: number
  readonly to: number
}
interface Group extends Span {
  /** Where each `AND` between its conditions begins. */
  readonly ands: number[]
}

const AND = ' AND '
/** Ties rows of one municipality together: another test asks that of every table. */
const FENCE = /^\(\w+\.municipality_id = \w+\.municipality_id\)$/
/** A last day: on it nothing is late yet. */
const LAST_DAY = / < current_day\(\)\)$/

/**
 * Takes each condition out of a view as PostgreSQL writes it (`pg_get_viewdef`, all in parentheses), one at a time, and lets each last
 * day count as past. What joins tables is left as it is.
 */
export function weakened(definition: string): readonly Weakened[] {
  const of = groupsOf(definition).filter(one => isAsked(definition, one))
  return of
    .flatMap(one => conditionsOf(definition, one))
    .flatMap(at => {
      const condition = definition.slice(at.from, at.to)
      if (FENCE.test(condition)) return []
      const put = (other: string) => definition.slice(0, at.from) + other + definition.slice(at.to)
      const without = { what: `without ${condition}`, definition: put('true') }
      if (!LAST_DAY.test(condition)) return [without]
      const late = condition.replace(LAST_DAY, ' <= current_day())')
      return [without, { what: `on the last day too: ${condition}`, definition: put(late) }]
    })
}

/** The contents of all parentheses, with the `AND`s that stand in none further in; not in quotes. */
function groupsOf(text: string): readonly Group[] {
  const groups: Group[] = []
  const open: { from: number; ands: number[] }[] = []
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === "'") isQuoted = !isQuoted
    if (isQuoted) continue
    if (char === '(') open.push({ from: at + 1, ands: [] })
    const last = open.at(-1)
    if (char === ')' && last) groups.push({ ...last, to: (open.pop(), at) })
    if (last && text.startsWith(AND, at)) last.ands.push(at)
  }
  return groups
}

/** Conditions that are asked, not by which tables are joined: several with `AND`, or the only one of a `WHERE`. */
function isAsked(text: string, { from, ands }: Group): boolean {
  const before = text.slice(0, from - 1).trimEnd()
  if (/ ON \(*$/.test(before)) return false
  return ands.length > 0 || before.endsWith('WHERE')
}

function conditionsOf(text: string, { from, to, ands }: Group): readonly Span[] {
  const starts = [from, ...ands.map(at => at + AND.length)]
  return starts.map((start, nth) => {
    const end = ands[nth] ?? to
    const part = text.slice(start, end)
    return { from: start + part.length - part.trimStart().length, to: end - part.length + part.trimEnd().length }
  })
}
