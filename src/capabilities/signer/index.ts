import { aboutEach } from '../../platform/api/about-person.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import { endCareOrder, recordCareOrder } from './operations/care.ts'
import { addException, endException } from './operations/exception.ts'
import { openSigners } from './operations/open.ts'

export { noteReminder, remindersOf, remindersOver } from './reminder-store.ts'
/** For a block: who hides the whole case may say in the same act that somebody need not answer. */
export { mayDecideSigners } from './access.ts'
export { decidedFor } from './store.ts'
export { recordException } from './operations/exception.ts'
export {
  birthdaysBetween,
  casesMoved,
  insertThreshold,
  saveMoved,
  savePassed,
  thresholdsToPass,
  toldInCase,
  toldThresholdsOf,
} from './threshold-store.ts'
export type { Birthday, ToldThreshold } from './threshold-store.ts'

/** Who must answer for a child, and the recorded reasons why somebody else does. */
export const signerOperations: readonly AnyOperation[] = [
  openSigners,
  addException,
  endException,
  recordCareOrder,
  endCareOrder,
]

/** What is kept about a person here, as that person reads it. */
export const signerAboutPerson = aboutEach('case', 'signers', openSigners, ['signing_exception', 'care_order'])
