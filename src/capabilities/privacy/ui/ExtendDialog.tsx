import { useState } from 'react'
import { Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Dialog, Stack, TextArea } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import type { Kept } from './hooks.ts'
import { useExtend } from './hooks.ts'
import { registerTexts } from './register-texts.ts'
import './refusal-texts.ts'

/** Makes the time longer, once, with a reason that the asker reads. */
export const ExtendDialog = ({ one: { id, version }, onClose }: { one: Kept; onClose: () => void }) => {
  const t = useTexts(registerTexts)
  const draft = useDraft(`privacy.extend:${id}`, { because: '' }, one => [one.because])
  const [tried, setTried] = useState(false)
  const write = useExtend(() => (void draft.discard(), onClose()), t('extended'))
  const because = draft.value.because.trim()
  const send = () => {
    setTried(true)
    if (because !== '') write.send({ id, version, because })
  }
  return (
    <Dialog open onClose={onClose} title={t('extendTitle')}>
      <Stack>
        <p>{t('extendIntro')}</p>
        <TextArea
          label={t('because')}
          value={draft.value.because}
          onChange={typed => draft.set({ because: typed })}
          saved={draft.saved}
          maxLength={2000}
          error={tried && because === '' ? t('missing') : undefined}
        />
        <Send of={write} onSend={send}>
          {t('extend')}
        </Send>
      </Stack>
    </Dialog>
  )
}
