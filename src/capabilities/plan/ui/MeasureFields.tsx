import type { ComponentProps } from 'react'
import { Chips, DateField, FieldPair, Select, Stack, TextArea, TextField } from '../../../web/kit/index.ts'
import { labelIn, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { ARENAS } from '../model.ts'
import { planFormTexts } from './form-texts.ts'
import type { Plan } from './hooks.ts'
import { personKey } from './measure-draft.ts'
import type { MeasureDraft } from './measure-draft.ts'
import { planTexts } from './texts.ts'

interface MeasureFieldsProps {
  value: MeasureDraft
  onChange: (change: Partial<MeasureDraft>) => void
  plan: Pick<Plan, 'people' | 'goals' | 'topics'>
}

/** What is done, where, by whom, and when it is looked at; and what it belongs to in the plan. */
export const MeasureFields = ({ value, onChange, plan }: MeasureFieldsProps) => {
  const t = useTexts(planFormTexts)
  const who = plan.people.map(one => ({
    value: personKey(one),
    label: one.place === null ? one.name : `${one.name}, ${one.place}`,
  }))
  return (
    <Stack>
      <WhatAndWhen value={value} onChange={onChange} who={{ label: t('who'), hint: t('whoHint'), options: who }} />
      <Belongs value={value} onChange={onChange} plan={plan} />
    </Stack>
  )
}

type Written = Pick<MeasureDraft, 'title' | 'details' | 'arena' | 'responsible' | 'startsOn' | 'evaluateOn'>

interface WhatAndWhenProps {
  value: Written
  onChange: (change: Partial<Written>) => void
  who: Pick<ComponentProps<typeof Select>, 'label' | 'hint' | 'options'>
}

/** What every measure has, for one child or for a group. */
export const WhatAndWhen = ({ value, onChange, who }: WhatAndWhenProps) => {
  const t = useTexts(planFormTexts)
  const words = useTexts(planTexts)
  return (
    <>
      <TextField label={t('what')} value={value.title} maxLength={200} onChange={title => onChange({ title })} />
      <TextArea
        label={t('details')}
        optional
        rows={2}
        value={value.details}
        onChange={details => onChange({ details })}
      />
      <Chips
        label={t('where')}
        options={ARENAS.map(arena => ({ value: arena, label: words('arena', { arena }) }))}
        value={value.arena === '' ? undefined : value.arena}
        onChange={arena => onChange({ arena })}
      />
      <Select
        {...who}
        value={value.responsible}
        unchosen={t('choose')}
        onChange={responsible => onChange({ responsible })}
      />
      <FieldPair>
        <DateField label={t('from')} value={value.startsOn} onChange={startsOn => onChange({ startsOn })} />
        <DateField
          label={t('evaluateOn')}
          value={value.evaluateOn}
          from={value.startsOn}
          onChange={evaluateOn => onChange({ evaluateOn })}
        />
      </FieldPair>
    </>
  )
}

/** Which goal it is for, and which topic it is about. */
const Belongs = ({ value, onChange, plan }: MeasureFieldsProps) => {
  const t = useTexts(planFormTexts)
  const language = useLanguage()
  const goals = plan.goals.filter(goal => goal.status === 'open' || goal.id === value.goalId)
  const topics = plan.topics.flatMap(({ id, label }) => {
    const topic = TOPICS.find(one => one === id)
    return topic ? [{ value: topic, label: labelIn(label, language) }] : []
  })
  return (
    <FieldPair>
      <Select
        label={t('goal')}
        options={[
          { value: 'none', label: t('noGoal') },
          ...goals.map(({ id, words }) => ({ value: id, label: words })),
        ]}
        value={value.goalId || 'none'}
        onChange={goalId => onChange({ goalId: goalId === 'none' ? '' : goalId })}
      />
      {topics.length > 0 ? (
        <Select
          label={t('topic')}
          hint={t('topicHint')}
          options={topics}
          value={value.topic}
          onChange={topic => onChange({ topic })}
        />
      ) : null}
    </FieldPair>
  )
}

const TOPICS = ['plan', 'everyday', 'health', 'home', 'meetings'] as const
