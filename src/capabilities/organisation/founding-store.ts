import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'

/**
 * Adds a municipality and steps behind its fence: the first one, or another beside those that are there. Undefined
 * when that is not how it is: there is one already, or none yet, or one with that number.
 */
export async function insertMunicipality(
  tx: Tx,
  { number, name, another }: { number: string; name: string; another: boolean },
): Promise<number | undefined> {
  const found = another
    ? sql<{ made: number | null }>`select found_another_municipality(${number}, ${name}) as made`
    : sql<{ made: number | null }>`select found_first_municipality(${number}, ${name}) as made`
  const { rows } = await found.execute(tx)
  const municipality = rows[0]?.made ?? undefined
  if (municipality === undefined) return undefined
  await sql`select set_config('samspor.municipality', ${`${municipality}`}, true)`.execute(tx)
  return municipality
}

/** The id of the municipality with a number; of the only one when no number is given. */
export async function municipalityWith(tx: Tx, number: string | undefined): Promise<number | undefined> {
  const all = await tx.selectFrom('municipality').select(['id', 'number']).where('active', '=', true).execute()
  const fitting = number === undefined ? all : all.filter(one => one.number === number)
  return fitting.length === 1 ? fitting[0]?.id : undefined
}

/** The administrator with an e-mail address, and in which service. */
export async function administratorWith(tx: Tx, municipality: number, email: string, now: Date) {
  const [found] = await tx
    .selectFrom('employee as e')
    .innerJoin('employee_role as r', join =>
      join.onRef('r.municipality_id', '=', 'e.municipality_id').onRef('r.employee_id', '=', 'e.id'),
    )
    .select(['e.id', 'r.service_id as serviceId'])
    .where('e.municipality_id', '=', municipality)
    .where('r.municipality_id', '=', municipality)
    .where(sql<string>`lower(e.email)`, '=', email.toLowerCase())
    .where('r.role', '=', 'administrator')
    .where('r.valid_from', '<=', now)
    .where(eb => eb.or([eb('r.valid_to', 'is', null), eb('r.valid_to', '>', now)]))
    .where(eb => eb.or([eb('e.leaves_at', 'is', null), eb('e.leaves_at', '>', now)]))
    .execute()
  return found
}
