import { Hono } from 'hono'
import type { Context } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import * as z from 'zod'
import type { Actor, ChildActor } from '../../../kernel/actor.ts'
import type { Presented } from '../../api/carry-out.ts'
import { HIDDEN_BODY } from '../../api/outcome.ts'
import type { Outcome } from '../../api/outcome.ts'
import { inTransaction } from '../../database/transaction.ts'
import type { IdentityParts } from '../parts.ts'
import { cookieIn } from './cookie.ts'
import type { Shown } from './cookie.ts'
import { atLogin, findShown, leaveBehind } from './enter.ts'
import { identifyBy } from './identify.ts'
import { cookieOptions, hide, show, shownIn } from './presented.ts'
import { ringIn } from './ring.ts'
import type { Ring } from './ring.ts'
import type { Language } from './session.ts'
import { LIMITS, spokenIn, startSession } from './session.ts'
import { tellLogin } from './told.ts'

/** To whom a screen is handed, as whoever judges it answers; times in minutes. */
export interface HandedTo {
  readonly childId: string
  readonly lasts: number
  readonly idle: number
}
/** Judges whether an adult may hand the screen to the child of a case; told in the trail there. */
export type HandOver = (adult: Presented<Actor>, caseId: string, key: string) => Promise<Outcome<HandedTo>>

/** What `GET /api/session/child` answers. */
export interface ChildSessionAnswer {
  readonly caseId: string
  readonly language: Language
  readonly demo: boolean
  readonly emergency: Ring | null
  /** So many ms without a touch, and the screen is closed. */
  readonly idle: number
  /** So many ms, and it is over whatever happens. */
  readonly left: number
}

/** Left in the browser until somebody has logged in: the log-in service must not let in whoever was logged in there last. */
const HANDED_COOKIE = 'samspor_handed'
const HANDED_SECONDS = 24 * 60 * 60
const MINUTE = 60_000
const LOGGED_OUT = { defined: true, code: 'UNAUTHORIZED', status: 401, message: 'UNAUTHORIZED' } as const
const Asked = z.object({ caseId: z.uuid() })

/** `/api/session/child`: a screen is handed to a child, shows that it is, and is given back. */
export function handOverRoutes(parts: IdentityParts): Hono {
  const app = new Hono()
  app.post('/api/session/child', c => handOver(parts, c))
  app.get('/api/session/child', c => tellChild(parts, c))
  app.post('/api/session/child/end', c => giveBack(parts, c))
  return app
}

/** Whether the last who used this browser handed it over, and nobody has logged in since. */
export const wasHanded = (c: Context): boolean => cookieIn(c.req.raw, HANDED_COOKIE) !== undefined
/** Somebody has logged in. */
export const forgetHanded = (parts: IdentityParts, c: Context): void =>
  void deleteCookie(c, HANDED_COOKIE, cookieOptions(parts, '/login'))

const presentedIn = (parts: IdentityParts, c: Context) =>
  identifyBy({ ...parts, secrets: parts.house.secrets })(c.req.raw)

async function handOver(parts: IdentityParts, c: Context) {
  const [presented, shown] = [await presentedIn(parts, c), shownIn(parts, c)]
  const { actor, alive } = presented ?? {}
  const asked = Asked.safeParse(await c.req.json().catch(() => undefined))
  if (!shown || !alive || !actor || actor.kind === 'child') return c.json(LOGGED_OUT, 401)
  if (!asked.success || !parts.handOver) return c.json(HIDDEN_BODY, 404)
  const key = c.req.header('idempotency-key') ?? parts.house.newId()
  const judged = await parts.handOver({ actor, alive }, asked.data.caseId, key)
  if (judged.is === 'not logged in') return c.json({ ...LOGGED_OUT, data: { needs: judged.needs } }, 401)
  if (judged.is === 'refused') {
    const { code } = judged.refusal
    return c.json({ defined: true, code, status: 409, message: code }, 409)
  }
  if (judged.is !== 'done') return c.json(HIDDEN_BODY, 404)
  const { childId, idle, lasts } = judged.reply
  const handed = { by: actor, caseId: asked.data.caseId, since: parts.house.clock(), idle: idle * MINUTE }
  const child: ChildActor = {
    ...{ kind: 'child', role: 'child', id: childId, municipality: actor.municipality, level: 'low', handed },
  }
  const started = await exchange(parts, shown, child, lasts * MINUTE)
  if (!started) return c.json(LOGGED_OUT, 401)
  setCookie(c, HANDED_COOKIE, '1', { ...cookieOptions(parts, '/login'), maxAge: HANDED_SECONDS })
  show(parts, c, started)
  return c.json({ handed: true })
}

/** Ends the adult's log-in and begins the child's screen, both or none. */
const exchange = (parts: IdentityParts, shown: Shown, child: ChildActor, lasts: number): Promise<Shown | undefined> =>
  atLogin(parts, async tx => {
    const found = await findShown(tx, parts, shown)
    if (!found?.roleId) return undefined
    // Ended meanwhile, by a log-out or another hand: nothing begins after it.
    if (!(await leaveBehind(tx, parts, shown))) return undefined
    const { municipality } = child
    const real = parts.realClock()
    const ends = new Date(Math.min(real.getTime() + lasts, found.ends.getTime()))
    const session = {
      ...{ loginId: found.loginId, language: found.language, level: child.level, childId: child.id },
      ...{ role: { municipality, id: found.roleId }, ends },
    }
    const started = await startSession(tx, session, real, parts.limits ?? LIMITS)
    const told = { operation: 'session.closed', outcome: 'done', reason: 'login.handed_over' } as const
    await tellLogin(tx, parts, { ...told, actor: shown.actor, loginId: found.loginId })
    return { ...started, municipality, actor: child }
  })

async function tellChild(parts: IdentityParts, c: Context) {
  c.header('cache-control', 'no-store')
  const [presented, shown] = [await presentedIn(parts, c), shownIn(parts, c)]
  if (!shown || presented?.actor.kind !== 'child') return c.json(LOGGED_OUT, 401)
  const { actor, alive } = presented
  const { house, emergency } = parts
  const { municipality } = actor
  const now = house.clock()
  const found = await inTransaction(house.database, { municipality, now }, async tx => {
    const [lives, language, ring] = await Promise.all([
      alive(tx),
      spokenIn(tx, municipality, shown.id),
      emergency?.(tx, municipality, now),
    ])
    return {
      keep: true,
      value: lives && language ? { language, emergency: ringIn(ring, language) } : undefined,
      last: [],
    }
  })
  if (!found) return c.json(LOGGED_OUT, 401)
  const { caseId, idle } = actor.handed
  const answer: ChildSessionAnswer = {
    ...found,
    caseId,
    idle,
    left: shown.ends.getTime() - parts.realClock().getTime(),
    demo: parts.demo !== undefined,
  }
  return c.json(answer)
}

/** The child is finished. Nobody is logged in after it. */
async function giveBack(parts: IdentityParts, c: Context) {
  const shown = shownIn(parts, c)
  if (shown?.actor?.kind !== 'child') return c.json(LOGGED_OUT, 401)
  await atLogin(parts, async tx => {
    if (!(await leaveBehind(tx, parts, shown))) return
    const told = { operation: 'session.closed', outcome: 'done', reason: 'login.own_wish' } as const
    await tellLogin(tx, parts, { ...told, actor: shown.actor })
  })
  hide(parts, c)
  return c.json({ ended: true })
}
