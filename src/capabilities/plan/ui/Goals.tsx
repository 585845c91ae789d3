import { useState } from 'react'
import { Button, Buttons, Card, Own, Stack, Tag } from '../../../web/kit/index.ts'
import { PlusIcon } from '../../../web/kit/icons.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { planFormTexts } from './form-texts.ts'
import { GoalDialog } from './GoalDialog.tsx'
import type { GoalShown, Plan } from './hooks.ts'

interface GoalsProps {
  caseId: string
  plan: Plan
  mayAdd: boolean
}

/** The family's own goals in their words, then those of the services. */
export const Goals = ({ caseId, plan, mayAdd }: GoalsProps) => {
  const t = useTexts(planFormTexts)
  const [open, setOpen] = useState<GoalShown | 'new'>()
  const family = plan.goals.filter(goal => goal.whose !== 'services')
  const services = plan.goals.filter(goal => goal.whose === 'services')
  return (
    <Card title={t('goals')}>
      {family.length === 0 ? <p className="s-soft">{t('noGoals')}</p> : null}
      <GoalList goals={family} plan={plan} onChange={setOpen} />
      {services.length > 0 ? <h3>{t('goalsOfServices')}</h3> : null}
      <GoalList goals={services} plan={plan} onChange={setOpen} />
      {mayAdd ? (
        <Buttons>
          <Button kind="secondary" icon={PlusIcon} onClick={() => setOpen('new')}>
            {t('addGoal')}
          </Button>
        </Buttons>
      ) : null}
      {open ? (
        <GoalDialog
          caseId={caseId}
          plan={plan}
          goal={open === 'new' ? undefined : open}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </Card>
  )
}

interface GoalListProps {
  goals: readonly GoalShown[]
  plan: Plan
  onChange: (goal: GoalShown) => void
}

const GoalList = ({ goals, plan, onChange }: GoalListProps) => {
  const t = useTexts(planFormTexts)
  const { date } = useDates()
  return (
    <Stack>
      {goals.map(goal => (
        <Stack key={goal.id} gap="small">
          <Own by={ownerOf(goal, plan, t('whoseAs', { whose: goal.whose, child: plan.childName }))}>{goal.words}</Own>
          {goal.sign === null ? null : <p className="s-soft">{t('signShown', { sign: goal.sign })}</p>}
          <div className="s-row">
            {goal.status === 'open' ? null : (
              <Tag tone={goal.status === 'reached' ? 'yes' : 'accent'}>{t('goalStatus', { status: goal.status })}</Tag>
            )}
            {goal.targetOn === null ? null : (
              <span className="s-soft s-small">{t('targetShown', { day: date(goal.targetOn, 'long') })}</span>
            )}
            {goal.may.change ? (
              <Button kind="plain" label={`${t('changeGoal')}: ${goal.words}`} onClick={() => onChange(goal)}>
                {t('changeGoal')}
              </Button>
            ) : null}
          </div>
        </Stack>
      ))}
    </Stack>
  )
}

/** Who owns a goal: by name where it is one person. */
const ownerOf = (goal: GoalShown, plan: Plan, words: string): string =>
  goal.owner ?? plan.people.find(one => one.id === goal.guardianId)?.name ?? words
