import { useState } from 'react'
import { Problem, useAgain } from '../../../web/call/index.ts'
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
  TwoVersions,
} from '../../../web/kit/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { GOAL_STATUSES, WHOSE } from '../model.ts'
import { planFormTexts } from './form-texts.ts'
import { goalDraft, goalOf, onTopOf, savedSince } from './goal-draft.ts'
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

/** What a goal is saved by, and what somebody else has saved meanwhile. */
function useGoal({ caseId, goal, onClose }: Omit<GoalDialogProps, 'plan'>) {
  const t = useTexts(planFormTexts)
  const key = goal ? `goal.change:${goal.id}` : `goal.new:${caseId}`
  const draft = useDraft<GoalDraft>(key, goalDraft(goal), one => [one.words, one.sign])
  const finish = () => (void draft.discard(), onClose())
  const add = useAddGoal({ done: t('goalAdded'), onDone: finish })
  const takeBack = useTakeBackGoal()
  const undo = ({ version }: { version: number }) => {
    const stood = goal && goalOf(goalDraft(goal))
    if (stood) takeBack({ caseId, goalId: goal.id, version, status: goal.status, topic: goal.topic, ...stood })
  }
  const change = useChangeGoal({ done: t('goalChanged'), onDone: finish, undo })
  const send = (fresh: NonNullable<ReturnType<typeof goalOf>>) => {
    const { status, version } = draft.value
    if (!goal) return add.send({ caseId, ...fresh })
    const { id: goalId, topic, whose, guardianId } = goal
    const stays = goal.may.words ? {} : { whose, guardianId }
    change.send({ caseId, goalId, version, status, topic, ...fresh, ...stays })
  }
  return { draft, finish, write: goal ? change : add, send, theirs: savedSince(goal, draft.value, change.theirs) }
}

/** Adds or changes a goal. */
export const GoalDialog = ({ plan, ...of }: GoalDialogProps) => {
  const t = useTexts(planFormTexts)
  const { goal, onClose } = of
  const { draft, finish, write, send, theirs } = useGoal(of)
  const [missing, setMissing] = useState(false)
  const again = useAgain()
  const save = () => {
    const fresh = goalOf(draft.value)
    setMissing(fresh === undefined)
    if (fresh) send(fresh)
  }
  return (
    <Dialog open wide title={goal ? t('changeGoal') : t('addGoal')} onClose={onClose}>
      <Stack>
        <GoalFields draft={draft} plan={plan} goal={goal} />
        {missing ? <Message tone="problem">{t('goalMissing')}</Message> : null}
        <SavedMark of={draft.saved} />
        {goal && theirs ? (
          <TwoVersions
            mine={<Reads goal={draft.value} />}
            theirs={<Reads goal={theirs} />}
            onKeepMine={() => (draft.set(onTopOf(theirs, goal.may.words)), write.clear())}
            onTakeTheirs={() => (finish(), again())}
          />
        ) : (
          <>
            <Problem of={write} />
            <Buttons>
              <Button busy={write.busy} onClick={save}>
                {t('saveGoal')}
              </Button>
            </Buttons>
          </>
        )}
      </Stack>
    </Dialog>
  )
}

/** A goal in one paragraph, beside another version of it. */
const Reads = ({ goal }: { goal: Pick<GoalShown, 'words' | 'status' | 'sign' | 'targetOn'> }) => {
  const t = useTexts(planFormTexts)
  const { date } = useDates()
  const { words, status, sign, targetOn } = goal
  const more = [sign && t('signShown', { sign }), targetOn && t('targetShown', { day: date(targetOn, 'long') })]
  return <p>{[words, t('goalStatus', { status }), ...more].filter(Boolean).join('. ')}</p>
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
