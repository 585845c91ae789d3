import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Hono } from 'hono'
import { openapi } from '../../platform/api/openapi.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import { isMigrated } from '../../platform/database/migrate.ts'
import type { Database } from '../../platform/database/open.ts'

const require = createRequire(import.meta.url)
const version = (require('../../../package.json') as { version: string }).version

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Samspor API</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><div id="swagger-ui"></div><script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script></body></html>`
const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger-ui', deepLinking: true, supportedSubmitMethods: [] })`
const FILES: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
}

/** What anybody may see: whether the process and the database are well, and what the API looks like. */
export function openRoutes(database: Database, operations: readonly AnyOperation[]): Hono {
  const app = new Hono()
  app.get('/healthz', c => c.json({ status: 'ok' }))
  app.get('/readyz', async c => {
    const ready = await isMigrated(database).catch(() => false)
    return ready ? c.json({ status: 'ready' }) : c.json({ status: 'not ready' }, 503)
  })
  const document = openapi(operations, version)
  app.get('/api/openapi.json', async c => c.json(await document))
  app.get('/api/docs', c => c.html(PAGE))
  app.get('/api/docs/start.js', c => c.body(START, 200, { 'content-type': 'text/javascript; charset=utf-8' }))
  app.get('/api/docs/:file', c => {
    const type = FILES[c.req.param('file')]
    if (type === undefined) return c.notFound()
    const file = require.resolve(`swagger-ui-dist/${c.req.param('file')}`)
    return c.body(readFileSync(file), 200, { 'content-type': type })
  })
  return app
}
