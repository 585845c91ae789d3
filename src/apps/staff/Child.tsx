import { ChildPage } from '../../capabilities/case/ui/ChildPage.tsx'
import { useParam } from '../../web/paths/go.ts'
import { Inside } from '../../web/shell/Inside.tsx'
import { useConsentFact } from './use-consent-fact.ts'

/** The child's page: the header from the case, the consents from sharing, and the tab that is open. */
export const Child = () => {
  const consent = useConsentFact(useParam('caseId'))
  return (
    <ChildPage consent={consent}>
      <Inside />
    </ChildPage>
  )
}
