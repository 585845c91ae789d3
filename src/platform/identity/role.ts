import { CompiledQuery } from 'kysely'
import type { Actor, EmployeeActor, FamilyActor, LoginLevel } from '../../kernel/actor.ts'
import type { NewId } from '../../kernel/ids.ts'
import type { Tx } from '../database/transaction.ts'

/** In which role somebody acts, and where. */
export type Acting =
  | Pick<EmployeeActor, 'kind' | 'role' | 'serviceId' | 'municipality'>
  | Pick<FamilyActor, 'kind' | 'role' | 'municipality'>

/** A role that a log-in may choose. */
export type RoleGrant = Acting & {
  readonly loginId: string
  /** The employee or the family person, who becomes the actor's id. */
  readonly actorId: string
  /** What the person is called, and where: the service, or the municipality. Shown when choosing. */
  readonly name: string
  readonly place: string
  /** In the transaction's time, as is `to`: the first instant at which the role no longer lasts. */
  readonly from: Date
  readonly to?: Date | null
  /** Whether only a letter with a code opens it: such a role stands beside one by an own log-in. */
  readonly byLetter?: boolean
}

/** Which roles end or change name: all of an actor's, or only those named. */
export interface WhichRoles {
  readonly municipality: number
  readonly actorId: string
  readonly role?: Actor['role']
  readonly serviceId?: string
}

/** A role as it stands, for choosing. */
export interface HeldRole {
  readonly id: string
  readonly loginId: string
  readonly kind: Actor['kind']
  readonly role: Actor['role']
  readonly name: string
  readonly place: string
  readonly municipality: { readonly id: number; readonly name: string; readonly number: string }
  readonly acting: (level: LoginLevel) => Actor
}

const GRANT = `insert into login_role
  (municipality_id, id, login_id, kind, actor_id, role, service_id, label_name, label_place, valid_from, valid_to, by_letter)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict on constraint one_role_at_a_time do nothing`

const WHICH = `municipality_id = $1 and actor_id = $2 and role = coalesce($3, role)
  and service_id is not distinct from coalesce($4, service_id)`
const END = `update login_role set valid_to = greatest($5, valid_from)
where ${WHICH} and (valid_to is null or valid_to > $5)`
const ANEW = `insert into login_role
  (municipality_id, id, login_id, kind, actor_id, role, service_id, label_name, label_place, valid_from, by_letter)
select municipality_id, $6, login_id, kind, actor_id, role, service_id, label_name, label_place, $5, by_letter
from login_role where ${WHICH} and valid_to = $5 and exists (select from trail t
  where t.municipality_id = $1 and t.actor_id = $2 and t.outcome = 'done'
    and t.operation in ('session.opened', 'session.role_chosen'))
order by valid_from desc, id limit 1 on conflict on constraint one_role_at_a_time do nothing`
const RENAME = `update login_role set label_name = $5, label_place = coalesce($6, label_place) where ${WHICH}`

const LASTING = 'r.valid_from <= current_moment() and (r.valid_to is null or r.valid_to > current_moment())'
const HELD = `select r.id, r.login_id, r.kind, r.actor_id, r.role, r.service_id, r.label_name, r.label_place,
  m.id as municipality_id, m.name as municipality_name, m.number
from login_role r join municipality m on m.id = r.municipality_id
where r.login_id = any($1) and ${LASTING} and m.active
order by r.kind, m.name, r.label_place, r.role, r.id`

interface HeldRow {
  readonly id: string
  readonly login_id: string
  readonly kind: Actor['kind']
  readonly actor_id: string
  readonly role: never
  readonly service_id: string
  readonly label_name: string
  readonly label_place: string
  readonly municipality_id: number
  readonly municipality_name: string
  readonly number: string
}

/** Gives a log-in a role; false if the actor already has that role at some time of the period. */
export async function grantRole(tx: Tx, newId: NewId, grant: RoleGrant): Promise<boolean> {
  const { municipality, loginId, kind, actorId, role, name, place, from, to = null, byLetter = false } = grant
  const serviceId = grant.kind === 'employee' ? grant.serviceId : null
  const values = [municipality, newId(), loginId, kind, actorId, role, serviceId, name, place, from, to, byLetter]
  const { numAffectedRows } = await tx.executeQuery(CompiledQuery.raw(GRANT, values))
  return numAffectedRows === 1n
}

/** Ends roles from an instant on (the transaction's time); the next request in them is answered "not logged in". */
export async function endRole(tx: Tx, which: WhichRoles, at: Date): Promise<number> {
  const { numAffectedRows } = await tx.executeQuery(CompiledQuery.raw(END, [...narrow(which), at]))
  return Number(numAffectedRows ?? 0n)
}

