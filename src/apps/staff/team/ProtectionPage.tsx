import { BlocksPanel } from '../../../capabilities/block/ui/BlocksPanel.tsx'
import { useCase } from '../../../capabilities/case/ui/hooks.ts'
import { ProtectionOf } from '../../../capabilities/person/ui/protection/ProtectionCard.tsx'
import { Shown } from '../../../web/call/index.ts'
import { Columns } from '../../../web/kit/page/Columns.tsx'
import { PageHead } from '../../../web/kit/page/Page.tsx'
import { May } from '../../../web/may/index.ts'
import { useParam } from '../../../web/paths/go.ts'
import { useTexts } from '../../../web/texts/use-texts.ts'
import { TeamFrame } from './TeamFrame.tsx'
import { teamPageTexts } from './team-page-texts.ts'

/** How the child and its guardians are protected, and what a guardian is kept from. */
export const ProtectionPage = () => {
  const t = useTexts(teamPageTexts)
  const caseId = useParam('caseId')
  const blocks = (
    <May do="block.open" in={caseId}>
      <BlocksPanel caseId={caseId} />
    </May>
  )
  return (
    <TeamFrame>
      <Shown of={useCase(caseId)}>
        {({ child }) => (
          <>
            <PageHead as="h2" title={t('protectionTitle', { child: child.name })} intro={t('protectionIntro')} />
            <Columns side="wide" aside={blocks}>
              <ProtectionOf childId={child.id} />
            </Columns>
          </>
        )}
      </Shown>
    </TeamFrame>
  )
}
