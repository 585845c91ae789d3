import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { buildWeb } from './build-web.mjs'
import { findPostgres } from './find-postgres.mjs'
import { root, withNode } from './run-child.mjs'
import { countTests, runTests, runTwice } from './test-vitest.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number, failures?: string[], unsteady?: string[] }} Sum */
/** @typedef {{ node: string, filters: string[], chromium: string | undefined }} How */

/** The parts of a test run, in order. */
export const parts = ['static', 'unit', 'slices', 'postgres', 'journeys']

/**
 * Runs one part to its end, also when it fails.
 * @param {string} part
 * @param {How} how
 * @returns {Sum}
 */
export function runPart(part, how) {
  if (part === 'static') return runStatic(how.node)
  if (part === 'postgres' && !findPostgres())
    return skip(part, how, 'no PostgreSQL server programs found; install them or name their folder in SAMSPOR_PG_BIN')
  if (part === 'journeys') return runJourneys(how)
  return runTests(part, how)
}

/**
 * @param {How} how
 * @returns {Sum}
 */
function runJourneys(how) {
  if (!how.chromium) return skip('journeys', how, 'no browser found')
  seedMeanwhile(how.node)
  try {
    buildWeb(how.node)
  } catch (error) {
    console.log(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1, skipped: 0, failures: ['journeys: the build of the pages'] }
  }
  return runTwice('journeys', how)
}

/**
 * The demo is made while the pages are built: each takes one core. The run waits for it, and makes it itself where this failed.
 * @param {string} node
 */
function seedMeanwhile(node) {
  const make = `const { default: make } = await import('./tests/journeys/seeded.ts'); make()`
  spawn(node, ['--input-type=module', '--eval', make], { cwd: root, env: withNode(node), stdio: 'ignore' }).unref()
}

/**
 * @param {string} part
 * @param {How} how
 * @param {string} reason
 */
function skip(part, how, reason) {
  const skipped = countTests(part, how)
  console.log(`skipped ${skipped} tests of ${part}: ${reason}`)
  return { passed: 0, failed: 0, skipped }
}

const checks = {
  lint: [['oxlint/bin/oxlint', '--type-aware', '--deny-warnings']],
  format: [['oxfmt/bin/oxfmt', '--check']],
  types: ['', '.web', '.pure'].map(part => ['typescript/bin/tsc', '-p', `tsconfig${part}.json`]),
}

/**
 * @param {string} node
 * @returns {Sum}
 */
function runStatic(node) {
  const sum = { passed: 0, failed: 0, skipped: 0, failures: /** @type {string[]} */ ([]) }
  for (const [name, commands] of Object.entries(checks)) {
    const good = commands.map(command => runTool(node, command)).every(Boolean)
    console.log(`${good ? 'passed' : 'FAILED'}: ${name}`)
    sum[good ? 'passed' : 'failed']++
    if (!good) sum.failures.push(`static: ${name}`)
  }
  return sum
}

/**
 * @param {string} node
 * @param {string[]} command
 */
function runTool(node, [tool = '', ...args]) {
  const path = join(root, 'node_modules', tool)
  return spawnSync(node, [path, ...args], { cwd: root, env: withNode(node), stdio: 'inherit' }).status === 0
}
