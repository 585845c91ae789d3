import { useRead, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import * as api from '../api.ts'

/** Who must answer for the child. */
export const useSigners = (caseId: string) => useRead(api.openSigners, { caseId })
export type Signers = ReplyOf<typeof api.openSigners>

/** Records that somebody need not answer. */
export const useAddException = (onDone: () => void, done: string) => useWrite(api.addException, { onDone, done })
/** Ends an exception. */
export const useEndException = (done: string) => useWrite(api.endException, { done })
/** Records that child welfare has the care. */
export const useRecordCare = (onDone: () => void, done: string) => useWrite(api.recordCareOrder, { onDone, done })
/** Ends a care order. */
export const useEndCare = (done: string) => useWrite(api.endCareOrder, { done })
