import { useRead, useWrite } from '../../../../web/call/index.ts'
import type { ReplyOf } from '../../../../web/call/index.ts'
import { useSession } from '../../../../web/session/index.ts'
import * as api from '../../protection-api.ts'

/** The protection of a child and its guardians. */
export const useProtection = (childId: string) => useRead(api.openProtection, { childId })
export type ShownProtection = ReplyOf<typeof api.openProtection>
export type ShownLoosening = ShownProtection['loosenings'][number]

const CONFIRMING = ['leader', 'coordinating_unit']

/** What waits for my answer; nobody else is asked. */
export const useLoosenings = () => useRead(api.listLoosenings, {}, { when: CONFIRMING.includes(useSession().role) })

/** Makes the protection stricter. */
export const useTighten = (onDone: () => void, done: string) => useWrite(api.tighten, { onDone, done })
/** Keeps a guardian away. */
export const useKeepOut = (onDone: () => void, done: string) => useWrite(api.keepOut, { onDone, done })
/** Lets one more know of the child. */
export const useLetIn = (onDone: () => void, done: string) => useWrite(api.letIntoCircle, { onDone, done })
/** One less knows of the child. */
export const useLeave = (done: string) => useWrite(api.leaveCircle, { done })
/** Proposes to protect less. */
export const usePropose = (onDone: () => void, done: string) => useWrite(api.proposeLoosening, { onDone, done })
/** Confirms or declines. */
export const useAnswer = (onDone: () => void, done: string) => useWrite(api.answerLoosening, { onDone, done })
