import { useState } from 'react'
import { Send } from '../../../../web/call/index.ts'
import { useDraft } from '../../../../web/drafts/index.ts'
import { Button, Message, Pick, Stack, TextArea } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { ANSWERS } from '../../model.ts'
import type { AnswerKind } from '../../model.ts'
import { useAnswerMeeting } from '../hooks.ts'
import type { MeetingListed } from '../hooks.ts'
import { familyMeetingTexts } from './family-texts.ts'

/** Yes, no, or another time; every answer can be changed until the meeting. */
export const AnswerInvitation = ({ meeting }: { meeting: MeetingListed }) => {
  const t = useTexts(familyMeetingTexts)
  const before = meeting.invitees.find(one => one.me)?.answer ?? null
  const [changing, setChanging] = useState(false)
  if (before === null || changing) return <Answering meeting={meeting} onDone={() => setChanging(false)} />
  return (
    <Stack gap="small">
      <p>{t('youSaid', { answer: t('answer', { answer: before }) })}</p>
      <div>
        <Button kind="plain" onClick={() => setChanging(true)}>
          {t('change')}
        </Button>
      </div>
    </Stack>
  )
}

const Answering = ({ meeting, onDone }: { meeting: MeetingListed; onDone: () => void }) => {
  const t = useTexts(familyMeetingTexts)
  const [answer, setAnswer] = useState<AnswerKind>()
  const [missing, setMissing] = useState(false)
  const draft = useDraft(`meeting.answer:${meeting.id}`, { words: '' }, one => [one.words])
  const write = useAnswerMeeting({ done: t('sent'), onDone: () => (void draft.discard(), onDone()) })
  const { words } = draft.value
  const send = () => {
    setMissing(answer === undefined)
    if (answer) write.send({ caseId: meeting.caseId, meetingId: meeting.id, answer, ...(words.trim() && { words }) })
  }
  return (
    <Stack>
      <Pick
        label={t('come')}
        options={ANSWERS.map(value => ({ value, label: t('answer', { answer: value }) }))}
        value={answer}
        onChange={setAnswer}
      />
      {answer === 'no' || answer === 'other_time' ? (
        <TextArea
          label={t('words')}
          optional
          rows={2}
          value={words}
          saved={draft.saved}
          onChange={text => draft.set({ words: text })}
        />
      ) : null}
      {missing ? <Message tone="problem">{t('first')}</Message> : null}
      <Send of={write} onSend={send}>
        {t('send')}
      </Send>
    </Stack>
  )
}
