import { useState } from 'react'
import { Send } from '../../../../web/call/index.ts'
import { useDraft } from '../../../../web/drafts/index.ts'
import { Button, Buttons, Card, Own, Stack, TextArea } from '../../../../web/kit/index.ts'
import { PencilWritingIcon } from '../../../../web/kit/icons.ts'
import { useSession } from '../../../../web/session/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { useAddGoal } from '../hooks.ts'
import type { Plan } from '../hooks.ts'
import { familyPlanTexts } from './family-texts.ts'

/** What we want, in our own words; everybody can write their own. */
export const FamilyGoals = ({ caseId, plan }: { caseId: string; plan: Plan }) => {
  const t = useTexts(familyPlanTexts)
  const open = plan.goals.filter(goal => goal.status === 'open')
  const own = open.filter(goal => goal.whose !== 'services')
  const others = open.filter(goal => goal.whose === 'services')
  return (
    <>
      <Card>
        <Stack>
          {own.length === 0 ? <p>{t('wantsEmpty', { child: plan.childName })}</p> : null}
          {own.map(goal => (
            <Own key={goal.id} by={goal.owner ?? t('ours')}>
              {goal.words}
            </Own>
          ))}
          <WriteGoal caseId={caseId} />
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

const WriteGoal = ({ caseId }: { caseId: string }) => {
  const t = useTexts(familyPlanTexts)
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
