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
