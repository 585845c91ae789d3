import { useState } from 'react'
import { Send, Shown } from '../../../../web/call/index.ts'
import type { ReplyOf } from '../../../../web/call/index.ts'
import { useDraft } from '../../../../web/drafts/index.ts'
import { Button, Chips, DateField, Details, Dialog, Message, Row, Stack, TextArea } from '../../../../web/kit/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { openGap } from '../../../gap/api.ts'
import { answerTexts } from './answer-texts.ts'
import { useAnswerGap, useOpenGap } from './use-answer.ts'
import type { OfGap } from './use-answer.ts'

/** A gap that the reader may say is none. */
export interface Doubtful extends OfGap {
  readonly title: string
}

/** Opens the question why one of these is no gap. Apart from the gaps, so that each of them has one thing to press. */
export const AnswerGaps = ({ gaps }: { gaps: readonly Doubtful[] }) => {
  const t = useTexts(answerTexts)
  const [asked, ask] = useState<Doubtful | undefined>(undefined)
  const close = () => ask(undefined)
  if (gaps.length === 0) return null
  return (
    <>
      <Details summary={t('any')}>
        <Stack gap="small">
          {gaps.map(gap => (
            <Row key={gap.gapId}>
              <Button kind="secondary" onClick={() => ask(gap)}>
                {t('openFor', { title: gap.title })}
              </Button>
            </Row>
          ))}
        </Stack>
      </Details>
      {asked ? (
        <Dialog open title={t('title')} onClose={close}>
          <Answering gap={asked} title={asked.title} onClose={close} />
        </Dialog>
      ) : null}
    </>
  )
}

const Answering = ({ gap, title, onClose }: { gap: OfGap; title: string; onClose: () => void }) => {
  const t = useTexts(answerTexts)
  return (
    <Stack>
      <p>
        <b>{title}</b>
      </p>
      <p>{t('intro')}</p>
      <Shown of={useOpenGap(gap)}>
        {asked =>
          asked.reasons.length === 0 ? (
            <Message>{t('noReasons')}</Message>
          ) : (
            <AnswerForm gap={gap} asked={asked} onClose={onClose} />
          )
        }
      </Shown>
    </Stack>
  )
}

interface AnswerFormProps {
  readonly gap: OfGap
  readonly asked: ReplyOf<typeof openGap>
  readonly onClose: () => void
}
const AnswerForm = ({ gap, asked, onClose }: AnswerFormProps) => {
  const t = useTexts(answerTexts)
  const language = useLanguage()
  const { date } = useDates()
  const draft = useDraft(`gap.answer:${gap.gapId}`, { reason: '', words: '', until: '' }, one => [one.words])
  const { write, send } = useAnswerGap(gap, { done: t('done'), onDone: () => (void draft.discard(), onClose()) })
  const { reason, words, until } = draft.value
  const theirs = write.theirs
  return (
    <>
      <Chips
        label={t('reason')}
        options={asked.reasons.map(one => ({ value: one.id, label: labelIn(one.label, language) }))}
        value={reason === '' ? undefined : reason}
        onChange={value => draft.set({ reason: value })}
      />
      <TextArea
        label={t('words')}
        hint={t(gap.caseId ? 'wordsHint' : 'wordsHintService')}
        value={words}
        onChange={text => draft.set({ words: text })}
        saved={draft.saved}
      />
      <DateField
        label={t('until')}
        hint={t('untilHint', { day: date(asked.latest) })}
        value={until}
        to={asked.latest}
        onChange={day => draft.set({ until: day })}
      />
      {theirs ? (
        <Message tone="problem">
          {theirs.answer
            ? t('meanwhile', { by: theirs.answer.by, reason: labelIn(theirs.answer.reason, language) })
            : t('meanwhileOpen')}
        </Message>
      ) : null}
      <Send
        of={theirs ? { ...write, problem: undefined } : write}
        ready={reason !== '' && words.trim() !== '' && until !== ''}
        onSend={() => send({ version: asked.version, reason, words, until })}
        onCancel={onClose}
      >
        {t('send')}
      </Send>
    </>
  )
}
