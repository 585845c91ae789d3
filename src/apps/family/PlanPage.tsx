import { FamilyMeetings } from '../../capabilities/meeting/ui/family/FamilyMeetings.tsx'
import { FamilyPlan } from '../../capabilities/plan/ui/family/FamilyPlan.tsx'

/** Planen vår with the meetings and what we think of their minutes: two capabilities on one page. */
export const PlanPage = () => <FamilyPlan meetings={caseId => <FamilyMeetings caseId={caseId} />} />
