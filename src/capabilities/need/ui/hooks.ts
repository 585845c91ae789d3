import { useOnce, useRead, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import { openAsk } from '../../ask/api.ts'
import * as api from '../api.ts'

export type Needs = ReplyOf<typeof api.listNeeds>
export type NeedShown = Needs['needs'][number]
export type RequestShown = NeedShown['requests'][number]
export type ReceiverShown = ReplyOf<typeof api.listReceivers>[number]
export type Asked = ReplyOf<typeof api.openRequest>
export type Thrown = ReplyOf<typeof api.listThrown>[number]

interface Done {
  done: string
  onDone?: () => void
}

/** What is needed around a child, and whom it was asked of. */
export const useNeeds = (caseId: string) => useRead(api.listNeeds, { caseId })
/** The services that can be asked. */
export const useReceivers = (caseId: string, needId: string) => useRead(api.listReceivers, { caseId, needId })
/** What a service is asked. */
export const useAsked = (caseId: string, requestId: string) => useRead(api.openRequest, { caseId, requestId })
/** What services throw between them. */
export const useThrown = () => useRead(api.listThrown, {})

/** Notes a need. */
export const useNote = (how: Done) => useWrite(api.noteNeed, how)
/** Says that it is met, or is none any more. */
export const useClose = (how: Done) => useWrite(api.closeNeed, how)
/** Says by which measure it is met. */
export const useTie = (how: Done) => useWrite(api.tieNeed, how)
/** Asks a service. */
export const useSend = (how: Done) => useWrite(api.sendNeed, how)
/** Answers for the service. */
export const useAnswer = (how: Done) => useWrite(api.answerNeed, how)
/** Says yes or no to another way. */
export const useSettle = (how: Done) => useWrite(api.settleNeed, how)
/** Takes a question back. */
export const useWithdraw = (how: Done) => useWrite(api.withdrawNeed, how)
/** Says what came of it. */
export const useFinish = (how: Done) => useWrite(api.finishNeed, how)
/** Tells, once per page, that what is asked has been seen; whoever asks sees that. */
export function useTellSeen(thingId: string) {
  const seen = useWrite(openAsk, { shows: [] })
  useOnce(() => seen.send({ thingId }))
}
