import { useState } from 'react'
import { Send } from '../../../web/call/index.ts'
import { Card, Chips, Stack, TextField } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { GOING } from '../model.ts'
import { useCheckBack } from './hooks.ts'
import type { OneTransition } from './hooks.ts'
import { transitionTexts } from './texts.ts'

/** How it goes some months after, and what was missing. */
export const CheckForm = ({ caseId, one }: { caseId: string; one: OneTransition }) => {
  const t = useTexts(transitionTexts)
  const [going, setGoing] = useState<(typeof GOING)[number]>()
  const [missing, setMissing] = useState('')
  const [tried, setTried] = useState(false)
  const write = useCheckBack(t('checked'))
  const words = missing.trim()
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
          value={going}
          onChange={setGoing}
          error={tried && !going ? t('missing') : undefined}
        />
        <TextField label={t('checkMissing')} value={missing} onChange={setMissing} maxLength={1000} />
        <Send of={write} onSend={send}>
          {t('store')}
        </Send>
      </Stack>
    </Card>
  )
}
