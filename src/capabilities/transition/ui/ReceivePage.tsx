import { useState } from 'react'
import { Problem, Send, Shown } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import {
  Button,
  Buttons,
  Card,
  DefinitionList,
  Page,
  PageHead,
  Select,
  Stack,
  TextArea,
} from '../../../web/kit/index.ts'
import { paths, useGo, useParam } from '../../../web/paths/index.ts'
import { useSession } from '../../../web/session/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { useAsked, useReceive } from './hooks.ts'
import type { Asked } from './hooks.ts'
import { transitionTexts } from './texts.ts'

/** What is asked of who is to receive: yes in one press; a leader may say who it will be. */
export const ReceivePage = () => {
  const t = useTexts(transitionTexts)
  const [caseId, transitionId] = [useParam('caseId'), useParam('transitionId')]
  const read = useAsked(caseId, transitionId)
  return (
    <Page>
      <PageHead title={t('askedPage')} intro={t('askedIntro')} />
      <Shown of={read}>{asked => <Answering caseId={caseId} asked={asked} />}</Shown>
    </Page>
  )
}

interface AnsweringProps {
  readonly caseId: string
  readonly asked: Asked
}

const Answering = ({ caseId, asked }: AnsweringProps) => {
  const t = useTexts(transitionTexts)
  const { date } = useDates()
  const language = useLanguage()
  const [declining, setDeclining] = useState(false)
  const facts = [
    { term: t('day'), text: date(asked.on, 'long') },
    { term: t('from'), text: asked.from },
    { term: t('holder'), text: asked.holder ?? '' },
    { term: t('receiveBy'), text: date(asked.receiveBy, 'long') },
    { term: t('blocks'), text: asked.blocks.map(one => labelIn(one, language)).join(', ') || t('noBlocks') },
  ]
  const Form = declining ? No : Yes
  return (
    <Card look="hold" title={t('wanted', { name: asked.child.name, passage: labelIn(asked.passage, language) })}>
      <Stack>
        <DefinitionList items={facts.filter(one => one.text !== '')} />
        <p>{t(asked.bringsBaton ? 'brings' : 'bringsNot')}</p>
        <Form caseId={caseId} asked={asked} />
        <Buttons>
          <Button kind="secondary" onClick={() => setDeclining(!declining)}>
            {t(declining ? 'cancel' : 'decline')}
          </Button>
        </Buttons>
      </Stack>
    </Card>
  )
}

/** So many colleagues stand there before one asks for more. */
const FIRST = 6

const Yes = ({ caseId, asked }: AnsweringProps) => {
  const t = useTexts(transitionTexts)
  const { id: me } = useSession()
  const go = useGo()
  const [all, setAll] = useState(false)
  const what = { caseId, transitionId: asked.id, version: asked.version }
  const accept = useReceive(t('acceptDone'), () => go(paths.transition(caseId), { replace: true }))
  const name = useReceive(t('nameDone'), () => go(paths.day(), { replace: true }))
  const others = asked.asService ? asked.colleagues.filter(one => one.id !== me) : []
  return (
    <Stack>
      <Problem of={accept} />
      <Problem of={name} />
      <Buttons>
        <Button busy={accept.busy} onClick={() => accept.send({ ...what, said: { answer: 'accept' } })}>
          {t('accept')}
        </Button>
        {(all ? others : others.slice(0, FIRST)).map(one => (
          <Button
            key={one.id}
            kind="secondary"
            busy={name.busy}
            onClick={() => name.send({ ...what, said: { answer: 'name', employeeId: one.id } })}
          >
            {t('name', { name: one.name })}
          </Button>
        ))}
        {others.length > FIRST && !all ? (
          <Button kind="plain" onClick={() => setAll(true)}>
            {t('everybody', { count: others.length })}
          </Button>
        ) : null}
      </Buttons>
    </Stack>
  )
}

const No = ({ caseId, asked }: AnsweringProps) => {
  const t = useTexts(transitionTexts)
  const language = useLanguage()
  const go = useGo()
  const draft = useDraft(`transition.decline:${asked.id}`, { reason: '', words: '' }, one => [one.words])
  const { reason, words } = draft.value
  const [tried, setTried] = useState(false)
  const write = useReceive(t('declineDone'), () => (void draft.discard(), go(paths.day(), { replace: true })))
  const send = () => {
    setTried(true)
    const more = words.trim()
    const what = { caseId, transitionId: asked.id, version: asked.version }
    if (reason) write.send({ ...what, said: { answer: 'decline', reason, ...(more && { words: more }) } })
  }
  return (
    <Stack>
      <Select
        label={t('reason')}
        unchosen={t('choose')}
        options={asked.declineReasons.map(one => ({ value: one.id, label: labelIn(one.label, language) }))}
        value={reason}
        onChange={value => draft.set({ reason: value })}
        error={tried && !reason ? t('missing') : undefined}
      />
      <TextArea
        label={t('words')}
        value={words}
        onChange={text => draft.set({ words: text })}
        saved={draft.saved}
        maxLength={1000}
        rows={2}
      />
      <Send of={write} onSend={send}>
        {t('declineSend')}
      </Send>
    </Stack>
  )
}
