import { readFileSync, readdirSync } from 'node:fs'
import { join, posix, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A file of the project: its path from the project's folder, and what is in it. */
export interface Source {
  readonly path: string
  readonly text: string
}

/** One import: a path of the project (`src/…`) or a package (`zod`, `node:fs`). */
export interface Import {
  readonly from: string
  readonly to: string
  readonly names: string
  readonly typeOnly: boolean
}

/** The files of a folder, those below included, whose names end so. */
export function sourcesIn(folder: string, ...endings: string[]): readonly Source[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile() && endings.some(ending => entry.name.endsWith(ending)))
    .map(entry => join(entry.parentPath, entry.name))
    .map(file => ({ path: file.slice(root.length).split(sep).join('/'), text: readFileSync(file, 'utf8') }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

const statement = /^(?:import|export)\s+(type\s+)?([\w*{][^'"]*?)\s+from\s+'([^']+)'/gm
const bare = /^import\s+()()'([^']+)'/gm
const dynamic = /\bimport\(()()\s*'([^']+)'/g

/** All imports and re-exports of a file, also those of types and those made while running. */
export function importsOf({ path, text }: Source): readonly Import[] {
  const found = [statement, bare, dynamic].flatMap(pattern => [...text.matchAll(pattern)])
  return found.map(([, type, names = '', target = '']) => ({
    from: path,
    to: target.startsWith('.') ? posix.join(posix.dirname(path), target) : target,
    names,
    typeOnly: type !== undefined && type !== '',
  }))
}

/** Whether a file is only there for tests. */
export function isForTests(path: string): boolean {
  return /\.(test|testing|types)\.tsx?$|(^|\/)testing(\/|\.ts$)|^tests\//.test(path)
}

/** A file without its comments, line for line. */
export function withoutComments(text: string): string {
  const blank = (comment: string) => comment.replace(/[^\n]/g, '')
  return text
    .replace(/\/\*[\s\S]*?\*\//g, blank)
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/\s\/\/ .*$/gm, '')
}

/** What stands in quotes, everything else blank, place for place. */
export function onlyStrings(text: string): string {
  const quoted = /'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g
  const blank = (code: string) => code.replace(/[^\n]/g, ' ')
  let [done, at] = ['', 0]
  for (const { 0: found, index } of text.matchAll(quoted)) {
    done += blank(text.slice(at, index)) + found.replace(/\$\{[^}]*\}/g, blank)
    at = index + found.length
  }
  return done + blank(text.slice(at))
}
