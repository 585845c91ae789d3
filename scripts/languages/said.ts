// Which texts a module says of the catalogs that it takes: by name where the name stands there, else any.
import { Visitor } from 'rolldown/utils'
import type { parseSync } from 'rolldown/utils'

type Program = ReturnType<typeof parseSync>['program']
type Call = Parameters<NonNullable<ConstructorParameters<typeof Visitor>[0]['CallExpression']>>[0]
type Argument = Call['arguments'][number]
interface Span {
  readonly start: number
  readonly end: number
}

/** A text that is said somewhere: its catalog and which of its keys; undefined is all of them. */
export interface Said {
  readonly texts: string
  readonly catalog: string
  readonly keys: RegExp | undefined
  readonly where: string
}

/** A catalog by its local name: the file it stands in, and its name there. */
export type Catalogs = ReadonlyMap<string, { readonly file: string; readonly name: string }>

/** A name that says a catalog, and within what. */
interface Bound extends Span {
  readonly catalog: string
  readonly name: string
  readonly from: Span
}

interface Seen {
  readonly calls: Call[]
  readonly names: { readonly name: string; readonly start: number }[]
  readonly bound: Bound[]
}

const seenIn = (program: Program): Seen => {
  const seen: Seen = { calls: [], names: [], bound: [] }
  const functions: Span[] = []
  const declared = new Set<number>()
  const enter = (node: Span) => void functions.push(node)
  new Visitor({
    ArrowFunctionExpression: enter,
    FunctionDeclaration: enter,
    CallExpression: node => void seen.calls.push(node),
    Identifier: ({ name, start }) => void seen.names.push({ name, start }),
    VariableDeclarator: ({ id, init }) => {
      const catalog = init?.type === 'CallExpression' ? catalogOf(init) : undefined
      if (id.type !== 'Identifier' || !init || catalog === undefined) return
      const { start, end } = nearest(functions, id) ?? { start: 0, end: Infinity }
      seen.bound.push({ catalog, name: id.name, from: init, start, end })
      declared.add(id.start)
    },
  }).visit(program)
  const imports = Math.max(0, ...program.body.map(one => (one.type === 'ImportDeclaration' ? one.end : 0)))
  return { ...seen, names: seen.names.filter(one => one.start >= imports && !declared.has(one.start)) }
}

const nearest = <S extends Span>(all: readonly S[], at: Span): S | undefined =>
  all
    .filter(one => one.start <= at.start && at.start < one.end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))[0]

const SAYS = new Set(['useTexts', 'speak'])
const catalogOf = ({ callee, arguments: [first] }: Call): string | undefined =>
  callee.type === 'Identifier' && SAYS.has(callee.name) && first?.type === 'Identifier' ? first.name : undefined

/** What a call says: of which catalog, which key; and where the names stand that are accounted for by it. */
function saidByCall(call: Call, bound: readonly Bound[]) {
  const {
    callee,
    arguments: [first],
  } = call
  if (callee.type === 'CallExpression') {
    const catalog = catalogOf(callee)
    return catalog === undefined ? undefined : { catalog, key: first, whole: callee }
  }
  if (callee.type !== 'Identifier') return undefined
  const of = nearest(
    bound.filter(one => one.name === callee.name),
    callee,
  )
  return of && { catalog: of.catalog, key: first, whole: callee }
}

export const saidBy = (program: Program, catalogs: Catalogs, where: string): readonly Said[] => {
  if (catalogs.size === 0) return []
  const { calls, names, bound } = seenIn(program)
  const told = new Set<number>()
  const kept = new Set(bound.map(one => one.from.start))
  const found: Said[] = []
  const say = (local: string, keys?: RegExp) => {
    const of = catalogs.get(local)
    if (of) found.push({ texts: of.file, catalog: of.name, keys, where })
  }
  for (const call of calls) {
    const one = saidByCall(call, bound)
    if (!one) continue
    told.add(one.whole.start)
    say(one.catalog, keysOf(one.key))
  }
  for (const call of calls) {
    const catalog = catalogOf(call)
    if (catalog === undefined) continue
    told.add(call.arguments[0]?.start ?? 0)
    // handed on as it is, to who may say any of it
    if (!kept.has(call.start) && !told.has(call.start)) say(catalog)
  }
  for (const { name, start } of names.filter(one => !told.has(one.start))) {
    const of = nearest(
      bound.filter(one => one.name === name),
      { start, end: start },
    )
    say(of?.catalog ?? name)
  }
  return found
}

const literal = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** The keys that an expression can name; undefined is any. */
const keysOf = (argument: Argument | undefined): RegExp | undefined => {
  const source = argument && pattern(argument)
  return source === undefined ? undefined : new RegExp(`^(?:${source})$`, 'u')
}

const pattern = (one: Argument): string | undefined => {
  if (one.type === 'Literal' && typeof one.value === 'string') return literal(one.value)
  if (one.type === 'TemplateLiteral') return one.quasis.map(part => literal(part.value.cooked ?? '')).join('.*')
  if (one.type !== 'ConditionalExpression') return undefined
  const both = [pattern(one.consequent), pattern(one.alternate)]
  return both.includes(undefined) ? undefined : both.join('|')
}
