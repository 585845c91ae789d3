import type { Context } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import type { IdentityParts } from '../parts.ts'
import type { Shown } from './cookie.ts'
import { SESSION_COOKIE, cookieIn, cookieSigner } from './cookie.ts'
import type { Language } from './session.ts'

/** What a cookie of ours looks like: not for scripts, not from other sites, and over TLS wherever there is TLS. */
export const cookieOptions = ({ baseUrl }: IdentityParts, path = '/') =>
  ({ httpOnly: true, sameSite: 'Lax', secure: baseUrl.startsWith('https:'), path }) as const

/** The session that a request shows, by its signature; undefined if there is none or its time is over. */
export function shownIn(parts: IdentityParts, c: Context): Shown | undefined {
  const shown = cookieSigner(parts.house.secrets).read(cookieIn(c.req.raw, SESSION_COOKIE))
  return shown && shown.ends > parts.realClock() ? shown : undefined
}

/** Hands a session's cookie to the browser. It has no age of its own: it goes when the browser closes. */
export const show = (parts: IdentityParts, c: Context, shown: Shown): void =>
  setCookie(c, SESSION_COOKIE, cookieSigner(parts.house.secrets).sign(shown), cookieOptions(parts))

/** Takes the cookie back. */
export function hide(parts: IdentityParts, c: Context): void {
  deleteCookie(c, SESSION_COOKIE, cookieOptions(parts))
}

/** The language asked for in the address, else the browser's, else bokmål. */
export function languageOf(c: Context): Language {
  const asked = c.req.query('lang')
  if (asked === 'nb' || asked === 'nn') return asked
  const accepted = (c.req.header('accept-language') ?? '').toLowerCase().match(/\bn[bno]\b/)
  return accepted?.[0] === 'nn' ? 'nn' : 'nb'
}
