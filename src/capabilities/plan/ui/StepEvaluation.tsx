import { useState } from 'react'
import { Shown } from '../../../web/call/index.ts'
import { Chips, Link, Stack } from '../../../web/kit/index.ts'
import { paths } from '../../../web/paths/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { EvaluateForm } from './EvaluateForm.tsx'
import { evaluationTexts } from './evaluation-texts.ts'
import { usePlan } from './hooks.ts'
import type { MeasureShown, Plan } from './hooks.ts'

/** The evaluation, filled in where the step stands: the measure that is due first, or another one. */
export const StepEvaluation = ({ caseId }: { caseId: string }) => (
  <Shown of={usePlan(caseId)}>{plan => <OneAfterAnother caseId={caseId} plan={plan} />}</Shown>
)

const OneAfterAnother = ({ caseId, plan }: { caseId: string; plan: Plan }) => {
  const t = useTexts(evaluationTexts)
  const due = plan.measures
    .filter(one => one.may.evaluate && one.status === 'running')
    .toSorted((a, b) => a.evaluateOn.localeCompare(b.evaluateOn))
  const [chosen, setChosen] = useState<string>()
  // What is being written stays, on the version it was begun on, also when somebody else evaluates the same measure.
  const [own, setOwn] = useState<MeasureShown>()
  const measure = own ?? due.find(one => one.id === chosen) ?? due[0]
  if (!measure)
    return (
      <p>
        {t('nothingRuns')} <Link to={paths.child(caseId, 'plan')}>{t('toPlan')}</Link>
      </p>
    )
  return (
    <Stack>
      {due.length > 1 ? (
        <Chips
          label={t('which')}
          options={due.map(({ id, title }) => ({ value: id, label: title }))}
          value={measure.id}
          onChange={id => (setOwn(undefined), setChosen(id))}
        />
      ) : (
        <h3>{t('title', { title: measure.title })}</h3>
      )}
      <EvaluateForm
        key={`${measure.id} ${measure.version}`}
        caseId={caseId}
        plan={plan}
        measure={measure}
        onWrite={() => setOwn(measure)}
        onDone={() => setOwn(undefined)}
      />
    </Stack>
  )
}
