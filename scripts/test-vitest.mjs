import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { root, withNode } from './run-child.mjs'

/** @typedef {import('./test-parts.mjs').Sum} Sum */
/** @typedef {import('./test-parts.mjs').How} How */
/** @typedef {{ status: string, name?: string, assertionResults: { status: string, fullName?: string }[] }} FileResult */
/** @typedef {{ files: string[], good: { passed: number, skipped: number } }} Files */
/** @typedef {{ numPassedTests: number, numPendingTests: number, numTodoTests: number, testResults: FileResult[] }} Report */

/**
 * Runs one project of vitest.config.ts and counts its tests.
 * @param {string} project
 * @param {How} how
 * @returns {Sum & Files}
 */
export function runTests(project, how) {
  const folder = mkdtempSync(join(tmpdir(), 'samspor-report-'))
  const file = join(folder, 'report.json')
  const args = ['run', '--project', project, ...how.filters, '--reporter=default', '--reporter=json']
  const { status } = vitest(how.node, [...args, `--outputFile.json=${file}`], 'inherit')
  const report = reportIn(file)
  rmSync(folder, { recursive: true })
  return { ...sumOf(report, status === 0), failures: failuresIn(project, report), ...filesOf(report) }
}

/** More files than this do not fail by chance. */
const MOST_AGAIN = 3

/**
 * Runs one project, and the few files that failed a second time, each from its beginning: a browser and a server that run by the
 * real clock on a machine that does other things too can miss each other. What is right only the second time is named, and
 * what fails twice has failed.
 * @param {string} project
 * @param {How} how
 * @param {(project: string, how: How) => Sum & Files} run
 * @returns {Sum}
 */
export function runTwice(project, how, run = runTests) {
  const first = run(project, how)
  const { files } = first
  if (first.failed === 0 || files.length === 0 || files.length > MOST_AGAIN) return first
  console.log(`\n== ${project}, once more: ${files.join(' ')}`)
  const second = run(project, { ...how, filters: files })
  const again = second.failures ?? []
  return {
    passed: first.good.passed + second.passed,
    failed: second.failed,
    skipped: first.good.skipped + second.skipped,
    failures: again,
    unsteady: (first.failures ?? []).filter(one => !again.includes(one)),
  }
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

/**
 * The files that failed, and the count of the others.
 * @param {Report | undefined} report
 * @returns {Files}
 */
export function filesOf(report) {
  const all = report?.testResults ?? []
  const tests = all.filter(file => file.status !== 'failed').flatMap(file => file.assertionResults)
  const passed = tests.filter(test => test.status === 'passed').length
  return {
    files: all.filter(file => file.status === 'failed').map(file => relative(root, file.name ?? '')),
    good: { passed, skipped: tests.length - passed },
  }
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
