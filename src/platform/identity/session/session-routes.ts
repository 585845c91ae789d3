import { Hono } from 'hono'
import type { Context } from 'hono'
import { CompiledQuery } from 'kysely'
import * as z from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { LANGUAGE_CODES, isWritten, writtenOf } from '../../../kernel/language.ts'
import type { Presented } from '../../api/carry-out.ts'
import type { Tx } from '../../database/transaction.ts'
import { inTransaction } from '../../database/transaction.ts'
import { landing } from '../oidc/return-address.ts'
import type { IdentityParts } from '../parts.ts'
import { roleText } from '../role-texts.ts'
import type { HeldRole } from '../role.ts'
import type { Shown } from './cookie.ts'
import { choices, chooseRole } from './enter.ts'
import { identifyBy } from './identify.ts'
import { show, shownIn } from './presented.ts'
import { ringIn } from './ring.ts'
import type { Ring } from './ring.ts'
import { asChoice } from './role-routes.ts'
import type { Language } from './session.ts'
import { hashOf, speak } from './session.ts'

/** What `GET /api/session` answers. */
export interface SessionAnswer {
  /** The employee or the family person. */
  readonly id: string
  /** Empty at the weakest level, which names nobody. */
  readonly name: string
  readonly kind: Actor['kind']
  readonly role: Actor['role']
  readonly roleText: string
  /** The service of an employee. */
  readonly service: { readonly id: string; readonly name: string } | null
  readonly municipality: { readonly name: string; readonly number: string }
  readonly level: Actor['level']
  readonly language: Language
  /** Whether somebody qualified has looked over all of it, for this municipality. */
  readonly languageReviewed: boolean
  readonly demo: boolean
  readonly emergency: Ring | null
  /** The instant that the server's clock shows. */
  readonly now: string
}

const DESCRIBE = `select r.label_name, r.label_place, m.name, m.number, s.language
from session s
join login_role r on r.municipality_id = s.municipality_id and r.id = s.role_id
join municipality m on m.id = s.municipality_id
where s.municipality_id = $1 and s.id_hash = $2`

interface Described {
  readonly label_name: string
  readonly label_place: string
  readonly name: string
  readonly number: string
  readonly language: Language
}

const Chosen = z.object({ role: z.uuid() })
const Spoken = z.object({ language: z.enum(LANGUAGE_CODES) })
const NOT_LOGGED_IN = {
  defined: true,
  code: 'UNAUTHORIZED',
  status: 401,
  message: 'UNAUTHORIZED',
  data: { needs: 'substantial' },
} as const
const bad = (path: string) =>
  ({
    defined: true,
    code: 'BAD_REQUEST',
    status: 400,
    message: 'BAD_REQUEST',
    data: { fields: [{ path, code: 'invalid' }] },
  }) as const

interface Living {
  readonly shown: Shown
  readonly presented: Presented<Actor>
}

/** `/api/session`: who is logged in, and the session's own choices. */
export function sessionRoutes(parts: IdentityParts): Hono {
  const app = new Hono()
  const identify = identifyBy({ ...parts, secrets: parts.house.secrets })
  const living = async (c: Context): Promise<Living | undefined> => {
    const presented = await identify(c.req.raw)
    const shown = shownIn(parts, c)
    const { actor, alive } = presented ?? {}
    // A screen that was handed to a child is no log-in.
    return shown && alive && actor && actor.kind !== 'child' ? { presented: { actor, alive }, shown } : undefined
  }
  app.use('/api/session/*', async (c, next) => {
    c.header('cache-control', 'no-store')
    await next()
  })
  app.get('/api/session', async c => describe(parts, c, await living(c)))
  app.get('/api/session/roles', async c => listRoles(parts, c, await living(c)))
  app.post('/api/session/role', async c => changeRole(parts, c, await living(c)))
  app.post('/api/session/language', async c => changeLanguage(parts, c, await living(c)))
  return app
}

/** Work is done in the two Norwegian ones; a family reads in any. */
const readBy = ({ kind }: Actor, language: Language): Language => (kind === 'employee' ? writtenOf(language) : language)

