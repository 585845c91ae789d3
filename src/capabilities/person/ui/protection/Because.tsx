import { useState } from 'react'
import type { ComponentProps } from 'react'
import { Send } from '../../../../web/call/index.ts'
import { useDraft } from '../../../../web/drafts/index.ts'
import type { Draft } from '../../../../web/drafts/index.ts'
import { Dialog, Select, Stack, TextArea } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { protectionTexts } from './texts.ts'

interface Reason extends Record<string, unknown> {
  readonly because: string
}

/** The reason of one act, while it is written. */
export const useReason = (act: string): Draft<Reason> =>
  useDraft<Reason>(`protection.${act}`, { because: '' }, one => [one.because])

interface BecauseProps {
  draft: Draft<Reason>
  title: string
  hint?: string
  /** Whom to choose among; nobody is chosen when left out. */
  people?: { readonly label: string; readonly of: readonly { readonly id: string; readonly name: string }[] }
  write: ComponentProps<typeof Send>['of']
  onSend: (because: string, personId: string) => void
  onClose: () => void
}

/** A reason, and perhaps somebody, before something about the protection is changed. */
export const BecauseDialog = ({ draft, title, hint, people, write, onSend, onClose }: BecauseProps) => {
  const t = useTexts(protectionTexts)
  const { because } = draft.value
  const [who, setWho] = useState('')
  const [tried, setTried] = useState(false)
  const missing = (is: boolean) => (tried && is ? t('missing') : undefined)
  const send = () => {
    setTried(true)
    if (because.trim() !== '' && (people === undefined || who !== '')) onSend(because, who)
  }
  return (
    <Dialog open onClose={onClose} title={title}>
      <Stack>
        {hint === undefined ? null : <p>{hint}</p>}
        {people ? (
          <Select
            label={people.label}
            unchosen={t('choose')}
            options={people.of.map(({ id, name }) => ({ value: id, label: name }))}
            value={who}
            onChange={setWho}
            error={missing(who === '')}
          />
        ) : null}
        <TextArea
          label={t('because')}
          value={because}
          onChange={typed => draft.set({ because: typed })}
          saved={draft.saved}
          error={missing(because.trim() === '')}
        />
        <Send of={write} onSend={send}>
          {t('save')}
        </Send>
      </Stack>
    </Dialog>
  )
}
