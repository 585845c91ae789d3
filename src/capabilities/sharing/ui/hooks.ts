import { useRead, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import * as api from '../api.ts'

/** Who sees what of a case. */
export const useGrid = (caseId: string) => useRead(api.openGrid, { caseId })
export type Grid = ReplyOf<typeof api.openGrid>
export type ServiceRow = Grid['services'][number]
export type ShownCell = ServiceRow['cells'][number]

/** Why one service sees one topic. */
export const useWhy = (caseId: string, serviceId: string, topic: ShownCell['topic']) =>
  useRead(api.openWhy, { caseId, serviceId, topic })
export type WhyCell = ReplyOf<typeof api.openWhy>

/** Asks the family. */
export const useRequestConsent = (onDone: () => void, done: string) => useWrite(api.requestConsent, { onDone, done })
/** Writes down an answer on paper or by word of mouth. */
export const useRegisterConsent = (onDone: () => void, done: string) => useWrite(api.registerConsent, { onDone, done })

/** What one decides oneself. */
export const useFamilySharing = (caseId: string) => useRead(api.openFamily, { caseId }, { when: caseId !== '' })
export type FamilySharing = ReplyOf<typeof api.openFamily>
export type FamilyService = FamilySharing['services'][number]
/** Answers. */
export const useAnswerConsent = (onDone: () => void, done: string) => useWrite(api.answerConsent, { onDone, done })
/** Says the same yes again. */
export const useRenewConsent = (done: string) => useWrite(api.renewConsent, { done })
/** Takes a yes back. */
export const useWithdrawConsent = (onDone: () => void, done: string) => useWrite(api.withdrawConsent, { onDone, done })
