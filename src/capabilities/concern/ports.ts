import type { NewId } from '../../kernel/ids.ts'
import type { Day } from '../../kernel/time.ts'
import { port } from '../../platform/api/port.ts'
import type { Tx } from '../../platform/database/transaction.ts'

/** A measure for a group: it belongs to a service, has one responsible and a day of evaluation, and no child. */
export interface StartSystemMeasure {
  readonly municipality: number
  /** The service that owns the measure. */
  readonly serviceId: string
  /** The group it is for, such as "8B", or null. */
  readonly group: string | null
  readonly what: string
  readonly responsibleId: string
  readonly evaluateOn: Day
  readonly decidedBy: string
  readonly now: Date
  readonly newId: NewId
}

/** Filled by plan: starts a measure that belongs to a service; answers its id. */
export const startSystemMeasure = port<[Tx, StartSystemMeasure], Promise<{ measureId: string }>>(
  'concern.startSystemMeasure',
)

/** Filled by block: what a guardian is kept from around a child holds in a concern or case that begins or is told to more. */
export const blocksAround = port<
  [tx: Tx, change: { municipality: number; childId: string; now: Date; newId: NewId }],
  Promise<void>
>('concern.blocksAround')
