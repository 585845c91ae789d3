import { MeetingPage } from '../../capabilities/meeting/ui/MeetingPage.tsx'
import { MeetingWords } from '../../capabilities/own-word/ui/staff/MeetingWords.tsx'
import { MeasureFormIn } from '../../capabilities/plan/ui/MeasureForm.tsx'

/** A meeting, with the plan's form where a decision becomes a measure, and what the family wants from it beside. */
export const MeetingScreen = () => (
  <MeetingPage
    MeasureForm={MeasureFormIn}
    words={(caseId, meetingId) => <MeetingWords caseId={caseId} meetingId={meetingId} />}
  />
)
