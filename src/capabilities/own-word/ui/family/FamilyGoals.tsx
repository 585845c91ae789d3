import { useState } from 'react'
import { Send } from '../../../../web/call/index.ts'
import { useDraft } from '../../../../web/drafts/index.ts'
import { Button, Buttons, Card, Details, Own, Stack, TextArea } from '../../../../web/kit/index.ts'
import { PencilWritingIcon } from '../../../../web/kit/icons.ts'
import { useSession } from '../../../../web/session/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { useAddGoal } from '../hooks.ts'
import type { GoalShown } from '../hooks.ts'
import { MyGoal } from './MyGoal.tsx'
import { goalTexts } from './goal-texts.ts'

interface FamilyGoalsProps {
  caseId: string
  plan: { readonly childName: string; readonly goals: readonly GoalShown[] }
}

/** What we want, in our own words; everybody writes their own, and only who wrote them changes the words. */
export const FamilyGoals = ({ caseId, plan }: FamilyGoalsProps) => {
  const t = useTexts(goalTexts)
  const ours = plan.goals.filter(goal => goal.whose !== 'services')
  const open = ours.filter(goal => goal.status === 'open')
  const over = ours.filter(goal => goal.status !== 'open')
  const others = plan.goals.filter(goal => goal.whose === 'services' && goal.status === 'open')
  return (
    <>
      <Card>
        <Stack>
          {open.length === 0 ? <p>{t('wantsEmpty', { child: plan.childName })}</p> : null}
          <Goals caseId={caseId} goals={open} />
          <WriteGoal caseId={caseId} />
          {over.length > 0 ? (
            <Details summary={t('overGoals')}>
              <Goals caseId={caseId} goals={over} />
            </Details>
          ) : null}
        </Stack>
      </Card>
      {others.length > 0 ? (
        <Card as="h3" title={t('helpersWant')} look="flat">
          <ul>
            {others.map(goal => (
              <li key={goal.id}>{goal.words}</li>
            ))}
          </ul>
        </Card>
      ) : null}
    </>
  )
}

const Goals = ({ caseId, goals }: { caseId: string; goals: readonly GoalShown[] }) => {
  const t = useTexts(goalTexts)
  return (
    <Stack>
      {goals.map(goal =>
        goal.own ? (
          <MyGoal key={goal.id} caseId={caseId} goal={goal} />
        ) : (
          <Own key={goal.id} by={goal.owner ?? t('ours')}>
            {goal.words}
          </Own>
        ),
      )}
    </Stack>
  )
}

const WriteGoal = ({ caseId }: { caseId: string }) => {
  const t = useTexts(goalTexts)
  const { role } = useSession()
  const draft = useDraft(`goal.new:${caseId}`, { words: '' }, one => [one.words])
  const [open, setOpen] = useState(false)
  const add = useAddGoal({ done: t('goalSaved'), onDone: () => (void draft.discard(), setOpen(false)) })
  const { words } = draft.value
  if (!open && !words)
    return (
      <Buttons>
        <Button kind="secondary" icon={PencilWritingIcon} onClick={() => setOpen(true)}>
          {t('writeGoal')}
        </Button>
      </Buttons>
    )
  return (
    <Stack>
      <TextArea
        label={t('goalWords')}
        hint={t('whoReads', { me: role === 'youth' ? 'yes' : 'no' })}
        value={words}
        saved={draft.saved}
        onChange={text => draft.set({ words: text })}
      />
      <Send
        of={add}
        ready={words.trim() !== ''}
        onSend={() => add.send({ caseId, whose: role === 'youth' ? 'child' : 'guardian', words })}
      >
        {t('saveGoal')}
      </Send>
    </Stack>
  )
}
