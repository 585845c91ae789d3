import { useState } from 'react'
import { Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Chips, Dialog, SavedMark, Stack, TextField } from '../../../web/kit/index.ts'
import { labelIn, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { answeredBy, answerOf, answersTo, NOTHING } from './register-draft.ts'
import type { Method, RegisterDraft, YesNo } from './register-draft.ts'
import { useRegisterPack } from './hooks.ts'
import type { OneBlock, OneTransition } from './hooks.ts'
import { transitionTexts } from './texts.ts'

interface RegisterDialogProps {
  readonly caseId: string
  readonly one: OneTransition
  readonly onClose: () => void
}

/** The holder writes down what somebody answered by word of mouth or on paper. */
export const RegisterDialog = (props: RegisterDialogProps) => {
  const t = useTexts(transitionTexts)
  return (
    <Dialog open onClose={props.onClose} title={t('register')} wide>
      <p className="s-soft">{t('registerIntro')}</p>
      <Form {...props} />
    </Dialog>
  )
}

const METHODS: readonly Method[] = ['oral', 'paper']

/** Who answered, what, and how it came; sent when all of it is there. */
const useRegistering = ({ caseId, one, onClose }: RegisterDialogProps) => {
  const t = useTexts(transitionTexts)
  const draft = useDraft<RegisterDraft>(`transition.register:${one.id}`, NOTHING, value => [value.archive])
  const { who, method, said, archive } = draft.value
  const [tried, setTried] = useState(false)
  const write = useRegisterPack(t('registered'), () => (void draft.discard(), onClose()))
  const people = new Map(one.blocks.flatMap(block => block.said.map(({ giver, name }) => [giver.id, { giver, name }])))
  const theirs = one.blocks.filter(block => block.version > 0 && block.said.some(of => of.giver.id === who))
  const giver = people.get(who)?.giver
  const answers = answersTo(theirs, said)
  const lies = archive.trim()
  const send = () => {
    setTried(true)
    if (!giver || method === '' || answers.length === 0 || (method === 'paper' && lies === '')) return
    const paper = method === 'paper' ? { archiveRef: lies } : {}
    write.send({ caseId, transitionId: one.id, giver, method, answers, ...paper })
  }
  const setWho = (id: string) => draft.set(before => answeredBy(before, id))
  const setMethod = (way: Method) => draft.set({ method: way })
  const say = ({ id: block, version }: OneBlock, answer: YesNo) =>
    draft.set(before => ({ ...before, said: { ...before.said, [block]: { version, answer } } }))
  return { who, setWho, method, setMethod, draft, said, say, tried, write, people, theirs, answers, send }
}

const Form = (props: RegisterDialogProps) => {
  const t = useTexts(transitionTexts)
  const form = useRegistering(props)
  const { method, draft } = form
  const { archive } = draft.value
  const missing = (is: boolean) => (form.tried && is ? t('missing') : undefined)
  return (
    <Stack>
      <Chips
        label={t('who')}
        options={[...form.people].map(([value, { name: label }]) => ({ value, label }))}
        value={form.who || undefined}
        onChange={form.setWho}
        error={missing(!form.people.has(form.who))}
      />
      <Answers form={form} error={missing(form.answers.length === 0)} />
      <Chips
        label={t('method')}
        options={METHODS.map(value => ({ value, label: t(value) }))}
        value={method || undefined}
        onChange={form.setMethod}
        error={missing(method === '')}
      />
      {method === 'paper' ? (
        <TextField
          label={t('archive')}
          value={archive}
          onChange={text => draft.set({ archive: text })}
          error={missing(archive.trim() === '')}
          maxLength={200}
        />
      ) : null}
      <SavedMark of={draft.saved} />
      <Send of={form.write} onSend={form.send} onCancel={props.onClose}>
        {t('store')}
      </Send>
    </Stack>
  )
}

interface AnswersProps {
  readonly form: ReturnType<typeof useRegistering>
  readonly error: string | undefined
}
const Answers = ({ form: { theirs, said, say }, error }: AnswersProps) => {
  const t = useTexts(transitionTexts)
  const language = useLanguage()
  return theirs.map(block => (
    <Chips
      key={block.id}
      label={labelIn(block.label, language)}
      options={(['yes', 'no'] as const).map(value => ({ value, label: t(value) }))}
      value={answerOf(block, said)}
      onChange={answer => say(block, answer)}
      error={error}
    />
  ))
}
