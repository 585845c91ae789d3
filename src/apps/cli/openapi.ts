import { writeFileSync } from 'node:fs'
import { apiDocument } from '../server/api-document.ts'

/** `samspor openapi`: writes `openapi.json` anew. */
export async function run(): Promise<void> {
  writeFileSync(new URL('../../../openapi.json', import.meta.url), await apiDocument())
  process.stdout.write('openapi.json er skrevet.\n')
}
