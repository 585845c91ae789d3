import { port } from '../../platform/api/port.ts'
import type { Tx } from '../../platform/database/transaction.ts'

/** The names of employees, for the history of who changed what. */
export const namesOf = port<
  [tx: Tx, municipality: number, ids: readonly string[]],
  Promise<ReadonlyMap<string, string>>
>('settings.namesOf')
