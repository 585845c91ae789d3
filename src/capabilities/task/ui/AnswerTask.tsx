import { useState } from 'react'
import { Problem, Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Button, Buttons, Chips, Message, Stack, TextArea } from '../../../web/kit/index.ts'
import { labelIn, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { answerTexts } from './answer-texts.ts'
import { useAnswerTask } from './hooks.ts'
import type { TaskShown, Tasks } from './hooks.ts'

interface AnswerTaskProps {
  caseId: string
  task: TaskShown
  reasons: Tasks['reasons']
  /** What the two are said of, for who hears them alone. */
  about: string
}

/** Yes and no, of the same size; a no has a reason and words. */
export const AnswerTask = (props: AnswerTaskProps) => {
  const { caseId, task, about } = props
  const t = useTexts(answerTexts)
  const draft = useDraft(`task.answer:${task.id}`, { reason: '', words: '' }, one => [one.words])
  const [no, setNo] = useState(false)
  const accept = useAnswerTask({ done: t('saidYes'), onDone: () => void draft.discard() })
  const yes = () => accept.send({ caseId, taskId: task.id, version: task.version, said: { is: 'accept' } })
  if (no || draft.value.words !== '') return <No {...props} draft={draft} onBack={() => setNo(false)} />
  return (
    <>
      <Problem of={accept} />
      <Buttons>
        <Button kind="secondary" busy={accept.busy} label={`${t('yes')}: ${about}`} onClick={yes}>
          {t('yes')}
        </Button>
        <Button kind="secondary" label={`${t('no')}: ${about}`} onClick={() => setNo(true)}>
          {t('no')}
        </Button>
      </Buttons>
    </>
  )
}

type Draft = ReturnType<typeof useDraft<{ reason: string; words: string }>>

const No = ({ caseId, task, reasons, draft, onBack }: AnswerTaskProps & { draft: Draft; onBack: () => void }) => {
  const t = useTexts(answerTexts)
  const language = useLanguage()
  const [pressed, setPressed] = useState(false)
  const { reason, words } = draft.value
  const decline = useAnswerTask({ done: t('saidNo'), onDone: () => void draft.discard() })
  const [noWhy, noWords] = [reasons.length > 0 && reason === '', words.trim() === '']
  const send = () => {
    setPressed(true)
    if (noWhy || noWords) return
    const said = { is: 'decline' as const, words, reason: reason === '' ? null : reason }
    decline.send({ caseId, taskId: task.id, version: task.version, said })
  }
  return (
    <Stack>
      {reasons.length === 0 ? null : (
        <Chips
          label={t('why')}
          options={reasons.map(one => ({ value: one.id, label: labelIn(one.label, language) }))}
          value={reason === '' ? undefined : reason}
          onChange={value => draft.set({ reason: value })}
        />
      )}
      {pressed && noWhy ? <Message tone="problem">{t('chooseWhy')}</Message> : null}
      <TextArea
        label={t('words')}
        hint={t('hint')}
        rows={3}
        value={words}
        saved={draft.saved}
        error={pressed && noWords ? t('missing') : undefined}
        onChange={text => draft.set({ words: text })}
      />
      <Send of={decline} onSend={send} onCancel={() => (void draft.discard(), onBack())}>
        {t('send')}
      </Send>
    </Stack>
  )
}
