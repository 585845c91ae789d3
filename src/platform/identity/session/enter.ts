import type { LoginLevel } from '../../../kernel/actor.ts'
import type { Tx } from '../../database/transaction.ts'
import { inTransaction } from '../../database/transaction.ts'
import type { IdentityParts } from '../parts.ts'
import type { HeldRole } from '../role.ts'
import { heldRoles } from '../role.ts'
import type { Shown } from './cookie.ts'
import type { Language, NewSession } from './session.ts'
import { LIMITS, endSession, findSession, forgetSessions, keepLanguage, keptLanguage, startSession } from './session.ts'
import { tellLogin } from './told.ts'

/** A proven log-in. */
export interface Proven {
  readonly loginId: string | undefined
  readonly level: LoginLevel
  readonly language: Language
  /** Whether the person asked for that language on the way in, and not only the browser. */
  readonly asked?: boolean
}

/** What came of entering: `shown` is what the new cookie says. */
export type Entered =
  | { readonly is: 'in'; readonly shown: Shown; readonly role: HeldRole }
  | { readonly is: 'choosing'; readonly shown: Shown }
  | { readonly is: 'nobody' }

/** Runs work in municipality 0, where no municipality is chosen yet: see migrations/0002-identity.sql. */
export const atLogin = <T>({ house }: IdentityParts, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(house.database, { municipality: 0, now: house.clock() }, async tx => ({
    keep: true,
    value: await work(tx),
    last: [],
  }))

/**
 * Starts a session for a proven log-in under a new id, and ends the one that was shown: an id handed to somebody
 * before log-in is worth nothing after it. With one role straight in; with several, when one is preferred.
 */
export function enter(
  parts: IdentityParts,
  proven: Proven,
  shown: Shown | undefined,
  preferred?: string,
): Promise<Entered> {
  return atLogin(parts, async tx => {
    const { loginId, level } = proven
    const stronger = level === 'low' ? await strongerIn(tx, parts, shown) : undefined
    const held = loginId === undefined ? [] : await heldRoles(tx, [loginId])
    const roles = openBy(level, held)
    // The same person: what is open stays open, unless it is work and a family's page was asked for. Of another, what was open ends, as by any log-in.
    const same = stronger !== undefined && stronger.loginId === loginId
    if (same && (isOfFamily(stronger) || roles.length === 0)) return await keepStronger(tx, parts, stronger)
    await leaveBehind(tx, parts, shown)
    const [first] = roles
    if (loginId === undefined || !first) {
      const reason = held.length > 0 ? 'login.too_weak' : 'login.no_role'
      await tellLogin(tx, parts, { operation: 'session.opened', outcome: 'denied', reason, loginId })
      return { is: 'nobody' }
    }
    const session = { loginId, level, language: await languageFor(tx, loginId, proven) }
    const asked = preferred === undefined ? undefined : (roles.find(one => one.role === preferred) ?? first)
    const role = roles.length === 1 ? first : asked
    return role ? startIn(tx, parts, session, role, 'session.opened') : startChoosing(tx, parts, session)
  })
}

interface Stronger {
  readonly loginId: string
  readonly shown: Shown
  readonly role: HeldRole
}

/** What is shown, if it is a living log-in above the weakest, in a role that lasts. */
async function strongerIn(tx: Tx, parts: IdentityParts, shown: Shown | undefined): Promise<Stronger | undefined> {
  if (!shown) return undefined
  const found = await findShown(tx, parts, shown)
  if (!found?.roleId || found.level === 'low') return undefined
  const role = (await heldRoles(tx, [found.loginId])).find(one => one.id === found.roleId)
  return role && { loginId: found.loginId, shown, role }
}

async function keepStronger(tx: Tx, parts: IdentityParts, { loginId, shown, role }: Stronger): Promise<Entered> {
  const told = { operation: 'session.opened', outcome: 'done', reason: 'login.stronger_stays' } as const
  await tellLogin(tx, parts, { ...told, actor: shown.actor, loginId })
  return { is: 'in', shown, role }
}

/** What the weakest log-in opens is one of a family's. */
const isOfFamily = ({ role }: Stronger): boolean => role.kind === 'family'

/** The role in a family in which somebody is logged in here by more than the weakest level; whoever is at work goes on to the issuer. */
export async function standsStronger(parts: IdentityParts, shown: Shown | undefined): Promise<HeldRole | undefined> {
  const there = shown && (await atLogin(parts, tx => strongerIn(tx, parts, shown)))
  return there && isOfFamily(there) ? there.role : undefined
}

/**
 * The roles that a log-in of a level opens. The weakest is for one of a family, who is asked nothing more: where somebody
 * has several roles their names are not shown to it, and the first counts.
 */
const openBy = (level: LoginLevel, held: readonly HeldRole[]): readonly HeldRole[] =>
  level === 'low' ? held.filter(one => one.kind === 'family').slice(0, 1) : held

/** What was asked for now, and that is kept; else what was kept; else the first guess by the browser. */
async function languageFor(tx: Tx, loginId: string, { language, asked }: Proven): Promise<Language> {
  if (!asked) return (await keptLanguage(tx, loginId)) ?? language
  await keepLanguage(tx, loginId, language)
  return language
}

/** Exchanges a session for a new one in a chosen role of the same log-in; the absolute limit goes on. */
export function chooseRole(parts: IdentityParts, shown: Shown, roleId: string): Promise<Entered> {
  return atLogin(parts, async tx => {
    const found = await findShown(tx, parts, shown)
    const role = found && openBy(found.level, await heldRoles(tx, [found.loginId])).find(one => one.id === roleId)
    if (!found) return { is: 'nobody' }
    if (!role) {
      const told = { outcome: 'denied', reason: 'login.not_ones_role', loginId: found.loginId } as const
      await tellLogin(tx, parts, { operation: 'session.role_chosen', actor: shown.actor, ...told })
      return { is: 'nobody' }
    }
    await leaveBehind(tx, parts, shown)
    const { loginId, level, language, ends } = found
    const session = { loginId, level, language }
    return startIn(tx, parts, shown.actor ? { ...session, ends } : session, role, 'session.role_chosen')
  })
}

/** The roles that the log-in of a living session may choose between, and its language. Who is there by the weakest level is shown none. */
export function choices(parts: IdentityParts, shown: Shown) {
  return atLogin(parts, async tx => {
    const found = await findShown(tx, parts, shown)
    if (!found || found.level === 'low') return undefined
    return { language: found.language, roles: await heldRoles(tx, [found.loginId]) }
  })
}

/** Logs out. */
export const leave = (parts: IdentityParts, shown: Shown): Promise<void> =>
  atLogin(parts, async tx => {
    const ended = await leaveBehind(tx, parts, shown)
    if (!ended) return
    await tellLogin(tx, parts, {
      operation: 'session.closed',
      outcome: 'done',
      reason: 'login.own_wish',
      actor: shown.actor,
    })
  })

/** Tells that somebody came back from the log-in service without being proven. */
export const tellFailed = (parts: IdentityParts, why: 'cancelled' | 'failed'): Promise<void> =>
  atLogin(parts, tx => tellLogin(tx, parts, { operation: 'session.opened', outcome: 'denied', reason: `login.${why}` }))

/** The log-in that is shown. A screen handed to a child is none: from it nobody comes back to the adult. */
export const findShown = (tx: Tx, { realClock, limits = LIMITS }: IdentityParts, { municipality, id }: Shown) =>
  findSession(tx, { municipality, id, real: realClock(), idle: limits.idle, childId: null })

/** Ends what was shown, whatever it was. */
export const leaveBehind = async (tx: Tx, { realClock }: IdentityParts, shown: Shown | undefined): Promise<boolean> =>
  shown !== undefined && (await endSession(tx, shown.municipality, shown.id, realClock()))

type Start = Omit<NewSession, 'role'>

async function startIn(
  tx: Tx,
  parts: IdentityParts,
  session: Start,
  role: HeldRole,
  operation: 'session.opened' | 'session.role_chosen',
): Promise<Entered> {
  const { loginId, level } = session
  const municipality = role.municipality.id
  const actor = role.acting(level)
  const chosen = { ...session, role: { municipality, id: role.id } }
  const started = await startSession(tx, chosen, parts.realClock(), parts.limits ?? LIMITS)
  await tellLogin(tx, parts, { operation, outcome: 'done', reason: `login.${level}`, actor, loginId })
  return { is: 'in', role, shown: { ...started, municipality, actor } }
}

async function startChoosing(tx: Tx, parts: IdentityParts, session: Start): Promise<Entered> {
  const unchosen = { ...session, role: undefined }
  const real = parts.realClock()
  await forgetSessions(tx, 0, real) // of those who never chose; no municipality's tick reaches them
  const started = await startSession(tx, unchosen, real, parts.limits ?? LIMITS)
  const { loginId } = session
  await tellLogin(tx, parts, { operation: 'session.opened', outcome: 'done', reason: 'login.choosing', loginId })
  return { is: 'choosing', shown: { ...started, municipality: 0, actor: undefined } }
}
