import { Shown } from '../../../../web/call/index.ts'
import { useLanguage } from '../../../../web/texts/index.ts'
import { useGrid } from '../hooks.ts'
import { listed } from '../names.ts'
import { AskForm } from './AskDialog.tsx'

interface AskAboutProps {
  caseId: string
  serviceId: string
  onAsked: () => void
}

/** The question to the family about one service, inside something else that needs the answer. */
export const AskAbout = ({ caseId, serviceId, onAsked }: AskAboutProps) => {
  const language = useLanguage()
  return (
    <Shown of={useGrid(caseId)}>
      {grid => {
        const names = listed(
          grid.givers.map(one => one.name),
          language,
        )
        return (
          <AskForm key={serviceId} caseId={caseId} grid={grid} serviceId={serviceId} names={names} onClose={onAsked} />
        )
      }}
    </Shown>
  )
}
