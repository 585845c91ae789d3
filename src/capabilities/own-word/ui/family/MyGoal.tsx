import { useState } from 'react'
import { Problem, Send } from '../../../../web/call/index.ts'
import { useDraft } from '../../../../web/drafts/index.ts'
import { Button, Buttons, Own, Stack, TextArea } from '../../../../web/kit/index.ts'
import { useSession } from '../../../../web/session/index.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import { useChangeOwnGoal, useTakeBackOwnGoal } from '../hooks.ts'
import type { GoalShown } from '../hooks.ts'
import { goalTexts } from './goal-texts.ts'

interface MyGoalProps {
  caseId: string
  goal: GoalShown
}

/** A goal of mine: nobody else changes its words; I say when it is reached, or no more what I want. */
export const MyGoal = ({ caseId, goal }: MyGoalProps) => {
  const t = useTexts(goalTexts)
  const { date } = useDates()
  const draft = useDraft(`goal.own:${goal.id}`, { words: '' }, one => [one.words])
  const [writing, setWriting] = useState(false)
  const seen = [
    goal.status === 'open' ? '' : t('status', { status: goal.status }),
    goal.sign === null ? '' : t('sign', { sign: goal.sign }),
    goal.targetOn === null ? '' : t('target', { day: date(goal.targetOn, 'long') }),
  ].filter(Boolean)
  const close = () => (void draft.discard(), setWriting(false))
  return (
    <Stack gap="small">
      <Own by={goal.owner ?? t('ours')}>{goal.words}</Own>
      {seen.length > 0 ? <p className="s-soft">{seen.join(' ')}</p> : null}
      {writing || draft.value.words ? (
        <Reword caseId={caseId} goal={goal} draft={draft} onClose={close} />
      ) : (
        <Ways caseId={caseId} goal={goal} onChange={() => (draft.set({ words: goal.words }), setWriting(true))} />
      )}
    </Stack>
  )
}

const Ways = ({ caseId, goal, onChange }: MyGoalProps & { onChange: () => void }) => {
  const t = useTexts(goalTexts)
  const { id: goalId, words, version, status } = goal
  const back = useTakeBackOwnGoal()
  const write = useChangeOwnGoal({
    done: t('said'),
    undo: done => back({ caseId, goalId, words, status, version: done.version }),
  })
  const say = (next: GoalShown['status']) => write.send({ caseId, goalId, words, status: next, version })
  const way = (key: 'change' | 'isReached' | 'notAnyMore' | 'wantAgain', onClick: () => void) => (
    <Button kind="plain" label={`${t(key)}: ${words.slice(0, 60)}`} busy={write.busy} onClick={onClick}>
      {t(key)}
    </Button>
  )
  return (
    <>
      <Problem of={write} />
      <Buttons>
        {status === 'open' ? (
          <>
            {way('change', onChange)}
            {way('isReached', () => say('reached'))}
            {way('notAnyMore', () => say('dropped'))}
          </>
        ) : (
          way('wantAgain', () => say('open'))
        )}
      </Buttons>
    </>
  )
}

type Writing = ReturnType<typeof useDraft<{ words: string }>>
const Reword = ({ caseId, goal, draft, onClose }: MyGoalProps & { draft: Writing; onClose: () => void }) => {
  const t = useTexts(goalTexts)
  const { role } = useSession()
  const write = useChangeOwnGoal({ done: t('goalSaved'), onDone: onClose })
  const { words } = draft.value
  const { id: goalId, version, status } = goal
  return (
    <>
      <TextArea
        label={t('goalWords')}
        hint={t('whoReads', { me: role === 'youth' ? 'yes' : 'no' })}
        value={words}
        saved={draft.saved}
        onChange={text => draft.set({ words: text })}
      />
      <Send
        of={write}
        ready={words.trim() !== ''}
        onCancel={onClose}
        onSend={() => write.send({ caseId, goalId, words, status, version })}
      >
        {t('saveWords')}
      </Send>
    </>
  )
}
