import { Hono } from 'hono'
import type { Context } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import * as client from 'openid-client'
import { findLogins, subjectOf } from '../login.ts'
import type { IdentityParts } from '../parts.ts'
import { cookieIn } from '../session/cookie.ts'
import type { Entered, Proven } from '../session/enter.ts'
import { atLogin, enter, leave, standsStronger, tellFailed } from '../session/enter.ts'
import { forgetHanded, wasHanded } from '../session/hand-over.ts'
import { cookieOptions, hide, inLanguage, show, shownIn } from '../session/presented.ts'
import type { Flow } from './flow.ts'
import { FLOW_COOKIE, FLOW_SECONDS, openFlow, sealFlow } from './flow.ts'
import type { Issuer } from './issuer.ts'
import { acrToAsk, levelBy } from './levels.ts'
import { keeping, landing, ownPath } from './return-address.ts'

const FLOW_PATH = '/login'

/** Log-in at an issuer. */
export interface IssuerLogin {
  readonly parts: IdentityParts
  readonly issuer: Issuer
  /** Added to every log-in: `prompt`. */
  readonly asks: Record<string, string>
  /** What stands in `person_login.subject` for a `sub` of this issuer. */
  readonly subject: (sub: string) => string
  /** Whether leaving Samspor also leaves the issuer. */
  readonly farewell: boolean
}

/** `/login`, its way back, and `/logout`. */
export function loginRoutes(login: IssuerLogin): Hono {
  const app = new Hono()
  app.get('/login', c => goToIssuer(login, c))
  app.get('/login/callback', c => comeBack(login, c))
  app.post('/logout', c => logOut(login, c))
  const light = login.parts.house.lightLogin === true
  app.get('/login/out', c => c.html(login.parts.pages.loggedOut({ ...inLanguage(c), light })))
  return app
}

/** The level that is asked for; the weakest only where the issuer may be asked for it. */
const levelIn = ({ house }: IdentityParts, c: Context) => {
  const level = c.req.query('level')
  return level === 'low' && house.lightLogin !== true ? undefined : level
}

async function goToIssuer({ parts, issuer, asks }: IssuerLogin, c: Context) {
  const low = levelIn(parts, c) === 'low'
  const to = ownPath(c.req.query('to'))
  // A mail's link takes nobody's log-in away, and opens nobody else's pages either: who is in says first that it is this one.
  const there = low && c.req.query('anew') === undefined ? await standsStronger(parts, shownIn(parts, c)) : undefined
  if (there) return c.html(parts.pages.stands({ ...inLanguage(c), name: there.name, to: landing(there.kind, to) }))
  const verifier = client.randomPKCECodeVerifier()
  const flow: Flow = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier,
    to,
    ...inLanguage(c),
    // The weakest shows no name: nobody would see that it is whoever was logged in at the issuer last.
    anew: low || wasHanded(c),
    at: parts.realClock().getTime(),
  }
  const asked = issuer.address({
    ...asks,
    // Whoever holds a screen that was handed over is not let in by the log-in that the adult had at the issuer.
    ...(flow.anew && { prompt: 'login', max_age: '0' }),
    redirect_uri: `${parts.baseUrl}/login/callback`,
    scope: 'openid profile',
    acr_values: acrToAsk(levelIn(parts, c)),
    ui_locales: flow.language,
    state: flow.state,
    nonce: flow.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
  const address = await asked.catch((error: unknown) => parts.log.error({ err: error }, 'the issuer does not answer'))
  if (!address) return c.html(parts.pages.failed({ language: flow.language, asked: flow.asked, why: 'failed' }), 503)
  const options = { ...cookieOptions(parts, FLOW_PATH), maxAge: FLOW_SECONDS }
  setCookie(c, FLOW_COOKIE, sealFlow(parts.house.secrets, flow), options)
  return c.redirect(address.href)
}

async function comeBack(login: IssuerLogin, c: Context) {
  const { parts } = login
  const { pages, realClock, house } = parts
  const flow = openFlow(house.secrets, cookieIn(c.req.raw, FLOW_COOKIE), realClock())
  deleteCookie(c, FLOW_COOKIE, cookieOptions(parts, FLOW_PATH)) // one try each
  if (!flow) return c.html(pages.failed({ ...inLanguage(c), why: 'expired' }), 400)
  const { language, asked } = flow
  const cancelled = c.req.query('error') === 'access_denied'
  const proven = cancelled ? undefined : await prove(login, c, flow)
  if (!proven) {
    const why = cancelled ? 'cancelled' : 'failed'
    await tellFailed(parts, why)
    return c.html(pages.failed({ language, asked, why }), 400)
  }
  forgetHanded(parts, c)
  return answerEntered(parts, c, await enter(parts, proven, shownIn(parts, c)), flow)
}

async function prove({ parts, issuer, subject }: IssuerLogin, c: Context, flow: Flow): Promise<Proven | undefined> {
  const back = new URL(`/login/callback${new URL(c.req.url).search}`, parts.baseUrl)
  const { verifier, state, nonce, language, asked } = flow
  try {
    const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true }
    const claims = await issuer.claims(back, checks)
    // What was asked for in the address can be taken out of it by whoever holds the screen.
    if (flow.anew && !isAskedIn(flow, claims.auth_time)) throw new Error('not asked anew')
    const pid = claims['pid']
    const pidHash = typeof pid === 'string' ? parts.house.secrets.lookup(pid) : null
    const [loginId] = await atLogin(parts, tx => findLogins(tx, subject(claims.sub), pidHash))
    return { loginId, level: levelBy(claims['acr']), language, asked }
  } catch (error) {
    // The code only: the message may hold what the issuer sent.
    parts.log.warn({ code: codeOf(error) }, 'log-in failed')
    return undefined
  }
}

/** How far our clock may be ahead of the issuer's. */
const AHEAD_MS = 10_000
const isAskedIn = ({ at }: Flow, seconds: number | undefined): boolean =>
  seconds !== undefined && seconds * 1000 >= at - AHEAD_MS

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'

/** The answer to a log-in or a chosen role, as a page. */
export function answerEntered(
  parts: IdentityParts,
  c: Context,
  entered: Entered,
  { language, asked, to }: Pick<Flow, 'language' | 'asked' | 'to'>,
) {
  if (entered.is === 'nobody') {
    hide(parts, c)
    return c.html(parts.pages.none({ language, asked }), 403)
  }
  show(parts, c, entered.shown)
  if (entered.is === 'in') return c.redirect(landing(entered.role.kind, to), 303)
  return c.redirect(keeping('/login/role', to), 303)
}

async function logOut({ parts, issuer, farewell }: IssuerLogin, c: Context) {
  const shown = shownIn(parts, c)
  if (shown) await leave(parts, shown)
  hide(parts, c)
  const out = `${parts.baseUrl}/login/out`
  const to = (farewell && (await issuer.farewell(out).catch(() => undefined))?.href) || '/login/out'
  return c.req.header('x-samspor') ? c.json({ to }) : c.redirect(to, 303)
}

/** How people are known who log in at a municipality's issuer. */
export const subjectAt = (issuer: string) => (sub: string) => subjectOf(issuer, sub)
