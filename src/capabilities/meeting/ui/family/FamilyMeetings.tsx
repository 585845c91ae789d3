import { useState } from 'react'
import { Shown } from '../../../../web/call/index.ts'
import { Details, MeetingCard, Stop } from '../../../../web/kit/index.ts'
import { useNow } from '../../../../web/session/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { useMeeting, useMeetings } from '../hooks.ts'
import type { MeetingListed } from '../hooks.ts'
import { AnswerInvitation } from './AnswerInvitation.tsx'
import { familyMeetingTexts } from './family-texts.ts'
import { OurMinutes } from './OurMinutes.tsx'

/** The next meeting with our answer, and the minutes of the last one with what we think of them. For *Hjem*. */
export const FamilyMeetings = ({ caseId }: { caseId: string }) => {
  const t = useTexts(familyMeetingTexts)
  const now = useNow()
  const read = useMeetings(caseId)
  return (
    <Shown of={read}>
      {({ meetings }) => {
        const coming = meetings.filter(one => one.state === 'called' && new Date(one.endsAt) > now).toReversed()
        const last = meetings.find(one => one.minutes !== null)
        return (
          <>
            <Stop title={t('next')}>
              {coming.length === 0 ? <p>{t('nothing')}</p> : null}
              {coming.slice(0, 2).map(one => (
                <NextMeeting key={one.id} meeting={one} />
              ))}
            </Stop>
            {last ? (
              <Stop title={t('minutes')}>
                <OurMinutes meeting={last} />
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
