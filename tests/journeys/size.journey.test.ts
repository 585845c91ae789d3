import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { buildWeb } from '../../scripts/build-web.mjs'

test('what a browser fetches before the first page stays within its budget', () => {
  buildWeb(process.execPath)
  const lines = execFileSync(process.execPath, ['scripts/size.mjs', '--json'], { encoding: 'utf8' }).trim().split('\n')
  const sizes = Object.fromEntries(
    lines.map(line => {
      const { app, kB } = JSON.parse(line) as { app: string; kB: number }
      return [app, kB]
    }),
  )
  expect(sizes['staff']).toBeGreaterThan(100)
  expect(sizes['staff']).toBeLessThanOrEqual(260)
  expect(sizes['family']).toBeGreaterThan(100)
  expect(sizes['family']).toBeLessThanOrEqual(180)
  expect(sizes['child']).toBeGreaterThan(50)
  expect(sizes['child']).toBeLessThanOrEqual(180)
})
