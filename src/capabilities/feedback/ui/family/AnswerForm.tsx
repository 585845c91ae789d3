import type { ReactNode } from 'react'
import { Problem } from '../../../../web/call/index.ts'
import type { Draft } from '../../../../web/drafts/index.ts'
import { Button, Buttons, Chips, Stack, TextArea } from '../../../../web/kit/index.ts'
import { labelIn, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { OwnAnswer } from '../hooks.ts'
import { useAnswer } from '../hooks.ts'
import { feedbackTexts } from '../texts.ts'
import { givenOf, SKIP } from './answer-draft.ts'
import type { AnswerDraft } from './answer-draft.ts'

const VALUES = ['0', '1', '2', '3', '4'] as const

interface AnswerFormProps {
  caseId: string
  askId: string
  questions: readonly { id: string; words: OwnAnswer['items'][number]['words'] }[]
  draft: Draft<AnswerDraft>
  onDone?: () => void
  /** The other way out, beside the button that sends. */
  children: ReactNode
}

/** The questions on one page, each of which can be left out; what is begun is kept until it is sent. */
export const AnswerForm = ({ caseId, askId, questions, draft, onDone, children }: AnswerFormProps) => {
  const t = useTexts(feedbackTexts)
  const language = useLanguage()
  const { value, set, saved } = draft
  const answer = useAnswer({ done: t('sent'), onDone: () => (void draft.discard(), onDone?.()) })
  const options = [
    ...VALUES.map(one => ({ value: one, label: t('value', { value: one }) })),
    { value: SKIP, label: t('skip') },
  ]
  const send = () =>
    answer.send({
      caseId,
      askId,
      ...givenOf(
        questions.map(one => one.id),
        value,
      ),
    })
  return (
    <Stack>
      {questions.map(one => (
        <Chips
          key={one.id}
          label={labelIn(one.words, language)}
          options={options}
          value={value.values[one.id]}
          onChange={chosen => set(before => ({ ...before, values: { ...before.values, [one.id]: chosen } }))}
        />
      ))}
      <TextArea
        label={t('words')}
        hint={t('wordsHint')}
        optional
        maxLength={4000}
        value={value.words}
        saved={saved}
        onChange={words => set({ words })}
      />
      <Problem of={answer} />
      <Buttons>
        <Button busy={answer.busy} onClick={send}>
          {t('send')}
        </Button>
        {children}
      </Buttons>
    </Stack>
  )
}
