import { useState } from 'react'
import { Problem, Send, useAgain } from '../../../../web/call/index.ts'
import { useDraft } from '../../../../web/drafts/index.ts'
import { Button, Buttons, Own, Stack, TextArea, TwoVersions } from '../../../../web/kit/index.ts'
import { useSession } from '../../../../web/session/index.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import { useChangeOwnGoal, useTakeBackOwnGoal } from '../hooks.ts'
import type { GoalShown } from '../hooks.ts'
import { goalTexts } from './goal-texts.ts'
import { begunOn, NOT_BEGUN, onTopOf, savedSince } from './own-goal-draft.ts'
import type { OwnGoalDraft, Stands } from './own-goal-draft.ts'

interface MyGoalProps {
  caseId: string
  goal: GoalShown
}

/** A goal of mine: nobody else changes its words; I say when it is reached, or no more what I want. */
export const MyGoal = ({ caseId, goal }: MyGoalProps) => {
  const t = useTexts(goalTexts)
  const { date } = useDates()
  const draft = useDraft<OwnGoalDraft>(`goal.own:${goal.id}`, NOT_BEGUN, one => [one.words])
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
        <Ways caseId={caseId} goal={goal} onChange={() => (draft.set(begunOn(goal)), setWriting(true))} />
      )}
    </Stack>
  )
}

const Ways = ({ caseId, goal, onChange }: MyGoalProps & { onChange: () => void }) => {
  const t = useTexts(goalTexts)
  const { id: goalId, words, status } = goal
  const [said, setSaid] = useState<Stands['status']>()
  const again = useAgain()
  const back = useTakeBackOwnGoal()
  const write = useChangeOwnGoal({
    done: t('said'),
    undo: (done, stood) => back({ caseId, goalId, words: stood.words, status, version: done.version }),
  })
  const say = (next: Stands['status'], on: Stands = goal) => {
    setSaid(next)
    write.send({ caseId, goalId, words: on.words, status: next, version: on.version })
  }
  const way = (key: 'change' | 'isReached' | 'notAnyMore' | 'wantAgain', onClick: () => void) => (
    <Button kind="plain" label={`${t(key)}: ${words.slice(0, 60)}`} busy={write.busy} onClick={onClick}>
      {t(key)}
    </Button>
  )
  const { theirs } = write
  if (theirs) {
    const wanted = said ?? status
    return (
      <Both
        mine={{ words: theirs.words, status: wanted }}
        theirs={theirs}
        onKeepMine={() => say(wanted, theirs)}
        onTakeTheirs={() => (write.clear(), again())}
      />
    )
  }
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

/** What I say, and what was saved meanwhile: the words, and where it stands. */
const Both = ({ mine, theirs, ...ways }: BothProps) => {
  const t = useTexts(goalTexts)
  const as = ({ words, status }: Pick<Stands, 'words' | 'status'>) => (
    <p>
      {words} {status === 'open' ? '' : t('status', { status })}
    </p>
  )
  return <TwoVersions mine={as(mine)} theirs={as(theirs)} {...ways} />
}
interface BothProps {
  mine: Pick<Stands, 'words' | 'status'>
  theirs: Pick<Stands, 'words' | 'status'>
  onKeepMine: () => void
  onTakeTheirs: () => void
}

interface RewordProps extends MyGoalProps {
  draft: ReturnType<typeof useDraft<OwnGoalDraft>>
  onClose: () => void
}
const Reword = ({ caseId, goal, draft, onClose }: RewordProps) => {
  const t = useTexts(goalTexts)
  const { role } = useSession()
  const write = useChangeOwnGoal({ done: t('goalSaved'), onDone: onClose })
  const again = useAgain()
  const { words, status, version } = draft.value
  const theirs = savedSince(goal, draft.value, write.theirs)
  return (
    <>
      <TextArea
        label={t('goalWords')}
        hint={t('whoReads', { me: role === 'youth' ? 'yes' : 'no' })}
        value={words}
        saved={draft.saved}
        onChange={text => draft.set({ words: text })}
      />
      {theirs ? (
        <Both
          mine={{ words, status: theirs.status }}
          theirs={theirs}
          onKeepMine={() => (draft.set(onTopOf(theirs)), write.clear())}
          onTakeTheirs={() => (onClose(), again())}
        />
      ) : (
        <Send
          of={write}
          ready={words.trim() !== ''}
          onCancel={onClose}
          onSend={() => write.send({ caseId, goalId: goal.id, words, status, version })}
        >
          {t('saveWords')}
        </Send>
      )}
    </>
  )
}
