import { useState } from 'react'
import { Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Chips, Dialog, SavedMark, Stack, TextField } from '../../../web/kit/index.ts'
import { useLanguage, useTexts } from '../../../web/texts/index.ts'
import { useRegisterPack } from './hooks.ts'
import type { OneTransition } from './hooks.ts'
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

type YesNo = 'yes' | 'no'
const METHODS = ['oral', 'paper'] as const

/** Who answered, what, and how it came; sent when all of it is there. */
const useRegistering = ({ caseId, one, onClose }: RegisterDialogProps) => {
  const t = useTexts(transitionTexts)
  const [who, setWho] = useState<string>()
  const [method, setMethod] = useState<(typeof METHODS)[number]>()
  const draft = useDraft(`transition.register:${one.id}`, { archive: '' }, value => [value.archive])
  const { archive } = draft.value
  const [said, setSaid] = useState<Readonly<Record<string, YesNo>>>({})
  const [tried, setTried] = useState(false)
  const write = useRegisterPack(t('registered'), () => (void draft.discard(), onClose()))
  const people = new Map(one.blocks.flatMap(block => block.said.map(({ giver, name }) => [giver.id, { giver, name }])))
  const theirs = one.blocks.filter(block => block.version > 0 && block.said.some(of => of.giver.id === who))
  const giver = who === undefined ? undefined : people.get(who)?.giver
  const answers = theirs.flatMap(({ id, version }) => {
    const answer = said[id]
    return answer ? [{ block: id, version, answer }] : []
  })
  const lies = archive.trim()
  const send = () => {
    setTried(true)
    if (!giver || !method || answers.length === 0 || (method === 'paper' && lies === '')) return
    const paper = method === 'paper' ? { archiveRef: lies } : {}
    write.send({ caseId, transitionId: one.id, giver, method, answers, ...paper })
  }
  const say = (block: string, answer: YesNo) => setSaid({ ...said, [block]: answer })
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
        value={form.who}
        onChange={form.setWho}
        error={missing(form.who === undefined)}
      />
      <Answers form={form} error={missing(form.answers.length === 0)} />
      <Chips
        label={t('method')}
        options={METHODS.map(value => ({ value, label: t(value) }))}
        value={method}
        onChange={form.setMethod}
        error={missing(!method)}
      />
      {method === 'paper' ? (
        <>
          <TextField
            label={t('archive')}
            value={archive}
            onChange={text => draft.set({ archive: text })}
            error={missing(archive.trim() === '')}
            maxLength={200}
          />
          <SavedMark of={draft.saved} />
        </>
      ) : null}
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
  return theirs.map(({ id, label }) => (
    <Chips
      key={id}
      label={label[language]}
      options={(['yes', 'no'] as const).map(value => ({ value, label: t(value) }))}
      value={said[id]}
      onChange={answer => say(id, answer)}
      error={error}
    />
  ))
}
