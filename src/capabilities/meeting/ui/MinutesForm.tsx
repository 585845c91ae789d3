import { useState } from 'react'
import { Problem } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import type { Draft } from '../../../web/drafts/index.ts'
import {
  Button,
  Buttons,
  Card,
  ChipsMany,
  Message,
  SavedMark,
  Stack,
  TextArea,
  TextField,
} from '../../../web/kit/index.ts'
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

const wordsIn = (one: MinutesDraft): readonly string[] => [...Object.values(one.items), one.nextMeeting, one.because]

/** The minutes as somebody writes them: the first, or a correction of a version. */
const useMinutesDraft = (meeting: MeetingShown, before: MinutesShown | undefined) =>
  useDraft<MinutesDraft>(`minutes.${before?.version ?? 0}:${meeting.id}`, draftOf(meeting, before), wordsIn)

interface FormProps {
  meeting: MeetingShown
  /** The version that is corrected. */
  before: MinutesShown | undefined
  onDone: () => void
}

/** Corrects a version, as it stood when that was begun. */
export const Correction = (props: FormProps) => {
  const draft = useMinutesDraft(props.meeting, props.before)
  return <MinutesForm {...props} draft={draft} />
}

interface FirstMinutesProps {
  meeting: MeetingShown
  title?: string
  onWrite?: () => void
  onDone?: () => void
}

/** The first minutes: written while there are none, and for as long as words of one's own are not saved, though another has saved. */
export const FirstMinutes = ({ meeting, title, onWrite, onDone }: FirstMinutesProps) => {
  const draft = useMinutesDraft(meeting, undefined)
  const set: typeof draft.set = change => (onWrite?.(), draft.set(change))
  if (meeting.versions.length > 0 && wordsIn(draft.value).every(words => words.trim() === '')) return null
  const form = <MinutesForm meeting={meeting} before={undefined} draft={{ ...draft, set }} onDone={() => onDone?.()} />
  return title === undefined ? form : <Card title={title}>{form}</Card>
}

/** A field for each point of the agenda, who came, and what is next. What is written stays on this machine without network. */
const MinutesForm = ({ meeting, before, draft, onDone }: FormProps & { draft: Draft<MinutesDraft> }) => {
  const t = useTexts(minutesTexts)
  const { id: meetingId, caseId } = meeting
  // Set when somebody else has written meanwhile and mine is kept: then it is a correction of theirs.
  const [theirs, setTheirs] = useState(0)
  const version = Math.max(meeting.version, theirs)
  const isOvertaken = theirs === 0 && (meeting.versions.at(-1)?.version ?? 0) > (before?.version ?? 0)
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
      {save.theirs || isOvertaken ? (
        <Message>
          <p>{t('someoneWrote')}</p>
          <Buttons>
            <Button kind="secondary" onClick={() => (setTheirs(save.theirs?.version ?? meeting.version), save.clear())}>
              {t('keepMine')}
            </Button>
            <Button kind="secondary" onClick={() => (void draft.discard(), onDone())}>
              {t('dropMine')}
            </Button>
          </Buttons>
        </Message>
      ) : (
        <Problem of={save} />
      )}
      <SavedMark of={draft.saved} />
      {isOvertaken ? null : (
        <Buttons>
          <Button busy={save.busy} onClick={send}>
            {t('save')}
          </Button>
        </Buttons>
      )}
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
