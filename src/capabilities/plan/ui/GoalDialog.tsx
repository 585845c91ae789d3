import { useState } from 'react'
import { Problem } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import type { Draft } from '../../../web/drafts/index.ts'
import {
  Button,
  Buttons,
  Chips,
  DateField,
  Dialog,
  Message,
  Own,
  SavedMark,
  Select,
  Stack,
  TextArea,
} from '../../../web/kit/index.ts'
import { labelIn, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { GOAL_STATUSES, WHOSE } from '../model.ts'
import { planFormTexts } from './form-texts.ts'
import { goalDraft, goalOf } from './goal-draft.ts'
import type { GoalDraft } from './goal-draft.ts'
import { useAddGoal, useChangeGoal, useTakeBackGoal } from './hooks.ts'
import type { GoalShown, Plan } from './hooks.ts'

interface GoalDialogProps {
  caseId: string
  plan: Plan
  /** Undefined for a new one. */
  goal: GoalShown | undefined
  onClose: () => void
}

/** Adds or changes a goal. */
export const GoalDialog = ({ caseId, plan, goal, onClose }: GoalDialogProps) => {
  const t = useTexts(planFormTexts)
  const draft = useDraft<GoalDraft>(goal ? `goal.change:${goal.id}` : `goal.new:${caseId}`, goalDraft(goal), one => [
    one.words,
    one.sign,
  ])
  const [missing, setMissing] = useState(false)
  const finish = () => (void draft.discard(), onClose())
  const add = useAddGoal({ done: t('goalAdded'), onDone: finish })
  const takeBack = useTakeBackGoal()
  const undo = ({ version }: { version: number }) => {
    const stood = goal && goalOf(goalDraft(goal))
    if (stood) takeBack({ caseId, goalId: goal.id, version, status: goal.status, topic: goal.topic, ...stood })
  }
  const change = useChangeGoal({ done: t('goalChanged'), onDone: finish, undo })
  const write = goal ? change : add
  const send = () => {
    const fresh = goalOf(draft.value)
    setMissing(fresh === undefined)
    if (!fresh) return
    const { status } = draft.value
    if (goal) {
      const { id: goalId, version, topic, words, whose, guardianId } = goal
      const theirs = goal.may.words ? {} : { words, whose, guardianId }
      change.send({ caseId, goalId, version, status, topic, ...fresh, ...theirs })
    } else add.send({ caseId, ...fresh })
  }
  return (
    <Dialog open wide title={goal ? t('changeGoal') : t('addGoal')} onClose={onClose}>
      <Stack>
        <GoalFields draft={draft} plan={plan} goal={goal} />
        {missing ? <Message tone="problem">{t('goalMissing')}</Message> : null}
        <Problem of={write} />
        <SavedMark of={draft.saved} />
        <Buttons>
          <Button busy={write.busy} onClick={send}>
            {t('saveGoal')}
          </Button>
        </Buttons>
      </Stack>
    </Dialog>
  )
}

interface GoalFieldsProps {
  draft: Pick<Draft<GoalDraft>, 'value' | 'set'>
  plan: Plan
  goal: GoalShown | undefined
}

/** What the family wrote stands as it is: only where it stands, and how it is seen, is for those who work here. */
const GoalFields = ({ draft: { value, set }, plan, goal }: GoalFieldsProps) => {
  const t = useTexts(planFormTexts)
  return (
    <>
      {goal && !goal.may.words ? (
        <>
          <Own by={goal.owner ?? t('whoseAs', { whose: goal.whose, child: plan.childName })}>{goal.words}</Own>
          <p>{t('theirWords')}</p>
        </>
      ) : (
        <Wording draft={{ value, set }} plan={plan} isServices={goal?.whose === 'services'} />
      )}
      <WhatFor draft={{ value, set }} plan={plan} />
      {goal ? (
        <Chips
          label={t('whereItIs')}
          options={GOAL_STATUSES.map(status => ({ value: status, label: t('goalStatus', { status }) }))}
          value={value.status}
          onChange={status => set({ status })}
        />
      ) : null}
    </>
  )
}

/** What it says, and whose it is; a goal of the services stays theirs. */
const Wording = ({
  draft: { value, set },
  plan,
  isServices,
}: Omit<GoalFieldsProps, 'goal'> & { isServices: boolean }) => {
  const t = useTexts(planFormTexts)
  const guardians = plan.people.filter(one => one.kind === 'guardian')
  return (
    <>
      {isServices ? null : (
        <Chips
          label={t('whose')}
          options={WHOSE.map(whose => ({ value: whose, label: t('whoseAs', { whose, child: plan.childName }) }))}
          value={value.whose === '' ? undefined : value.whose}
          onChange={whose => set({ whose })}
        />
      )}
      {value.whose === 'guardian' ? (
        <Chips
          label={t('whichGuardian')}
          options={guardians.map(({ id, name }) => ({ value: id, label: name }))}
          value={value.guardianId === '' ? undefined : value.guardianId}
          onChange={guardianId => set({ guardianId })}
        />
      ) : null}
      <TextArea label={t('goalWords')} value={value.words} onChange={words => set({ words })} />
    </>
  )
}

/** What is worked with, how it is seen, and by when; the family's own goals may stand without. */
const WhatFor = ({ draft: { value, set }, plan }: Omit<GoalFieldsProps, 'goal'>) => {
  const t = useTexts(planFormTexts)
  const language = useLanguage()
  return (
    <>
      <Select
        label={t('area')}
        optional={value.whose !== 'services'}
        options={plan.areas.map(({ id, label }) => ({ value: id, label: labelIn(label, language) }))}
        value={value.area}
        unchosen={t('choose')}
        onChange={area => set({ area })}
      />
      <TextArea
        label={t('sign')}
        optional={value.whose !== 'services'}
        rows={2}
        value={value.sign}
        onChange={sign => set({ sign })}
      />
      <DateField
        label={t('target')}
        optional={value.whose !== 'services'}
        value={value.targetOn}
        onChange={targetOn => set({ targetOn })}
      />
    </>
  )
}
