import type { Tx } from '../../../platform/database/transaction.ts'
import { listEntries } from '../../case/index.ts'
import type { Entry } from '../../case/index.ts'

const LATEST = '9223372036854775807'
const ENTRIES = 60

/** The latest entries of a case: what can be hidden by itself. */
export const entriesOf = (tx: Tx, municipality: number, caseId: string): Promise<Entry[]> =>
  listEntries(tx, { municipality, caseId, kindLike: '%', serviceId: null, before: LATEST, limit: ENTRIES })
