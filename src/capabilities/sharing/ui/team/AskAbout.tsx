import { Shown } from '../../../../web/call/index.ts'
import { useGrid } from '../hooks.ts'
import { AskForm } from './AskDialog.tsx'

interface AskAboutProps {
  caseId: string
  serviceId: string
  onAsked: () => void
}

/** The question to the family about one service, inside something else that needs the answer. */
export const AskAbout = ({ caseId, serviceId, onAsked }: AskAboutProps) => (
  <Shown of={useGrid(caseId)}>
    {grid => <AskForm key={serviceId} caseId={caseId} grid={grid} serviceId={serviceId} onClose={onAsked} />}
  </Shown>
)
