import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { draftsUnseenIn, fieldsUnkeptIn } from '../tests/architecture/drafts.ts'
import { circlesIn } from '../tests/architecture/graph.ts'
import { wrongIn } from '../tests/architecture/import-table.ts'
import { twiceNamedIn } from '../tests/architecture/looks.ts'
import type { Import, Source } from '../tests/architecture/sources.ts'
import { importsOf, isForTests, sourcesIn } from '../tests/architecture/sources.ts'
import { bannedIn, oddPath, vagueNamesIn } from '../tests/architecture/wording.ts'
import { capabilityOrder, zoneOf } from '../tests/architecture/zones.ts'

const all = sourcesIn('src', '.ts', '.tsx')
const product = all.filter(({ path }) => !isForTests(path))
const imports = all.flatMap(importsOf)
const migrations = sourcesIn('migrations', '.sql')

const linesOf = ({ text }: Source) => text.trimEnd().split('\n').length
const isGenerated = ({ path }: Source) => path === 'src/platform/database/tables.ts'

describe('the house', () => {
  it('was really looked at', () => {
    expect(imports.length).toBeGreaterThan(100)
    expect(migrations.length).toBeGreaterThan(0)
  })

  it('has every file where the map says', () => {
    const known = product.filter(({ path }) => path.split('/').length > 2)
    expect(known.filter(({ path }) => zoneOf(path).is === 'nowhere').map(({ path }) => path)).toEqual([])
    const capabilities = new Set(product.map(({ path }) => /^src\/capabilities\/([^/]+)\//.exec(path)?.[1]))
    capabilities.delete(undefined)
    expect([...capabilities].filter(name => !capabilityOrder.includes(name ?? ''))).toEqual([])
  })

  it('imports only what the table allows', () => {
    expect(imports.map(wrongIn).filter(Boolean)).toEqual([])
  })

  it('goes in no circles', () => {
    expect(circlesIn(imports)).toEqual([])
  })

  it('keeps time, chance, the pool and the declaring of operations where they belong', () => {
    expect([...product, ...migrations].flatMap(bannedIn)).toEqual([])
  })

  it('has names that say something, spelled one way', () => {
    expect(product.flatMap(vagueNamesIn)).toEqual([])
    expect(all.flatMap(oddPath)).toEqual([])
  })

  it('shows every writer that the words are kept, and where two texts of them stand', () => {
    expect(draftsUnseenIn(product, imports)).toEqual([])
    expect(fieldsUnkeptIn(product, imports)).toEqual([])
  })

  it('gives no two looks one name', () => {
    const styles = sourcesIn('src', '.css')
    expect(styles.length).toBeGreaterThan(40)
    expect(twiceNamedIn(styles)).toEqual([])
    expect(
      twiceNamedIn(['a', 'b'].map(path => ({ path, text: '@media x { .c { d: e } }\n.s-f,\n.g { h: i }' }))),
    ).toEqual(['.s-f: a, b', '.g: a, b'])
  })

  it('has the linter hold what the linter can', () => {
    const { rules } = JSON.parse(readFileSync('.oxlintrc.json', 'utf8'))
    expect(rules).toMatchObject({
      'import/no-cycle': 'error',
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 50 }],
      'no-console': 'error',
      'typescript/no-explicit-any': 'error',
    })
  })
})

describe('its sizes', () => {
  const lines = product
    .filter(one => !isGenerated(one))
    .map(linesOf)
    .toSorted((a, b) => a - b)

  it('are at most 300 lines a file', () => {
    const tooLong = all.filter(one => !isGenerated(one) && linesOf(one) > 300)
    expect(tooLong.map(one => `${one.path}: ${linesOf(one)} lines`)).toEqual([])
  })

  // In a small tree the few large files of the machinery weigh too much.
  it.runIf(lines.length > 150)('are 50 lines in the middle, and 150 for nine of ten', () => {
    // The middle counts lines that do something: a doc line or a blank one must not be a reason to leave it out.
    const code = product.map(codeLinesOf).toSorted((a, b) => a - b)
    expect(code[Math.floor(code.length / 2)]).toBeLessThanOrEqual(50)
    expect(lines[Math.floor(lines.length * 0.9)]).toBeLessThanOrEqual(150)
  })

  // Screens and their texts in several languages grow with the languages, not with what the room is about: counted apart.
  it.each([
    ['2 500 lines a capability without its screens', 2500, false],
    ['3 000 lines of screens and texts a capability', 3000, true],
  ] as const)('are at most %s', (_what, most, screens) => {
    const sum = new Map<string, number>()
    for (const one of product) {
      const name = /^src\/capabilities\/([^/]+)\//.exec(one.path)?.[1]
      if (name && one.path.includes('/ui/') === screens) sum.set(name, (sum.get(name) ?? 0) + linesOf(one))
    }
    expect([...sum].filter(([, count]) => count > most)).toEqual([])
  })
})

