import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { settingsTable } from '../src/apps/server/settings-table.ts'
import { sourcesIn } from './architecture/sources.ts'

const dockerfile = readFileSync('Dockerfile', 'utf8')
const compose = readFileSync('compose.yaml', 'utf8')
const settings: string[] = settingsTable.map(({ name }) => name)

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found)

describe('the container image', () => {
  it('names files that are there', () => {
    const named = [...all(dockerfile, /\b((?:src|scripts)\/[\w./-]+)/g), ...copied()]
    expect(named).toContain('src/apps/server/main.ts')
    expect(named.filter(path => !existsSync(path))).toEqual([])
  })

  it('sets what can be set', () => {
    const line = /^ENV (.+)$/m.exec(dockerfile)?.[1] ?? ''
    const names = all(line, /(\w+)=/g).filter(name => name !== 'NODE_ENV')
    expect(names.length).toBeGreaterThan(0)
    expect(names.filter(name => !settings.includes(name))).toEqual([])
  })

  it('is healthy by an address that the server answers', () => {
    const path = /\}(\/\w+)`\)/.exec(dockerfile)?.[1] ?? 'no address'
    const server = [...sourcesIn('src/apps/server', '.ts'), ...sourcesIn('src/platform', '.ts')]
    expect(server.some(({ text }) => text.includes(`'${path}'`))).toBe(true)
  })

  it('runs with the Node of the project, as an ordinary user', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(engines.node).toBe('>=22.18')
    expect(all(dockerfile, /^FROM node:(\d+)-slim/gm)).toEqual(['24', '24'])
    expect(dockerfile).toMatch(/^USER node$/m)
  })

  it('leaves out of the image what is secret or large', () => {
    const ignored = readFileSync('.dockerignore', 'utf8').split('\n')
    expect(ignored).toEqual(expect.arrayContaining(['.env', '.git', 'data', 'node_modules']))
  })
})

describe('the compose file', () => {
  it('hands on exactly what can be set, but for what the image decides', () => {
    const samspor = compose.slice(compose.indexOf('samspor:'), compose.indexOf('  database:\n    image'))
    const handed = all(samspor, /^ {6}([A-Z_]+):/gm)
    expect(handed.toSorted()).toEqual(settings.filter(name => !['PORT', 'SAMSPOR_DATA_DIR'].includes(name)).toSorted())
  })

  it('holds no password', () => {
    expect(all(compose, /PASSWORD: (.+)/g).every(value => value.startsWith('${'))).toBe(true)
    expect(compose).toContain('samspor:${DATABASE_PASSWORD}@')
  })
})

/** What is copied from the project's folder, but for the folder itself. */
function copied(): string[] {
  const lines = all(dockerfile, /^COPY (?!--from)(.+)$/gm).map(line => line.split(' ').slice(0, -1))
  return lines.flat().filter(path => path !== '.')
}
