import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compose } from '../src/apps/server/compose.ts'
import { capabilityOrder } from './architecture/zones.ts'
import { sourcesIn } from './architecture/sources.ts'

const pages = [
  ...sourcesIn('docs', '.md'),
  ...['README.md', 'CONTRIBUTING.md'].map(path => ({ path, text: textOf(path) })),
]
const built = readdirSync('src/capabilities')
const schema = sourcesIn('migrations', '.sql')
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }

function textOf(path: string): string {
  return readFileSync(path, 'utf8')
}
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found)

describe('the pages', () => {
  it('are there', () => {
    expect(pages.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/security.md']),
    )
  })

  it('lead to pages and pictures that are there', () => {
    const links = pages.flatMap(({ path, text }) =>
      all(text, /\]\((?!https?:|#)([^)#\s]+)/g).map(to => ({ path, to, there: existsSync(join(dirname(path), to)) })),
    )
    expect(links.length).toBeGreaterThan(10)
    expect(links.filter(({ there }) => !there)).toEqual([])
  })

  it('name files that are there', () => {
    const named = pages.flatMap(({ path, text }) =>
      all(text, /`((?:src|tests|scripts|bench|demo|simulate|config|docs|migrations)\/[\w./-]+\.\w+)`/g).map(file => ({
        path,
        file,
      })),
    )
    expect(named.length).toBeGreaterThan(30)
    expect(named.filter(({ file }) => !existsSync(file))).toEqual([])
  })

  it('name tests that are there, wherever they stand', () => {
    const folders = ['src', 'tests', 'scripts', 'demo', 'simulate']
    const tests = folders.flatMap(folder => sourcesIn(folder, '.test.ts', '.types.ts').map(({ path }) => path))
    const named = pages.flatMap(({ path, text }) =>
      all(text, /`([\w.-]+\.(?:test|types)\.ts)`/g).map(file => ({ path, file })),
    )
    expect(named.filter(({ file }) => !tests.some(test => test.endsWith(`/${file}`)))).toEqual([])
  })

  it('name commands that are there', () => {
    const commands = pages.flatMap(({ text }) => all(text, /(?:^|`)npm (?:run )?([a-z][\w:-]*)/gm))
    const own = new Set([...Object.keys(scripts), 'ci', 'install', 'audit', 'sbom', 'outdated'])
    expect(commands.length).toBeGreaterThan(10)
    expect([...new Set(commands)].filter(name => !own.has(name))).toEqual([])
    const known = all(textOf('src/apps/cli/main.ts'), /^ {2}'?([\w-]+)'?: \{\s+no:/gm)
    const said = pages.flatMap(({ text }) => all(text, /samspor\.mjs ([a-z-]+)/g))
    expect(said.filter(name => !known.includes(name))).toEqual([])
  })
})

describe('the page about the house', () => {
  const house = textOf('docs/architecture.md')

  it('has the capabilities in the order that the code holds', () => {
    const [, order = ''] = house.split('<!-- order -->')
    expect(all(order, /`([\w-]+)`/g)).toEqual(capabilityOrder.filter(name => built.includes(name)))
  })

  it('is told the same in the README', () => {
    const [, after = ''] = textOf('README.md').split('each may import only those before it\n')
    const [names = ''] = after.split('model rules access api')
    expect(names.trim().split(/\s+/)).toEqual(capabilityOrder.filter(name => built.includes(name)))
  })

  it('has every port', () => {
    const ports = sourcesIn('src/capabilities', '.ts').flatMap(({ text }) => all(text, /= port<[^']+'([\w.]+)'/g))
    expect(ports.length).toBeGreaterThan(8)
    expect(ports.filter(name => !house.includes(`\`${name}\``))).toEqual([])
  })
})

describe('the page about running it', () => {
  const operations = textOf('docs/operations.md')

  it('has every tick and how often it comes', () => {
    const [, said = ''] = operations.split('<!-- ticks -->')
    const ticks = compose().ticks.map(({ name, every }) => `| \`${name}\` | ${every} |`)
    expect(said.match(/^\| `/gm)?.length).toBe(ticks.length)
    expect(ticks.filter(line => !said.includes(line))).toEqual([])
  })
})

describe('the glossary', () => {
  const terms = new Set(all(textOf('docs/glossary.md'), /`([\w.-]+)`/g))

  it('has every capability', () => {
    expect(built.filter(name => !terms.has(name))).toEqual([])
  })

  it('has every table and every published view', () => {
    const names = schema.flatMap(({ text }) => all(text, /^create (?:table|view) (\w+)/gm))
    expect(names.length).toBeGreaterThan(40)
    expect([...new Set(names)].filter(name => !terms.has(name))).toEqual([])
  })

  it('names only operations, tables and files that are there', () => {
    const code = [...sourcesIn('src', '.ts'), ...schema].map(({ text }) => text).join('\n')
    const gone = [...terms].filter(term => !term.includes('/') && !code.includes(term))
    expect(gone).toEqual([])
  })
})
