import { useState } from 'react'
import type { ComponentProps } from 'react'
import { Send } from '../../../../web/call/index.ts'
import { Dialog, Select, Stack, TextArea } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { protectionTexts } from './texts.ts'

interface BecauseProps {
  title: string
  hint?: string
  /** Whom to choose among; nobody is chosen when left out. */
  people?: { readonly label: string; readonly of: readonly { readonly id: string; readonly name: string }[] }
  write: ComponentProps<typeof Send>['of']
  onSend: (because: string, personId: string) => void
  onClose: () => void
}

/** A reason, and perhaps somebody, before something about the protection is changed. */
export const BecauseDialog = ({ title, hint, people, write, onSend, onClose }: BecauseProps) => {
  const t = useTexts(protectionTexts)
  const [because, setBecause] = useState('')
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
        <TextArea label={t('because')} value={because} onChange={setBecause} error={missing(because.trim() === '')} />
        <Send of={write} onSend={send}>
          {t('save')}
        </Send>
      </Stack>
    </Dialog>
  )
}
