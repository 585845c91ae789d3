import { useRead, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import * as api from '../api.ts'

/** Who can be called, and an agenda. */
export const useProposal = (caseId: string) => useRead(api.proposeMeeting, { caseId })
export type ProposalShown = ReplyOf<typeof api.proposeMeeting>

/** The meetings of a case. */
export const useMeetings = (caseId: string) => useRead(api.listMeetings, { caseId }, { when: caseId !== '' })
export type Meetings = ReplyOf<typeof api.listMeetings>
export type MeetingListed = Meetings['meetings'][number]

/** One meeting. */
export const useMeeting = (meetingId: string) => useRead(api.openMeeting, { meetingId })
export type MeetingShown = ReplyOf<typeof api.openMeeting>
export type InviteeShown = MeetingShown['invitees'][number]
export type MinutesShown = MeetingShown['versions'][number]
export type ResponseShown = MeetingShown['responses'][number]

type WriteOptions = Parameters<typeof useWrite<typeof api.noteInterpreter>>[1]
interface Then {
  done: string
  onDone?: (() => void) | undefined
}
/** Calls a meeting. */
export const useCallMeeting = (then: Then) => useWrite(api.callMeeting, then)
/** Answers an invitation. */
export const useAnswerMeeting = (then: Then) => useWrite(api.answerMeeting, then)
/** Moves a meeting. */
export const useMoveMeeting = (then: Then) => useWrite(api.moveMeeting, then)
/** Says that an interpreter is ordered, or takes it back. */
export const useNoteInterpreter = (then: WriteOptions) => useWrite(api.noteInterpreter, then)
/** Cancels a meeting. */
export const useCancelMeeting = (then: Then) => useWrite(api.cancelMeeting, then)
/** Adds a point to the agenda. */
export const useAddPoint = (then: Then) => useWrite(api.addPoint, then)
/** Makes a decision a measure. */
export const useDecide = (then: Then) => useWrite(api.decide, then)
/** Says why the family was not at a meeting. */
export const useExplainAbsence = (then: Then) => useWrite(api.explainAbsence, then)
/** Gives the family the minutes, and asks. */
export const useAskFamily = (then: Then) => useWrite(api.askFamily, then)
/** Writes the minutes. */
export const useSaveMinutes = (then: Then) => useWrite(api.saveMinutes, then)
/** Says that the minutes are right. */
export const useApproveMinutes = (then: Then) => useWrite(api.approveMinutes, then)
/** Says what one disagrees with. */
export const useDisagree = (then: Then) => useWrite(api.disagreeWithMinutes, then)
