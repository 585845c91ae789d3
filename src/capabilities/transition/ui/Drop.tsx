import { useState } from 'react'
import { Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Details, Stack, TextArea } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { useDropTransition } from './hooks.ts'
import type { OneTransition } from './hooks.ts'
import { transitionTexts } from './texts.ts'

/** It is not to be after all: said with a reason, and asked of nobody any more. */
export const Drop = ({ caseId, one }: { caseId: string; one: OneTransition }) => {
  const t = useTexts(transitionTexts)
  const draft = useDraft(`transition.drop:${one.id}`, { because: '' }, value => [value.because])
  const { because } = draft.value
  const [tried, setTried] = useState(false)
  const write = useDropTransition(t('dropped'), () => void draft.discard())
  const send = () => {
    setTried(true)
    const why = because.trim()
    if (why) write.send({ caseId, transitionId: one.id, version: one.version, because: why })
  }
  return (
    <Details summary={t('drop')}>
      <Stack>
        <TextArea
          label={t('dropWhy')}
          value={because}
          onChange={text => draft.set({ because: text })}
          saved={draft.saved}
          maxLength={1000}
          rows={2}
          error={tried && because.trim() === '' ? t('missing') : undefined}
        />
        <Send of={write} kind="secondary" onSend={send}>
          {t('drop')}
        </Send>
      </Stack>
    </Details>
  )
}
