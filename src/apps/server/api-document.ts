import { createRequire } from 'node:module'
import { openapi } from '../../platform/api/openapi.ts'
import { compose } from './compose.ts'

const { version } = createRequire(import.meta.url)('../../../package.json') as { version: string }

/** The OpenAPI document of everything the server can do, as the text of `openapi.json`: its diff is the API review. */
export async function apiDocument(): Promise<string> {
  return `${JSON.stringify(await openapi(compose().operations, version), null, 1)}\n`
}
