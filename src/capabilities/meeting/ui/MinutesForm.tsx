import { useState } from 'react'
import { Problem } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import type { Draft } from '../../../web/drafts/index.ts'
import { Button, Buttons, ChipsMany, Message, SavedMark, Stack, TextArea, TextField } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { NewPoint } from './Agenda.tsx'
import { useSaveMinutes } from './hooks.ts'
import type { MeetingShown, MinutesShown } from './hooks.ts'
import { minutesTexts } from './minutes-texts.ts'

interface MinutesDraft extends Record<string, unknown> {
  /** The words by agenda point. */
  readonly items: Readonly<Record<string, string>>
  readonly attended: readonly string[]
  readonly nextMeeting: string
  readonly because: string
}

const draftOf = (meeting: MeetingShown, before: MinutesShown | undefined): MinutesDraft => ({
  items: Object.fromEntries((before?.items ?? []).map(one => [one.agendaItemId, one.words])),
  attended: before?.attended ?? meeting.invitees.filter(one => one.answer === 'yes').map(one => one.id),
  nextMeeting: before?.nextMeeting ?? '',
  because: '',
})

interface MinutesFormProps {
  meeting: MeetingShown
  /** The version that is corrected. */
  before: MinutesShown | undefined
  onDone: () => void
}

/** A field for each point of the agenda, who came, and what is next. What is written stays on this machine without network. */
export const MinutesForm = ({ meeting, before, onDone }: MinutesFormProps) => {
  const t = useTexts(minutesTexts)
  const { id: meetingId, caseId } = meeting
  // Set when somebody else has written meanwhile and mine is kept: then it is a correction of theirs.
  const [theirs, setTheirs] = useState(0)
  const version = Math.max(meeting.version, theirs)
  const draft = useDraft<MinutesDraft>(
    `minutes.${before?.version ?? 0}:${meetingId}`,
    draftOf(meeting, before),
    one => [...Object.values(one.items), one.nextMeeting, one.because],
  )
  const save = useSaveMinutes({ done: t('saved'), onDone: () => (void draft.discard(), onDone()) })
  const { value } = draft
  const items = meeting.agenda.flatMap(point => {
    const words = value.items[point.id]?.trim()
    return words ? [{ agendaItemId: point.id, words }] : []
  })
  const send = () =>
    save.send({
      ...{ caseId, meetingId, version, items, attended: [...value.attended] },
      ...{ nextMeeting: value.nextMeeting.trim() || null, because: value.because.trim() || null },
    })
  const isCorrection = before !== undefined || theirs > 0
  return (
    <Stack>
      <p className="s-soft">{t('hint')}</p>
      <MinutesFields meeting={meeting} draft={draft} isCorrection={isCorrection} />
      {save.theirs ? (
        <Message>
          <p>{t('someoneWrote')}</p>
          <Button kind="secondary" onClick={() => (setTheirs(save.theirs?.version ?? 0), save.clear())}>
            {t('keepMine')}
          </Button>
        </Message>
      ) : (
        <Problem of={save} />
      )}
      <SavedMark of={draft.saved} />
      <Buttons>
        <Button busy={save.busy} onClick={send}>
          {t('save')}
        </Button>
      </Buttons>
    </Stack>
  )
}

interface MinutesFieldsProps {
  meeting: MeetingShown
  draft: Draft<MinutesDraft>
  isCorrection: boolean
}

const MinutesFields = ({ meeting, draft: { value, set }, isCorrection }: MinutesFieldsProps) => {
  const t = useTexts(minutesTexts)
  return (
    <>
      <ChipsMany
        label={t('came')}
        options={meeting.invitees.map(one => ({ value: one.id, label: one.name }))}
        value={value.attended}
        onChange={attended => set({ attended })}
      />
      {meeting.agenda.map((point, at) => (
        <TextArea
          key={point.id}
          label={`${at + 1}. ${point.words}`}
          optional
          rows={2}
          value={value.items[point.id] ?? ''}
          onChange={words => set(now => ({ ...now, items: { ...now.items, [point.id]: words } }))}
        />
      ))}
      <NewPoint meeting={meeting} />
      <TextField
        label={t('next')}
        optional
        value={value.nextMeeting}
        maxLength={300}
        onChange={nextMeeting => set({ nextMeeting })}
      />
      {isCorrection ? (
        <TextArea label={t('why')} rows={2} value={value.because} onChange={because => set({ because })} />
      ) : null}
    </>
  )
}
