import { useState } from 'react'
import { Problem } from '../../../web/call/index.ts'
import { Button, Buttons, Message, Stack } from '../../../web/kit/index.ts'
import { useNow } from '../../../web/session/index.ts'
import { labelIn, localDay, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { AnswerTask } from './AnswerTask.tsx'
import { EarlierNoes } from './EarlierNoes.tsx'
import { useAskAgain, useTakeBackTask, useTasks, useTellSeen } from './hooks.ts'
import type { TaskShown, Tasks } from './hooks.ts'
import { taskTexts } from './staff-texts.ts'

interface OneProps {
  caseId: string
  task: TaskShown
  reasons: Tasks['reasons']
}

/** For the cards of the plan: what stands on each measure that nobody has said yes to. */
export function useAskedOf(caseId: string) {
  const { data } = useTasks(caseId)
  return (measureId: string) => {
    if (!data) return undefined
    const task = data.tasks.find(one => one.measureId === measureId)
    const noes = data.earlier.filter(one => one.measureId === measureId)
    if (!task && noes.length === 0) return undefined
    const shown = (
      <>
        {task ? <TaskOnMeasure key={task.id} caseId={caseId} task={task} reasons={data.reasons} /> : null}
        <EarlierNoes noes={noes} />
      </>
    )
    return { open: task !== undefined, mine: task?.to.me === true && task.state === 'sent', shown }
  }
}

const whoIn = (person: TaskShown['answersFor']) => (person === null ? 'none' : person.me ? 'me' : person.name)

const TaskOnMeasure = (props: OneProps) => {
  const { task } = props
  useTellSeen(task)
  if (task.state !== 'sent') return <Nobody {...props} />
  return task.to.me ? <ToMe {...props} /> : <Waits {...props} />
}

/** The reader is asked. */
const ToMe = (props: OneProps) => {
  const t = useTexts(taskTexts)
  const { date } = useDates()
  const now = useNow()
  const { askedBy, answersFor, dueOn } = props.task
  const late = dueOn < localDay(now)
  const facts = { from: askedBy?.name ?? 'none', day: date(dueOn), answers: whoIn(answersFor) }
  return (
    <Message>
      <Stack gap="small">
        <b>{t('canYou')}</b>
        <p>{t(late ? 'asksLate' : 'asks', facts)}</p>
        <AnswerTask {...props} about={t('canYou')} />
      </Stack>
    </Message>
  )
}

/** Somebody else is asked. */
const Waits = (props: OneProps) => {
  const { caseId, task } = props
  const t = useTexts(taskTexts)
  const { date } = useDates()
  const now = useNow()
  const [writing, setWriting] = useState(false)
  const takeBack = useTakeBackTask({ done: t('takenBack') })
  const { dueOn, answersFor, openedAt, may, id: taskId, version } = task
  const to = task.to.name ?? t('someone')
  const late = dueOn < localDay(now)
  return (
    <Message>
      <Stack gap="small">
        <b>{t('waits', { to })}</b>
        <p>
          {t(late ? 'late' : 'until', { day: date(dueOn), answers: whoIn(answersFor) })}{' '}
          <span className="s-soft">
            {openedAt === null ? t('unopened') : t('opened', { day: date(openedAt, 'day') })}
          </span>
        </p>
        {writing ? (
          <>
            <p className="s-soft">{t('writeHint', { to })}</p>
            <AnswerTask {...props} about={t('writeFor', { to })} />
          </>
        ) : null}
        <Problem of={takeBack} />
        <Buttons>
          {may.answer && !writing ? (
            <Button kind="secondary" onClick={() => setWriting(true)}>
              {t('writeFor', { to })}
            </Button>
          ) : null}
          {may.takeBack ? (
            <Button kind="plain" busy={takeBack.busy} onClick={() => takeBack.send({ caseId, taskId, version })}>
              {t('takeBack')}
            </Button>
          ) : null}
        </Buttons>
      </Stack>
    </Message>
  )
}

/** There is a no, or nobody is asked any more. */
const Nobody = ({ caseId, task }: OneProps) => {
  const t = useTexts(taskTexts)
  const language = useLanguage()
  const to = task.to.name ?? t('someone')
  const again = useAskAgain({ done: t('asked', { to }) })
  const { state, reason, words, answersFor, may, id: taskId, version } = task
  return (
    <Message>
      <Stack gap="small">
        <b>{state === 'declined' ? t('declined', { to }) : t('withdrawn')}</b>
        {words === null ? null : (
          <blockquote>
            {reason === null ? null : <p>{labelIn(reason, language)}.</p>}
            <p>{words}</p>
          </blockquote>
        )}
        <p>{t('ours', { answers: whoIn(answersFor), change: t('change') })}</p>
        <Problem of={again} />
        {may.askAgain ? (
          <Buttons>
            <Button kind="secondary" busy={again.busy} onClick={() => again.send({ caseId, taskId, version })}>
              {t('askAgain', { to })}
            </Button>
          </Buttons>
        ) : null}
      </Stack>
    </Message>
  )
}
