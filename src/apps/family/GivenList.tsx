import { SharedWith } from '../../capabilities/consent/ui/SharedWith.tsx'
import { useSentence } from '../../capabilities/log/ui/log-words.ts'

/** The list itself, in the words of the log. */
export const GivenList = ({ caseId, serviceId }: { caseId: string; serviceId: string }) => (
  <SharedWith caseId={caseId} serviceId={serviceId} say={useSentence()} />
)