const codeLinesOf = ({ text }: { text: string }) =>
  text.split('\n').filter(line => line.trim() !== '' && !/^\s*(\/\/|\/\*|\*)/.test(line)).length

describe('its guards', () => {
  const one = (from: string, to: string): Import => ({ from, to, names: '{ x }', typeOnly: false })
  const inCase = 'src/capabilities/case/'

  it.each([
    ['src/kernel/time.ts', 'node:fs'],
    ['src/kernel/actor.ts', '@orpc/contract'],
    ['src/kernel/actor.ts', 'src/platform/api/operation.ts'],
    ['src/platform/api/serve.ts', `${inCase}index.ts`],
    [`${inCase}rules.ts`, `${inCase}store.ts`],
    [`${inCase}model.ts`, 'kysely'],
    [`${inCase}rules.ts`, 'src/capabilities/sight/access.ts'],
    [`${inCase}model.ts`, 'src/capabilities/plan/model.ts'],
    [`${inCase}store.ts`, 'src/capabilities/person/model.ts'],
    [`${inCase}store.ts`, 'src/platform/database/open.ts'],
    [`${inCase}operations.ts`, 'src/capabilities/person/store.ts'],
    [`${inCase}operations/close.ts`, 'src/capabilities/plan/index.ts'],
    [`${inCase}operations.ts`, 'kysely'],
    [`${inCase}goal/store.ts`, 'hono'],
    [`${inCase}goal-store.ts`, 'src/platform/api/serve.ts'],
    [`${inCase}kinds.ts`, 'src/platform/database/transaction.ts'],
    ['src/capabilities/plan/rules.ts', `${inCase}kinds.ts`],
    [`${inCase}ui/Screen.tsx`, `${inCase}store.ts`],
    [`${inCase}ui/Screen.tsx`, 'src/platform/api/serve.ts'],
    [`${inCase}operations.ts`, `${inCase}testing.ts`],
    ['src/web/call/call.ts', 'node:crypto'],
    ['src/web/call/call.ts', `${inCase}api.ts`],
    ['src/apps/staff/main.tsx', `${inCase}operations.ts`],
    ['src/apps/server/main.ts', `${inCase}store.ts`],
  ])('stop %s from importing %s', (from, to) => {
    expect(wrongIn(one(from, to))).toContain(from)
  })

  it.each([
    [`${inCase}operations.ts`, 'src/capabilities/person/index.ts'],
    [`${inCase}store.ts`, 'src/platform/database/prepared.ts'],
    [`${inCase}ui/Screen.tsx`, 'src/capabilities/person/api.ts'],
    [`${inCase}rules.ts`, `${inCase}model.ts`],
    [`${inCase}access.ts`, 'src/capabilities/sight/access.ts'],
    ['src/apps/server/main.ts', `${inCase}index.ts`],
  ])('let %s import %s', (from, to) => {
    expect(wrongIn(one(from, to))).toBeUndefined()
  })

  it('see every kind of import', () => {
    const text = `import * as z from 'zod'\nimport type { A } from './a.ts'\nimport {\n  b,\n} from '../b.ts'\nimport './c.css'\nexport { d } from './d.ts'\nconst e = import('./e.ts')`
    expect(
      importsOf({ path: 'src/x/y.ts', text })
        .map(({ to }) => to)
        .toSorted(),
    ).toEqual(['src/b.ts', 'src/x/a.ts', 'src/x/c.css', 'src/x/d.ts', 'src/x/e.ts', 'zod'])
  })

  it('find a circle', () => {
    const circle = [one('a', 'b'), one('b', 'c'), one('c', 'a')]
    expect(circlesIn(circle)).toEqual(['a → b → c → a'])
    expect(circlesIn([...circle.slice(0, 2), { ...one('c', 'a'), typeOnly: true }])).toEqual([])
  })

  it.each([
    [`${inCase}rules.ts`, 'const today = new Date()'],
    [`${inCase}rules.ts`, 'const today = Date.now()'],
    [`${inCase}store.ts`, 'sql`select now()`'],
    [`${inCase}operations.ts`, 'await house.database.pool.query(text)'],
    [`${inCase}operations.ts`, 'const { pool } = house.database'],
    [`${inCase}api.ts`, "import { oc } from '@orpc/contract'"],
    ['src/web/call/call.ts', 'const key = Math.random()'],
    ['migrations/0009.sql', 'at timestamptz default now()'],
    ['migrations/0009.sql', 'select current_date'],
  ])('find what may not stand in %s: %s', (path, text) => {
    expect(bannedIn({ path, text: `\n${text}` })).toEqual([expect.stringContaining(`${path}:2 `)])
  })

  it('let comments speak', () => {
    expect(bannedIn({ path: `${inCase}store.ts`, text: '/** never now() */\n// nor Math.random()' })).toEqual([])
    expect(bannedIn({ path: 'migrations/0009.sql', text: '-- never now()' })).toEqual([])
    expect(bannedIn({ path: 'src/platform/clock/x.ts', text: 'const at = now()\nconst sql = `${now()}`' })).toEqual([])
  })

  it('find a form that hides its draft', () => {
    const keeps = "const draft = useDraft('x', { words: '' }, one => [one.words])"
    const form = (path: string, ...lines: string[]) => ({ path: `${inCase}ui/${path}`, text: lines.join('\n') })
    const shows = form('Form.tsx', '<SavedMark of={draft.saved} />')
    const unseen = (...sources: { path: string; text: string }[]) =>
      draftsUnseenIn(sources, sources.flatMap(importsOf)).map(path => path.slice(inCase.length))
    expect(unseen(form('Dialog.tsx', keeps), shows)).toEqual(['ui/Dialog.tsx'])
    expect(unseen(form('Dialog.tsx', keeps, '<TextArea saved={draft.saved} />'))).toEqual([])
    expect(unseen(form('Dialog.tsx', "import { Form } from './Form.tsx'", keeps), shows)).toEqual([])
    const hook = form('use-it.ts', 'export const useIt = () => {', keeps)
    expect(unseen(hook, shows)).toEqual(['ui/use-it.ts'])
    expect(unseen(hook, form('Form.tsx', "import { useIt } from './use-it.ts'", shows.text))).toEqual([])
    expect(unseen(form('Choose.tsx', "const draft = useDraft('x', { at: 0 }, noWords)"))).toEqual([])
  })

  it('find a field whose words nobody keeps', () => {
    const file = (path: string, ...lines: string[]) => ({ path: `${inCase}ui/${path}`, text: lines.join('\n') })
    const unkept = (...sources: { path: string; text: string }[]) =>
      fieldsUnkeptIn(sources, sources.flatMap(importsOf)).map(path => path.slice(inCase.length))
    const bare = file('Words.tsx', '<TextArea value={words} onChange={setWords} />')
    const [page, shows] = ["import { Words } from './Words.tsx'", '<SavedMark of={draft.saved} />']
    expect(unkept(bare, file('Other.tsx', shows))).toEqual(['ui/Words.tsx'])
    expect(unkept(bare, file('Page.tsx', page))).toEqual(['ui/Words.tsx'])
    expect(unkept(bare, file('Page.tsx', page, shows))).toEqual([])
    expect(unkept(file('Words.tsx', '<TextArea saved={draft.saved} />'))).toEqual([])
  })

  it('find names that say nothing', () => {
    expect(vagueNamesIn({ path: 'src/web/date-utils.ts', text: 'export class CaseManager {}' })).toHaveLength(2)
    expect(oddPath({ path: 'src/web/dateText.ts', text: '' })).toHaveLength(1)
  })
})
