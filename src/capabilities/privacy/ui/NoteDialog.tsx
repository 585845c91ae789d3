import { useState } from 'react'
import { Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Chips, DateField, Dialog, Select, Stack, TextArea, TextField } from '../../../web/kit/index.ts'
import { labelIn, useLanguage, useTexts } from '../../../web/texts/index.ts'
import type { Register } from './hooks.ts'
import { useNote } from './hooks.ts'
import { registerTexts } from './register-texts.ts'
import './refusal-texts.ts'

const VIAS = ['letter', 'oral', 'phone'] as const

interface NoteDialogProps {
  register: Register
  onClose: () => void
}

/** What is noted, while it is written. */
const useNoting = (onClose: () => void, done: string) => {
  const draft = useDraft('privacy.note', { name: '', words: '' }, Object.values)
  const [kind, setKind] = useState<Register['kinds'][number]['id'] | ''>('')
  const [via, setVia] = useState<(typeof VIAS)[number]>()
  const [receivedOn, setReceived] = useState('')
  const [tried, setTried] = useState(false)
  const write = useNote(() => (void draft.discard(), onClose()), done)
  const [name, words] = [draft.value.name.trim(), draft.value.words.trim()]
  const send = () => {
    setTried(true)
    if (kind !== '' && via && receivedOn !== '' && name !== '' && words !== '')
      write.send({ kind, via, name, words, receivedOn })
  }
  return { draft, kind, setKind, via, setVia, receivedOn, setReceived, tried, write, name, words, send }
}
type Noting = ReturnType<typeof useNoting>

/** Writes down what somebody asked on paper, by word of mouth or by phone. */
export const NoteDialog = ({ register, onClose }: NoteDialogProps) => {
  const t = useTexts(registerTexts)
  const noting = useNoting(onClose, t('noted'))
  return (
    <Dialog open onClose={onClose} title={t('note')} wide>
      <Stack>
        <Fields noting={noting} register={register} />
        <Send of={noting.write} onSend={noting.send}>
          {t('save')}
        </Send>
      </Stack>
    </Dialog>
  )
}

const Fields = ({ noting, register }: { noting: Noting; register: Register }) => {
  const t = useTexts(registerTexts)
  const language = useLanguage()
  const { draft, kind, setKind, via, setVia, receivedOn, setReceived, tried, name, words } = noting
  const missing = (filled: boolean) => (tried && !filled ? t('missing') : undefined)
  return (
    <>
      <TextField
        label={t('name')}
        value={draft.value.name}
        onChange={typed => draft.set({ ...draft.value, name: typed })}
        maxLength={200}
        error={missing(name !== '')}
      />
      <Select
        label={t('kind')}
        unchosen={t('choose')}
        options={register.kinds.map(one => ({ value: one.id, label: labelIn(one.label, language) }))}
        value={kind}
        onChange={setKind}
        error={missing(kind !== '')}
      />
      <Chips
        label={t('viaLabel')}
        options={VIAS.map(value => ({ value, label: t('via', { via: value }) }))}
        value={via}
        onChange={setVia}
        error={missing(via !== undefined)}
      />
      <DateField label={t('receivedOn')} value={receivedOn} onChange={setReceived} error={missing(receivedOn !== '')} />
      <TextArea
        label={t('asked')}
        value={draft.value.words}
        onChange={typed => draft.set({ ...draft.value, words: typed })}
        saved={draft.saved}
        maxLength={2000}
        error={missing(words !== '')}
      />
    </>
  )
}
