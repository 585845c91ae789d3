import { ConsentHistory } from '../../../capabilities/consent/ui/ConsentHistory.tsx'
import { SharingLinks } from '../../../capabilities/disclosure/ui/SharingLinks.tsx'
import { useSentence } from '../../../capabilities/log/ui/log-words.ts'
import { TeamTab } from '../../../capabilities/sharing/ui/TeamTab.tsx'
import { May } from '../../../web/may/index.ts'
import { useParam } from '../../../web/paths/go.ts'
import { TeamFrame } from './TeamFrame.tsx'

/** Who sees what of the child, why, what can be asked, and what has been answered: the first page of *Team og samtykke*. */
export const SeesPage = () => {
  const caseId = useParam('caseId')
  const say = useSentence()
  return (
    <TeamFrame>
      <TeamTab acts={<SharingLinks caseId={caseId} />} />
      <May do="consent.history" in={caseId}>
        <ConsentHistory caseId={caseId} say={say} />
      </May>
    </TeamFrame>
  )
}
