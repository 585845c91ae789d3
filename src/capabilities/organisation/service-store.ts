import { sql } from 'kysely'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { OWNER_TYPES, SERVICE_KINDS } from './model.ts'
import type { Service } from './model.ts'

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
