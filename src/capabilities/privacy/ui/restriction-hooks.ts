import { useRead, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import * as api from '../restriction-api.ts'

/** What is only to be stored in a case, and what is to be put right there. */
export const useOfCase = (caseId: string) => useRead(api.ofCase, { caseId })
export type OfCase = ReplyOf<typeof api.ofCase>
export const useUse = (onDone: () => void, done: string) => useWrite(api.use, { onDone, done })
export const useLift = (onDone: () => void, done: string) => useWrite(api.lift, { onDone, done })
export const useCorrected = (onDone: () => void, done: string) => useWrite(api.corrected, { onDone, done })

/** What of own data waits on *Min dag*. */
export const useWaiting = () => useRead(api.waiting, {})

/** The cases of which nothing may be deleted. */
export const useHolds = () => useRead(api.holds, {})
export type Hold = ReplyOf<typeof api.holds>[number]
export const useHold = (onDone: () => void, done: string) => useWrite(api.hold, { onDone, done })
export const useRelease = (onDone: () => void, done: string) => useWrite(api.release, { onDone, done })
