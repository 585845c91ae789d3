import { useState } from 'react'
import { Problem } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Button, Buttons, Chips, Message, SavedMark, Stack, TextArea } from '../../../web/kit/index.ts'
import { useNow } from '../../../web/session/index.ts'
import { localDay, useTexts } from '../../../web/texts/index.ts'
import { CARRIED_OUT, EFFECTS } from '../model.ts'
import { ChildPartFields } from './ChildPartFields.tsx'
import { DecisionFields } from './DecisionFields.tsx'
import { emptyEvaluation, evaluationOf, evaluationWords } from './evaluation-draft.ts'
import type { EvaluationDraft } from './evaluation-draft.ts'
import { evaluationTexts } from './evaluation-texts.ts'
import { useRecordEvaluation } from './hooks.ts'
import type { MeasureShown, Plan } from './hooks.ts'
import { newMeasure } from './measure-draft.ts'
import { ParentsFields } from './ParentsFields.tsx'
import { planTexts } from './texts.ts'

interface EvaluateFormProps {
  caseId: string
  plan: Plan
  measure: MeasureShown
  onWrite?: () => void
  onDone?: () => void
}

/** Done, effect, the child's view and its weight, what next: five presses when the child's words are there already. */
export const EvaluateForm = ({ caseId, plan, measure, onWrite, onDone }: EvaluateFormProps) => {
  const t = useTexts(evaluationTexts)
  const today = localDay(useNow())
  const { id: measureId, version } = measure
  const instead = { ...newMeasure(today, plan.proposedOn), goalId: measure.goalId ?? '', topic: measure.topic }
  const kept = useDraft<EvaluationDraft>(`evaluation:${measureId}`, emptyEvaluation(plan, instead), evaluationWords)
  const draft: typeof kept = { ...kept, set: change => (onWrite?.(), kept.set(change)) }
  const [missing, setMissing] = useState(false)
  const record = useRecordEvaluation({ done: t('saved'), onDone: () => (void draft.discard(), onDone?.()) })
  const send = () => {
    const evaluation = evaluationOf(draft.value, plan)
    setMissing(evaluation === undefined)
    if (evaluation) record.send({ caseId, measureId, version, ...evaluation })
  }
  return (
    <Stack>
      <DoneFields value={draft.value} onChange={draft.set} childName={plan.childName} />
      <ChildPartFields value={draft.value} onChange={draft.set} plan={plan} />
      <DecisionFields value={draft.value} onChange={draft.set} plan={plan} today={today} />
      <TextArea
        label={t('words')}
        optional
        rows={2}
        value={draft.value.words}
        onChange={words => draft.set({ words })}
      />
      <ParentsFields value={draft.value} onChange={draft.set} plan={plan} />
      {missing ? <Message tone="problem">{t('missing')}</Message> : null}
      <Problem of={record} />
      <SavedMark of={draft.saved} />
      <Buttons>
        <Button busy={record.busy} onClick={send}>
          {t('save')}
        </Button>
      </Buttons>
    </Stack>
  )
}

/** What every part of the form takes. */
export interface PartProps {
  value: EvaluationDraft
  onChange: (change: Partial<EvaluationDraft>) => void
}

const DoneFields = ({ value, onChange, childName }: PartProps & { childName: string }) => {
  const t = useTexts(evaluationTexts)
  const words = useTexts(planTexts)
  return (
    <>
      <Chips
        label={t('carriedOut')}
        options={CARRIED_OUT.map(done => ({ value: done, label: words('carriedOut', { done }) }))}
        value={value.carriedOut === '' ? undefined : value.carriedOut}
        onChange={carriedOut => onChange({ carriedOut })}
      />
      <Chips
        label={t('effect', { child: childName })}
        options={EFFECTS.map(effect => ({ value: effect, label: words('effect', { effect }) }))}
        value={value.effect === '' ? undefined : value.effect}
        onChange={effect => onChange({ effect })}
      />
    </>
  )
}
