import { sql } from 'kysely'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tx } from '../../platform/database/transaction.ts'

const selectEver = prepared((db, v: { municipality: number; caseId: string; serviceId: string }) =>
  db
    .selectFrom('access_fact')
    .select(['reader_id as readerId', 'topic', 'valid_from as from', 'valid_to as to'])
    .where('municipality_id', '=', v.municipality)
    .where('about_kind', '=', 'case')
    .where('about_id', '=', v.caseId)
    .where('ground', '=', 'consent')
    .where('in_service_id', '=', v.serviceId)
    .orderBy('valid_from'),
)
/** Who of a service could see which topic of a case by consent, and during which time: what has ended, too. */
export const seenByConsent = (tx: Tx, which: { municipality: number; caseId: string; serviceId: string }) =>
  selectEver(tx, which)

/** An employee from whom something of a case has been closed because a consent holds no more, and since when. */
export interface Closed {
  /** The fact that ended last. */
  readonly factId: string
  readonly employeeId: string
  readonly caseId: string
  readonly at: Date
}

/**
 * Whose sight by consent of a topic ended in a stretch of time, and is not open by consent or own work now; but nobody who is kept away
 * from the child. The latest ending of each in each case.
 */
export async function closedByConsent(
  tx: Tx,
  { municipality, since, now }: { municipality: number; since: Date; now: Date },
): Promise<readonly Closed[]> {
  const { rows } = await sql<Closed>`
    select distinct on (f.about_id, f.reader_id) f.id as "factId", f.reader_id as "employeeId", f.about_id as "caseId", f.valid_to as at
    from access_fact f
    where f.municipality_id = ${municipality} and f.ground = 'consent' and f.valid_to > ${since} and f.valid_to <= ${now}
      and f.valid_to > f.valid_from and f.about_kind = 'case' and f.reader_kind = 'employee'
      and not exists (select from access_fact o where o.municipality_id = f.municipality_id and o.reader_id = f.reader_id
        and o.about_kind = 'case' and o.about_id = f.about_id and o.topic in (f.topic, '*')
        and o.ground in ('consent', 'own_service') and o.valid_from <= ${now} and (o.valid_to is null or o.valid_to > ${now}))
      and not exists (select from kept_away k where k.municipality_id = f.municipality_id and k.employee_id = f.reader_id
        and k.child_id = f.child_id)
    order by f.about_id, f.reader_id, f.valid_to desc, f.id`.execute(tx)
  return rows
}
