import type { Plugin, Rolldown } from 'vite'

/** What the kernel and the capabilities declare does nothing by being read. The texts of a screen do: they register its refusals. */
export const DECLARED = /\/src\/(kernel|capabilities\/(?!([^/]+\/)+ui\/)([^/]+\/)*[^/]+)\/?[^/]*\.ts$/
export const CONTRACTS = /\/(api|kernel\/declare)\.ts$/
/** What a contract says that the server alone asks: it reads what comes in and what goes out. */
export const OF_THE_SERVER: ReadonlySet<unknown> = new Set(['input', 'output', 'errors'])
/** What is worked out where it is declared. */
const WORKED_OUT: ReadonlySet<string> = new Set(['CallExpression', 'TSAsExpression'])

interface Cut {
  readonly from: number
  readonly to: number
  readonly instead: string
}
type Node = { readonly type: string; readonly start: number; readonly end: number }
type Statement = ReturnType<Rolldown.PluginContext['parse']>['body'][number]

/**
 * Leaves to the server what it alone asks of a contract, and lets the browser leave out each declaration that it does not use: a first page
 * brings the addresses that it asks, not the shapes of all that a capability can answer.
 */
export const thinContracts = (): Plugin => ({
  name: 'thin-contracts',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: DECLARED },
    handler(code, id) {
      const { body } = this.parse(code, { lang: 'ts' })
      const cuts = [...body.flatMap(declared).flatMap(alone), ...(CONTRACTS.test(id) ? askedByServer(body) : [])]
      return { code: written(code, cuts), map: null }
    },
  },
})

/** What a module works out where it is read: `const Name = z.object(…)`. */
function declared(statement: Statement): readonly Node[] {
  const inner = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
  if (inner?.type !== 'VariableDeclaration') return []
  return inner.declarations.flatMap(({ init }) => (init && WORKED_OUT.has(init.type) ? [init] : []))
}

/** By itself, so that it is left out where nobody uses it. */
const alone = ({ start, end }: Node): readonly Cut[] => [
  { from: start, to: start, instead: '/* @__PURE__ */ (() => (' },
  { from: end, to: end, instead: '))()' },
]

const isNode = (one: unknown): one is Node => typeof one === 'object' && one !== null && 'type' in one && 'start' in one
const fieldOf = (one: unknown, name: string): unknown =>
  isNode(one) ? (one as Node & Readonly<Record<string, unknown>>)[name] : undefined

/** The calls that only the server needs, each from the end of what it is called on. */
function askedByServer(one: unknown): readonly Cut[] {
  if (Array.isArray(one)) return one.flatMap(askedByServer)
  if (!isNode(one)) return []
  const callee = one.type === 'CallExpression' ? fieldOf(one, 'callee') : undefined
  const on = fieldOf(callee, 'object')
  if (isNode(on) && OF_THE_SERVER.has(fieldOf(fieldOf(callee, 'property'), 'name')))
    return [...askedByServer(on), { from: on.end, to: one.end, instead: '' }]
  return Object.values(one).flatMap(askedByServer)
}

function written(code: string, cuts: readonly Cut[]): string {
  let [text, at] = ['', 0]
  for (const { from, to, instead } of cuts.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    text += code.slice(at, from) + instead
    at = to
  }
  return text + code.slice(at)
}
