import { AboutChild } from '../../capabilities/person/ui/AboutChild.tsx'
import { TeamTab } from '../../capabilities/sharing/ui/TeamTab.tsx'
import { TeamPeople } from '../../capabilities/team/ui/TeamPeople.tsx'
import { Stack } from '../../web/kit/page/Columns.tsx'
import { useParam } from '../../web/paths/go.ts'

/** Team og samtykke with who takes part and Om barnet below it: three capabilities on one tab. */
export const TeamPage = () => {
  const caseId = useParam('caseId')
  const about = (childId: string) => (
    <Stack gap="large">
      <TeamPeople caseId={caseId} />
      <AboutChild childId={childId} />
    </Stack>
  )
  return <TeamTab about={about} />
}
