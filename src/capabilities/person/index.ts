import type { NewId } from '../../kernel/ids.ts'
import { port } from '../../platform/api/port.ts'
import type { Tx } from '../../platform/database/transaction.ts'

export { isProtected, shownPlace } from './rules.ts'
export {
  childById,
  childIdsOfGuardian,
  childPart,
  childrenByIds,
  contactsOf,
  familyNames,
  guardiansOf,
  toChildBrief,
} from './store.ts'
export type { ChildJson } from './store.ts'

/** Told in the same transaction when a child's guardians, or a guardian's responsibility, change; sharing fills it. */
export const guardiansChanged = port<
  [tx: Tx, change: { municipality: number; childId: string; now: Date; newId: NewId }],
  Promise<void>
>('person.guardiansChanged')
