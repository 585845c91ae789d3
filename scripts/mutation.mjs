import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { mkdirSync } from 'node:fs'
import { root } from './run-child.mjs'

/**
 * How much of what the rules and policies of these rooms say is held by their tests: each small change to them must make a
 * test fail. Stryker is installed in a copy outside the project, so that nobody else carries it. Not part of
 * `npm test`: it takes half an hour; `npm run mutation -- baton` takes one room.
 */
const STRYKER = '10.1.1'
const RULES = {
  gap: ['src/capabilities/gap/rules.ts', 'src/capabilities/gap/access.ts'],
  escalation: ['src/capabilities/escalation/rules.ts'],
  ask: ['src/capabilities/ask/access.ts', 'src/capabilities/ask/model.ts'],
  disagreement: ['src/capabilities/disagreement/rules.ts', 'src/capabilities/disagreement/access.ts'],
  review: ['src/capabilities/review/rules.ts'],
  message: ['src/capabilities/message/rules.ts', 'src/capabilities/message/access.ts'],
  'own-word': ['src/capabilities/own-word/rules.ts', 'src/capabilities/own-word/access.ts'],
  need: ['src/capabilities/need/*rules.ts', 'src/capabilities/need/access.ts'],
  transition: ['src/capabilities/transition/rules/*.ts', 'src/capabilities/transition/access.ts'],
  baton: ['src/capabilities/baton/*rules.ts', 'src/capabilities/baton/access.ts'],
  sharing: [
    'src/capabilities/sharing/rules/*.ts',
    '!src/capabilities/sharing/rules/*.test.ts',
    'src/capabilities/sharing/access.ts',
  ],
}
const asked = process.argv.slice(2)
const rooms = Object.entries(RULES).filter(([room]) => asked.length === 0 || asked.includes(room))
const MUTATE = rooms.flatMap(([, files]) => files)
const TESTS = rooms.map(([room]) => `src/capabilities/${room}/**/*.test.ts`)

const copy = mkdtempSync(join(tmpdir(), 'samspor-mutation-'))
try {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root })
  for (const file of files.toString().split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    cpSync(join(root, file), join(copy, file), { force: true })
  }
  writeFileSync(
    join(copy, 'vitest.mutation.ts'),
    `export default { test: { include: ${JSON.stringify(TESTS)}, exclude: ['**/*.slice.test.ts'] } }`,
  )
  writeFileSync(
    join(copy, 'stryker.json'),
    JSON.stringify({
      ...{ testRunner: 'vitest', vitest: { configFile: 'vitest.mutation.ts' }, mutate: MUTATE, concurrency: 1 },
      // Stryker asks TypeScript for an API that version 7 has not: without a tsconfig it has no need to.
      ...{ plugins: ['@stryker-mutator/vitest-runner'], tsconfigFile: 'none.json', coverageAnalysis: 'perTest' },
      ...{ reporters: ['clear-text', 'progress-append-only'], clearTextReporter: { reportTests: false } },
      // A machine that others use is slow now and then: only what never ends may count as ended by time.
      ...{ timeoutMS: 60_000, timeoutFactor: 10 },
      thresholds: { high: 90, low: 80, break: 80 },
    }),
  )
  const run = (/** @type {string} */ command, /** @type {string[]} */ args) => {
    const { status } = spawnSync(command, args, { cwd: copy, stdio: 'inherit' })
    if (status !== 0) process.exitCode = status ?? 1
    return status === 0
  }
  const packages = ['core', 'vitest-runner'].map(name => `@stryker-mutator/${name}@${STRYKER}`)
  if (run('npm', ['install', '--no-audit', '--no-fund', '--no-save', ...packages]))
    run('npx', ['stryker', 'run', 'stryker.json'])
} finally {
  rmSync(copy, { recursive: true, force: true })
}
