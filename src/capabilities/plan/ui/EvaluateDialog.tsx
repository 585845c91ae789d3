import { Dialog } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { EvaluateForm } from './EvaluateForm.tsx'
import { evaluationTexts } from './evaluation-texts.ts'
import type { MeasureShown, Plan } from './hooks.ts'

interface EvaluateDialogProps {
  caseId: string
  plan: Plan
  measure: MeasureShown
  onClose: () => void
}

/** A measure is evaluated on top of the plan. */
export const EvaluateDialog = ({ caseId, plan, measure, onClose }: EvaluateDialogProps) => {
  const t = useTexts(evaluationTexts)
  return (
    <Dialog open wide title={t('title', { title: measure.title })} onClose={onClose}>
      <EvaluateForm caseId={caseId} plan={plan} measure={measure} onDone={onClose} />
    </Dialog>
  )
}
