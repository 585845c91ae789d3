import { useState } from 'react'
import { Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { DateField, Dialog, Select, Stack, TextArea } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import type { Signers } from './hooks.ts'
import { useRecordCare } from './hooks.ts'
import { signerTexts } from './texts.ts'

interface CareDialogProps {
  caseId: string
  signers: Signers
  onClose: () => void
}

/** Records that child welfare has taken over the care. */
export const CareDialog = ({ caseId, signers, onClose }: CareDialogProps) => {
  const t = useTexts(signerTexts)
  const draft = useDraft(`signer.care:${caseId}`, { words: '' }, one => [one.words])
  const [serviceId, setService] = useState('')
  const [from, setFrom] = useState('')
  const [tried, setTried] = useState(false)
  const write = useRecordCare(() => (void draft.discard(), onClose()), t('saved'))
  const words = draft.value.words.trim()
  const missing = (filled: boolean) => (tried && !filled ? t('missing') : undefined)
  const send = () => {
    setTried(true)
    if (serviceId !== '' && from !== '' && words !== '') write.send({ caseId, serviceId, from, words })
  }
  return (
    <Dialog open onClose={onClose} title={t('careTitle')} wide>
      <p>{t('careIntro')}</p>
      <Stack>
        <Select
          label={t('service')}
          unchosen={t('choose')}
          options={signers.childWelfare.map(({ id, name }) => ({ value: id, label: name }))}
          value={serviceId}
          onChange={setService}
          error={missing(serviceId !== '')}
        />
        <DateField label={t('from')} value={from} onChange={setFrom} error={missing(from !== '')} />
        <TextArea
          label={t('careWords')}
          hint={t('careWordsHint')}
          value={draft.value.words}
          onChange={typed => draft.set({ words: typed })}
          saved={draft.saved}
          maxLength={1000}
          error={missing(words !== '')}
        />
        <Send of={write} onSend={send}>
          {t('save')}
        </Send>
      </Stack>
    </Dialog>
  )
}
