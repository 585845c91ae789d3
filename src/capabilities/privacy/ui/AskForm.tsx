import { useState } from 'react'
import { Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Chips, RadioCards, Stack, TextArea, Why } from '../../../web/kit/index.ts'
import { labelIn, useLanguage, useTexts } from '../../../web/texts/index.ts'
import type { Own } from './hooks.ts'
import { useAsk } from './hooks.ts'
import { ownTexts } from './own-texts.ts'
import './refusal-texts.ts'

const ME = 'me'

/** What is to be asked, while it is chosen. */
const useAsking = (own: Own, done: string) => {
  const draft = useDraft('privacy.ask', { words: '' }, one => [one.words])
  const [kind, setKind] = useState<Own['kinds'][number]['id']>()
  const [whom, setWhom] = useState(own.children.length === 0 ? ME : undefined)
  const [tried, setTried] = useState(false)
  const write = useAsk(() => {
    void draft.discard()
    setKind(undefined)
    setTried(false)
  }, done)
  // What is not a copy must be told: which words, and what is right.
  const needsWords = own.kinds.some(one => one.id === kind && !one.gives)
  const send = () => {
    setTried(true)
    const words = draft.value.words.trim()
    if (kind && whom && (words !== '' || !needsWords))
      write.send({ kind, words, ...(whom === ME ? {} : { forChildId: whom }) })
  }
  return { draft, kind, setKind, whom, setWhom, tried, write, send, needsWords }
}

/** Asks something of my own data, or of a child's. Nothing is chosen beforehand. */
export const AskForm = ({ own }: { own: Own }) => {
  const t = useTexts(ownTexts)
  const language = useLanguage()
  const { draft, kind, setKind, whom, setWhom, tried, write, send, needsWords } = useAsking(own, t('sent'))
  const people = [{ value: ME, label: t('me') }, ...own.children.map(one => ({ value: one.id, label: one.name }))]
  return (
    <Stack>
      <RadioCards
        label={t('what')}
        options={own.kinds.map(one => ({
          value: one.id,
          title: labelIn(one.label, language),
          text: labelIn(one.explains, language),
        }))}
        value={kind}
        onChange={setKind}
        error={tried && !kind ? t('missing') : undefined}
      />
      {own.children.length === 0 ? null : (
        <Chips
          label={t('whom')}
          options={people}
          value={whom}
          onChange={setWhom}
          error={tried && !whom ? t('missing') : undefined}
        />
      )}
      <TextArea
        label={t('words', { kind: kind === 'correction' ? kind : needsWords ? 'needed' : 'none' })}
        value={draft.value.words}
        onChange={words => draft.set({ words })}
        saved={draft.saved}
        maxLength={2000}
        error={tried && needsWords && draft.value.words.trim() === '' ? t('sayWhat') : undefined}
      />
      <Why>{t('clock', { months: own.answerMonths })}</Why>
      <Send of={write} onSend={send}>
        {t('send')}
      </Send>
    </Stack>
  )
}
