import { useState } from 'react'
import { Problem, Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Button, Buttons, Card, Chips, Dialog, RadioCards, Stack, TextArea } from '../../../web/kit/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { absenceTexts } from './absence-texts.ts'
import { useAskFamily, useExplainAbsence } from './hooks.ts'
import type { MeetingShown } from './hooks.ts'

/** That the family was not at a meeting that has been: why, or the minutes to them with a question. */
export const WithoutFamily = ({ meeting, mayWrite }: { meeting: MeetingShown; mayWrite: boolean }) => {
  const t = useTexts(absenceTexts)
  const [writing, setWriting] = useState(false)
  const ask = useAskFamily({ done: t('asked') })
  const { id: meetingId, caseId, withoutFamily } = meeting
  if (withoutFamily === null) return null
  const { missed, said } = withoutFamily
  const hasMinutes = meeting.minutes !== null
  return (
    <Card look={missed ? 'alarm' : 'flat'} title={t(missed ? 'missed' : 'title')}>
      {missed ? <p>{t('missedWhy')}</p> : null}
      {missed && !hasMinutes ? <p>{t('missedBefore')}</p> : null}
      {said ? <Explained said={said} /> : null}
      <Problem of={ask} />
      {mayWrite ? (
        <Buttons>
          <Button kind="secondary" onClick={() => setWriting(true)}>
            {t(said ? 'change' : 'explain')}
          </Button>
          {missed && hasMinutes ? (
            <Button busy={ask.busy} onClick={() => ask.send({ caseId, meetingId })}>
              {t('ask')}
            </Button>
          ) : null}
        </Buttons>
      ) : null}
      {writing ? <ExplainDialog meeting={meeting} onClose={() => setWriting(false)} /> : null}
    </Card>
  )
}

type Said = NonNullable<NonNullable<MeetingShown['withoutFamily']>['said']>

/** Why it was, as it is read. */
const Explained = ({ said: { reason, words, forFamily, by, at } }: { said: Said }) => {
  const t = useTexts(absenceTexts)
  const language = useLanguage()
  const { date } = useDates()
  return (
    <>
      {reason === null ? null : (
        <p>
          <b>{labelIn(reason, language)}</b>
        </p>
      )}
      <p className="s-written">{words}</p>
      <p className="s-soft s-small">{t('by', { name: by, day: date(at), forFamily: `${forFamily}` })}</p>
    </>
  )
}

const EMPTY = { reason: '', words: '', family: '' }

const ExplainDialog = ({ meeting, onClose }: { meeting: MeetingShown; onClose: () => void }) => {
  const t = useTexts(absenceTexts)
  const language = useLanguage()
  const { id: meetingId, caseId, withoutFamily } = meeting
  const reasons = withoutFamily?.reasons ?? []
  const wordsAlone = reasons.length === 0
  const draft = useDraft(`meeting.absence:${meetingId}`, EMPTY, one => [one.words])
  const write = useExplainAbsence({ done: t('saved'), onDone: () => (void draft.discard(), onClose()) })
  const { reason, words, family } = draft.value
  return (
    <Dialog open title={t('title')} onClose={onClose}>
      <Stack>
        {wordsAlone ? null : (
          <Chips
            label={t('reason')}
            options={reasons.map(one => ({ value: one.id, label: labelIn(one.label, language) }))}
            value={reason === '' ? undefined : reason}
            onChange={value => draft.set({ reason: value })}
          />
        )}
        <TextArea
          label={t(wordsAlone ? 'reason' : 'words')}
          hint={t('wordsHint')}
          rows={3}
          value={words}
          saved={draft.saved}
          onChange={text => draft.set({ words: text })}
        />
        <RadioCards
          label={t('family')}
          hint={t('familyHint')}
          options={(['yes', 'no'] as const).map(value => ({ value, title: t(value) }))}
          value={family === 'yes' || family === 'no' ? family : undefined}
          onChange={value => draft.set({ family: value })}
        />
        <Send
          of={write}
          ready={(wordsAlone || reason !== '') && words.trim() !== '' && family !== ''}
          onSend={() =>
            write.send({ caseId, meetingId, reason: wordsAlone ? null : reason, words, forFamily: family === 'yes' })
          }
          onCancel={onClose}
        >
          {t('save')}
        </Send>
      </Stack>
    </Dialog>
  )
}
