import { Chips, Own, TextArea, WhyNot } from '../../../web/kit/index.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { NOT_HEARD_AS } from '../../case/model.ts'
import { HELPS, TOLD_TO } from '../model.ts'
import type { PartProps } from './EvaluateForm.tsx'
import { evaluationTexts } from './evaluation-texts.ts'
import type { Plan } from './hooks.ts'
import { planTexts } from './texts.ts'

const WEIGHTS = ['followed', 'partly', 'not_followed'] as const

/** The child's view beside the decision: what was written down before and its weight, new words, or why not. */
export const ChildPartFields = ({ value, onChange, plan }: PartProps & { plan: Plan }) => {
  const t = useTexts(evaluationTexts)
  const { date } = useDates()
  const child = plan.childName
  const words = plan.childView?.words ?? null
  const ways = words === null ? (['said', 'not_heard'] as const) : (['view', 'said', 'not_heard'] as const)
  const day = plan.childView?.talkedOn
  return (
    <>
      {words === null ? null : (
        <Own by={day ? `${child}. ${t('childFrom', { day: date(day, 'day') })}` : child}>{words}</Own>
      )}
      <Chips
        label={t('child', { child })}
        options={ways.map(how => ({ value: how, label: t('how', { how }) }))}
        value={value.childHow}
        onChange={childHow => onChange({ childHow })}
      />
      {value.childHow === 'said' ? <SaidFields value={value} onChange={onChange} child={child} /> : null}
      {value.childHow === 'not_heard' ? null : <WeightFields value={value} onChange={onChange} child={child} />}
      {value.childHow === 'not_heard' ? (
        <WhyNot
          labels={[t('notHeard', { child }), t('notHeardWords')]}
          hint={t('notHeardHint')}
          of={NOT_HEARD_AS}
          value={[value.childWhyNot, value.childNotHeard]}
          onChange={([childWhyNot, childNotHeard]) => onChange({ childWhyNot, childNotHeard })}
        />
      ) : null}
    </>
  )
}

const WeightFields = ({ value, onChange, child }: PartProps & { child: string }) => {
  const t = useTexts(evaluationTexts)
  return (
    <>
      <Chips
        label={t('weight')}
        options={WEIGHTS.map(weight => ({ value: weight, label: t('weightAs', { weight, child }) }))}
        value={value.weight === '' ? undefined : value.weight}
        onChange={weight => onChange({ weight })}
      />
      {value.weight === 'partly' || value.weight === 'not_followed' ? (
        <TextArea
          label={t('weightWhy', { child })}
          rows={2}
          value={value.weightWhy}
          onChange={weightWhy => onChange({ weightWhy })}
        />
      ) : null}
    </>
  )
}

const SaidFields = ({ value, onChange, child }: PartProps & { child: string }) => {
  const t = useTexts(evaluationTexts)
  const words = useTexts(planTexts)
  return (
    <>
      <Chips
        label={t('childHelps', { child })}
        options={HELPS.map(helps => ({ value: helps, label: words('helps', { helps }) }))}
        value={value.childHelps === '' ? undefined : value.childHelps}
        onChange={childHelps => onChange({ childHelps })}
      />
      <TextArea
        label={t('childWords', { child })}
        optional
        rows={2}
        value={value.childWords}
        onChange={childWords => onChange({ childWords })}
      />
      <Chips
        label={t('childWhom', { child })}
        options={TOLD_TO.toReversed().map(whom => ({ value: whom, label: t('childWhomAs', { whom }) }))}
        value={value.childWhom}
        onChange={childWhom => onChange({ childWhom })}
      />
    </>
  )
}
