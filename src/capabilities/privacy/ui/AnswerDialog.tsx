import { useState } from 'react'
import { Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Dialog, RadioCards, Stack, TextArea, TextField } from '../../../web/kit/index.ts'
import { labelIn, useLanguage, useTexts } from '../../../web/texts/index.ts'
import type { Kept, Register } from './hooks.ts'
import { useAnswer } from './hooks.ts'
import { registerTexts } from './register-texts.ts'
import './refusal-texts.ts'

interface AnswerDialogProps {
  one: Kept
  register: Register
  onClose: () => void
}

const OUTCOMES = ['granted', 'partly', 'refused'] as const

/** What is answered, while it is written. */
const useAnswering = ({ id, version, asksForCase }: Kept, onClose: () => void, done: string) => {
  const draft = useDraft(`privacy.answer:${id}`, { words: '', caseNumber: '' }, one => [one.words])
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number]>()
  const [tried, setTried] = useState(false)
  const write = useAnswer(() => (void draft.discard(), onClose()), done)
  const [words, number] = [draft.value.words.trim(), draft.value.caseNumber.trim()]
  const asksNumber = asksForCase && outcome !== undefined && outcome !== 'refused'
  const send = () => {
    setTried(true)
    if (outcome && words !== '')
      write.send({ id, version, outcome, words, ...(asksNumber && number !== '' ? { caseNumber: number } : {}) })
  }
  return { draft, outcome, setOutcome, tried, write, words, asksNumber, send }
}

/** Answers a request: yes, in part or no, with the reason; how to complain goes with it. */
export const AnswerDialog = ({ one, register, onClose }: AnswerDialogProps) => {
  const t = useTexts(registerTexts)
  const language = useLanguage()
  const { draft, outcome, setOutcome, tried, write, words, asksNumber, send } = useAnswering(
    one,
    onClose,
    t('answerSent'),
  )
  const gives = register.kinds.some(found => found.id === one.kind && found.gives) ? 'yes' : 'no'
  return (
    <Dialog open onClose={onClose} title={t('answerTitle')} wide>
      <Stack>
        <RadioCards
          label={t('outcomeLabel')}
          options={OUTCOMES.map(value => ({
            ...{ value, title: t('outcome', { outcome: value }) },
            text: value === 'refused' ? t('refusedText') : t('grantedText', { gives }),
          }))}
          value={outcome}
          onChange={setOutcome}
          error={tried && !outcome ? t('missing') : undefined}
        />
        {asksNumber ? (
          <TextField
            label={t('caseNumber')}
            hint={t('caseNumberHint')}
            value={draft.value.caseNumber}
            onChange={typed => draft.set({ ...draft.value, caseNumber: typed })}
            maxLength={40}
          />
        ) : null}
        <TextArea
          label={t('words')}
          hint={t('wordsHint', { bodies: register.complain.map(one => labelIn(one.label, language)).join('; ') })}
          value={draft.value.words}
          onChange={typed => draft.set({ ...draft.value, words: typed })}
          saved={draft.saved}
          maxLength={2000}
          error={tried && words === '' ? t('missing') : undefined}
        />
        <Send of={write} onSend={send}>
          {t('send')}
        </Send>
      </Stack>
    </Dialog>
  )
}
