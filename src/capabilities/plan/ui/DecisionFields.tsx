import { Chips, DateField, Stack } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { DECISIONS } from '../model.ts'
import type { PartProps } from './EvaluateForm.tsx'
import { decisionOf } from './evaluation-draft.ts'
import { evaluationTexts } from './evaluation-texts.ts'
import type { Plan } from './hooks.ts'
import { MeasureFields } from './MeasureFields.tsx'

/** What happens next, with the day or what comes instead. */
export const DecisionFields = ({ value, onChange, plan, today }: PartProps & { plan: Plan; today: string }) => {
  const t = useTexts(evaluationTexts)
  const decision = decisionOf(value)
  const isSuggestion = value.decision === '' && decision !== ''
  return (
    <>
      <Chips
        label={t('decision')}
        hint={isSuggestion ? t('suggested') : undefined}
        options={DECISIONS.map(one => ({ value: one, label: t('decisionAs', { decision: one }) }))}
        value={decision === '' ? undefined : decision}
        onChange={one => onChange({ decision: one })}
      />
      {decision === 'continue' || decision === 'adjust' ? (
        <DateField label={t('nextOn')} from={today} value={value.nextOn} onChange={nextOn => onChange({ nextOn })} />
      ) : null}
      {decision === 'new' ? (
        <Stack>
          <h3>{t('instead')}</h3>
          <MeasureFields
            value={value.instead}
            onChange={change => onChange({ instead: { ...value.instead, ...change } })}
            plan={plan}
          />
        </Stack>
      ) : null}
    </>
  )
}
