// What an app can reach: its modules by their imports, and which texts each of them says. Read from the code itself.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'rolldown/utils'
import { saidBy } from './said.ts'
import type { Said } from './said.ts'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

type Program = ReturnType<typeof parseSync>['program']
/** Names brought in from another module: local name to the name there; `*` is all of it. */
interface Import {
  readonly from: string
  readonly names: ReadonlyMap<string, string>
}

interface Module {
  readonly file: string
  readonly program: Program
  readonly imports: readonly Import[]
  /** Where a name that it only hands on comes from. */
  readonly handsOn: ReadonlyMap<string, { readonly from: string; readonly name: string }>
  /** Whether it does nothing but hand on. */
  readonly isBarrel: boolean
}

const read = new Map<string, Module>()

/** A module of the apps, taken apart once. */
const moduleAt = (file: string): Module => {
  const known = read.get(file) ?? take(file)
  read.set(file, known)
  return known
}

const ours = (file: string, from: string): string | undefined => {
  if (!from.startsWith('.')) return undefined
  const found = join(dirname(file), from)
  return /\.tsx?$/.test(found) && existsSync(found) ? found : undefined
}

const take = (file: string): Module => {
  const { program, module } = parseSync(file, readFileSync(file, 'utf8'))
  const imports: Import[] = []
  for (const one of module.staticImports) {
    const from = ours(file, one.moduleRequest.value)
    const entries = one.entries.filter(entry => !entry.isType)
    if (from === undefined || (one.entries.length > 0 && entries.length === 0)) continue
    imports.push({ from, names: new Map(entries.map(e => [e.localName.value, e.importName.name ?? '*'])) })
  }
  const dynamic = /import\(\s*'([^']+)'\s*\)(?:\)\.(\w+))?/g
  for (const [, request = '', name] of readFileSync(file, 'utf8').matchAll(dynamic)) {
    const from = ours(file, request)
    if (from) imports.push({ from, names: new Map([['', name ?? '*']]) })
  }
  const handsOn = new Map<string, { from: string; name: string }>()
  for (const one of module.staticExports)
    for (const entry of one.entries) {
      const from = entry.moduleRequest && !entry.isType ? ours(file, entry.moduleRequest.value) : undefined
      if (from) handsOn.set(entry.exportName.name ?? '*', { from, name: entry.importName.name ?? '*' })
    }
  const isBarrel = program.body.every(one => one.type === 'ExportNamedDeclaration' && one.source !== null)
  return { file, program, imports, handsOn, isBarrel }
}

/** Where a name really stands, through modules that only hand it on. */
const originOf = (file: string, name: string): { file: string; name: string } => {
  const on = moduleAt(file).handsOn.get(name)
  return on ? originOf(on.from, on.name) : { file, name }
}

const isTexts = (file: string) => file.endsWith('texts.ts') && readFileSync(file, 'utf8').includes('= defineTexts(')

export interface Reached {
  readonly files: ReadonlySet<string>
  /** Text modules, from which any name is taken. */
  readonly texts: ReadonlySet<string>
  readonly said: readonly Said[]
}

/** Everything that can be reached from some modules. */
export const reachedFrom = (starts: readonly string[]): Reached => {
  const files = new Set<string>()
  const texts = new Set<string>()
  const said: Said[] = []
  const waiting = starts.map(one => join(root, one))
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue
    files.add(file)
    const one = moduleAt(file)
    const catalogs = new Map<string, { file: string; name: string }>()
    for (const { from, names } of one.imports)
      for (const [local, name] of names.size === 0 ? [['', '*'] as const] : names) {
        const origin = originOf(from, name)
        if (isTexts(origin.file)) {
          texts.add(origin.file)
          catalogs.set(local, origin)
        } else if (!(moduleAt(origin.file).isBarrel && name === '*')) waiting.push(origin.file)
      }
    for (const { from, name } of one.handsOn.values()) {
      const origin = originOf(from, name)
      if (!one.isBarrel && !isTexts(origin.file)) waiting.push(origin.file)
    }
    said.push(...saidBy(one.program, catalogs, relative(root, file)))
  }
  return { files, texts, said }
}
