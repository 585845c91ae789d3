import { serveStatic } from '@hono/node-server/serve-static'
import { existsSync, readFileSync } from 'node:fs'
import { Hono } from 'hono'
import type { Context } from 'hono'

const DIST = 'dist'
const YEAR = 365 * 24 * 60 * 60

/** The two browser apps: hashed files for ever, the pages themselves never kept. */
export function webApps(): Hono {
  const app = new Hono()
  app.use(
    '/assets/*',
    serveStatic({
      root: DIST,
      precompressed: true,
      onFound: (_path, c) => c.header('cache-control', `public, max-age=${YEAR}, immutable`),
    }),
  )
  app.get('/assets/*', c => c.notFound())
  app.get('/familie', c => page(c, 'family'))
  app.get('/familie/*', c => page(c, 'family'))
  app.get('*', c => page(c, 'staff'))
  return app
}

const pages = new Map<string, string>()

function page(c: Context, name: 'staff' | 'family') {
  const path = `${DIST}/${name}/index.html`
  if (!pages.has(name) && existsSync(path)) pages.set(name, readFileSync(path, 'utf8'))
  const html = pages.get(name)
  if (html === undefined) return c.text('Nettsidene er ikke bygget. Kjør npm start.', 503)
  return c.html(html, 200, { 'cache-control': 'no-store' })
}
