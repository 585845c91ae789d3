import { useState } from 'react'
import { Problem, Shown } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import type { Draft } from '../../../web/drafts/index.ts'
import { Button, Buttons, Chips, Message, SavedMark, Stack, TextArea } from '../../../web/kit/index.ts'
import { useNow, useSession } from '../../../web/session/index.ts'
import { localDay, useTexts } from '../../../web/texts/index.ts'
import type { Moment } from '../model.ts'
import { HeardFields } from './HeardFields.tsx'
import { useRecordView, useViews } from './hooks.ts'
import type { Views } from './hooks.ts'
import { voiceTexts } from './texts.ts'
import { choices, emptyVoice, toldOf, voiceDraftKey } from './voice-draft.ts'
import type { VoiceDraft } from './voice-draft.ts'

interface VoiceFormProps {
  caseId: string
  moment: Moment
  onDone?: (() => void) | undefined
}

/** The child's view before a decision (steps 1.4 and 2.4): who, when, how, the words, and what others may know. */
export const VoiceForm = ({ caseId, moment, onDone }: VoiceFormProps) => {
  const read = useViews(caseId)
  return <Shown of={read}>{views => <Writing caseId={caseId} moment={moment} views={views} onDone={onDone} />}</Shown>
}

const Writing = ({ caseId, moment, views, onDone }: VoiceFormProps & { views: Views }) => {
  const t = useTexts(voiceTexts)
  const { id: me } = useSession()
  const today = localDay(useNow())
  const isTalker = views.talkers.some(one => one.id === me)
  const draft = useDraft<VoiceDraft>(voiceDraftKey(caseId, moment), emptyVoice(today, isTalker ? me : ''), one => [
    one.words,
    one.told,
    one.because,
  ])
  const [missing, setMissing] = useState(false)
  const finish = () => {
    void draft.discard()
    onDone?.()
  }
  const record = useRecordView(t('saved'), finish)
  const send = () => {
    const view = toldOf(draft.value)
    setMissing(view === undefined)
    if (view) record.send({ caseId, moment, view })
  }
  const { mode } = draft.value
  const child = views.childName
  return (
    <Stack>
      {mode === 'heard' ? (
        <HeardFields draft={draft} views={views} today={today} />
      ) : (
        <WhyNot draft={draft} child={child} />
      )}
      {missing ? <Message tone="problem">{mode === 'heard' ? t('missing') : t('because')}</Message> : null}
      <Problem of={record} />
      <SavedMark of={draft.saved} />
      <Buttons>
        <Button busy={record.busy} onClick={send}>
          {mode === 'heard' ? t('save', { child }) : t('saveNotHeard')}
        </Button>
        <Button kind="plain" onClick={() => draft.set({ mode: mode === 'heard' ? 'not_heard' : 'heard' })}>
          {mode === 'heard' ? t('notHeard') : t('heardAfterAll')}
        </Button>
      </Buttons>
    </Stack>
  )
}

const WhyNot = ({ draft, child }: { draft: Draft<VoiceDraft>; child: string }) => {
  const t = useTexts(voiceTexts)
  const { reason, because } = draft.value
  return (
    <>
      <Chips
        label={t('whyNot', { child })}
        options={choices.reasons.map(value => ({ value, label: t('reason', { reason: value }) }))}
        value={reason === '' ? undefined : reason}
        onChange={value => draft.set({ reason: value })}
      />
      <TextArea
        label={t('because')}
        hint={reason === 'not_safe' ? t('notSafeHint') : undefined}
        value={because}
        onChange={value => draft.set({ because: value })}
      />
    </>
  )
}
