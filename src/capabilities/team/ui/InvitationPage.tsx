import { useState } from 'react'
import type { ReactNode } from 'react'
import { Problem, Shown } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import {
  Button,
  Buttons,
  Card,
  DefinitionList,
  Message,
  Page,
  PageHead,
  Select,
  Stack,
  TextArea,
} from '../../../web/kit/index.ts'
import { paths, useGo, useParam } from '../../../web/paths/index.ts'
import { useSession } from '../../../web/session/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
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

const Yes = ({ caseId, participantId, invitation, children }: FormProps) => {
  const t = useTexts(teamTexts)
  const { id: me } = useSession()
  const { colleagues, version } = invitation
  const go = useGo()
  const [employeeId, setEmployeeId] = useState(me)
  const away = () => go(employeeId === me ? paths.child(caseId) : paths.day(), { replace: true })
  const accept = useAnswerInvitation(t('yesDone'), away)
  return (
    <Stack>
      <Select
        label={t('who')}
        options={colleagues.map(one => ({ value: one.id, label: one.name }))}
        value={employeeId}
        onChange={setEmployeeId}
      />
      <Problem of={accept} />
      <Buttons>
        <Button
          busy={accept.busy}
          onClick={() => accept.send({ caseId, participantId, version, answer: 'accept', employeeId })}
        >
          {t('yes')}
        </Button>
        {children}
      </Buttons>
    </Stack>
  )
}

const No = ({ caseId, participantId, invitation, children }: FormProps) => {
  const t = useTexts(teamTexts)
  const { version } = invitation
  const go = useGo()
  const draft = useDraft(`team.answer:${participantId}`, { words: '' })
  const { words } = draft.value
  const decline = useAnswerInvitation(t('yesDone'), () => (void draft.discard(), go(paths.day(), { replace: true })))
  const said = words.trim() === '' ? {} : { words }
  return (
    <Stack>
      <TextArea label={t('noWords')} value={words} onChange={text => draft.set({ words: text })} saved={draft.saved} />
      <Problem of={decline} />
      <Buttons>
        <Button
          busy={decline.busy}
          onClick={() => decline.send({ caseId, participantId, version, answer: 'decline', ...said })}
        >
          {t('noSend')}
        </Button>
        {children}
      </Buttons>
    </Stack>
  )
}
