import { useState } from 'react'
import type { ReactNode } from 'react'
import { Problem, Shown } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import {
  Button,
  Buttons,
  Card,
  Chips,
  DefinitionList,
  Message,
  Page,
  PageHead,
  Stack,
  TextArea,
} from '../../../web/kit/index.ts'
import { paths, useGo, useParam } from '../../../web/paths/index.ts'
import { useSession } from '../../../web/session/index.ts'
import { labelIn, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { useAnswerInvitation, useInvitation, useMyInvitations } from './hooks.ts'
import type { Invitation } from './hooks.ts'
import { teamTexts } from './texts.ts'

/** An invitation to take part: what is asked, and yes in one press; a leader says who it will be. */
export const InvitationPage = () => {
  const t = useTexts(teamTexts)
  const caseId = useParam('caseId')
  const mine = useMyInvitations(caseId)
  return (
    <Page>
      <PageHead title={t('page')} intro={t('pageIntro')} />
      <Shown of={mine}>
        {found => (
          <Stack gap="large">
            {found.length === 0 ? <Message>{t('nothing')}</Message> : null}
            {found.map(one => (
              <InvitationCard key={one.participantId} caseId={caseId} participantId={one.participantId} />
            ))}
          </Stack>
        )}
      </Shown>
    </Page>
  )
}

const InvitationCard = ({ caseId, participantId }: { caseId: string; participantId: string }) => {
  const read = useInvitation(caseId, participantId)
  return (
    <Shown of={read}>
      {invitation => <Answering caseId={caseId} participantId={participantId} invitation={invitation} />}
    </Shown>
  )
}

interface AnsweringProps {
  caseId: string
  participantId: string
  invitation: Invitation
}

const Answering = (props: AnsweringProps) => {
  const t = useTexts(teamTexts)
  const { child, holder, service, task } = props.invitation
  const [declining, setDeclining] = useState(false)
  const facts = [
    { term: t('holder'), text: holder },
    { term: t('taskTerm'), text: task },
  ]
  const Form = declining ? No : Yes
  return (
    <Card look="hold" title={t('wanted', { service: service.name, name: child.name })}>
      <DefinitionList items={facts.flatMap(({ term, text }) => (text === null ? [] : [{ term, text }]))} />
      <Form {...props}>
        <Button kind="secondary" onClick={() => setDeclining(!declining)}>
          {t(declining ? 'cancel' : 'no')}
        </Button>
      </Form>
    </Card>
  )
}

interface FormProps extends AnsweringProps {
  /** The way to the other form. */
  children: ReactNode
}

/** So many colleagues stand there before one asks for more. */
const FIRST = 6

/** Yes in one press: I take part, or the colleague who is named. */
const Yes = ({ caseId, participantId, invitation, children }: FormProps) => {
  const t = useTexts(teamTexts)
  const { id: me } = useSession()
  const { colleagues, version } = invitation
  const go = useGo()
  const [who, setWho] = useState<string>()
  const [all, setAll] = useState(false)
  const accept = useAnswerInvitation(t('yesDone'), () =>
    go(who === me ? paths.child(caseId) : paths.day(), { replace: true }),
  )
  const say = (employeeId: string) => {
    setWho(employeeId)
    accept.send({ caseId, participantId, version, answer: 'accept', employeeId })
  }
  const others = colleagues.filter(one => one.id !== me)
  return (
    <Stack>
      <h3>{t('who')}</h3>
      <Problem of={accept} />
      <Buttons>
        {colleagues.some(one => one.id === me) ? (
          <Button busy={accept.busy && who === me} onClick={() => say(me)}>
            {t('yesMe')}
          </Button>
        ) : null}
        {(all ? others : others.slice(0, FIRST)).map(one => (
          <Button key={one.id} kind="secondary" busy={accept.busy && who === one.id} onClick={() => say(one.id)}>
            {t('yesOther', { name: one.name })}
          </Button>
        ))}
        {others.length > FIRST && !all ? (
          <Button kind="plain" onClick={() => setAll(true)}>
            {t('everybody', { count: others.length })}
          </Button>
        ) : null}
      </Buttons>
      <div>{children}</div>
    </Stack>
  )
}

const No = ({ caseId, participantId, invitation, children }: FormProps) => {
  const t = useTexts(teamTexts)
  const language = useLanguage()
  const { version, declineReasons } = invitation
  const go = useGo()
  const [pressed, setPressed] = useState(false)
  const draft = useDraft(`team.answer:${participantId}`, { reason: '', words: '' }, one => [one.words])
  const { reason, words } = draft.value
  const decline = useAnswerInvitation(t('yesDone'), () => (void draft.discard(), go(paths.day(), { replace: true })))
  const missing = words.trim() === ''
  const said = reason === '' ? { words } : { reason, words }
  const send = () => {
    setPressed(true)
    if (!missing) decline.send({ caseId, participantId, version, answer: 'decline', ...said })
  }
  return (
    <Stack>
      {declineReasons.length === 0 ? null : (
        <Chips
          label={t('noTitle')}
          options={declineReasons.map(one => ({ value: one.id, label: labelIn(one.label, language) }))}
          value={reason === '' ? undefined : reason}
          onChange={value => draft.set({ reason: value })}
        />
      )}
      <TextArea
        label={t('noWords')}
        hint={t('noHint')}
        value={words}
        error={pressed && missing ? t('noMissing') : undefined}
        onChange={text => draft.set({ words: text })}
        saved={draft.saved}
      />
      <Problem of={decline} />
      <Buttons>
        <Button busy={decline.busy} onClick={send}>
          {t('noSend')}
        </Button>
        {children}
      </Buttons>
    </Stack>
  )
}
