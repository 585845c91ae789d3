import { useState } from 'react'
import { Problem } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Button, Buttons, Card, Chips, Details, Own, Stack, Tag, TextArea } from '../../../web/kit/index.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { useApproveMinutes, useDisagree } from './hooks.ts'
import type { InviteeShown, MeetingShown, ResponseShown } from './hooks.ts'
import { minutesTexts } from './minutes-texts.ts'

interface ResponsesProps {
  meeting: MeetingShown
  latest: number
  mayWrite: boolean
}

/** What each in the family says of the minutes, beside them and for ever. */
export const Responses = ({ meeting, latest, mayWrite }: ResponsesProps) => {
  const t = useTexts(minutesTexts)
  return (
    <Card title={t('responses')} look={meeting.responses.some(one => one.answer === 'disagree') ? 'differ' : undefined}>
      {meeting.responses.length === 0 ? <p className="s-soft">{t('nobody')}</p> : null}
      {meeting.responses.map(one => (
        <OneResponse key={one.id} response={one} />
      ))}
      {mayWrite ? (
        <Details summary={t('forSomeone')}>
          <ForSomeone meeting={meeting} latest={latest} />
        </Details>
      ) : null}
    </Card>
  )
}

/** One answer, with the words where the reader may know them. */
const OneResponse = ({ response }: { response: ResponseShown }) => {
  const t = useTexts(minutesTexts)
  const { date } = useDates()
  const { name, answer, words, version, at } = response
  const about = t('toVersion', { version, day: date(at) })
  return (
    <Stack gap="small">
      <Tag tone={answer === 'approve' ? 'yes' : 'differ'}>
        {answer === 'approve' ? t('approves', { name }) : t('disagrees', { name })}
      </Tag>
      {words === null ? <p className="s-soft s-small">{about}</p> : <Own by={about}>{words}</Own>}
    </Stack>
  )
}

/** Writes down what a parent said on paper or by phone. */
const ForSomeone = ({ meeting, latest }: Omit<ResponsesProps, 'mayWrite'>) => {
  const t = useTexts(minutesTexts)
  const draft = useDraft(`minutes.said:${meeting.id}`, { who: '', words: '' }, one => [one.words])
  const [answer, setAnswer] = useState<'approve' | 'disagree'>()
  const { who, words } = draft.value
  const keep = useKeep(meeting, latest, () => (void draft.discard(), setAnswer(undefined)))
  const family = meeting.invitees.filter(one => one.kind === 'guardian' || one.kind === 'child')
  const person = family.find(one => one.personId === who)
  return (
    <Stack>
      <Chips
        label={t('forWhom')}
        options={family.flatMap(one => (one.personId === null ? [] : [{ value: one.personId, label: one.name }]))}
        value={who === '' ? undefined : who}
        onChange={one => draft.set({ who: one })}
      />
      <Chips
        label={t('responses')}
        options={[
          { value: 'approve', label: t('agree') },
          { value: 'disagree', label: t('disagree') },
        ]}
        value={answer}
        onChange={setAnswer}
      />
      {answer === 'disagree' ? (
        <TextArea
          label={t('withWhat')}
          value={words}
          saved={draft.saved}
          onChange={text => draft.set({ words: text })}
        />
      ) : null}
      <Problem of={answer === 'disagree' ? keep.disagree : keep.approve} />
      <Buttons>
        <Button
          kind="secondary"
          busy={keep.approve.busy || keep.disagree.busy}
          disabled={!person || !answer || (answer === 'disagree' && !words.trim())}
          onClick={() => person && answer && keep.send(person, answer, words)}
        >
          {t('keep')}
        </Button>
      </Buttons>
    </Stack>
  )
}

const useKeep = (meeting: MeetingShown, latest: number, onDone: () => void) => {
  const t = useTexts(minutesTexts)
  const then = { done: t('kept'), onDone }
  const [approve, disagree] = [useApproveMinutes(then), useDisagree(then)]
  const send = (person: InviteeShown, answer: 'approve' | 'disagree', words: string) => {
    if (person.personId === null) return
    const onBehalfOf = {
      kind: person.kind === 'child' ? ('child' as const) : ('guardian' as const),
      personId: person.personId,
    }
    const about = { caseId: meeting.caseId, meetingId: meeting.id, minutesVersion: latest, onBehalfOf }
    if (answer === 'approve') approve.send(about)
    else disagree.send({ ...about, words })
  }
  return { approve, disagree, send }
}
