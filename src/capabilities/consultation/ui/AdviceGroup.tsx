import { useState } from 'react'
import { Send, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Card, Link, Stack, TextArea } from '../../../web/kit/index.ts'
import { paths } from '../../../web/paths/paths.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import type { listAdvice } from '../api.ts'
import { answerAdvice } from '../api.ts'
import { adviceTexts } from './texts.ts'

type Advice = ReplyOf<typeof listAdvice>[number]

/** Questions with their answers; one's own service answers on the spot. */
export const AdviceGroup = ({ title, rows }: { title: string; rows: readonly Advice[] }) =>
  rows.length === 0 ? null : (
    <Stack>
      <h2>{title}</h2>
      {rows.map(one => (
        <OneAdvice key={one.id} one={one} />
      ))}
    </Stack>
  )

const OneAdvice = ({ one }: { one: Advice }) => {
  const t = useTexts(adviceTexts)
  const { date } = useDates()
  const title = one.mine ? t('to', { service: one.to }) : t('from', { service: one.from })
  return (
    <Card as="h3" title={title} beside={one.answer === null ? t('due', { date: date(one.dueOn) }) : undefined}>
      <Stack gap="small">
        <p>{one.question}</p>
        {one.answer === null ? null : <blockquote>{one.answer}</blockquote>}
        {one.answeredOn === null ? null : (
          <p className="s-soft s-small">{t('answered', { name: one.answeredBy ?? '', date: date(one.answeredOn) })}</p>
        )}
        {one.mine && one.answer === null ? <p>{t('waiting', { date: date(one.dueOn) })}</p> : null}
        {!one.mine && one.answer === null ? <AnswerForm one={one} /> : null}
        {one.concernId === null ? null : <Link to={paths.concern(one.concernId)}>{t('toConcern')}</Link>}
      </Stack>
    </Card>
  )
}

const AnswerForm = ({ one }: { one: Advice }) => {
  const t = useTexts(adviceTexts)
  const [pressed, setPressed] = useState(false)
  const draft = useDraft(`consultation.answer:${one.id}`, { answer: '' }, one => [one.answer])
  const write = useWrite(answerAdvice, { done: t('answerDone'), onDone: () => void draft.discard() })
  const { answer } = draft.value
  const send = () => {
    setPressed(true)
    if (answer.trim() !== '') write.send({ consultationId: one.id, version: one.version, answer })
  }
  return (
    <Stack gap="small">
      <TextArea
        label={t('answer')}
        value={answer}
        saved={draft.saved}
        error={pressed && answer.trim() === '' ? t('answerMissing') : undefined}
        onChange={text => draft.set({ answer: text })}
      />
      <Send of={write} kind="secondary" onSend={send}>
        {t('answerDo')}
      </Send>
    </Stack>
  )
}
