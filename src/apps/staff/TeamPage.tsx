import { BlocksPanel } from '../../capabilities/block/ui/BlocksPanel.tsx'
import { ConsentHistory } from '../../capabilities/consent/ui/ConsentHistory.tsx'
import { SharingLinks } from '../../capabilities/disclosure/ui/SharingLinks.tsx'
import { useSentence } from '../../capabilities/log/ui/log-words.ts'
import { WhoSees } from '../../capabilities/oversight/ui/WhoSees.tsx'
import { AboutChild } from '../../capabilities/person/ui/AboutChild.tsx'
import { TeamTab } from '../../capabilities/sharing/ui/TeamTab.tsx'
import { SignersPanel } from '../../capabilities/signer/ui/SignersPanel.tsx'
import { TeamPeople } from '../../capabilities/team/ui/TeamPeople.tsx'
import { Stack } from '../../web/kit/page/Columns.tsx'
import { May } from '../../web/may/index.ts'
import { useParam } from '../../web/paths/go.ts'

/** Team og samtykke with who takes part, who must answer, what is hidden and Om barnet below it: five capabilities on one tab. */
export const TeamPage = () => {
  const caseId = useParam('caseId')
  const say = useSentence()
  const about = (childId: string) => (
    <Stack gap="large">
      <SharingLinks caseId={caseId} />
      <TeamPeople caseId={caseId} />
      <May do="signer.open" in={caseId}>
        <SignersPanel caseId={caseId} />
      </May>
      <May do="consent.history" in={caseId}>
        <ConsentHistory caseId={caseId} say={say} />
      </May>
      <May do="block.open" in={caseId}>
        <BlocksPanel caseId={caseId} />
      </May>
      <May do="sharing.seen" in={caseId}>
        <WhoSees caseId={caseId} />
      </May>
      <AboutChild childId={childId} />
    </Stack>
  )
  return <TeamTab about={about} />
}
