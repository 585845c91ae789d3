import { ChildPage } from '../../capabilities/case/ui/ChildPage.tsx'
import { useNextDate } from '../../capabilities/overview/ui/now/use-next-date.ts'
import { Live } from '../../web/live/index.ts'
import { Restricted } from '../../capabilities/privacy/ui/Restricted.tsx'
import { useParam } from '../../web/paths/go.ts'
import { Inside } from '../../web/shell/Inside.tsx'
import { useConsentFact } from './use-consent-fact.ts'

/** The child's page: the header from the case, consents from sharing, the next date from overview, and the open tab. */
export const Child = () => {
  const caseId = useParam('caseId')
  return (
    <ChildPage consent={useConsentFact(caseId)} next={useNextDate(caseId)}>
      <Live caseId={caseId} />
      <Restricted caseId={caseId} />
      <Inside />
    </ChildPage>
  )
}
