import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { HttpBindings } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { every } from 'hono/combine'
import { routePath } from 'hono/route'
import type { Logger } from 'pino'
import { isForged } from './guard/forgery.ts'
import { securityHeaders } from './guard/headers.ts'
import type { Rate } from './guard/rate.ts'
import { rateLimit } from './guard/rate.ts'

export interface GuardParts {
  /** Without a slash at the end. */
  readonly baseUrl: string
  /** The issuer's address: forms may lead there. */
  readonly issuer?: string | undefined
  readonly realClock: () => Date
  readonly log: Logger
  /** Tells the requests of one session; those without are counted by address. */
  readonly sessionOf?: (request: Request) => string | undefined
  readonly rates?: { readonly session: Rate; readonly login: Rate }
  /** Paths by which files come, and how many bytes they may be. */
  readonly files?: readonly { readonly paths: RegExp; readonly bytes: number }[]
}

const MOST_BYTES = 1024 * 1024
const RATES = { session: { burst: 300, perSecond: 50 }, login: { burst: 300, perSecond: 5 } }
const LOGIN = /^\/(login|demo\/(login|who|oidc))(\/|$)/
/** The demo's issuer reads its own bodies and knows its own callers. */
const HANDED_ON = /^\/demo\/oidc\//

const sorry = (c: Context, status: 403 | 413 | 429, code: string) =>
  c.json({ defined: false, code, status, message: 'error' }, status)

/** What every request passes first: log line, headers, rate, size, forgery. */
export function guard(parts: GuardParts): MiddlewareHandler {
  return every(logged(parts), withHeaders(parts), rated(parts), limited(parts), unforged(parts))
}

/** One line per request: the route's pattern, never the address, which may hold ids. */
function logged({ log, realClock }: GuardParts): MiddlewareHandler {
  return async (c, next) => {
    const begun = realClock().getTime()
    await next()
    const { method } = c.req
    const requestId = c.res.headers.get('x-request-id') ?? undefined
    const event = {
      method,
      route: routePath(c, -1),
      status: c.res.status,
      ms: realClock().getTime() - begun,
      requestId,
    }
    log[c.res.status >= 500 ? 'error' : 'debug'](event, 'answered')
  }
}

function withHeaders({ baseUrl, issuer }: GuardParts): MiddlewareHandler<{ Bindings: Partial<HttpBindings> }> {
  const headers = Object.entries(securityHeaders(baseUrl, issuer))
  return async (c, next) => {
    // What is handed on writes to the socket itself.
    if (HANDED_ON.test(c.req.path)) for (const [name, value] of headers) c.env?.outgoing?.setHeader(name, value)
    await next()
    if (c.res === RESPONSE_ALREADY_SENT) return
    for (const [name, value] of headers) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  }
}

function rated({ baseUrl, realClock, sessionOf, rates = RATES }: GuardParts): MiddlewareHandler {
  const bySession = rateLimit(rates.session)
  const byLogin = rateLimit(rates.login)
  // The server itself speaks no TLS: behind https there is a proxy, and the caller's address is in its header.
  const proxied = baseUrl.startsWith('https:')
  return async (c, next) => {
    const at = realClock().getTime()
    const login = LOGIN.test(c.req.path)
    const caller = (!login && sessionOf?.(c.req.raw)) || addressOf(c, proxied)
    const wait = login ? byLogin(caller, at) : bySession(caller, at)
    if (wait === 0) return next()
    c.header('retry-after', `${wait}`)
    return sorry(c, 429, 'TOO_MANY_REQUESTS')
  }
}

function addressOf(c: Context<{ Bindings: Partial<HttpBindings> }>, proxied: boolean): string {
  const said = proxied ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return said || c.env?.incoming?.socket.remoteAddress || '-'
}

function limited({ files = [] }: GuardParts): MiddlewareHandler {
  const onError = (c: Context) => sorry(c, 413, 'PAYLOAD_TOO_LARGE')
  const limit = bodyLimit({ maxSize: MOST_BYTES, onError })
  const fileLimits = files.map(({ paths, bytes }) => ({ paths, limit: bodyLimit({ maxSize: bytes, onError }) }))
  return (c, next) => {
    if (HANDED_ON.test(c.req.path)) return next()
    return (fileLimits.find(one => one.paths.test(c.req.path))?.limit ?? limit)(c, next)
  }
}

function unforged({ baseUrl }: GuardParts): MiddlewareHandler {
  return async (c, next) => {
    const handedOn = HANDED_ON.test(c.req.path)
    return !handedOn && isForged(c.req.raw, baseUrl) ? sorry(c, 403, 'FORBIDDEN') : next()
  }
}
