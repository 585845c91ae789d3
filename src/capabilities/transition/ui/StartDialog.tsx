import { useState } from 'react'
import { Send } from '../../../web/call/index.ts'
import { DateField, Dialog, Select, Stack } from '../../../web/kit/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { useStart } from './hooks.ts'
import type { CaseTransitions } from './hooks.ts'
import { transitionTexts } from './texts.ts'

interface StartDialogProps {
  readonly caseId: string
  readonly found: CaseTransitions
  readonly onClose: () => void
}

/** Begins a passage: its day is reckoned where it can be, else chosen. */
export const StartDialog = ({ caseId, found, onClose }: StartDialogProps) => {
  const t = useTexts(transitionTexts)
  const { date } = useDates()
  const language = useLanguage()
  const [passage, setPassage] = useState('')
  const [wanted, setWanted] = useState('')
  const [day, setDay] = useState('')
  const [tried, setTried] = useState(false)
  const write = useStart(t('started'), onClose)
  const chosen = found.passages.find(one => one.id === passage)
  const on = chosen?.on ?? day
  const senders = found.senders.filter(one => !chosen || one.passages.includes(chosen.id))
  const from = senders.find(one => one.id === wanted)?.id ?? senders[0]?.id ?? ''
  const send = () => {
    setTried(true)
    if (chosen && on) write.send({ caseId, passage: chosen.id, on, fromServiceId: from })
  }
  return (
    <Dialog open onClose={onClose} title={t('start')}>
      <Stack>
        <p className="s-soft">{t('startIntro')}</p>
        <Select
          label={t('passage')}
          unchosen={t('choose')}
          options={found.passages.map(one => ({ value: one.id, label: labelIn(one.label, language) }))}
          value={passage}
          onChange={setPassage}
          error={tried && !chosen ? t('missing') : undefined}
        />
        <Select
          label={t('sender')}
          options={senders.map(({ id, name }) => ({ value: id, label: name }))}
          value={from}
          onChange={setWanted}
        />
        {chosen?.on ? <p>{t('reckoned', { day: date(chosen.on, 'long') })}</p> : null}
        {chosen && !chosen.on ? (
          <DateField label={t('day')} value={day} onChange={setDay} error={tried && !day ? t('missing') : undefined} />
        ) : null}
        <Send of={write} onSend={send} onCancel={onClose}>
          {t('start')}
        </Send>
      </Stack>
    </Dialog>
  )
}
