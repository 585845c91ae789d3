import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'rolldown/utils'
import { build } from 'vite'
import type { Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { CONTRACTS, DECLARED, OF_THE_SERVER, thinContracts } from './thin-contracts.ts'

const files: Readonly<Record<string, string>> = {
  '/src/capabilities/toy/model.ts': `import { z } from 'shapes'
    export const Toy = z.object({ title: z.string('of a title') }).extend({ by: z.string('of whom') })
    export const KINDS = ['soft', 'hard'] as const
    export const isKind = (one: string) => (KINDS as readonly string[]).includes(one)`,
  '/src/capabilities/toy/api.ts': `import { z } from 'shapes'
    import { read } from 'house'
    import { Toy } from './model.ts'
    export const open = read('toy.open').input(z.object({ id: z.string('of an id') })).output(Toy).errors({ gone: 404 }).route('kept')
    export const list = read('toy.list').output(z.array(Toy))`,
  '/src/capabilities/toy/ui/texts.ts': `import { define } from 'house'
    export const texts = define({ 'toy.gone': 'registered' })`,
  '/page.ts': `import { open } from '/src/capabilities/toy/api.ts'
    import { isKind } from '/src/capabilities/toy/model.ts'
    import '/src/capabilities/toy/ui/texts.ts'
    globalThis.page = [open, isKind('soft')]`,
}

test('the browser gets the addresses that it asks, and nothing of what only the server reads', async () => {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      thinContracts(),
      {
        name: 'files',
        enforce: 'pre',
        resolveId: (id, from) => {
          const path = id.startsWith('.') ? new URL(id, `file://${from ?? ''}`).pathname : id
          return path in files ? path : undefined
        },
        load: id => files[id],
      },
    ],
    build: { write: false, minify: false, rolldownOptions: { input: '/page.ts', external: ['shapes', 'house'] } },
  })
  const output = [made]
    .flat()
    .flatMap((one): Rolldown.OutputChunk[] =>
      'output' in one ? one.output.filter(chunk => chunk.type === 'chunk') : [],
    )
  const code = output.map(one => one.code).join('\n')
  for (const there of ['toy.open', 'kept', 'registered', 'soft']) expect(code).toContain(there)
  for (const gone of ['toy.list', 'of a title', 'of whom', 'of an id', '404', 'z.']) expect(code).not.toContain(gone)
})

/** What a page is brought of the house: pure files, of which the build leaves out what it cuts. */
const PURE = /\/(kernel\/|([^/]*-)?(model|rules|access|api)(\.ts|\/))/
const root = fileURLToPath(new URL('..', import.meta.url))
const read = globSync('src/{kernel,capabilities}/**/*.ts', { cwd: root })
  .map(path => `/${path}`)
  .filter(path => DECLARED.test(path) && PURE.test(path) && !/test(ing)?\b/.test(path))
  .map(path => ({ path, body: parseSync(path, readFileSync(`${root}${path}`, 'utf8')).program.body }))

type Part = Readonly<Record<string, unknown>>
const isPart = (one: unknown): one is Part => typeof one === 'object' && one !== null
const partsOf = (one: unknown): readonly Part[] =>
  isPart(one) ? [...('type' in one ? [one] : []), ...Object.values(one).flatMap(partsOf)] : []
const at = (one: unknown, ...names: readonly string[]): unknown =>
  names.reduce((now, name) => (isPart(now) ? now[name] : undefined), one)
/** What a chain of calls begins in: `read` of `read(…).input(…).output(…)`. */
function beginsIn(one: unknown): unknown {
  const type = at(one, 'type')
  if (type === 'CallExpression') return beginsIn(at(one, 'callee'))
  if (type === 'MemberExpression') return beginsIn(at(one, 'object'))
  return type === 'TSAsExpression' ? beginsIn(at(one, 'expression')) : at(one, 'name')
}

test('what is cut by its name is of a contract, and of nothing else that is called so', () => {
  const cut = read
    .filter(({ path }) => CONTRACTS.test(path))
    .flatMap(({ path, body }) =>
      partsOf(body)
        .filter(one => one['type'] === 'CallExpression' && OF_THE_SERVER.has(at(one, 'callee', 'property', 'name')))
        .map(one => ({ path, begins: beginsIn(one) })),
    )
  expect(cut.length).toBeGreaterThan(400)
  expect(cut.filter(({ begins }) => !['read', 'write', 'oc'].includes(`${String(begins)}`))).toEqual([])
})

/** What only answers with what it is given: nothing is different for having called it. */
const ANSWERS = [
  'read',
  'write',
  'refusals',
  'conflictWith',
  'answering',
  'mayActOn',
  'maySeeTopic',
  'lookIn',
  'whence',
]

test('what is left out where nobody uses it does nothing by being read', () => {
  const called = read.flatMap(({ path, body }) =>
    body
      .map(one => (one.type === 'ExportNamedDeclaration' ? one.declaration : one))
      .flatMap(one => (one?.type === 'VariableDeclaration' ? one.declarations : []))
      .flatMap(({ init }) => (init?.type === 'CallExpression' ? [{ path, init }] : [])),
  )
  expect(called.length).toBeGreaterThan(700)
  const byName = called.flatMap(({ path, init }) => {
    const [first] = [init].flatMap(function down(one: unknown): readonly unknown[] {
      const on = at(one, 'callee', 'object')
      return at(one, 'callee', 'type') === 'MemberExpression' && isPart(on) ? down(on) : [one]
    })
    const name = at(first, 'type') === 'CallExpression' ? at(first, 'callee', 'name') : undefined
    return name === undefined ? [] : [{ path, name }]
  })
  expect(byName.filter(({ name }) => typeof name !== 'string' || !ANSWERS.includes(name))).toEqual([])
  const acts = called.filter(({ init }) =>
    /^(register|add|push|set|fill|on|define)/.test(String(at(init, 'callee', 'property', 'name'))),
  )
  expect(acts.map(({ path }) => path)).toEqual([])
})
