import { useState } from 'react'
import { Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { DateField, Dialog, Stack, TextArea } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import type { ShownBlock } from './hooks.ts'
import { useReviewBlock } from './hooks.ts'
import { blockTexts } from './texts.ts'

interface ReviewDialogProps {
  caseId: string
  block: ShownBlock
  onClose: () => void
}

/** Looks at a block again: it stands, with why, until the next day. */
export const ReviewDialog = ({ caseId, block, onClose }: ReviewDialogProps) => {
  const t = useTexts(blockTexts)
  const { id, version, code } = block
  const draft = useDraft(`block.review:${id}`, { words: '' }, one => [one.words])
  const [next, setNext] = useState('')
  const [tried, setTried] = useState(false)
  const write = useReviewBlock(() => (void draft.discard(), onClose()), t('kept'))
  const words = draft.value.words.trim()
  const missing = (filled: boolean) => (tried && !filled ? t('missing') : undefined)
  const send = () => {
    setTried(true)
    if (words !== '' && next !== '') write.send({ caseId, id, version, words, next })
  }
  return (
    <Dialog open onClose={onClose} title={t('reviewTitle')}>
      <Stack>
        <TextArea
          label={t('stands')}
          value={draft.value.words}
          onChange={typed => draft.set({ words: typed })}
          saved={draft.saved}
          maxLength={2000}
          error={missing(words !== '')}
        />
        <DateField
          label={t('next')}
          hint={t('recheckHint', { days: code.recheckDays })}
          value={next}
          onChange={setNext}
          error={missing(next !== '')}
        />
        <Send of={write} onSend={send}>
          {t('keep')}
        </Send>
      </Stack>
    </Dialog>
  )
}
