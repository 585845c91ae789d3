import { useState } from 'react'
import { Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Card, Chips, Stack, TextArea } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { GOING } from '../model.ts'
import { useCheckBack } from './hooks.ts'
import type { OneTransition } from './hooks.ts'
import { transitionTexts } from './texts.ts'

interface CheckDraft extends Record<string, unknown> {
  going: (typeof GOING)[number] | ''
  missing: string
}

/** How it goes some months after, and what was missing. */
export const CheckForm = ({ caseId, one }: { caseId: string; one: OneTransition }) => {
  const t = useTexts(transitionTexts)
  const draft = useDraft<CheckDraft>(`transition.check:${one.id}`, { going: '', missing: '' }, value => [value.missing])
  const { going } = draft.value
  const [tried, setTried] = useState(false)
  const write = useCheckBack(t('checked'), () => void draft.discard())
  const words = draft.value.missing.trim()
  const send = () => {
    setTried(true)
    if (going)
      write.send({ caseId, transitionId: one.id, version: one.version, going, ...(words && { missing: words }) })
  }
  return (
    <Card title={t('check')} as="h3">
      <Stack>
        <p className="s-soft">{t('checkIntro')}</p>
        <Chips
          label={t('check')}
          options={GOING.map(value => ({ value, label: t('going', { going: value }) }))}
          value={going || undefined}
          onChange={choice => draft.set({ going: choice })}
          error={tried && !going ? t('missing') : undefined}
        />
        <TextArea
          label={t('checkMissing')}
          value={draft.value.missing}
          onChange={missing => draft.set({ missing })}
          saved={draft.saved}
          maxLength={1000}
          rows={2}
        />
        <Send of={write} onSend={send}>
          {t('store')}
        </Send>
      </Stack>
    </Card>
  )
}
