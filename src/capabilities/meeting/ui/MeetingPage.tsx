import { useRef, useState } from 'react'
import type { ComponentType, ReactNode } from 'react'
import { Shown } from '../../../web/call/index.ts'
import { Button, Card, Columns, Link, Message, Own, Page, PageHead, Stack } from '../../../web/kit/index.ts'
import { useAbilities } from '../../../web/may/index.ts'
import { paths, useParam } from '../../../web/paths/index.ts'
import { useNow } from '../../../web/session/index.ts'
import { capital, languageName, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import type { NewMeasure } from '../../plan/model.ts'
import { Agenda } from './Agenda.tsx'
import { useDecide, useMeeting } from './hooks.ts'
import type { MeetingShown } from './hooks.ts'
import { Interpreter } from './Interpreter.tsx'
import { Invitees } from './Invitees.tsx'
import { Minutes } from './Minutes.tsx'
import { CancelDialog, MoveDialog } from './MoveDialogs.tsx'
import { meetingTexts } from './texts.ts'
import { WithoutFamily } from './WithoutFamily.tsx'

/** The form for a measure, from plan, put in by the app. */
export type MeasureSlot = ComponentType<{
  caseId: string
  draftKey: string
  write: { busy: boolean; problem: string | undefined; waiting: boolean }
  onSend: (measure: NewMeasure, discard: () => void) => void
}>

/** What other capabilities put in. */
interface Slots {
  MeasureForm: MeasureSlot
  /** What the family wants from it. */
  words: (caseId: string, meetingId: string) => ReactNode
}

/** A meeting on one page: prepare, hold with minutes beside the agenda, and what came of it. */
export const MeetingPage = (slots: Slots) => {
  const read = useMeeting(useParam('meetingId'))
  return (
    <Shown of={read} whole>
      {meeting => (
        <Page>
          <OneMeeting meeting={meeting} {...slots} />
        </Page>
      )}
    </Shown>
  )
}

interface OneMeetingProps extends Slots {
  meeting: MeetingShown
}

const OneMeeting = ({ meeting, MeasureForm, words }: OneMeetingProps) => {
  const now = useNow()
  const hasBegun = new Date(meeting.startsAt) <= now
  const may = useAbilities(meeting.caseId)
  // Whoever may call a meeting in the case may also lead one.
  const mayLead = (may?.['meeting.call']?.allowed ?? false) && meeting.state !== 'cancelled'
  return (
    <Stack gap="large">
      <Head meeting={meeting} mayMove={mayLead && meeting.state === 'called' && !hasBegun} />
      <Columns
        aside={
          <>
            <Invitees meeting={meeting} mayAnswerFor={mayLead && !hasBegun} />
            {words(meeting.caseId, meeting.id)}
            <ChildWords meeting={meeting} />
          </>
        }
      >
        <WithoutFamily meeting={meeting} mayWrite={mayLead} />
        <Interpreter meeting={meeting} mayNote={mayLead} />
        {meeting.state === 'cancelled' ? null : hasBegun ? (
          <Minutes meeting={meeting} mayWrite={mayLead} />
        ) : (
          <Agenda meeting={meeting} mayAdd={mayLead} />
        )}
        <Decided meeting={meeting} />
        {mayLead && hasBegun ? <Decide meeting={meeting} MeasureForm={MeasureForm} /> : null}
      </Columns>
    </Stack>
  )
}

const Head = ({ meeting, mayMove }: { meeting: MeetingShown; mayMove: boolean }) => {
  const t = useTexts(meetingTexts)
  const language = useLanguage()
  const { date, time } = useDates()
  const [open, setOpen] = useState<'move' | 'cancel'>()
  const { startsAt, endsAt, cancelledBecause, interpreterLanguage: spoken } = meeting
  const facts = [
    t('whenAt', { day: date(startsAt), from: time(startsAt), to: time(endsAt) }),
    meeting.place === null ? '' : t('place', { place: meeting.place }),
    // Whether one is ordered stands on its own, below, while the meeting is to come.
    spoken === null || meeting.interpreter ? '' : t('interpreter', { language: languageName(spoken, language) }),
    t('calledBy', { name: meeting.calledBy, writer: meeting.minutesBy }),
  ].filter(Boolean)
  return (
    <>
      <Link to={paths.child(meeting.caseId, 'moter')}>{`${meeting.childName}: ${t('toMeetings')}`}</Link>
      <PageHead title={meeting.purpose} intro={capital(facts.join('. '))}>
        {mayMove ? (
          <>
            <Button kind="secondary" onClick={() => setOpen('move')}>
              {t('move')}
            </Button>
            <Button kind="plain" onClick={() => setOpen('cancel')}>
              {t('cancel')}
            </Button>
          </>
        ) : null}
      </PageHead>
      {cancelledBecause === null ? null : (
        <Message>
          {t('cancelledBecause', { because: cancelledBecause === 'case_closed' ? t('caseClosed') : cancelledBecause })}
        </Message>
      )}
      {open === 'move' ? <MoveDialog meeting={meeting} onClose={() => setOpen(undefined)} /> : null}
      {open === 'cancel' ? <CancelDialog meeting={meeting} onClose={() => setOpen(undefined)} /> : null}
    </>
  )
}

const ChildWords = ({ meeting }: { meeting: MeetingShown }) => {
  const t = useTexts(meetingTexts)
  const { date } = useDates()
  const [view] = meeting.childViews
  if (!view) return null
  return (
    <Card title={t('childSays', { child: meeting.childName })}>
      <Own by={view.talkedOn === null ? undefined : date(view.talkedOn, 'day')}>{view.words}</Own>
    </Card>
  )
}

const Decided = ({ meeting }: { meeting: MeetingShown }) => {
  const t = useTexts(meetingTexts)
  const { date } = useDates()
  if (meeting.measures.length === 0) return null
  return (
    <Card title={t('measures')}>
      <ul>
        {meeting.measures.map(({ id, title, responsible, evaluateOn }) => (
          <li key={id}>{t('measureLine', { title, name: responsible, day: date(evaluateOn) })}</li>
        ))}
      </ul>
    </Card>
  )
}

/** A decision becomes a measure without leaving the meeting. */
const Decide = ({ meeting, MeasureForm }: Omit<OneMeetingProps, 'words'>) => {
  const t = useTexts(meetingTexts)
  const [open, setOpen] = useState(false)
  const { id: meetingId, caseId } = meeting
  const discard = useRef(() => {})
  const decide = useDecide({ done: t('decided'), onDone: () => (discard.current(), setOpen(false)) })
  const write = { busy: decide.busy, problem: decide.problem, waiting: decide.waiting }
  if (!open)
    return (
      <div>
        <Button kind="secondary" onClick={() => setOpen(true)}>
          {t('decide')}
        </Button>
      </div>
    )
  return (
    <Card title={t('decide')}>
      <MeasureForm
        caseId={caseId}
        draftKey={`meeting.measure:${meetingId}`}
        write={write}
        onSend={(measure, dropDraft) => {
          discard.current = dropDraft
          decide.send({ caseId, meetingId, ...measure })
        }}
      />
    </Card>
  )
}
