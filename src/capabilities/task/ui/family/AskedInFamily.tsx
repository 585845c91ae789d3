import type { Context, ReactNode } from 'react'
import { Message, Stack } from '../../../../web/kit/index.ts'
import { useNow } from '../../../../web/session/index.ts'
import { labelIn, localDay, useDates, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import { AnswerTask } from '../AnswerTask.tsx'
import { EarlierNoes } from '../EarlierNoes.tsx'
import { useTasks, useTellSeen } from '../hooks.ts'
import type { TaskShown, Tasks } from '../hooks.ts'
import { familyTaskTexts } from './family-texts.ts'

type AskedOf = (
  measureId: string,
) => { readonly open: boolean; readonly mine: boolean; readonly shown: ReactNode } | undefined

interface AskedProps {
  caseId: string
  /** Where the plan asks for it. */
  of: Context<AskedOf>
  children: ReactNode
}

/** Around *Planen vår*: what stands on each thing that nobody has said yes to do. */
export const AskedInFamily = ({ caseId, of: Asked, children }: AskedProps) => {
  const { data } = useTasks(caseId)
  const askedOf: AskedOf = measureId => {
    if (!data) return undefined
    const task = data.tasks.find(one => one.measureId === measureId)
    const noes = data.earlier.filter(one => one.measureId === measureId)
    if (!task && noes.length === 0) return undefined
    const shown = (
      <>
        {task ? <One key={task.id} caseId={caseId} task={task} reasons={data.reasons} /> : null}
        <EarlierNoes noes={noes} />
      </>
    )
    return { open: task !== undefined, mine: task?.to.me === true && task.state === 'sent', shown }
  }
  return <Asked value={askedOf}>{children}</Asked>
}

interface OneProps {
  caseId: string
  task: TaskShown
  reasons: Tasks['reasons']
}

const One = (props: OneProps) => {
  const { task } = props
  useTellSeen(task)
  if (task.state === 'sent') return task.to.me ? <ToMe {...props} /> : <Waits task={task} />
  return <Nobody task={task} />
}

const ToMe = (props: OneProps) => {
  const t = useTexts(familyTaskTexts)
  const { date } = useDates()
  const now = useNow()
  const { askedBy, dueOn } = props.task
  const late = dueOn < localDay(now) ? 'yes' : 'no'
  return (
    <Message>
      <Stack gap="small">
        <b>{t('canYou')}</b>
        <p>{t('asks', { name: askedBy?.name ?? 'none', late, day: date(dueOn) })}</p>
        <AnswerTask {...props} about={t('canYou')} />
      </Stack>
    </Message>
  )
}

const Waits = ({ task: { to, answersFor } }: { task: TaskShown }) => {
  const t = useTexts(familyTaskTexts)
  return (
    <p>
      {to.name === null ? t('nobodyYet') : t('isAsked', { name: to.name })}{' '}
      {answersFor === null ? null : t('meanwhile', { name: answersFor.name })}
    </p>
  )
}

const Nobody = ({ task: { to, state, reason, words, answersFor } }: { task: TaskShown }) => {
  const t = useTexts(familyTaskTexts)
  const language = useLanguage()
  return (
    <>
      <p>
        {t(to.me ? (state === 'declined' ? 'youSaidNo' : 'notAsked') : 'nobodyYet')}{' '}
        {answersFor === null ? null : t('meanwhile', { name: answersFor.name })}
      </p>
      {to.me && words !== null ? (
        <blockquote>
          {reason === null ? null : <p>{labelIn(reason, language)}.</p>}
          <p>{words}</p>
        </blockquote>
      ) : null}
    </>
  )
}
