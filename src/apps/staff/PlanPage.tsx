import { NeedsSection } from '../../capabilities/need/ui/NeedsSection.tsx'
import { PlanTab } from '../../capabilities/plan/ui/PlanTab.tsx'
import { VoiceList } from '../../capabilities/voice/ui/VoiceList.tsx'
import { Stack } from '../../web/kit/page/Columns.tsx'
import { useParam } from '../../web/paths/go.ts'

/** Plan with the child's own words beside it and what is needed below: three capabilities on one tab. */
export const PlanPage = () => {
  const caseId = useParam('caseId')
  return (
    <Stack gap="large">
      <PlanTab aside={<VoiceList caseId={caseId} />} />
      <NeedsSection caseId={caseId} />
    </Stack>
  )
}
