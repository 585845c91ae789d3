import type { Context } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import type { IdentityParts } from '../parts.ts'
import type { Shown } from './cookie.ts'
import { SESSION_COOKIE, cookieIn, cookieSigner } from './cookie.ts'
import { isLanguage } from '../../../kernel/language.ts'
import type { Language } from '../../../kernel/language.ts'

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

/** The language that somebody asks for by the address. */
export function askedFor(c: Context): Language | undefined {
  const asked = c.req.query('lang')
  return isLanguage(asked) ? asked : undefined
}

/** Codes under which browsers ask for ours. */
const ALSO: Readonly<Record<string, Language>> = { no: 'nb', sme: 'se', ukr: 'uk' }

/** The first of a browser's languages that is one of ours; bokmål when none is. */
export function firstOf(accepted: string): Language {
  const wanted = accepted
    .toLowerCase()
    .split(',')
    .map((part, at) => {
      const [tag = '', ...rest] = part.split(';').map(one => one.trim())
      const weight = Number(rest.find(one => one.startsWith('q='))?.slice(2) ?? 1)
      return { code: tag.split('-')[0] ?? '', weight: Number.isNaN(weight) ? 0 : weight, at }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || a.at - b.at)
  const [first] = wanted.flatMap(({ code }) => ALSO[code] ?? (isLanguage(code) ? [code] : []))
  return first ?? 'nb'
}

/** The language asked for in the address, else the browser's, else bokmål. */
export const languageOf = (c: Context): Language => askedFor(c) ?? firstOf(c.req.header('accept-language') ?? '')

/** That language, and whether somebody asked for it. */
export const inLanguage = (c: Context) => ({ language: languageOf(c), asked: askedFor(c) !== undefined })
