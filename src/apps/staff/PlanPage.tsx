import { PlanTab } from '../../capabilities/plan/ui/PlanTab.tsx'
import { VoiceList } from '../../capabilities/voice/ui/VoiceList.tsx'
import { useParam } from '../../web/paths/go.ts'

/** Plan with the child's own words beside it: two capabilities on one tab. */
export const PlanPage = () => <PlanTab aside={<VoiceList caseId={useParam('caseId')} />} />
