import { createHmac, timingSafeEqual } from 'node:crypto'
import * as z from 'zod'
import type { AnyActor } from '../../../kernel/actor.ts'
import { EMPLOYEE_ROLES, FAMILY_ROLES, LOGIN_LEVELS } from '../../../kernel/actor.ts'
import type { Secrets } from '../../secrets/secrets.ts'

export const SESSION_COOKIE = 'samspor'
const KEY_LABEL = 'the key under which session cookies are signed'

/** What the cookie says: which session, who acts (nobody until a role is chosen), and when it ends at the latest. */
export interface Shown {
  readonly id: string
  readonly municipality: number
  readonly actor: AnyActor | undefined
  readonly ends: Date
}

const anyone = { id: z.uuid(), municipality: z.int(), level: z.enum(LOGIN_LEVELS) }
const employee = z.object({
  ...anyone,
  kind: z.literal('employee'),
  role: z.enum(EMPLOYEE_ROLES),
  serviceId: z.uuid(),
})
const family = z.object({ ...anyone, kind: z.literal('family'), role: z.enum(FAMILY_ROLES) })
const handed = z.object({
  by: z.discriminatedUnion('kind', [employee, family]),
  caseId: z.uuid(),
  since: z.coerce.date(),
  idle: z.int(),
})
const child = z.object({ ...anyone, kind: z.literal('child'), role: z.literal('child'), handed })
const Payload = z.object({ actor: z.discriminatedUnion('kind', [employee, family, child]).optional(), ends: z.int() })

export interface CookieSigner {
  readonly sign: (shown: Shown) => string
  /** Undefined for whatever was not signed here. */
  readonly read: (value: string | undefined) => Shown | undefined
}

/**
 * Writes and reads `id.payload.mac`. The signature lets a request enter its municipality's transaction without
 * a query before it; whether the session still lives is asked there.
 */
export function cookieSigner(secrets: Secrets): CookieSigner {
  const key = secrets.lookup(KEY_LABEL)
  const mac = (text: string) => createHmac('sha256', key).update(text).digest()
  return {
    sign({ id, actor, ends }) {
      const payload = Buffer.from(JSON.stringify({ actor, ends: ends.getTime() })).toString('base64url')
      return `${id}.${payload}.${mac(`${id}.${payload}`).toString('base64url')}`
    },
    read(value) {
      const [id, payload, signature] = (value ?? '').split('.')
      if (!id || !payload || !signature) return undefined
      const given = Buffer.from(signature, 'base64url')
      const right = mac(`${id}.${payload}`)
      if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined
      // Signed here, but perhaps by an older version with another shape.
      const said = Payload.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString()))
      if (!said.success) return undefined
      const { actor, ends: last } = said.data
      return { id, municipality: actor?.municipality ?? 0, actor, ends: new Date(last) }
    },
  }
}

/** One cookie's value from a request's header. */
export function cookieIn(request: globalThis.Request, name: string): string | undefined {
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim()
  }
  return undefined
}
