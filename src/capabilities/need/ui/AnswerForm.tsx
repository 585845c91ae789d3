import { Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Card, DateField, RadioCards, Select, Stack, TextArea } from '../../../web/kit/index.ts'
import { paths, useGo } from '../../../web/paths/index.ts'
import { useNow, useSession } from '../../../web/session/index.ts'
import { labelIn, localDay, useLanguage, useTexts } from '../../../web/texts/index.ts'
import type { ServiceAnswer } from '../model.ts'
import { askedTexts } from './asked-texts.ts'
import { useAnswer } from './hooks.ts'
import type { Asked } from './hooks.ts'

interface AnswerDraft extends Record<string, unknown> {
  as: '' | ServiceAnswer['is']
  employeeId: string
  startsOn: string
  reason: string
  words: string
}
const WAYS = ['accept', 'counter', 'decline'] as const

/** What is written, as it is sent; undefined while something is missing. */
function answerOf({ as, employeeId, startsOn, reason, words }: AnswerDraft, hasReasons: boolean) {
  if (as === 'decline')
    return words.trim() === '' || (hasReasons && reason === '')
      ? undefined
      : { is: as, reason: reason === '' ? null : reason, words }
  if (as === '' || employeeId === '' || startsOn === '') return undefined
  if (as === 'accept') return { is: as, employeeId, startsOn }
  return words.trim() === '' ? undefined : { is: as, employeeId, startsOn, instead: words }
}

/** Yes with who and when, another way, or no with why. */
export const AnswerForm = ({ caseId, requestId, asked }: { caseId: string; requestId: string; asked: Asked }) => {
  const t = useTexts(askedTexts)
  const { id: me } = useSession()
  const go = useGo()
  const today = localDay(useNow())
  const first = asked.colleagues.some(one => one.id === me) ? me : ''
  const draft = useDraft<AnswerDraft>(
    `need.answer:${requestId}`,
    { as: '', employeeId: first, startsOn: today, reason: '', words: '' },
    one => [one.words],
  )
  const answer = useAnswer({
    done: t('sent'),
    onDone: () => (void draft.discard(), go(paths.day(), { replace: true })),
  })
  const said = answerOf(draft.value, asked.reasons.length > 0)
  return (
    <Card>
      <Stack>
        <RadioCards
          label={t('answer')}
          options={WAYS.map(value => ({ value, title: t('as', { as: value }), text: t('asText', { as: value }) }))}
          value={draft.value.as === '' ? undefined : draft.value.as}
          onChange={as => draft.set({ as })}
        />
        <Fields asked={asked} today={today} draft={draft} />
        <Send
          of={answer}
          ready={said !== undefined}
          onSend={() => said && answer.send({ caseId, requestId, version: asked.version, said })}
        >
          {t('send')}
        </Send>
      </Stack>
    </Card>
  )
}

interface FieldsProps {
  asked: Asked
  today: string
  draft: ReturnType<typeof useDraft<AnswerDraft>>
}

const Fields = ({ asked, today, draft }: FieldsProps) => {
  const t = useTexts(askedTexts)
  const language = useLanguage()
  const { as, employeeId, startsOn, reason, words } = draft.value
  const say = (label: string) => (
    <TextArea
      label={label}
      hint={t('sayHint')}
      value={words}
      saved={draft.saved}
      onChange={text => draft.set({ words: text })}
    />
  )
  if (as === '') return null
  if (as === 'decline')
    return (
      <>
        {asked.reasons.length > 0 ? (
          <Select
            label={t('reason')}
            unchosen={t('choose')}
            options={asked.reasons.map(one => ({ value: one.id, label: labelIn(one.label, language) }))}
            value={reason}
            onChange={id => draft.set({ reason: id })}
          />
        ) : null}
        {say(t('say'))}
      </>
    )
  return (
    <>
      {as === 'counter' ? say(t('instead')) : null}
      <Select
        label={t('who')}
        unchosen={t('choose')}
        options={asked.colleagues.map(one => ({ value: one.id, label: one.name }))}
        value={employeeId}
        onChange={id => draft.set({ employeeId: id })}
      />
      <DateField label={t('starts')} from={today} value={startsOn} onChange={day => draft.set({ startsOn: day })} />
    </>
  )
}
