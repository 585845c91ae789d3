import { useState } from 'react'
import { Problem } from '../../../web/call/index.ts'
import { Button, Card, Stack, TextField } from '../../../web/kit/index.ts'
import { PlusIcon } from '../../../web/kit/icons.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { useAddPoint } from './hooks.ts'
import type { MeetingShown } from './hooks.ts'
import { meetingTexts } from './texts.ts'

/** The agenda before the meeting. */
export const Agenda = ({ meeting, mayAdd }: { meeting: MeetingShown; mayAdd: boolean }) => {
  const t = useTexts(meetingTexts)
  return (
    <Card title={t('agenda')}>
      <ol>
        {meeting.agenda.map(one => (
          <li key={one.id}>{one.words}</li>
        ))}
      </ol>
      {mayAdd ? <NewPoint meeting={meeting} /> : null}
    </Card>
  )
}

/** Adds a point, before or under the meeting. */
export const NewPoint = ({ meeting: { caseId, id: meetingId } }: { meeting: MeetingShown }) => {
  const t = useTexts(meetingTexts)
  const [words, setWords] = useState('')
  const add = useAddPoint({ done: t('pointAdded'), onDone: () => setWords('') })
  return (
    <Stack gap="small">
      <TextField label={t('newPoint')} optional value={words} maxLength={300} onChange={setWords} />
      <Problem of={add} />
      <div>
        <Button
          kind="secondary"
          icon={PlusIcon}
          busy={add.busy}
          disabled={!words.trim()}
          onClick={() => add.send({ caseId, meetingId, words })}
        >
          {t('addPoint')}
        </Button>
      </div>
    </Stack>
  )
}
