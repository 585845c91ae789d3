import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import { prepared } from '../../../platform/database/prepared.ts'
import type { Tables } from '../../../platform/database/tables.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { GroundWords } from '../model.ts'
import type { GrantIn } from '../model.ts'

const grantOf = (row: Selectable<Tables['sight_grant']> & { name: string }): GrantIn => ({
  id: row.id,
  name: row.name,
  ground: row.ground === 'break_glass' ? 'break_glass' : 'other_ground',
  employeeId: row.employee_id,
  serviceId: row.service_id,
  topics: row.topics,
  words: GroundWords.parse(row.words),
  told: row.told,
  from: row.valid_from,
  to: row.valid_to,
})

const NAME = sql<string>`e.given_name || ' ' || e.family_name`

const selectGrants = prepared((db, v: { municipality: number; caseId: string; now: Date }) =>
  db
    .selectFrom('sight_grant as g')
    .innerJoin('employee as e', join =>
      join.onRef('e.municipality_id', '=', 'g.municipality_id').onRef('e.id', '=', 'g.employee_id'),
    )
    .selectAll('g')
    .select(NAME.as('name'))
    .where('g.municipality_id', '=', v.municipality)
    .where('g.case_id', '=', v.caseId)
    .where('g.valid_to', '>', v.now)
    .orderBy('g.valid_from')
    .orderBy('g.id'),
)
/** Who may look into a case without consent, now or later; what has ended is left out. */
export async function grantsOf(
  tx: Tx,
  which: { municipality: number; caseId: string; now: Date },
): Promise<readonly GrantIn[]> {
  return (await selectGrants(tx, which)).map(grantOf)
}

/** Every time that somebody could look into a case without the family's knowledge, ended ones too. */
export async function untoldGrantsOf(
  tx: Tx,
  municipality: number,
  caseId: string,
): Promise<readonly Pick<GrantIn, 'employeeId' | 'from' | 'to'>[]> {
  return tx
    .selectFrom('sight_grant')
    .select(['employee_id as employeeId', 'valid_from as from', 'valid_to as to'])
    .where('municipality_id', '=', municipality)
    .where('case_id', '=', caseId)
    .where('told', '=', false)
    .execute()
}

/** A grant as it is written. */
export type NewGrant = Omit<GrantIn, 'name'>

/** Writes that somebody may look. */
export async function insertGrant(tx: Tx, municipality: number, caseId: string, grant: NewGrant): Promise<void> {
  await tx
    .insertInto('sight_grant')
    .values({
      municipality_id: municipality,
      id: grant.id,
      case_id: caseId,
      ground: grant.ground,
      employee_id: grant.employeeId,
      service_id: grant.serviceId,
      topics: [...grant.topics],
      words: JSON.stringify(grant.words),
      told: grant.told,
      valid_from: grant.from,
      valid_to: grant.to,
    })
    .execute()
}

/** Ends that somebody may look, before its time. */
export async function endGrant(tx: Tx, municipality: number, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('sight_grant')
    .set({ valid_to: now })
    .where('municipality_id', '=', municipality)
    .where('id', '=', id)
    .where('valid_from', '<=', now)
    .where('valid_to', '>', now)
    .execute()
}

/** From now on the family may know of it: also that it was used before. */
export async function tellGrant(tx: Tx, municipality: number, id: string): Promise<void> {
  await tx
    .updateTable('sight_grant')
    .set({ told: true })
    .where('municipality_id', '=', municipality)
    .where('id', '=', id)
    .execute()
}
