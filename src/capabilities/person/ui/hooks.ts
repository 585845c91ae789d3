import { useRead, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import * as api from '../api.ts'

/** Om barnet. */
export const useChild = (childId: string) => useRead(api.openChild, { childId })
export type OpenedChild = ReplyOf<typeof api.openChild>
export type GuardianShown = OpenedChild['guardians'][number]

/** Changes what is written of the child. */
export const useChangeChild = (onDone: () => void, done: string) => useWrite(api.changeChild, { onDone, done })
/** Adds a guardian or other carer. */
export const useAddGuardian = (onDone: () => void, done: string) => useWrite(api.addGuardian, { onDone, done })
/** Ends what somebody is to the child. */
export const useEndGuardian = (done: string) => useWrite(api.endGuardian, { done })
