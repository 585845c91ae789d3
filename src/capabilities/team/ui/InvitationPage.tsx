import { useState } from 'react'
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

const Answering = ({ caseId, participantId, invitation }: AnsweringProps) => {
  const t = useTexts(teamTexts)
  const { id: me } = useSession()
  const { child, holder, service, task, colleagues, version } = invitation
  const go = useGo()
  const [declining, setDeclining] = useState(false)
  const draft = useDraft(`team.answer:${participantId}`, { employeeId: me, words: '' })
  const { employeeId, words } = draft.value
  const accept = useAnswerInvitation(t('yesDone'), () =>
    go(employeeId === me ? paths.child(caseId) : paths.day(), { replace: true }),
  )
  const decline = useAnswerInvitation(t('yesDone'), () => (void draft.discard(), go(paths.day(), { replace: true })))
  const answer = { caseId, participantId, version }
  const facts = [
    { term: t('holder'), text: holder },
    { term: t('taskTerm'), text: task },
  ]
  return (
    <Card look="hold" title={t('wanted', { service: service.name, name: child.name })}>
      <DefinitionList items={facts.flatMap(({ term, text }) => (text === null ? [] : [{ term, text }]))} />
      {declining ? (
        <TextArea
          label={t('noWords')}
          value={words}
          onChange={text => draft.set({ words: text })}
          saved={draft.saved}
        />
      ) : (
        <Select
          label={t('who')}
          options={colleagues.map(one => ({ value: one.id, label: one.name }))}
          value={employeeId}
          onChange={value => draft.set({ employeeId: value })}
        />
      )}
      <Problem of={declining ? decline : accept} />
      <Buttons>
        {declining ? (
          <Button
            busy={decline.busy}
            onClick={() => decline.send({ ...answer, answer: 'decline', ...(words.trim() !== '' && { words }) })}
          >
            {t('noSend')}
          </Button>
        ) : (
          <Button busy={accept.busy} onClick={() => accept.send({ ...answer, answer: 'accept', employeeId })}>
            {t('yes')}
          </Button>
        )}
        <Button kind="secondary" onClick={() => setDeclining(!declining)}>
          {t(declining ? 'cancel' : 'no')}
        </Button>
      </Buttons>
    </Card>
  )
}
