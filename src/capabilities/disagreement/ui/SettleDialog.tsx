import { Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Dialog, Message, SavedMark, Stack, TextArea } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { useSettle } from './hooks.ts'
import type { Waiting } from './hooks.ts'
import { disagreementTexts } from './texts.ts'

interface SettleDialogProps {
  of: Pick<Waiting, 'id' | 'caseId' | 'question' | 'version'>
  /** The writer is of the case team. */
  inside?: boolean
  onClose: () => void
}

/** Says what it ended with: those around the child read it. */
export const SettleDialog = ({ of: { id, caseId, question, version }, inside, onClose }: SettleDialogProps) => {
  const t = useTexts(disagreementTexts)
  const draft = useDraft(`disagreement.outcome:${id}`, { outcome: '' }, one => [one.outcome])
  const write = useSettle({ done: t('settled'), onDone: () => (void draft.discard(), onClose()) })
  const { outcome } = draft.value
  return (
    <Dialog open title={t('question', { question })} onClose={onClose}>
      <Stack>
        <TextArea
          label={t('outcome')}
          hint={t(inside ? 'outcomeHint' : 'outcomeHintOutside')}
          rows={5}
          value={outcome}
          onChange={text => draft.set({ outcome: text })}
        />
        <SavedMark of={draft.saved} />
        {write.theirs ? <Message tone="problem">{t('meanwhileChanged')}</Message> : null}
        <Send
          of={write.theirs ? { ...write, problem: undefined } : write}
          ready={outcome.trim() !== ''}
          onSend={() => write.send({ caseId, disagreementId: id, outcome, version })}
          onCancel={onClose}
        >
          {t('settle')}
        </Send>
      </Stack>
    </Dialog>
  )
}
