import { useState } from 'react'
import { Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Dialog, Message, Stack, TextArea } from '../../../web/kit/index.ts'
import { localDay, useDates, useTexts } from '../../../web/texts/index.ts'
import { whenOf } from './call-draft.ts'
import { callTexts } from './call-texts.ts'
import { useCancelMeeting, useMoveMeeting } from './hooks.ts'
import type { MeetingShown } from './hooks.ts'
import { meetingTexts } from './texts.ts'
import { WhenFields } from './WhenFields.tsx'

interface OfMeeting {
  meeting: MeetingShown
  onClose: () => void
}

/** Moves a meeting; everybody is asked anew. */
export const MoveDialog = ({ meeting, onClose }: OfMeeting) => {
  const t = useTexts(meetingTexts)
  const words = useTexts(callTexts)
  const { time } = useDates()
  const [value, setValue] = useState({
    on: localDay(meeting.startsAt),
    from: padded(time(meeting.startsAt)),
    to: padded(time(meeting.endsAt)),
    place: meeting.place ?? '',
  })
  const [missing, setMissing] = useState(false)
  const move = useMoveMeeting({ done: t('moved'), onDone: onClose })
  const send = () => {
    const when = whenOf(value)
    setMissing(when === undefined)
    if (when) move.send({ caseId: meeting.caseId, meetingId: meeting.id, version: meeting.version, ...when })
  }
  return (
    <Dialog open title={t('move')} onClose={onClose}>
      <Stack>
        <WhenFields value={value} onChange={change => setValue({ ...value, ...change })} />
        {missing ? <Message tone="problem">{words('missing')}</Message> : null}
        <Send of={move} onSend={send}>
          {words('save')}
        </Send>
      </Stack>
    </Dialog>
  )
}

/** `9.00` as `09:00`, which a time field understands. */
const padded = (time: string): string => time.replace('.', ':').padStart(5, '0')

/** Cancels a meeting, with why. */
export const CancelDialog = ({ meeting, onClose }: OfMeeting) => {
  const t = useTexts(meetingTexts)
  const draft = useDraft(`meeting.cancel:${meeting.id}`, { because: '' }, one => [one.because])
  const cancel = useCancelMeeting({ done: t('cancelDone'), onDone: () => (void draft.discard(), onClose()) })
  const { because } = draft.value
  const { caseId, id: meetingId, version } = meeting
  return (
    <Dialog open title={t('cancel')} onClose={onClose}>
      <Stack>
        <TextArea
          label={t('cancelWhy')}
          value={because}
          saved={draft.saved}
          onChange={text => draft.set({ because: text })}
        />
        <Send
          of={cancel}
          kind="danger"
          ready={because.trim() !== ''}
          onSend={() => cancel.send({ caseId, meetingId, version, because })}
        >
          {t('cancelNow')}
        </Send>
      </Stack>
    </Dialog>
  )
}
