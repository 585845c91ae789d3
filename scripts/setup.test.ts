import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runsTypeScript } from './bring-node.mjs'
import { packagesFit } from './bring-packages.mjs'
import { sources } from './build-web.mjs'
import { failuresIn, filesOf, runTwice, sumOf } from './test-vitest.mjs'

describe('the set-up', () => {
  it.each([
    ['18.20.8', false],
    ['20.20.2', false],
    ['22.17.9', false],
    ['22.18.0', true],
    ['23.0.0', true],
    ['24.21.0', true],
  ])('knows whether Node %s runs TypeScript', (version, runs) => {
    expect(runsTypeScript(version)).toBe(runs)
  })

  it('installs when a package is missing, old, or the installation was cut off', () => {
    const asked = {
      '': {},
      'node_modules/zod': { version: '4.6.7' },
      'node_modules/mac': { version: '1', optional: true },
    }
    expect(packagesFit(asked, { 'node_modules/zod': { version: '4.6.7' } })).toBe(true)
    expect(packagesFit(asked, { 'node_modules/zod': { version: '4.6.6' } })).toBe(false)
    expect(packagesFit(asked, {})).toBe(false)
    expect(packagesFit(asked, undefined)).toBe(false)
    expect(packagesFit(asked, { 'node_modules/zod': { version: '4.6.7' }, 'node_modules/mac': { version: '2' } })).toBe(
      false,
    )
  })

  it('builds the browser apps from what can get into them, and from nothing else', () => {
    const found = sources()
    expect(found).toContain('package-lock.json')
    expect(found.some(path => path.startsWith('src/web/'))).toBe(true)
    // Every page of the build, and what the build itself is made by.
    const pages = [...readFileSync('vite.config.ts', 'utf8').matchAll(/'(src\/apps\/[^']+\.(?:html|ts))'/g)].map(
      ([, path]) => path,
    )
    expect(pages.length).toBeGreaterThanOrEqual(4)
    expect(found).toEqual(
      expect.arrayContaining([...pages, 'scripts/thin-contracts.ts', 'scripts/installable.ts', 'languages/ar.json']),
    )
    expect(found.filter(path => /\.test\.|^src\/platform\/|store\.ts$|^src\/apps\/server\//.test(path))).toEqual([])
  })
})

describe('the lock file', () => {
  // npm ci refuses a lock file that lacks a package, also one for another platform that the registry did not have.
  it('names every package that a package in it asks for', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { dependencies?: object; optionalDependencies?: object }>
    }
    const missing = Object.entries(packages).flatMap(([path, asks]) =>
      Object.keys({ ...asks.dependencies, ...asks.optionalDependencies })
        .filter(name => !isFound(packages, path, name))
        .map(name => `${path} asks for ${name}`),
    )
    expect(Object.keys(packages).length).toBeGreaterThan(200)
    expect(missing).toEqual([])
  })
})

/** As Node looks for packages: in the folder itself, then in those above. */
function isFound(packages: object, path: string, name: string): boolean {
  const above = path.lastIndexOf('node_modules/')
  const here = path === '' ? `node_modules/${name}` : `${path}/node_modules/${name}`
  return here in packages || (path !== '' && isFound(packages, path.slice(0, Math.max(0, above - 1)), name))
}

describe('the count of a test run', () => {
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map(one => ({ status: one })),
  })
  const report = (...testResults: ReturnType<typeof file>[]) => ({
    numPassedTests: 3,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults,
  })

  it('is that of the tests', () => {
    expect(sumOf(report(file('passed', 'passed')), true)).toEqual({ passed: 3, failed: 0, skipped: 2 })
    expect(sumOf(report(file('failed', 'passed', 'failed')), false).failed).toBe(1)
  })

  it('has a failure for each file that did not load, for a run that failed beside its tests, and for no report', () => {
    expect(sumOf(report(file('failed'), file('failed')), false).failed).toBe(2)
    expect(sumOf(report(file('passed', 'passed')), false).failed).toBe(1)
    expect(sumOf(undefined, true).failed).toBe(1)
  })

  it('names what failed, also a file that did not load', () => {
    const one = { fullName: 'a baton is offered', status: 'failed' }
    const bad = { status: 'failed', name: `${process.cwd()}/src/a.test.ts`, assertionResults: [one] }
    const unread = { status: 'failed', name: `${process.cwd()}/src/b.test.ts`, assertionResults: [] }
    const good = { status: 'passed', assertionResults: [{ status: 'passed' }] }
    expect(failuresIn('unit', report(bad, unread, good))).toEqual([
      'unit: src/a.test.ts: a baton is offered',
      'unit: src/b.test.ts: the file itself',
    ])
    expect(failuresIn('unit', undefined)).toEqual(['unit: the run itself'])
  })

  it('of a few files run once more is that of the second time, and what was unsteady is named', () => {
    const bad = { ...file('failed', 'passed', 'failed'), name: `${process.cwd()}/tests/a.test.ts` }
    const first = report(bad, file('passed', 'passed', 'passed', 'pending'))
    expect(filesOf(first)).toEqual({ files: ['tests/a.test.ts'], good: { passed: 2, skipped: 1 } })
    const how = { node: 'node', filters: [], chromium: undefined }
    const runs = (failed: number, ...failures: string[]) => {
      const ran: (readonly string[])[] = []
      const of = { passed: 2 - failed, failed, skipped: 0, failures, files: [], good: { passed: 0, skipped: 0 } }
      const once = { passed: 3, failed: 1, skipped: 1, failures: ['one'], ...filesOf(first) }
      const sum = runTwice('journeys', how, (_, { filters }) => (ran.push(filters) === 1 ? once : of))
      return { ...sum, ran: ran.length, filters: ran.at(-1) }
    }
    const twice = { skipped: 1, ran: 2, filters: ['tests/a.test.ts'] }
    expect(runs(0)).toEqual({ ...twice, passed: 4, failed: 0, failures: [], unsteady: ['one'] })
    expect(runs(1, 'one')).toEqual({ ...twice, passed: 3, failed: 1, failures: ['one'], unsteady: [] })
  })

  it('is that of the first time when many files failed, or none', () => {
    const many = ['a', 'b', 'c', 'd'].map(name => ({ ...file('failed', 'failed'), name }))
    for (const [failed, tests] of [
      [4, many],
      [0, []],
    ] as const) {
      let ran = 0
      const once = { passed: 3, failed, skipped: 0, failures: [], ...filesOf(report(...tests)) }
      const sum = runTwice('journeys', { node: 'node', filters: [], chromium: undefined }, () => (ran++, once))
      expect([sum, ran]).toEqual([once, 1])
    }
  })
})
