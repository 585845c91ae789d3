import { defineConfig } from 'vitest/config'

/** The slices on the embedded database, in which one view has been made weaker. */
export default defineConfig({
  test: {
    include: ['src/**/*.slice.test.ts'],
    globalSetup: 'tests/embedded-archive.ts',
    setupFiles: ['tests/clock-start.ts', 'tests/seed.ts', 'scripts/gap-conditions/weaken.ts'],
    ...{ pool: 'forks', isolate: false, maxWorkers: 1, bail: 1, testTimeout: 60_000, hookTimeout: 120_000 },
    reporters: ['dot'],
  },
})
