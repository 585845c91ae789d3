import { useRead, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import * as api from '../api.ts'

export type Own = ReplyOf<typeof api.openFeedback>
export type OwnAnswer = Own['answers'][number]
export type LeftAnswer = ReplyOf<typeof api.listLeft>['answers'][number]
export type HalfYearResult = Own['results'][number]
export type WrittenResult = ReplyOf<typeof api.feedbackResults>['own'][number]

/** What the reader is asked, has answered, and what came of it. */
export const useFeedback = (caseId: string) => useRead(api.openFeedback, { caseId })

/** A question as it is read. */
export type Question = Pick<NonNullable<Own['ask']>['questions'][number], 'id' | 'words'>
/** What an answer says now, where something else was read. */
export type AnswerNow = Pick<OwnAnswer, 'version' | 'items' | 'words'>

const shows = [api.openFeedback]
interface Done {
  done: string
  onDone?: () => void
}
export const useAnswer = (how: Done) => useWrite(api.answerFeedback, { ...how, shows })
export const useDecline = (how: Done) => useWrite(api.declineFeedback, { ...how, shows })
export const useTakeBack = (how: Done) => useWrite(api.takeBackFeedback, { ...how, shows: [...shows, api.listLeft] })
export const useShow = (how: Done) => useWrite(api.showFeedback, { ...how, shows })
export const useChoose = (how: Done) => useWrite(api.chooseFeedback, { ...how, shows })

/** What the reader has answered where it no longer sees the case. */
export const useLeft = () => useRead(api.listLeft, {})

/** Answers of the case that are shown to the reader by name. */
export const useShown = (caseId: string, when: boolean) => useRead(api.listShown, { caseId }, { when })
/** What came of closed half-years, to who leads. */
export const useResults = () => useRead(api.feedbackResults, {})
export const useSaveDone = (how: Done) => useWrite(api.saveDone, { ...how, shows: [api.feedbackResults] })
