import { useState } from 'react'
import type { ReactNode } from 'react'
import { Shown } from '../../../web/call/index.ts'
import { Button, Link, Stack } from '../../../web/kit/index.ts'
import { useAbilities } from '../../../web/may/index.ts'
import { paths } from '../../../web/paths/index.ts'
import { useNow } from '../../../web/session/index.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { CallDialog } from './CallDialog.tsx'
import { useMeeting, useMeetings } from './hooks.ts'
import type { MeetingListed } from './hooks.ts'
import { FirstMinutes } from './MinutesForm.tsx'
import { minutesTexts } from './minutes-texts.ts'
import { meetingTexts } from './texts.ts'

interface StepMinutesProps {
  caseId: string
  /** What the family wants from a meeting: it is answered before the minutes are saved. */
  words: (meetingId: string) => ReactNode
}

/** The minutes, written where the step stands: of the meeting that has begun and has none; else the way to a meeting. */
export const StepMinutes = (props: StepMinutesProps) => (
  <Shown of={useMeetings(props.caseId)}>{({ meetings }) => <OfOne {...props} meetings={meetings} />}</Shown>
)

const OfOne = ({ caseId, words, meetings }: StepMinutesProps & { meetings: readonly MeetingListed[] }) => {
  const t = useTexts(minutesTexts)
  const { date, time } = useDates()
  const now = useNow()
  const may = useAbilities(caseId)
  const called = meetings.filter(one => one.state !== 'cancelled')
  const begun = called.filter(one => new Date(one.startsAt) <= now)
  const missing = begun.find(one => one.minutes === null)
  const coming = called.filter(one => new Date(one.startsAt) > now).at(-1)
  const [written] = begun
  const mayLead = may?.['meeting.call']?.allowed ?? false
  // What is being written stays where it is, also when somebody else saves minutes of the same meeting.
  const [own, setOwn] = useState<string>()
  const meetingId = own ?? missing?.id
  if (meetingId && mayLead)
    return (
      <Writing
        key={meetingId}
        meetingId={meetingId}
        words={words}
        onWrite={() => setOwn(meetingId)}
        onDone={() => setOwn(undefined)}
      />
    )
  return (
    <Stack>
      {coming ? (
        <p>
          {t('stepComing', { day: date(coming.startsAt), time: time(coming.startsAt) })}{' '}
          <Link to={paths.meeting(coming.id)}>{t('stepPrepare')}</Link>
        </p>
      ) : null}
      {written ? (
        <p>
          {t(written.minutes ? 'stepWritten' : 'stepNotWritten', { day: date(written.startsAt) })}{' '}
          <Link to={paths.meeting(written.id)}>{t('stepRead')}</Link>
        </p>
      ) : null}
      {coming || !mayLead ? null : <CallHere caseId={caseId} />}
    </Stack>
  )
}

interface WritingProps extends Pick<StepMinutesProps, 'words'> {
  meetingId: string
  onWrite: () => void
  onDone: () => void
}

const Writing = ({ meetingId, words, onWrite, onDone }: WritingProps) => {
  const t = useTexts(minutesTexts)
  const { date } = useDates()
  return (
    <Shown of={useMeeting(meetingId)}>
      {meeting => (
        <Stack>
          <h3>{t('stepWrite', { purpose: meeting.purpose, day: date(meeting.startsAt) })}</h3>
          {words(meetingId)}
          <FirstMinutes meeting={meeting} onWrite={onWrite} onDone={onDone} />
          <Link to={paths.meeting(meetingId)}>{t('stepWhole')}</Link>
        </Stack>
      )}
    </Shown>
  )
}

const CallHere = ({ caseId }: { caseId: string }) => {
  const t = useTexts(meetingTexts)
  const [calling, setCalling] = useState(false)
  return (
    <div>
      <Button onClick={() => setCalling(true)}>{t('call')}</Button>
      {calling ? <CallDialog caseId={caseId} onClose={() => setCalling(false)} /> : null}
    </div>
  )
}
