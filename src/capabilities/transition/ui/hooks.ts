import { useRead, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import * as api from '../api.ts'
import './refusal-texts.ts'

export type CaseTransitions = ReplyOf<typeof api.listTransitions>
export type OneTransition = CaseTransitions['transitions'][number]
export type OneBlock = OneTransition['blocks'][number]
export type ComingRows = ReplyOf<typeof api.listComing>
export type Asked = ReplyOf<typeof api.openAsked>

/** The passages of a case, as far as the reader may know. */
export const useTransitions = (caseId: string) => useRead(api.listTransitions, { caseId })
/** What whoever is asked to receive reads. */
export const useAsked = (caseId: string, transitionId: string) => useRead(api.openAsked, { caseId, transitionId })
/** What waits for the reader's service to receive: for its leader. */
export const useComing = () => useRead(api.listComing, {})
/** Begins a passage. */
export const useStart = (done: string, onDone: () => void) => useWrite(api.startTransition, { done, onDone })
/** Writes a block of the pack. */
export const useWriteBlock = (done: string, onDone: () => void) => useWrite(api.writeBlock, { done, onDone })
/** Asks the family. */
export const useAskFamily = (done: string) => useWrite(api.askFamily, { done })
/** Answers, block by block. */
export const useAnswerPack = (done: string, onDone: () => void) => useWrite(api.answerPack, { done, onDone })
/** Writes down what was answered by word of mouth or on paper. */
export const useRegisterPack = (done: string, onDone: () => void) => useWrite(api.registerPack, { done, onDone })
/** Asks somebody to receive. */
export const useSendTransition = (done: string) => useWrite(api.sendTransition, { done })
/** Takes back the question to whoever is to receive. */
export const useRecall = (done: string) => useWrite(api.recallTransition, { done })
/** Ends what is not to be. */
export const useDropTransition = (done: string, onDone: () => void) => useWrite(api.dropTransition, { done, onDone })
/** Says yes, no, or who it will be. */
export const useReceive = (done: string, onDone: () => void) => useWrite(api.receive, { done, onDone })
/** Says how it goes. */
export const useCheckBack = (done: string, onDone: () => void) => useWrite(api.checkBack, { done, onDone })
