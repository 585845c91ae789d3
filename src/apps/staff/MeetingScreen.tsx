import { MeetingPage } from '../../capabilities/meeting/ui/MeetingPage.tsx'
import { MeasureFormIn } from '../../capabilities/plan/ui/MeasureForm.tsx'

/** A meeting, with the plan's form where a decision becomes a measure. */
export const MeetingScreen = () => <MeetingPage MeasureForm={MeasureFormIn} />
