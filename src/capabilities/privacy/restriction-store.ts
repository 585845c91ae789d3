import { sql } from 'kysely'
import type { EmployeeActor } from '../../kernel/actor.ts'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tx } from '../../platform/database/transaction.ts'

/** Where a restriction holds. */
export interface Place {
  readonly caseId: string
  readonly childId: string
  /** The guardian whose own data it is; null for the case as a whole. */
  readonly personId: string | null
}

interface Setting {
  readonly municipality: number
  readonly requestId: string
  readonly by: string
  readonly now: Date
  readonly newId: () => string
}

/** Begins a restriction in some cases. */
export async function insertRestrictions(tx: Tx, places: readonly Place[], setting: Setting): Promise<void> {
  if (places.length === 0) return
  const { municipality, requestId, by, now, newId } = setting
  await tx
    .insertInto('restriction')
    .values(
      places.map(({ caseId, childId, personId }) => ({
        ...{ municipality_id: municipality, id: newId(), request_id: requestId, case_id: caseId },
        ...{ child_id: childId, person_id: personId, set_by: by, set_at: now },
      })),
    )
    .execute()
}

const selectHeld = prepared((db, v: { municipality: number; caseId: string; employeeId: string; now: Date }) =>
  db
    .selectFrom('restricted_now as r')
    .select('r.case_id')
    .where('r.municipality_id', '=', v.municipality)
    .where('r.case_id', '=', v.caseId)
    .where('r.person_id', 'is', null)
    .where(
      sql<boolean>`not exists (select from restriction_use u where u.municipality_id = ${v.municipality}
        and u.case_id = ${v.caseId} and u.employee_id = ${v.employeeId} and u.until > ${v.now})`,
    )
    .limit(1),
)
/** Whether a case is only to be stored, and this employee has named no ground to use it. */
export async function isStoredOnly(
  tx: Tx,
  actor: { readonly municipality: number; readonly id: string },
  caseId: string,
  now: Date,
): Promise<boolean> {
  return (await selectHeld(tx, { municipality: actor.municipality, caseId, employeeId: actor.id, now })).length > 0
}

/** What is only to be stored in a case now, the latest first. */
export async function restrictionsOf(tx: Tx, municipality: number, caseId: string) {
  return tx
    .selectFrom('restricted_now')
    .select(['request_id', 'person_id', 'set_at', 'restricted_until'])
    .where('municipality_id', '=', municipality)
    .where('case_id', '=', caseId)
    .orderBy('set_at', 'desc')
    .orderBy('request_id')
    .execute()
}

/** The ground on which somebody uses a case now, though it is only to be stored. */
export async function useOf(tx: Tx, actor: EmployeeActor, caseId: string, now: Date) {
  return tx
    .selectFrom('restriction_use')
    .select(['ground', 'until'])
    .where('municipality_id', '=', actor.municipality)
    .where('case_id', '=', caseId)
    .where('employee_id', '=', actor.id)
    .where('until', '>', now)
    .orderBy('at', 'desc')
    .executeTakeFirst()
}

interface Use {
  readonly id: string
  readonly caseId: string
  readonly ground: string
  readonly words: string
  readonly now: Date
  readonly until: Date
}
/** Writes on which ground somebody uses it nevertheless. */
export async function insertUse(tx: Tx, actor: { municipality: number; id: string }, use: Use): Promise<void> {
  const { id, caseId, ground, words, now, until } = use
  await tx
    .insertInto('restriction_use')
    .values({
      ...{ municipality_id: actor.municipality, id, case_id: caseId, employee_id: actor.id },
      ...{ ground, words, at: now, until },
    })
    .execute()
}

/** How often, and on which grounds, what some requests restricted was used nevertheless. */
export async function usesUnder(tx: Tx, municipality: number, requestIds: readonly string[]) {
  if (requestIds.length === 0) return []
  return tx
    .selectFrom('restriction as r')
    .innerJoin('restriction_use as u', join =>
      join
        .onRef('u.municipality_id', '=', 'r.municipality_id')
        .onRef('u.case_id', '=', 'r.case_id')
        .onRef('u.at', '>=', 'r.set_at'),
    )
    .innerJoin('privacy_request as q', join =>
      join.onRef('q.municipality_id', '=', 'r.municipality_id').onRef('q.id', '=', 'r.request_id'),
    )
    .select(['r.request_id', 'u.ground', 'u.employee_id', 'u.at'])
    .where('r.municipality_id', '=', municipality)
    .where('r.request_id', 'in', [...requestIds])
    .where('r.person_id', 'is', null)
    .where(eb => eb.or([eb('q.restricted_until', 'is', null), eb('u.at', '<', eb.ref('q.restricted_until'))]))
    .orderBy('u.at', 'desc')
    .limit(200)
    .execute()
}
