import { useState } from 'react'
import { Problem } from '../../../web/call/index.ts'
import { Button, Buttons, Card, Chips, Stack, Tag } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { ANSWERS } from '../model.ts'
import { useAnswerMeeting } from './hooks.ts'
import type { InviteeShown, MeetingShown } from './hooks.ts'
import { meetingTexts } from './texts.ts'

const TONES = { yes: 'yes', no: 'gap', other_time: 'differ' } as const

/** Who is called, who has read it, and what each has answered. */
export const Invitees = ({ meeting, mayAnswerFor }: { meeting: MeetingShown; mayAnswerFor: boolean }) => {
  const t = useTexts(meetingTexts)
  return (
    <Card title={t('who')}>
      <ul className="s-stack">
        {meeting.invitees.map(one => (
          <li key={one.id}>
            <OneInvitee meeting={meeting} invitee={one} mayAnswerFor={mayAnswerFor} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

const stateOf = ({ answer, kind, readAt }: InviteeShown): string => {
  if (answer !== null) return answer
  if (kind === 'guest') return 'guest'
  return readAt === null ? 'unread' : 'read'
}

interface OneInviteeProps {
  meeting: MeetingShown
  invitee: InviteeShown
  mayAnswerFor: boolean
}

const OneInvitee = ({ meeting, invitee, mayAnswerFor }: OneInviteeProps) => {
  const t = useTexts(meetingTexts)
  const { name, place, answer, words } = invitee
  const tone = answer === null ? undefined : TONES[answer]
  return (
    <Stack gap="small">
      <div className="s-row" data-apart="true">
        <span>
          <b>{name}</b> {place === null ? null : <span className="s-soft">{place}</span>}
        </span>
        <Tag {...(tone && { tone })}>{t('state', { state: stateOf(invitee) })}</Tag>
      </div>
      {words === null ? null : <p className="s-soft">{words}</p>}
      {mayAnswerFor && answer === null && meeting.state === 'called' ? (
        <AnswerFor meeting={meeting} invitee={invitee} />
      ) : null}
    </Stack>
  )
}

/** Writes down what somebody answered by phone, or one's own answer. */
const AnswerFor = ({ meeting, invitee }: Omit<OneInviteeProps, 'mayAnswerFor'>) => {
  const t = useTexts(meetingTexts)
  const [open, setOpen] = useState(false)
  const answer = useAnswerMeeting({ done: t('answerSaved'), onDone: () => setOpen(false) })
  if (!open)
    return (
      <div>
        <Button kind="plain" onClick={() => setOpen(true)}>
          {t('answerFor', { name: invitee.name })}
        </Button>
      </div>
    )
  return (
    <Stack gap="small">
      <Chips
        label={t('answerFor', { name: invitee.name })}
        options={ANSWERS.map(value => ({ value, label: t('answerAs', { answer: value }) }))}
        value={undefined}
        onChange={value =>
          answer.send({ caseId: meeting.caseId, meetingId: meeting.id, inviteeId: invitee.id, answer: value })
        }
      />
      <Problem of={answer} />
      <Buttons>
        <Button kind="plain" onClick={() => setOpen(false)}>
          {t('close')}
        </Button>
      </Buttons>
    </Stack>
  )
}
