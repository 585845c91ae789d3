import type { Actor } from '../../../kernel/actor.ts'

const HOME = { employee: '/', family: '/familie' } as const
const NOWHERE = 'http://nowhere.invalid'
const LONGEST = 500

/**
 * The path within Samspor to which a log-in returns, or `/`. Anything that a browser could take for another site
 * (`//x`, `/\x`, a scheme, control characters) is dropped.
 */
export function ownPath(given: string | undefined): string {
  if (!given?.startsWith('/') || given.length > LONGEST || /[\\\p{Cc}]/u.test(given)) return '/'
  const url = URL.canParse(given, NOWHERE) ? new URL(given, NOWHERE) : undefined
  if (url?.origin !== NOWHERE || url.pathname.startsWith('//')) return '/'
  return /^\/(login|logout|api|demo|meg)(\/|$)/.test(url.pathname) ? '/' : `${url.pathname}${url.search}${url.hash}`
}

/** Where somebody lands: at the address asked for if it is in their app, else at its first page. */
export function landing(kind: Actor['kind'], to: string): string {
  const inFamilyApp = /^\/familie([/?#]|$)/.test(to)
  return inFamilyApp === (kind === 'family') ? to : HOME[kind]
}

/** A page of the log-in that keeps where somebody wanted to be. */
export const keeping = (path: string, to: string): string => `${path}?${new URLSearchParams({ to }).toString()}`
