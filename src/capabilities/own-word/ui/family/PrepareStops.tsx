import { useState } from 'react'
import { useRead } from '../../../../web/call/index.ts'
import { Button, Buttons, Card, Stack, Stop } from '../../../../web/kit/index.ts'
import { PencilWritingIcon } from '../../../../web/kit/icons.ts'
import { useNow } from '../../../../web/session/index.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import { listMeetings } from '../../../meeting/api.ts'
import { useOwnWords } from '../hooks.ts'
import type { CanWrite, Word } from '../hooks.ts'
import { CameOf } from '../Prepared.tsx'
import { prepareTexts } from '../prepare-texts.ts'
import { WordText } from '../WordText.tsx'
import { Locked } from './Locked.tsx'
import { MyWords } from './MyWords.tsx'
import type { MeetingAhead } from './PrepareForm.tsx'
import { PrepareForm, helpersOf } from './PrepareForm.tsx'
import { preparedAnew, usePrepareDraft } from './prepare-draft.ts'
import '../own-word.css'

/** Before a meeting: what I want from it. After it: what happened with what I said. */
export const PrepareStops = ({ caseId }: { caseId: string }) => {
  const t = useTexts(prepareTexts)
  const now = useNow()
  const meetings = useRead(listMeetings, { caseId }).data?.meetings ?? []
  const told = useOwnWords(caseId).data
  if (!told) return null
  const coming = meetings.filter(one => one.state === 'called' && new Date(one.endsAt) > now).toReversed()
  const mine = told.words.filter(one => one.mine && one.kind === 'meeting')
  const { write } = told
  const isComing = (word: Word) => coming.some(one => one.id === word.preparation?.meetingId)
  return (
    <>
      {write
        ? coming.map(meeting => (
            <PrepareStop key={meeting.id} {...{ caseId, meeting, write, child: told.childName, mine }} />
          ))
        : null}
      <After
        words={mine.filter(one => !isComing(one) && !one.replaced && !one.takenBack)}
        cancelled={meetings.flatMap(one => (one.state === 'cancelled' ? [one.id] : []))}
        title={t('after')}
      />
    </>
  )
}

interface PrepareStopProps {
  caseId: string
  child: string
  meeting: MeetingAhead
  write: CanWrite
  mine: readonly Word[]
}

const PrepareStop = ({ caseId, child, meeting, write, mine }: PrepareStopProps) => {
  const t = useTexts(prepareTexts)
  const { date, time } = useDates()
  const draft = usePrepareDraft(meeting.id)
  const [open, setOpen] = useState(false)
  const own = mine.filter(one => one.preparation?.meetingId === meeting.id)
  const stands = own.find(one => !one.replaced && !one.takenBack)
  const isWriting = open || draft.value.words !== '' || draft.value.forWhom !== ''
  const begin = () => {
    if (stands) draft.set(preparedAnew(stands, helpersOf(meeting)))
    setOpen(true)
  }
  const list = stands ? <MyWords caseId={caseId} words={[stands]} onAnew={isWriting ? undefined : begin} /> : null
  return (
    <Stop title={t('title')}>
      <Card
        as="h3"
        title={meeting.purpose}
        beside={t('when', { day: date(meeting.startsAt), time: time(meeting.startsAt) })}
      >
        <Stack>
          <p>{t('about')}</p>
          {stands?.whom?.forWhom === 'only_me' ? <Locked>{list}</Locked> : list}
          {isWriting ? (
            <PrepareForm {...{ caseId, child, meeting, write, draft, stands }} onClose={() => setOpen(false)} />
          ) : null}
          {isWriting || stands ? null : (
            <Buttons>
              <Button icon={PencilWritingIcon} onClick={begin}>
                {t('begin')}
              </Button>
            </Buttons>
          )}
        </Stack>
      </Card>
    </Stop>
  )
}

interface AfterProps {
  words: readonly Word[]
  /** The meetings that are not held: nobody answers what was for them. */
  cancelled: readonly string[]
  title: string
}
const After = ({ words, cancelled, title }: AfterProps) => {
  const t = useTexts(prepareTexts)
  const { date } = useDates()
  if (words.length === 0) return null
  return (
    <Stop title={title}>
      <Card>
        <ul className="s-own-list">
          {words.map(word => (
            <li key={word.id}>
              <WordText word={word} by={date(word.at, 'day')} />
              {word.weights.length === 0 && word.whom?.forWhom !== 'only_me' ? (
                <p className="s-soft">
                  {t(cancelled.includes(word.preparation?.meetingId ?? '') ? 'cancelled' : 'waits')}
                </p>
              ) : (
                <CameOf word={word} />
              )}
            </li>
          ))}
        </ul>
      </Card>
    </Stop>
  )
}