/** Runs work for a living session; undefined, and nothing kept, if it is over. */
const ifAlive = <T>({ house }: IdentityParts, { presented, shown }: Living, work: (tx: Tx) => Promise<T>) =>
  inTransaction<T | undefined>(house.database, { municipality: shown.municipality, now: house.clock() }, async tx => {
    const [alive, value] = await Promise.all([presented.alive(tx), work(tx)])
    return alive ? { keep: true, value, last: [] } : { keep: false, value: undefined }
  })

async function describe(parts: IdentityParts, c: Context, one: Living | undefined) {
  const found = one && (await ifAlive(parts, one, tx => look(parts, tx, one.shown)))
  const actor = one?.presented.actor
  if (!found?.row || !actor) return c.json(NOT_LOGGED_IN, 401)
  const { row, emergency } = found
  const language = readBy(actor, row.language)
  const answer: SessionAnswer = {
    id: actor.id,
    name: actor.level === 'low' ? '' : row.label_name,
    kind: actor.kind,
    role: actor.role,
    roleText: roleText(actor.role, language),
    service: actor.kind === 'employee' ? { id: actor.serviceId, name: row.label_place } : null,
    municipality: { name: row.name, number: row.number },
    level: actor.level,
    language,
    languageReviewed: found.reviewed || isWritten(language),
    demo: parts.demo !== undefined,
    emergency: ringIn(emergency, language),
    now: parts.house.clock().toISOString(),
  }
  return c.json(answer)
}

async function look({ house, emergency, reviewed }: IdentityParts, tx: Tx, { municipality, id }: Shown) {
  const [described, ring] = await Promise.all([
    tx.executeQuery<Described>(CompiledQuery.raw(DESCRIBE, [municipality, hashOf(id)])),
    emergency?.(tx, municipality, house.clock()),
  ])
  const [row] = described.rows
  const isReviewed = row === undefined || isWritten(row.language) || (await reviewed?.(tx, municipality, row.language))
  return { row, emergency: ring, reviewed: isReviewed === true }
}

async function listRoles(parts: IdentityParts, c: Context, one: Living | undefined) {
  const found = one && (await ifAlive(parts, one, async () => true)) && (await choices(parts, one.shown))
  if (!found) return c.json(NOT_LOGGED_IN, 401)
  const { actor } = one.presented
  return c.json(
    found.roles.map(role => ({
      ...asChoice(role),
      roleText: roleText(role.role, found.language),
      current: isThis(role, actor),
    })),
  )
}

const serviceOf = (actor: Actor) => (actor.kind === 'employee' ? actor.serviceId : undefined)

/** Whether a role is the one somebody acts in. */
function isThis({ role, municipality, acting }: HeldRole, actor: Actor | undefined): boolean {
  if (!actor || actor.role !== role || actor.municipality !== municipality.id) return false
  const same = acting(actor.level)
  return same.id === actor.id && serviceOf(same) === serviceOf(actor)
}

async function changeRole(parts: IdentityParts, c: Context, one: Living | undefined) {
  const parsed = Chosen.safeParse(await c.req.json().catch(() => undefined))
  if (!one || !(await ifAlive(parts, one, async () => true))) return c.json(NOT_LOGGED_IN, 401)
  if (!parsed.success) return c.json(bad('role'), 400)
  if (one.presented.actor.level === 'low') return c.json(NOT_LOGGED_IN, 401)
  const entered = await chooseRole(parts, one.shown, parsed.data.role)
  if (entered.is !== 'in') return c.json(bad('role'), 400)
  show(parts, c, entered.shown)
  return c.json({ to: landing(entered.role.kind, '/') })
}

async function changeLanguage(parts: IdentityParts, c: Context, one: Living | undefined) {
  const parsed = Spoken.safeParse(await c.req.json().catch(() => undefined))
  if (one && !parsed.success) return c.json(bad('language'), 400)
  const { language } = parsed.data ?? { language: 'nb' }
  const isFamily = one?.presented.actor.kind === 'family'
  const spoken =
    one &&
    (await ifAlive(parts, one, async tx => {
      await speak(tx, { ...one.shown, language, kept: isFamily })
      return true
    }))
  return spoken ? c.json({ language }) : c.json(NOT_LOGGED_IN, 401)
}
