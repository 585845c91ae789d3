import { useState } from 'react'
import { Button, Card, Details, Stack } from '../../../web/kit/index.ts'
import { PencilWritingIcon } from '../../../web/kit/icons.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import type { MeetingShown, MinutesShown } from './hooks.ts'
import { Correction, FirstMinutes } from './MinutesForm.tsx'
import { minutesTexts } from './minutes-texts.ts'
import './meeting.css'
import { Responses } from './Responses.tsx'

/** The minutes: written beside the agenda, read with what the family says of them, and corrected in the open. */
export const Minutes = ({ meeting, mayWrite }: { meeting: MeetingShown; mayWrite: boolean }) => {
  const t = useTexts(minutesTexts)
  // As it stood when the correction was begun.
  const [correcting, setCorrecting] = useState<MinutesShown>()
  const latest = meeting.versions.at(-1)
  if (correcting)
    return (
      <Card title={t('correcting')}>
        <Correction meeting={meeting} before={correcting} onDone={() => setCorrecting(undefined)} />
      </Card>
    )
  const first = mayWrite ? <FirstMinutes meeting={meeting} title={t('write')} /> : null
  if (!latest) return first
  return (
    <>
      {first}
      <Card title={t('write')}>
        <OneVersion meeting={meeting} minutes={latest} />
        {mayWrite ? (
          <div>
            <Button kind="secondary" icon={PencilWritingIcon} onClick={() => setCorrecting(latest)}>
              {t('correct')}
            </Button>
          </div>
        ) : null}
        {meeting.versions.length > 1 ? (
          <Details summary={t('earlier')}>
            <Stack gap="large">
              {meeting.versions
                .slice(0, -1)
                .toReversed()
                .map(one => (
                  <OneVersion key={one.version} meeting={meeting} minutes={one} />
                ))}
            </Stack>
          </Details>
        ) : null}
      </Card>
      <Responses meeting={meeting} latest={latest.version} mayWrite={mayWrite} />
    </>
  )
}

/** One version, point by point. */
const OneVersion = ({ meeting, minutes }: { meeting: MeetingShown; minutes: MinutesShown }) => {
  const t = useTexts(minutesTexts)
  const { date } = useDates()
  const names = (came: boolean) =>
    meeting.invitees
      .filter(one => minutes.attended.includes(one.id) === came)
      .map(one => one.name)
      .join(', ')
  const [here, away] = [names(true), names(false)]
  return (
    <Stack>
      <p className="s-soft s-small">
        {t('version', { version: minutes.version, name: minutes.by, day: date(minutes.at) })}
      </p>
      {minutes.because === null ? null : <p>{t('corrected', { because: minutes.because })}</p>}
      {here ? <p>{t('attended', { names: here })}</p> : null}
      {away ? <p>{t('absent', { names: away })}</p> : null}
      {meeting.agenda.map(point => {
        const item = minutes.items.find(one => one.agendaItemId === point.id)
        return item ? (
          <div key={point.id}>
            <h3>{point.words}</h3>
            <p className="s-written">{item.words}</p>
          </div>
        ) : null
      })}
      {minutes.nextMeeting === null ? null : <p>{t('nextIs', { words: minutes.nextMeeting })}</p>}
    </Stack>
  )
}
