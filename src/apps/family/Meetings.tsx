import { FamilyMeetings } from '../../capabilities/meeting/ui/family/FamilyMeetings.tsx'
import { MeetingsScreen } from '../../capabilities/overview/ui/home/MeetingsScreen.tsx'

/** The meetings and the minutes, with what we answer and think of them. */
export const Meetings = () => <MeetingsScreen meetings={caseId => <FamilyMeetings caseId={caseId} />} />
