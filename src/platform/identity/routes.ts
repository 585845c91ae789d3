import { Hono } from 'hono'
import type { MiddlewareHandler } from 'hono'
import { demoRoutes } from './demo/demo-routes.ts'
import { issuerRoutes } from './demo/issuer-routes.ts'
import { demoProvider } from './demo/provider.ts'
import { demoSubject } from './login.ts'
import { issuerOf } from './oidc/issuer.ts'
import { loginRoutes, subjectAt } from './oidc/login-routes.ts'
import type { IdentityParts } from './parts.ts'
import { handOverRoutes } from './session/hand-over.ts'
import { letterRoutes } from './session/letter-routes.ts'
import { roleRoutes } from './session/role-routes.ts'
import { sessionRoutes } from './session/session-routes.ts'

/**
 * Everything around log-in: `/login`, `/logout`, `/api/session`, and in a demo `/demo`. Mounted before the API.
 * Outside a demo its routes do not exist; a demo beside a real issuer is refused.
 */
export function identityRoutes(parts: IdentityParts): Hono {
  const { demo, oidc, pages } = parts
  if (demo && oidc) throw new Error('a demo with real log-in is refused')
  const app = new Hono()
  for (const path of ['/login/*', '/logout', '/demo/*']) app.use(path, ownPage)
  if (demo) {
    const { provider, issuer } = demoProvider(parts, demo)
    app.use('/login', oneLoopback(parts.baseUrl))
    app.route('/', loginRoutes({ parts, issuer, asks: { prompt: 'login' }, subject: demoSubject, farewell: false }))
    app.route('/', issuerRoutes(parts, demo, provider))
    app.route('/', demoRoutes(parts, demo))
  }
  // Whatever stands behind must not answer in their place.
  if (!demo) app.all('/demo/*', c => c.notFound())
  if (oidc) {
    const subject = subjectAt(oidc.issuer)
    app.route('/', loginRoutes({ parts, issuer: issuerOf(oidc), asks: {}, subject, farewell: true }))
  }
  app.get('/login/style.css', c => c.body(pages.css, 200, CSS))
  app.route('/', letterRoutes(parts))
  app.route('/', roleRoutes(parts))
  app.route('/', sessionRoutes(parts))
  app.route('/', handOverRoutes(parts))
  return app
}

const CSS = { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=300' }

/** Never kept; and a form on it tells our own server, but nobody else, where it stands (see `isForged`). */
const ownPage: MiddlewareHandler = async (c, next) => {
  c.header('cache-control', 'no-store')
  c.header('referrer-policy', 'same-origin')
  await next()
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** `127.0.0.1` and `localhost` are one machine, but have a cookie jar each: a log-in stays at the base URL's name. */
function oneLoopback(baseUrl: string): MiddlewareHandler {
  const { hostname } = new URL(baseUrl)
  return async (c, next) => {
    const asked = new URL(c.req.url)
    if (asked.hostname === hostname || !LOOPBACK.has(asked.hostname) || !LOOPBACK.has(hostname)) return next()
    return c.redirect(`${baseUrl}/login${asked.search}`)
  }
}
