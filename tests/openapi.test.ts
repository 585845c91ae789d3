import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { apiDocument } from '../src/apps/server/api-document.ts'

test('openapi.json is what the operations declare; its diff is the review of the API (npm run openapi)', async () => {
  const kept = readFileSync(new URL('../openapi.json', import.meta.url), 'utf8')
  expect(JSON.parse(await apiDocument())).toEqual(JSON.parse(kept))
})
