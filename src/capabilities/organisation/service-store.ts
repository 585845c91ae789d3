import { sql } from 'kysely'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { OWNER_TYPES, SERVICE_KINDS } from './model.ts'
import type { HeldRole, Service } from './model.ts'
import { roleOf } from './role-text.ts'

const COLUMNS = [
  'id',
  'name',
  'kind',
  'owner_type as ownerType',
  'parent_id as parentId',
  'phone',
  'active_from as activeFrom',
  'active_to as activeTo',
  'version',
] as const

const selectByIds = prepared((db, v: { municipality: number; ids: readonly string[] }) =>
  db
    .selectFrom('service')
    .select(COLUMNS)
    .where('municipality_id', '=', v.municipality)
    .where('id', '=', sql<string>`any(${v.ids}::uuid[])`)
    .orderBy('id'),
)

const selectAll = prepared((db, v: { municipality: number }) =>
  db.selectFrom('service').select(COLUMNS).where('municipality_id', '=', v.municipality).orderBy('name').orderBy('id'),
)

type Row = Omit<Service, 'kind' | 'ownerType'> & { readonly kind: string; readonly ownerType: string }
const service = (row: Row): Service => ({
  ...row,
  kind: SERVICE_KINDS.find(one => one === row.kind) ?? 'other',
  ownerType: OWNER_TYPES.find(one => one === row.ownerType) ?? 'municipality',
})

/** The services with these ids, those that have ended included; one statement. */
export async function servicesByIds(tx: Tx, municipality: number, ids: readonly string[]): Promise<Service[]> {
  return (await selectByIds(tx, { municipality, ids })).map(service)
}

/** The service with an id, also one that has ended. */
export async function serviceById(tx: Tx, municipality: number, id: string): Promise<Service | undefined> {
  return (await servicesByIds(tx, municipality, [id]))[0]
}

/** All services of the municipality in alphabetical order, those that have ended included. */
export async function allServices(tx: Tx, municipality: number): Promise<Service[]> {
  return (await selectAll(tx, { municipality })).map(service)
}

/** A service with the ids of itself and all units above it, and the roles held in it from now on. */
export interface ServiceSubject {
  readonly service: Service
  readonly units: readonly string[]
  readonly roles: readonly HeldRole[]
}

/** The ids of a service and the units above it, nearest first; empty when there is no such service. */
const unitsAbove = (municipality: number, serviceId: string) => sql<string[]>`
  with recursive up as (
    select id, parent_id, 0 as depth from service where municipality_id = ${municipality} and id = ${serviceId}
    union all
    select s.id, s.parent_id, up.depth + 1 from service s join up on s.id = up.parent_id
    where s.municipality_id = ${municipality} and up.depth < 20
  ) select array_agg(id order by depth) from up`

/** A service as the subject of an act about it, one trip. */
export async function findServiceSubject(
  tx: Tx,
  { serviceId }: { serviceId: string },
  { municipality }: { municipality: number },
  now: Date,
): Promise<ServiceSubject | undefined> {
  const [found, above, roles] = await Promise.all([
    serviceById(tx, municipality, serviceId),
    sql<{ units: string[] | null }>`select (${unitsAbove(municipality, serviceId)}) as units`.execute(tx),
    rolesIn(tx, municipality, serviceId, now),
  ])
  return found && { service: found, units: above.rows[0]?.units ?? [], roles }
}

/** The roles held in a service at an instant or later. */
async function rolesIn(tx: Tx, municipality: number, serviceId: string, now: Date): Promise<HeldRole[]> {
  const rows = await tx
    .selectFrom('employee_role')
    .select(['employee_id as employeeId', 'service_id as serviceId', 'role', 'valid_from as from', 'valid_to as to'])
    .where('municipality_id', '=', municipality)
    .where('service_id', '=', serviceId)
    .where(eb => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', now)]))
    .execute()
  return rows.map(row => ({ ...row, role: roleOf(row.role) }))
}

const columnsOf = (municipality: number, one: Service) => ({
  municipality_id: municipality,
  id: one.id,
  name: one.name,
  kind: one.kind,
  owner_type: one.ownerType,
  parent_id: one.parentId,
  phone: one.phone,
  active_from: one.activeFrom,
  active_to: one.activeTo,
  version: one.version,
})

/** Adds a service. */
export async function insertService(tx: Tx, municipality: number, one: Service): Promise<void> {
  await tx.insertInto('service').values(columnsOf(municipality, one)).execute()
}

/** Saves a changed service, whose version is the next; false when somebody wrote first. */
export async function saveService(tx: Tx, municipality: number, next: Service): Promise<boolean> {
  const { municipality_id: _, id, ...changed } = columnsOf(municipality, next)
  const { numUpdatedRows } = await tx
    .updateTable('service')
    .set(changed)
    .where('municipality_id', '=', municipality)
    .where('id', '=', id)
    .where('version', '=', next.version - 1)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
