import type { AnyOperation } from '../../platform/api/operation.ts'
import { openHistory } from './operations/history.ts'
import { attachPaper, openPaper } from './operations/paper.ts'
import { openShared } from './operations/shared.ts'

export { consentTicks } from './jobs.ts'

/** What has been answered about sharing, what was shared under it, and the papers that show it. */
export const consentOperations: readonly AnyOperation[] = [openHistory, openShared, attachPaper, openPaper]
