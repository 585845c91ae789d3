import { useState } from 'react'
import { Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Dialog, Stack, TextArea } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { restrictionTexts } from './restriction-texts.ts'
import './refusal-texts.ts'

type Write = Parameters<typeof Send>[0]['of'] & { readonly send: (input: Reasoned) => void }
interface Reasoned {
  readonly id: string
  readonly version: number
  readonly words: string
}
interface ReasonDialogProps {
  readonly of: { readonly id: string; readonly version: number }
  readonly draft: string
  readonly title: string
  readonly intro: string
  readonly label: string
  readonly hint?: string
  readonly button: string
  /** The write, with what follows when it is done. */
  readonly useWriting: (onDone: () => void) => Write
  readonly onClose: () => void
}

/** One act that needs nothing but its reason in words. */
export const ReasonDialog = (props: ReasonDialogProps) => {
  const { of, draft: key, title, intro, label, hint, button, useWriting, onClose } = props
  const t = useTexts(restrictionTexts)
  const draft = useDraft(`${key}:${of.id}`, { words: '' }, one => [one.words])
  const [tried, setTried] = useState(false)
  const write = useWriting(() => (void draft.discard(), onClose()))
  const words = draft.value.words.trim()
  const send = () => {
    setTried(true)
    if (words !== '') write.send({ id: of.id, version: of.version, words })
  }
  return (
    <Dialog open onClose={onClose} title={title}>
      <Stack>
        <p>{intro}</p>
        <TextArea
          label={label}
          hint={hint}
          value={draft.value.words}
          onChange={typed => draft.set({ words: typed })}
          saved={draft.saved}
          maxLength={2000}
          error={tried && words === '' ? t('missing') : undefined}
        />
        <Send of={write} onSend={send}>
          {button}
        </Send>
      </Stack>
    </Dialog>
  )
}
