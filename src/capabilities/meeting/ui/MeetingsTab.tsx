import { useState } from 'react'
import { Shown } from '../../../web/call/index.ts'
import { Button, ButtonLink, Empty, PageHead, Stack, TaskList, TaskRow } from '../../../web/kit/index.ts'
import { CalendarIcon, PlusIcon } from '../../../web/kit/icons.ts'
import { useAbilities } from '../../../web/may/index.ts'
import { paths, useParam } from '../../../web/paths/index.ts'
import { useNow } from '../../../web/session/index.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { CallDialog } from './CallDialog.tsx'
import { useMeetings } from './hooks.ts'
import type { MeetingListed, Meetings } from './hooks.ts'
import { meetingTexts } from './texts.ts'

/** Møter: those to come first, then those that have been, with what is missing. */
export const MeetingsTab = () => {
  const caseId = useParam('caseId')
  const read = useMeetings(caseId)
  return <Shown of={read}>{meetings => <MeetingsShown caseId={caseId} of={meetings} />}</Shown>
}

const MeetingsShown = ({ caseId, of }: { caseId: string; of: Meetings }) => {
  const t = useTexts(meetingTexts)
  const may = useAbilities(caseId)
  const now = useNow()
  const [calling, setCalling] = useState(false)
  const isComing = (one: MeetingListed) => one.state === 'called' && new Date(one.endsAt) > now
  const coming = of.meetings.filter(isComing).toReversed()
  const past = of.meetings.filter(one => !isComing(one))
  return (
    <Stack gap="large">
      <PageHead as="h2" title={t('title', { child: of.childName })} intro={t('intro')}>
        {may?.['meeting.call']?.allowed ? (
          <Button icon={PlusIcon} onClick={() => setCalling(true)}>
            {t('call')}
          </Button>
        ) : null}
      </PageHead>
      {coming.length === 0 ? (
        <Empty title={t('none')}>
          <p>{t('noneText')}</p>
        </Empty>
      ) : (
        <MeetingRows label={t('coming')} meetings={coming} />
      )}
      {past.length > 0 ? <MeetingRows label={t('past')} meetings={past} /> : null}
      {calling ? <CallDialog caseId={caseId} onClose={() => setCalling(false)} /> : null}
    </Stack>
  )
}

const MeetingRows = ({ label, meetings }: { label: string; meetings: readonly MeetingListed[] }) => (
  <TaskList label={label} seen>
    {meetings.map(one => (
      <MeetingRow key={one.id} meeting={one} />
    ))}
  </TaskList>
)

const MeetingRow = ({ meeting }: { meeting: MeetingListed }) => {
  const t = useTexts(meetingTexts)
  const now = useNow()
  const { date, relative, time } = useDates()
  const { startsAt, endsAt, purpose } = meeting
  const isOver = new Date(endsAt) <= now
  const when = t('whenAt', { day: date(startsAt), from: time(startsAt), to: time(endsAt) })
  const isMissing = meeting.state === 'called' && isOver
  return (
    <TaskRow
      icon={CalendarIcon}
      look={isMissing ? 'gap' : undefined}
      kind={t('kind', { kind: meeting.kind })}
      title={purpose}
      reason={useSituation(meeting, isOver)}
      when={{ strong: relative(startsAt, now), text: when, late: isMissing }}
      act={
        <ButtonLink kind="secondary" to={paths.meeting(meeting.id)} label={`${t('openIt')}: ${purpose}`}>
          {t('openIt')}
        </ButtonLink>
      }
    />
  )
}

/** Where the meeting is, in one sentence. */
const useSituation = (meeting: MeetingListed, isOver: boolean): string => {
  const t = useTexts(meetingTexts)
  const { date } = useDates()
  const { invitees, responses, minutes } = meeting
  if (meeting.state === 'cancelled') return t('cancelled')
  if (minutes) {
    const differ = responses.filter(one => one.version === minutes.version && one.answer === 'disagree')
    const names = [...new Set(differ.map(one => one.name))].join(', ')
    return names
      ? `${t('minutesOn', { day: date(minutes.at) })}. ${t('disagrees', { names })}`
      : t('minutesOn', { day: date(minutes.at) })
  }
  if (isOver) return t('minutesMissing')
  const asked = invitees.filter(one => one.kind !== 'guest')
  return t('answered', { yes: asked.filter(one => one.answer === 'yes').length, all: asked.length })
}
