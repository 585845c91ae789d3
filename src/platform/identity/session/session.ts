import { createHash, randomBytes } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import type { LoginLevel } from '../../../kernel/actor.ts'
import type { Language } from '../../../kernel/language.ts'
import type { Tx } from '../../database/transaction.ts'

export type { Language } from '../../../kernel/language.ts'

/** How long a session lasts, in milliseconds of real time. */
export interface SessionLimits {
  /** Without a request. */
  readonly idle: number
  /** At most, whatever happens. */
  readonly absolute: number
  /** Until a role is chosen. */
  readonly choosing: number
}
const MINUTE = 60_000
export const LIMITS: SessionLimits = { idle: 30 * MINUTE, absolute: 600 * MINUTE, choosing: 10 * MINUTE }
/** A request leaves its mark on the session at most this often. */
const TOUCH_EVERY = MINUTE
const ID_BYTES = 32

export interface NewSession {
  readonly loginId: string
  /** Undefined until chosen. */
  readonly role: { readonly municipality: number; readonly id: string } | undefined
  readonly level: LoginLevel
  readonly language: Language
  /** When it ends at the latest, if it goes on from an earlier one. */
  readonly ends?: Date
  /** The child to whom the screen is handed: it is nobody's log-in then, and lasts no longer than the role of who handed it. */
  readonly childId?: string
}

/** Which session, and the real instants against which it is judged. */
export interface Judged {
  readonly municipality: number
  readonly id: string
  readonly real: Date
  readonly idle: number
  /** The child to whom the screen was handed; null for a log-in. */
  readonly childId: string | null
}

const START = `insert into session
  (municipality_id, id_hash, login_id, role_id, level, language, created_at, seen_at, ends_at, child_id)
values ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9)`

const LIVING =
  's.municipality_id = $1 and s.id_hash = $2 and s.ended_at is null and s.ends_at > $3 and s.seen_at > $4 and s.child_id is not distinct from $5'
// One statement inside the caller's transaction, so that a request needs no trip for its session.
const ALIVE = `with living as (
  select s.id_hash from session s
  join login_role r on r.municipality_id = s.municipality_id and r.id = s.role_id
  where ${LIVING} and r.valid_from <= current_moment() and (r.valid_to is null or r.valid_to > current_moment())
), touched as (
  update session set seen_at = $3
  where municipality_id = $1 and id_hash = $2 and seen_at < $6 and exists (select from living))
select 1 from living`
const FIND = `select s.login_id, s.role_id, s.level, s.language, s.ends_at from session s where ${LIVING}`
const END = 'update session set ended_at = $3 where municipality_id = $1 and id_hash = $2 and ended_at is null'
const SPEAK = `with spoken as (
  update session set language = $3 where municipality_id = $1 and id_hash = $2 returning login_id
) update person_login set language = $3 where $4 and id in (select login_id from spoken)`
const KEEP = 'update person_login set language = $2 where id = $1'
const KEPT = 'select language from person_login where id = $1'
const READ = `select distinct on (r.actor_id) r.actor_id as id, l.language
from login_role r join person_login l on l.id = r.login_id
where r.municipality_id = $1 and r.actor_id = any($2) and r.kind = 'family' and l.language is not null
order by r.actor_id, r.valid_from desc`
const SPOKEN = 'select language from session where municipality_id = $1 and id_hash = $2'
const FORGET = 'delete from session where municipality_id = $1 and ends_at < $2'

/** What stands in the table for a session. */
export const hashOf = (id: string) => createHash('sha256').update(id).digest('base64url')
const judged = ({ municipality, id, real, idle, childId }: Judged) => [
  municipality,
  hashOf(id),
  real,
  new Date(real.getTime() - idle),
  childId,
]

/** Starts a session under an id that was never used before; answers the id and when it ends at the latest. */
export async function startSession(tx: Tx, session: NewSession, real: Date, limits: SessionLimits) {
  const { loginId, role, level, language } = session
  const id = randomBytes(ID_BYTES).toString('base64url')
  const ends = session.ends ?? new Date(real.getTime() + (role ? limits.absolute : limits.choosing))
  const values = [
    role?.municipality ?? 0,
    hashOf(id),
    loginId,
    role?.id ?? null,
    level,
    language,
    real,
    ends,
    session.childId ?? null,
  ]
  await tx.executeQuery(CompiledQuery.raw(START, values))
  return { id, ends }
}

/** Whether the session lives and its role lasts, at the transaction's time; leaves the mark of this request. */
export async function isAlive(tx: Tx, one: Judged): Promise<boolean> {
  const stale = new Date(one.real.getTime() - TOUCH_EVERY)
  const { rows } = await tx.executeQuery(CompiledQuery.raw(ALIVE, [...judged(one), stale]))
  return rows.length === 1
}

/** What a living log-in says, whether a role is chosen or not. */
export async function findSession(tx: Tx, one: Judged) {
  const { rows } = await tx.executeQuery<SessionRow>(CompiledQuery.raw(FIND, judged(one)))
  const [row] = rows
  return (
    row && { loginId: row.login_id, roleId: row.role_id, level: row.level, language: row.language, ends: row.ends_at }
  )
}

interface SessionRow {
  readonly login_id: string
  readonly role_id: string | null
  readonly level: LoginLevel
  readonly language: Language
  readonly ends_at: Date
}

/** Ends a session; false, and harmless, if it was over. */
export async function endSession(tx: Tx, municipality: number, id: string, real: Date): Promise<boolean> {
  const { numAffectedRows } = await tx.executeQuery(CompiledQuery.raw(END, [municipality, hashOf(id), real]))
  return numAffectedRows === 1n
}

interface Speaking {
  readonly municipality: number
  readonly id: string
  readonly language: Language
  /** Whether it is kept with the log-in too: a family's choice, not the one of the two that somebody works in. */
  readonly kept: boolean
}

/** Takes the language that somebody has chosen, for the rest of the session or for longer. */
export async function speak(tx: Tx, { municipality, id, language, kept }: Speaking): Promise<void> {
  await tx.executeQuery(CompiledQuery.raw(SPEAK, [municipality, hashOf(id), language, kept]))
}

/** Keeps the language that somebody chose on the way in. */
export async function keepLanguage(tx: Tx, loginId: string, language: Language): Promise<void> {
  await tx.executeQuery(CompiledQuery.raw(KEEP, [loginId, language]))
}

/** The language that was chosen and kept; undefined if none was. */
export async function keptLanguage(tx: Tx, loginId: string): Promise<Language | undefined> {
  const { rows } = await tx.executeQuery<{ language: Language | null }>(CompiledQuery.raw(KEPT, [loginId]))
  return rows[0]?.language ?? undefined
}

/** Which language some people of families have chosen to read; those who have chosen none are not there. */
export async function readsIn(
  tx: Tx,
  municipality: number,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Language>> {
  const { rows } = await tx.executeQuery<{ id: string; language: Language }>(
    CompiledQuery.raw(READ, [municipality, ids]),
  )
  return new Map(rows.map(one => [one.id, one.language]))
}

/** The language of a session; undefined if there is none. */
export async function spokenIn(tx: Tx, municipality: number, id: string): Promise<Language | undefined> {
  const { rows } = await tx.executeQuery<SessionRow>(CompiledQuery.raw(SPOKEN, [municipality, hashOf(id)]))
  return rows[0]?.language
}

/** Removes the sessions of a municipality that ended before an instant of real time. */
export async function forgetSessions(tx: Tx, municipality: number, before: Date): Promise<void> {
  await tx.executeQuery(CompiledQuery.raw(FORGET, [municipality, before]))
}