/**
 * Ends a role, and with it every session in it, as `endRole` does; who has logged in here with it before may log in to it anew. Whoever never
 * has is not told by it that this municipality knows of somebody.
 */
export async function reopen(tx: Tx, newId: NewId, which: WhichRoles, at: Date): Promise<void> {
  await endRole(tx, which, at)
  await tx.executeQuery(CompiledQuery.raw(ANEW, [...narrow(which), at, newId()]))
}

/** Changes what a person or a place is called where roles are chosen. */
export async function renameRole(tx: Tx, which: WhichRoles, to: { name: string; place?: string }): Promise<number> {
  const { numAffectedRows } = await tx.executeQuery(
    CompiledQuery.raw(RENAME, [...narrow(which), to.name, to.place ?? null]),
  )
  return Number(numAffectedRows ?? 0n)
}

const END_OF_LOGIN = `update login_role set valid_to = greatest($4, valid_from)
where municipality_id = $1 and actor_id = $2 and login_id = $3 and (valid_to is null or valid_to > $4)`
const OTHERWISE = `select 1 from login_role where municipality_id = $1 and actor_id = $2 and login_id <> $3
  and (valid_to is null or valid_to > current_moment()) limit 1`
const END_OTHERS = `update login_role set valid_to = greatest($5, valid_from)
where municipality_id = $1 and actor_id = $2 and role = $3 and login_id <> $4 and (valid_to is null or valid_to > $5)`

interface ByLogin {
  readonly municipality: number
  readonly actorId: string
  readonly loginId: string
}

/** Ends the roles that somebody has by one log-in, and no others of the same person. */
export async function endRoleOf(tx: Tx, { municipality, actorId, loginId }: ByLogin, at: Date): Promise<void> {
  await tx.executeQuery(CompiledQuery.raw(END_OF_LOGIN, [municipality, actorId, loginId, at]))
}

/** Ends a role by every other log-in: a person has one way in. */
export async function endOtherLogins(
  tx: Tx,
  { municipality, actorId, loginId, role }: ByLogin & { readonly role: Actor['role'] },
  at: Date,
): Promise<void> {
  await tx.executeQuery(CompiledQuery.raw(END_OTHERS, [municipality, actorId, role, loginId, at]))
}

const OWN = `select 1 from login_role where municipality_id = $1 and actor_id = $2 and role = $3 and not by_letter
  and (valid_to is null or valid_to > current_moment()) limit 1`

/** Whether somebody has an own way in to a role, now or later; a letter with a code is none. */
export async function hasOwnLogin(
  tx: Tx,
  { municipality, actorId, role }: Required<Pick<WhichRoles, 'municipality' | 'actorId' | 'role'>>,
): Promise<boolean> {
  const { rows } = await tx.executeQuery(CompiledQuery.raw(OWN, [municipality, actorId, role]))
  return rows.length > 0
}

/** Whether somebody can log in here in another way than by this log-in, now or later. */
export async function logsInOtherwise(tx: Tx, { municipality, actorId, loginId }: ByLogin): Promise<boolean> {
  const { rows } = await tx.executeQuery(CompiledQuery.raw(OTHERWISE, [municipality, actorId, loginId]))
  return rows.length > 0
}

const narrow = ({ municipality, actorId, role, serviceId }: WhichRoles) => [
  municipality,
  actorId,
  role ?? null,
  serviceId ?? null,
]

/** The roles that some log-ins hold now; across municipalities only in a transaction at log-in. */
export async function heldRoles(tx: Tx, loginIds: readonly string[]): Promise<HeldRole[]> {
  const { rows } = await tx.executeQuery<HeldRow>(CompiledQuery.raw(HELD, [loginIds]))
  return rows.map(held)
}

const held = (row: HeldRow): HeldRole => ({
  id: row.id,
  loginId: row.login_id,
  kind: row.kind,
  role: row.role,
  name: row.label_name,
  place: row.label_place,
  municipality: { id: row.municipality_id, name: row.municipality_name, number: row.number },
  acting: level => {
    const anyone = { id: row.actor_id, municipality: row.municipality_id, level, role: row.role }
    return row.kind === 'employee'
      ? { ...anyone, kind: row.kind, serviceId: row.service_id }
      : { ...anyone, kind: row.kind }
  },
})

const COLLEAGUES = `select distinct actor_id as id from login_role
where municipality_id = $1 and login_id = $2 and kind = 'employee'`

/** As which employees a log-in works or worked here: to keep own family apart. */
export async function colleaguesByLogin(tx: Tx, municipality: number, loginId: string): Promise<readonly string[]> {
  const { rows } = await tx.executeQuery<{ id: string }>(CompiledQuery.raw(COLLEAGUES, [municipality, loginId]))
  return rows.map(row => row.id)
}
