import { useRead, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import * as api from '../api.ts'

/** Which measures of a case serve several children. */
export const useSeveral = (caseId: string, when = true) => useRead(api.listSeveral, { caseId }, { when })
/** Which measures could serve siblings too. */
export const usePossible = (caseId: string) => useRead(api.listPossible, { caseId })
export type Possible = ReplyOf<typeof api.listPossible>['possible'][number]
/** Lets a measure serve siblings. */
export const useServe = (then: { done: string; onDone: () => void }) => useWrite(api.serveSiblings, then)
