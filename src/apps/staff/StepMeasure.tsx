import { useRef } from 'react'
import { MeasureFormIn } from '../../capabilities/plan/ui/MeasureForm.tsx'
import { useAddMeasure } from '../../capabilities/plan/ui/hooks.ts'
import { useTexts } from '../../web/texts/use-texts.ts'
import { staffTexts } from './texts.ts'

/** A measure, written where the step stands; the draft is the same as in the plan. */
export const StepMeasure = ({ caseId }: { caseId: string }) => {
  const t = useTexts(staffTexts)
  const discard = useRef<(() => void) | undefined>(undefined)
  const write = useAddMeasure({ done: t('measureAdded'), onDone: () => discard.current?.() })
  return (
    <MeasureFormIn
      caseId={caseId}
      draftKey={`measure.new:${caseId}`}
      write={write}
      onSend={(measure, drop) => {
        discard.current = drop
        write.send({ caseId, ...measure })
      }}
    />
  )
}
