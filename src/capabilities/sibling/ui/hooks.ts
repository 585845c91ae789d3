import { useRead, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import * as api from '../api.ts'

/** Which measures of a case serve several children, and which could. */
export const useSeveral = (caseId: string) => useRead(api.listSeveral, { caseId })
export type Possible = ReplyOf<typeof api.listSeveral>['possible'][number]
/** Lets a measure serve siblings. */
export const useServe = (then: { done: string; onDone: () => void }) => useWrite(api.serveSiblings, then)
