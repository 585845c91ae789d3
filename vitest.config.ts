import { defineConfig } from 'vitest/config'
import LongestFirst from './tests/longest-first.ts'

const slices = ['src', 'tests', 'demo', 'simulate'].map(folder => `${folder}/**/*.slice.test.ts`)
const journeys = ['tests/journeys/**/*.journey.test.ts']

/** Files share a worker, and so the one database that tests/house.ts opens in it. */
const inHouse = {
  pool: 'forks' as const,
  isolate: false,
  maxWorkers: 2,
  testTimeout: 30_000,
  hookTimeout: 60_000,
  setupFiles: ['tests/clock-start.ts', 'tests/seed.ts'],
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.{ts,tsx}',
            'tests/**/*.test.ts',
            'scripts/**/*.test.ts',
            '{demo,simulate}/**/*.test.ts',
          ],
          exclude: [...slices, ...journeys],
          pool: 'forks',
          maxWorkers: 2,
          isolate: false,
          setupFiles: 'tests/seed.ts',
          // Properties over many runs: a machine that does other things meanwhile is no fault of theirs.
          testTimeout: 30_000,
        },
      },
      { test: { ...inHouse, name: 'slices', include: slices, globalSetup: 'tests/embedded-archive.ts' } },
      { test: { ...inHouse, name: 'postgres', include: slices, globalSetup: 'tests/postgres-server.ts' } },
      {
        test: {
          ...inHouse,
          name: 'journeys',
          include: journeys,
          globalSetup: ['tests/embedded-archive.ts', 'tests/journeys/seeded.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // What a page comes to is waited for as long as a press is: a machine that does other things meanwhile is slow.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
})
