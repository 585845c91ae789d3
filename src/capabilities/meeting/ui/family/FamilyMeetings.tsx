import { useState } from 'react'
import type { ReactNode } from 'react'
import { Shown } from '../../../../web/call/index.ts'
import { Details, MeetingCard, Stop } from '../../../../web/kit/index.ts'
import { useNow } from '../../../../web/session/index.ts'
import { useChosen } from '../../../../web/paths/index.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import { useMeeting, useMeetings } from '../hooks.ts'
import type { MeetingListed } from '../hooks.ts'
import { AnswerInvitation } from './AnswerInvitation.tsx'
import { arrange } from './arrange.ts'
import { familyMeetingTexts } from './family-texts.ts'
import { OurMinutes } from './OurMinutes.tsx'

interface FamilyMeetingsProps {
  caseId: string
  /** How one asks for a meeting, where none is to come. */
  ask: ReactNode
}

/** All meetings to come with our answer, the minutes that wait for what we think of them, and what has been. `?mote=` names one. */
export const FamilyMeetings = ({ caseId, ask }: FamilyMeetingsProps) => {
  const t = useTexts(familyMeetingTexts)
  const now = useNow()
  const read = useMeetings(caseId)
  const [chosen] = useChosen('mote')
  return (
    <Shown of={read}>
      {({ meetings }) => {
        const { coming, open, earlier } = arrange(meetings, now, chosen)
        return (
          <>
            <Stop title={t(coming.length > 1 ? 'coming' : 'next')}>
              {coming.length === 0 ? (
                <>
                  <p>{t('nothing')}</p>
                  {ask}
                </>
              ) : null}
              {coming.map(one => (
                <NextMeeting key={one.id} meeting={one} />
              ))}
            </Stop>
            {open.length > 0 ? (
              <Stop title={t('minutes')}>
                {open.map(one => (
                  <OurMinutes key={one.id} meetingId={one.id} />
                ))}
              </Stop>
            ) : null}
            {earlier.length > 0 ? (
              <Stop title={t('earlier')}>
                {earlier.map(one => (
                  <Earlier key={one.id} meeting={one} named={one.id === chosen} />
                ))}
              </Stop>
            ) : null}
          </>
        )
      }}
    </Shown>
  )
}

/** One meeting to come, what it is about, and whether I come. */
const NextMeeting = ({ meeting }: { meeting: MeetingListed }) => {
  const others = meeting.invitees.filter(one => !one.me).map(one => one.name)
  return (
    <MeetingCard meeting={{ ...meeting, others }}>
      <AgendaDetails meetingId={meeting.id} />
      {meeting.may.answer ? <AnswerInvitation meeting={meeting} /> : null}
    </MeetingCard>
  )
}

/** One that has been: its minutes are fetched when it is opened. */
const Earlier = ({ meeting, named }: { meeting: MeetingListed; named: boolean }) => {
  const t = useTexts(familyMeetingTexts)
  const { date } = useDates()
  const [open, setOpen] = useState(false)
  const { id, purpose, startsAt, state, cancelledBecause, minutes } = meeting
  const why = state === 'cancelled' ? t('cancelled', { because: cancelledBecause ?? '' }) : t('notWritten')
  return (
    <Details
      summary={t('earlierOne', { day: date(startsAt), purpose })}
      open={named || undefined}
      onOpen={() => setOpen(true)}
    >
      {minutes === null ? <p>{why}</p> : open ? <OurMinutes meetingId={id} /> : null}
    </Details>
  )
}

/** Fetched when it is opened: that is also the sign that the invitation is read. */
const AgendaDetails = ({ meetingId }: { meetingId: string }) => {
  const t = useTexts(familyMeetingTexts)
  const [open, setOpen] = useState(false)
  return (
    <div onClickCapture={() => setOpen(true)} onKeyDownCapture={() => setOpen(true)} role="presentation">
      <Details summary={t('show')}>{open ? <AgendaShown meetingId={meetingId} /> : null}</Details>
    </div>
  )
}

const AgendaShown = ({ meetingId }: { meetingId: string }) => {
  const read = useMeeting(meetingId)
  return (
    <Shown of={read}>
      {({ agenda }) => (
        <ol>
          {agenda.map(one => (
            <li key={one.id}>{one.words}</li>
          ))}
        </ol>
      )}
    </Shown>
  )
}
