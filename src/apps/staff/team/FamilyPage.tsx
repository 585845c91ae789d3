import { useCase } from '../../../capabilities/case/ui/hooks.ts'
import { ChosenPanel } from '../../../capabilities/contact/ui/ChosenPanel.tsx'
import { AboutChild } from '../../../capabilities/person/ui/AboutChild.tsx'
import { SignersPanel } from '../../../capabilities/signer/ui/SignersPanel.tsx'
import { ThresholdPanel } from '../../../capabilities/threshold/ui/staff/ThresholdPanel.tsx'
import { Shown } from '../../../web/call/index.ts'
import { Columns, Stack } from '../../../web/kit/page/Columns.tsx'
import { PageHead } from '../../../web/kit/page/Page.tsx'
import { May } from '../../../web/may/index.ts'
import { useParam } from '../../../web/paths/go.ts'
import { useTexts } from '../../../web/texts/use-texts.ts'
import { TeamFrame } from './TeamFrame.tsx'
import { teamPageTexts } from './team-page-texts.ts'

/** The child, its guardians, who of them must answer, and what a coming birthday changes in that. */
export const FamilyPage = () => {
  const t = useTexts(teamPageTexts)
  const caseId = useParam('caseId')
  const signers = (
    <Stack gap="large">
      <May do="threshold.open" in={caseId}>
        <ThresholdPanel caseId={caseId} />
      </May>
      <May do="contact.list" in={caseId}>
        <ChosenPanel caseId={caseId} />
      </May>
      <May do="signer.open" in={caseId}>
        <SignersPanel caseId={caseId} />
      </May>
    </Stack>
  )
  return (
    <TeamFrame>
      <Shown of={useCase(caseId)}>
        {({ child }) => (
          <>
            <PageHead as="h2" title={t('aboutTitle', { child: child.name })} intro={t('aboutIntro')} />
            <Columns side="wide" aside={signers}>
              <AboutChild childId={child.id} />
            </Columns>
          </>
        )}
      </Shown>
    </TeamFrame>
  )
}
