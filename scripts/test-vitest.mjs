import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { root, withNode } from './run-child.mjs'

/** @typedef {import('./test-parts.mjs').Sum} Sum */
/** @typedef {import('./test-parts.mjs').How} How */
/** @typedef {{ status: string, name?: string, assertionResults: { status: string, fullName?: string }[] }} FileResult */
/** @typedef {{ numPassedTests: number, numPendingTests: number, numTodoTests: number, testResults: FileResult[] }} Report */

/**
 * Runs one project of vitest.config.ts and counts its tests.
 * @param {string} project
 * @param {How} how
 * @returns {Sum}
 */
export function runTests(project, how) {
  const folder = mkdtempSync(join(tmpdir(), 'samspor-report-'))
  const file = join(folder, 'report.json')
  const args = ['run', '--project', project, ...how.filters, '--reporter=default', '--reporter=json']
  const { status } = vitest(how.node, [...args, `--outputFile.json=${file}`], 'inherit')
  const report = reportIn(file)
  const sum = { ...sumOf(report, status === 0), failures: failuresIn(project, report) }
  rmSync(folder, { recursive: true })
  return sum
}

/**
 * How many tests a project has, without running them.
 * @param {string} project
 * @param {How} how
 */
export function countTests(project, how) {
  const { stdout } = vitest(how.node, ['list', '--project', project, '--json', ...how.filters], 'pipe')
  const start = stdout.indexOf('[')
  return start < 0 ? 0 : JSON.parse(stdout.slice(start)).length
}

/**
 * The numbers of a report. A file that did not load, and a run that failed beside its tests, are failures too.
 * @param {Report | undefined} report
 * @param {boolean} good
 * @returns {Sum}
 */
export function sumOf(report, good) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  const failed = report.testResults.reduce((sum, file) => sum + failuresOf(file), 0)
  const skipped = report.numPendingTests + report.numTodoTests
  return { passed: report.numPassedTests, failed: failed === 0 && !good ? 1 : failed, skipped }
}

/**
 * What failed, a line each, to be said again at the end of the whole run.
 * @param {string} project
 * @param {Report | undefined} report
 * @returns {string[]}
 */
export function failuresIn(project, report) {
  if (!report) return [`${project}: the run itself`]
  return report.testResults
    .filter(file => file.status === 'failed')
    .flatMap(file => {
      const tests = file.assertionResults.filter(test => test.status === 'failed').map(test => test.fullName ?? '')
      const path = relative(root, file.name ?? '')
      return (tests.length > 0 ? tests : ['the file itself']).map(test => `${project}: ${path}: ${test}`)
    })
}

/** @param {FileResult} file */
function failuresOf(file) {
  const failed = file.assertionResults.filter(test => test.status === 'failed').length
  return failed === 0 && file.status === 'failed' ? 1 : failed
}

/**
 * @param {string} file
 * @returns {Report | undefined}
 */
function reportIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * @param {string} node
 * @param {string[]} args
 * @param {'inherit' | 'pipe'} stdout
 */
function vitest(node, args, stdout) {
  const path = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  return spawnSync(node, ['--disable-warning=ExperimentalWarning', path, ...args], {
    cwd: root,
    env: withNode(node),
    encoding: 'utf8',
    stdio: ['ignore', stdout, 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  })
}
