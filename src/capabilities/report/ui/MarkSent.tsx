import { useState } from 'react'
import { Send, useRead, useWrite } from '../../../web/call/index.ts'
import { Card, Checkbox, Chips, Select, Stack, TextField } from '../../../web/kit/index.ts'
import { useNow } from '../../../web/session/index.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { listReports, markSent } from '../api.ts'
import { REPORT_DRAFT } from './draft-key.ts'
import { reportTexts } from './texts.ts'

const CHANNELS = ['portal', 'phone', 'police', 'letter'] as const
type Channel = (typeof CHANNELS)[number]
const MOST = 50
const START = { label: '', channel: undefined, leaderMayKnow: false, earlierId: '' } as const

interface Form {
  label: string
  channel: Channel | undefined
  leaderMayKnow: boolean
  earlierId: string
}

/** What is kept of a sent report, as it is filled in. */
const useMarking = (onSent: () => void) => {
  const t = useTexts(reportTexts)
  const [form, setForm] = useState<Form>(START)
  const [pressed, setPressed] = useState(false)
  const now = useNow()
  const write = useWrite(markSent, {
    done: t('marked'),
    shows: [listReports],
    onDone: () => (onSent(), setForm(START), setPressed(false)),
  })
  const { label, channel, leaderMayKnow, earlierId } = form
  const send = () => {
    setPressed(true)
    if (label.trim() === '' || channel === undefined) return
    const chosen = { label, channel, leaderMayKnow, earlierId: earlierId === '' ? null : earlierId }
    write.send({ ...chosen, sentAt: now.toISOString(), draftKey: REPORT_DRAFT })
  }
  return { form, set: (change: Partial<Form>) => setForm(before => ({ ...before, ...change })), write, send, pressed }
}

/** The writer has sent it: that, when and how is kept for the writer, and the draft is thrown away. */
export const MarkSent = ({ onSent }: { onSent: () => void }) => {
  const t = useTexts(reportTexts)
  const { form, set, write, send, pressed } = useMarking(onSent)
  const { label, channel, leaderMayKnow, earlierId } = form
  return (
    <div className="s-no-print">
      <Card title={t('markTitle')}>
        <Stack>
          <p>{t('markIntro')}</p>
          <TextField
            label={t('label')}
            hint={t('labelHint')}
            value={label}
            maxLength={120}
            error={pressed && label.trim() === '' ? t('labelMissing') : undefined}
            onChange={text => set({ label: text })}
          />
          <Chips
            label={t('channel')}
            options={CHANNELS.map(value => ({ value, label: t(`channel_${value}`) }))}
            value={channel}
            error={pressed && channel === undefined ? t('channelMissing') : undefined}
            onChange={value => set({ channel: value })}
          />
          <Earlier value={earlierId} onChange={value => set({ earlierId: value })} />
          <Checkbox
            label={t('leaderMayKnow')}
            hint={t('leaderMayKnowHint')}
            checked={leaderMayKnow}
            onChange={value => set({ leaderMayKnow: value })}
          />
          <Send of={write} kind="secondary" onSend={send}>
            {t('mark')}
          </Send>
        </Stack>
      </Card>
    </div>
  )
}

const NONE = 'none'

/** New information: which of one's reports it adds to. */
const Earlier = ({ value, onChange }: { value: string; onChange: (id: string) => void }) => {
  const t = useTexts(reportTexts)
  const { date } = useDates()
  const reports = useRead(listReports, { limit: MOST }).data ?? []
  if (reports.length === 0) return null
  return (
    <Select
      label={t('earlier')}
      options={[
        { value: NONE, label: '–' },
        ...reports.map(one => ({ value: one.id, label: `${one.label}, ${date(one.sentOn)}` })),
      ]}
      value={value === '' ? NONE : value}
      onChange={id => onChange(id === NONE ? '' : id)}
    />
  )
}
