import type { Source } from './sources.ts'
import { onlyStrings, withoutComments } from './sources.ts'

/** Something that stands in files where it may not. */
export interface Ban {
  readonly rule: string
  readonly pattern: RegExp
  readonly isAllowedIn: (path: string) => boolean
  /** Looked for only in what the code says in quotes. */
  readonly inSql?: true
}

const isOneOf =
  (...starts: string[]) =>
  (path: string) =>
    starts.some(start => path.startsWith(start))
const isOutside =
  (...starts: string[]) =>
  (path: string) =>
    !isOneOf(...starts)(path)

const database = 'src/platform/database/'

/** What no file of the product may say, comments aside. */
export const bans: readonly Ban[] = [
  {
    rule: 'only kernel/declare.ts declares operations with oc',
    pattern: /import\s*\{[^}]*\boc\b[^}]*\}\s*from '@orpc\/contract'/,
    isAllowedIn: isOneOf('src/kernel/declare.ts'),
  },
  {
    rule: 'only the database’s own machinery, the outbox, the clock and identity hold the pool',
    pattern: /\.pool\b|\{[^{}]*\bpool\b[^{}]*\}\s*=/,
    isAllowedIn: isOneOf(
      ...['open', 'transaction', 'migrate', 'backup'].map(name => `${database}${name}.ts`),
      ...['outbox', 'clock', 'identity'].map(name => `src/platform/${name}/`),
    ),
  },
  {
    rule: 'the time is handed in',
    pattern: /\bDate\.now\b|\bnew Date\(\s*\)|\bTemporal\.Now\b/,
    isAllowedIn: isOneOf('src/platform/clock/', 'src/platform/identity/'),
  },
  { rule: 'chance is handed in', pattern: /\bMath\.random\b/, isAllowedIn: () => false },
  {
    rule: 'SQL reads the time of its transaction (current_moment), never the machine’s',
    pattern:
      /(?<![\w.])now\(\)|\bcurrent_(timestamp|date|time)\b|\blocaltime|\b(clock|statement|transaction)_timestamp\(/i,
    isAllowedIn: isOutside('migrations/', 'src/platform/', 'src/capabilities/'),
    inSql: true,
  },
]

/** Each place, `file:line rule`, where something banned stands. */
export function bannedIn({ path, text }: Source): readonly string[] {
  const plain = path.endsWith('.sql') ? text.replace(/--.*$/gm, '') : withoutComments(text)
  return bans
    .filter(ban => !ban.isAllowedIn(path))
    .flatMap(({ rule, pattern, inSql }) => {
      const found = pattern.exec(inSql && !path.endsWith('.sql') ? onlyStrings(plain) : plain)
      return found ? [`${path}:${plain.slice(0, found.index).split('\n').length} ${rule}`] : []
    })
}

// As what a thing is (a `CaseHelper`); a family's helpers are people, and a word of the field.
const vague = /(DTO|Dto|[Mm]anager|[Hh]elpers?|[Uu]tils?)$|^dto$/
const exported = /^export (?:async )?(?:function|const|class|interface|type) (\w+)/gm

/** Names that say nothing: in a path, or exported. */
export function vagueNamesIn({ path, text }: Source): readonly string[] {
  const words = path.replace(/\.\w+$/, '').split(/[/.-]/)
  const names = [...text.matchAll(exported)].map(([, name = '']) => name)
  return [...words, ...names].filter(name => vague.test(name)).map(name => `${path}: ${name} says nothing`)
}

/** Folders and files are kebab-case, components PascalCase. */
export function oddPath({ path }: Source): readonly string[] {
  const parts = path.split('/')
  const file = parts.pop() ?? ''
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z-]+)*$/
  const fits = kebab.test(file) || (file.endsWith('.tsx') && /^[A-Z][A-Za-z0-9]*(\.test)?\.tsx$/.test(file))
  return fits && parts.every(part => kebab.test(part)) ? [] : [`${path}: kebab-case, components PascalCase`]
}
