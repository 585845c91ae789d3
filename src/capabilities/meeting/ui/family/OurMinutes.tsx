import '../meeting.css'
import { useState } from 'react'
import { Problem, Send, Shown } from '../../../../web/call/index.ts'
import { useDraft } from '../../../../web/drafts/index.ts'
import { Button, Buttons, Card, Own, Stack, TextArea, Why } from '../../../../web/kit/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import { useApproveMinutes, useDisagree, useMeeting } from '../hooks.ts'
import type { MeetingShown } from '../hooks.ts'
import { familyMeetingTexts } from './family-texts.ts'

/** The minutes as they stand, and what we think of them: kept beside them, never changed. */
export const OurMinutes = ({ meetingId }: { meetingId: string }) => {
  const read = useMeeting(meetingId)
  return <Shown of={read}>{shown => <MinutesRead meeting={shown} />}</Shown>
}

const MinutesRead = ({ meeting }: { meeting: MeetingShown }) => {
  const t = useTexts(familyMeetingTexts)
  const { date } = useDates()
  const language = useLanguage()
  const latest = meeting.versions.at(-1)
  if (!latest) return null
  const names = meeting.invitees.filter(one => latest.attended.includes(one.id)).map(one => one.name)
  const mine = meeting.responses.filter(one => one.me)
  const absence = meeting.withoutFamily?.said
  const others = meeting.responses.filter(one => !one.me && one.version === latest.version)
  return (
    <Card as="h3" title={t('minutesFrom', { day: date(meeting.startsAt) })}>
      {latest.because === null ? null : <p>{t('corrected', { because: latest.because })}</p>}
      {names.length > 0 ? <p className="s-soft">{t('who', { names: names.join(', ') })}</p> : null}
      {absence?.reason ? (
        <p>{t('notThere', { reason: labelIn(absence.reason, language), words: absence.words })}</p>
      ) : absence ? (
        <p>{t('notThereWords', { words: absence.words })}</p>
      ) : null}
      {meeting.agenda.map(point => {
        const item = latest.items.find(one => one.agendaItemId === point.id)
        return item ? (
          <div key={point.id}>
            <h4>{point.words}</h4>
            <p className="s-written">{item.words}</p>
          </div>
        ) : null
      })}
      {mine.map(one =>
        one.words === null ? (
          <p key={one.id}>{t('youAgreed')}</p>
        ) : (
          <Own key={one.id} by={date(one.at)}>
            {one.words}
          </Own>
        ),
      )}
      {others.map(one => (
        <p key={one.id} className="s-soft">
          {t('other', { name: one.name, answer: one.answer })}
        </p>
      ))}
      {meeting.may.respond && !mine.some(one => one.version === latest.version) ? (
        <Respond meeting={meeting} version={latest.version} />
      ) : null}
    </Card>
  )
}

const Respond = ({ meeting, version }: { meeting: MeetingShown; version: number }) => {
  const t = useTexts(familyMeetingTexts)
  const [disagrees, setDisagrees] = useState(false)
  const draft = useDraft(`minutes.disagree:${meeting.id}`, { words: '' }, one => [one.words])
  const then = { done: t('kept'), onDone: () => void draft.discard() }
  const [approve, disagree] = [useApproveMinutes(then), useDisagree(then)]
  const about = { caseId: meeting.caseId, meetingId: meeting.id, minutesVersion: version }
  const { words } = draft.value
  const back = () => (void draft.discard(), setDisagrees(false))
  if (!disagrees && !words)
    return (
      <Stack>
        <h4>{t('right')}</h4>
        <Problem of={approve} />
        <Buttons>
          <Button kind="secondary" busy={approve.busy} onClick={() => approve.send(about)}>
            {t('agree')}
          </Button>
          <Button kind="secondary" onClick={() => setDisagrees(true)}>
            {t('disagree')}
          </Button>
        </Buttons>
      </Stack>
    )
  return (
    <Stack>
      <TextArea label={t('withWhat')} value={words} saved={draft.saved} onChange={text => draft.set({ words: text })} />
      <Why>{t('stays')}</Why>
      <Send of={disagree} ready={words.trim() !== ''} onSend={() => disagree.send({ ...about, words })}>
        {t('send')}
      </Send>
      <div>
        <Button kind="plain" onClick={back}>
          {t('back')}
        </Button>
      </div>
    </Stack>
  )
}
