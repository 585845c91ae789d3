import type { AnyOperation } from '../../platform/api/operation.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { withdrawAsks } from '../ask/index.ts'
import { caseClosed } from '../case/index.ts'
import type { ActInCase } from '../case/index.ts'
import { endMeasuresOfClosed } from '../plan/index.ts'
import { aboutMeetings } from './operations/about-meetings.ts'
import { askFamily, explainAbsence } from './operations/absence.ts'
import { answerMeeting } from './operations/answer.ts'
import { callMeeting } from './operations/call.ts'
import { cancelMeeting, moveMeeting, noteInterpreter } from './operations/change.ts'
import { addPoint, decide } from './operations/decide.ts'
import { approveMinutes, disagreeWithMinutes, saveMinutes } from './operations/minutes.ts'
import { proposeMeeting } from './operations/propose.ts'
import { listMeetings, openMeeting } from './operations/read.ts'
import { cancelled } from './rules/meeting.ts'
import { meetingsIn, saveMeeting } from './store/meeting.ts'

export { meetingJobs, meetingTicks } from './jobs.ts'
export { callsShownToo, minutesShownToo } from './operations/for-another.ts'
export type { Handing } from './operations/for-another.ts'
export { comingSeen, employeesCalled, meetingSeen } from './operations/seen.ts'
export { unweighedViews } from './ports.ts'

/** What the capability carries out. */
export const meetingOperations: readonly AnyOperation[] = [
  ...[proposeMeeting, callMeeting, listMeetings, openMeeting, answerMeeting, moveMeeting, noteInterpreter],
  ...[cancelMeeting, addPoint, decide, saveMinutes, approveMinutes, disagreeWithMinutes],
  ...[explainAbsence, askFamily],
]

/** Open measures end with a case, coming meetings are cancelled, and nothing is asked any more. */
export async function endWithCase(tx: Tx, act: ActInCase): Promise<void> {
  await endMeasuresOfClosed(tx, act)
  await cancelComing(tx, act)
  await withdrawAsks(tx, { municipality: act.municipality, about: { kind: 'case', id: act.caseId } }, act.now)
}

/** Fills the port of `case`, until need does it for both. */
export const fillMeetingPorts = (): void => caseClosed.fill(endWithCase)

/** `case_closed` is known to the texts; a tick tells the calendars. */
async function cancelComing(tx: Tx, { municipality, caseId, now }: ActInCase): Promise<void> {
  const coming = (await meetingsIn(tx, municipality, caseId, 100)).filter(
    one => one.state === 'called' && one.startsAt > now,
  )
  await Promise.all(coming.map(one => saveMeeting(tx, municipality, cancelled(one, 'case_closed'))))
}

export { aboutMeetings as meetingAboutPerson }
/** For a paper: what one of the family reads of meetings. */
export { listMeetings, readMeeting } from './operations/read.ts'
