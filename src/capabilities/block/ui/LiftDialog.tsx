import { useState } from 'react'
import { Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Dialog, Stack, TextArea } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import type { ShownBlock } from './hooks.ts'
import { useLiftBlock } from './hooks.ts'
import { blockTexts } from './texts.ts'

interface LiftDialogProps {
  caseId: string
  block: ShownBlock
  onClose: () => void
}

/** Lifts a block: with a reason, never by itself. */
export const LiftDialog = ({ caseId, block, onClose }: LiftDialogProps) => {
  const t = useTexts(blockTexts)
  const { id, version, person } = block
  const draft = useDraft(`block.lift:${id}`, { reason: '' }, one => [one.reason])
  const [tried, setTried] = useState(false)
  const write = useLiftBlock(() => (void draft.discard(), onClose()), t('lifted', { person }))
  const reason = draft.value.reason.trim()
  const send = () => {
    setTried(true)
    if (reason !== '') write.send({ caseId, id, version, reason })
  }
  return (
    <Dialog open onClose={onClose} title={t('liftTitle')}>
      <Stack>
        <p>{t('liftIntro', { person })}</p>
        <TextArea
          label={t('liftReason')}
          value={draft.value.reason}
          onChange={typed => draft.set({ reason: typed })}
          saved={draft.saved}
          maxLength={2000}
          error={tried && reason === '' ? t('missing') : undefined}
        />
        <Send of={write} onSend={send}>
          {t('lift')}
        </Send>
      </Stack>
    </Dialog>
  )
}
