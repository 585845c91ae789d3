import type { Database } from './open.ts'
import { inTransaction } from './transaction.ts'

/** Every municipality, for work that goes through them one by one; the table stands outside the fence. */
export const everyMunicipality = (database: Database, now: Date): Promise<{ id: number; name: string }[]> =>
  inTransaction(database, { municipality: 0, now }, async tx => ({
    keep: false,
    value: await tx.selectFrom('municipality').select(['id', 'name']).orderBy('id').execute(),
  }))
