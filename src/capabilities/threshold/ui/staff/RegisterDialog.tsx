import { useState } from 'react'
import { Send } from '../../../../web/call/index.ts'
import { Button, Chips, Dialog, Stack, TextField } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import type { ThresholdShown, Thresholds } from '../hooks.ts'
import { NOTHING, useRegisterThreshold } from '../hooks.ts'
import { SaidFields } from '../SaidFields.tsx'
import { useSaid } from '../use-said.ts'
import { thresholdTexts } from './texts.ts'

interface RegisterDialogProps {
  caseId: string
  page: Thresholds
  threshold: ThresholdShown
  onClose: () => void
}

/** The holder writes down what the youth said, by word of mouth or on paper. */
export const RegisterDialog = ({ caseId, page, threshold, onClose }: RegisterDialogProps) => {
  const t = useTexts(thresholdTexts)
  const child = page.childName
  return (
    <Dialog open onClose={onClose} title={t('dialog', { child })} wide>
      <p>{t('dialogIntro', { child })}</p>
      <Form {...{ caseId, page, threshold, onClose }} />
    </Dialog>
  )
}

const Form = ({ caseId, page, threshold, onClose }: RegisterDialogProps) => {
  const t = useTexts(thresholdTexts)
  const form = useSaid({ caseId, page, threshold })
  const [method, setMethod] = useState<'oral' | 'paper'>()
  const [archiveRef, setArchive] = useState('')
  const [tried, setTried] = useState(false)
  const write = useRegisterThreshold(() => (void form.draft.discard(), onClose()), t('saved'))
  const lies = archiveRef.trim()
  const send = (nothing: boolean) => {
    setTried(true)
    const said = nothing ? NOTHING : form.said()
    if (!said || !method || (method === 'paper' && lies === '')) return
    write.send({ caseId, id: threshold.id, said, method, ...(method === 'paper' && { archiveRef: lies }) })
  }
  return (
    <Stack>
      <SaidFields form={form} page={page} threshold={threshold} />
      <Chips
        label={t('method', { child: page.childName })}
        options={(['oral', 'paper'] as const).map(value => ({ value, label: t(value) }))}
        value={method}
        onChange={setMethod}
        error={tried && !method ? t('missing') : undefined}
      />
      {method === 'paper' ? (
        <TextField
          label={t('archive')}
          value={archiveRef}
          onChange={setArchive}
          error={tried && lies === '' ? t('missing') : undefined}
        />
      ) : null}
      <Send of={write} onSend={() => send(false)} onCancel={onClose}>
        {t('save')}
      </Send>
      {threshold.answered ? null : (
        <Button kind="plain" busy={write.busy} onClick={() => send(true)}>
          {t('nothing', { child: page.childName })}
        </Button>
      )}
    </Stack>
  )
}
