import { Send, Shown } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import type { Draft } from '../../../web/drafts/index.ts'
import { Card, Checkbox, Select, Stack, TextField } from '../../../web/kit/index.ts'
import { labelIn, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { TopicId } from '../model.ts'
import { Attach } from './Attach.tsx'
import { BeforeSending } from './BeforeSending.tsx'
import { useBegin, useReceivers } from './hooks.ts'
import type { Choices, Person } from './hooks.ts'
import { messageTexts } from './texts.ts'
import { useReaderWords } from './use-readers.ts'
import { asFiles, useAttached } from './use-attached.ts'
import { NOTHING, WriteFields, asWritten } from './WriteFields.tsx'
import type { Writing } from './WriteFields.tsx'

interface NewDraft extends Writing {
  topic: string
  subject: string
  to: readonly string[]
}
/** What is written to begin with. */
type Start = Pick<NewDraft, 'topic' | 'subject' | 'words'>
const EMPTY: NewDraft = { ...NOTHING, topic: '', subject: '', to: [] }

interface NewThreadProps {
  readonly caseId: string
  readonly start?: Start
  /** The thread that it is written instead of. */
  readonly from?: string
  readonly onClose: () => void
}

/** Writes to somebody: about what, to whom, and who can read it, said before anything is written. */
export const NewThread = ({ caseId, start, from, onClose }: NewThreadProps) => {
  const name = from === undefined ? `message.new:${caseId}` : `message.instead:${from}`
  const draft = useDraft<NewDraft>(name, { ...EMPTY, ...start }, one => [one.subject, one.words])
  const topic = TopicId.safeParse(draft.value.topic).data
  // While those of another topic are fetched, the form stays where it is.
  const first = useReceivers(caseId, undefined).data
  const meanwhile = first && { ...first, topic: topic ?? first.topic, people: [] }
  const form = (choices: Choices) => <Form caseId={caseId} draft={draft} choices={choices} onClose={onClose} />
  return (
    <Shown of={useReceivers(caseId, topic)} until={meanwhile && form(meanwhile)}>
      {form}
    </Shown>
  )
}

interface FormProps {
  readonly caseId: string
  readonly draft: Draft<NewDraft>
  readonly choices: Choices
  readonly onClose: () => void
}

const Form = ({ caseId, draft, choices, onClose }: FormProps) => {
  const t = useTexts(messageTexts)
  const { value, set } = draft
  const attached = useAttached(choices.files)
  const begin = useBegin({ done: t('sent'), onDone: () => (void draft.discard(), onClose()) })
  const chosen = choices.people.filter(one => value.to.includes(one.id))
  const family = chosen.filter(one => one.kind === 'family')
  const idsOf = (kind: Person['kind']) => chosen.filter(one => one.kind === kind).map(one => one.id)
  const send = () =>
    begin.send({
      ...{ caseId, topic: choices.topic, subject: value.subject, ...asWritten(value) },
      files: asFiles(attached.files),
      to: { employees: idsOf('employee'), family: idsOf('family') },
    })
  return (
    <Card title={t('new')}>
      <Stack>
        <About draft={draft} choices={choices} />
        <ToWhom draft={draft} people={choices.people} />
        <BeforeSending readers={chosen} expected={choices} eachOwn={family.length > 1} />
        <TextField
          label={t('subject')}
          hint={t('subjectHint')}
          maxLength={120}
          value={value.subject}
          onChange={subject => set({ subject })}
        />
        <WriteFields label={t('words')} value={value} saved={draft.saved} onChange={change => set(change)} />
        <Attach of={attached} limits={choices.files} sending={begin.busy} />
        <Send
          of={begin}
          ready={chosen.length > 0 && value.subject.trim() !== '' && value.words.trim() !== '' && !attached.reading}
          onSend={send}
          onCancel={onClose}
        >
          {t('send')}
        </Send>
      </Stack>
    </Card>
  )
}

const About = ({ draft, choices }: { draft: Draft<NewDraft>; choices: Choices }) => {
  const t = useTexts(messageTexts)
  const language = useLanguage()
  return (
    <Select
      label={t('topic')}
      options={choices.topics.map(({ id, label }) => ({ value: id, label: labelIn(label, language) }))}
      value={choices.topic}
      onChange={topic => draft.set({ topic })}
    />
  )
}

const ToWhom = ({ draft, people }: { draft: Draft<NewDraft>; people: readonly Person[] }) => {
  const t = useTexts(messageTexts)
  const say = useReaderWords()
  const { to } = draft.value
  const toggle = (id: string, on: boolean) => draft.set({ to: on ? [...to, id] : to.filter(one => one !== id) })
  if (people.length === 0) return <p>{t('noOne')}</p>
  return (
    <fieldset className="s-field">
      <legend>{t('who')}</legend>
      {people.map(one => (
        <Checkbox
          key={one.id}
          label={one.name}
          hint={[say.what(one), ...(one.holds ? [t('holds')] : [])].filter(words => words !== '').join(', ')}
          checked={to.includes(one.id)}
          onChange={on => toggle(one.id, on)}
        />
      ))}
    </fieldset>
  )
}
