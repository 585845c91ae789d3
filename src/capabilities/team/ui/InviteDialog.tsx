import type { ReactNode } from 'react'
import { Problem, Shown } from '../../../web/call/index.ts'
import { CapacityNote } from '../../../web/capacity/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import type { Draft } from '../../../web/drafts/index.ts'
import { Button, Buttons, Dialog, SavedMark, Select, Stack, TextField } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { useInvitable, useInvite } from './hooks.ts'
import { teamTexts } from './texts.ts'

const ANYBODY = 'anybody'
interface InviteDraft extends Record<string, unknown> {
  serviceId: string
  employeeId: string
  task: string
}

/** Invites a service to the case, or somebody in it. */
export const InviteDialog = ({ caseId, onClose }: { caseId: string; onClose: () => void }) => {
  const t = useTexts(teamTexts)
  return (
    <Dialog open title={t('invite')} onClose={onClose}>
      <InviteForm caseId={caseId} onDone={onClose}>
        <Button kind="plain" onClick={onClose}>
          {t('cancel')}
        </Button>
      </InviteForm>
    </Dialog>
  )
}

interface InviteFormProps {
  caseId: string
  onDone: () => void
  /** The way out, where there is one. */
  children?: ReactNode
}

/** The invitation itself, also where the step stands. */
export const InviteForm = ({ caseId, onDone, children }: InviteFormProps) => {
  const t = useTexts(teamTexts)
  const draft = useDraft<InviteDraft>(
    `team.invite:${caseId}`,
    { serviceId: '', employeeId: ANYBODY, task: '' },
    one => [one.task],
  )
  const { serviceId, employeeId, task } = draft.value
  const invite = useInvite(t('sent'), () => (void draft.discard(), onDone()))
  const more = {
    ...(employeeId !== ANYBODY && { employeeId }),
    ...(task.trim() !== '' && { task }),
  }
  return (
    <Stack>
      <p>{t('inviteIntro')}</p>
      <Whom caseId={caseId} draft={draft} />
      <TextField label={t('task')} hint={t('taskHint')} value={task} onChange={text => draft.set({ task: text })} />
      <SavedMark of={draft.saved} />
      <Problem of={invite} />
      <Buttons>
        <Button
          busy={invite.busy}
          disabled={serviceId === ''}
          onClick={() => invite.send({ caseId, serviceId, ...more })}
        >
          {t('send')}
        </Button>
        {children}
      </Buttons>
    </Stack>
  )
}

/** The service, and who in it: the service itself may say. */
const Whom = ({ caseId, draft }: { caseId: string; draft: Draft<InviteDraft> }) => {
  const t = useTexts(teamTexts)
  const { serviceId, employeeId } = draft.value
  const read = useInvitable(caseId, serviceId)
  const choose = (value: string) => draft.set({ serviceId: value, employeeId: ANYBODY })
  return (
    <Shown of={read}>
      {({ services, people }) => (
        <>
          <Select
            label={t('service')}
            unchosen={t('choose')}
            options={services.map(one => ({ value: one.id, label: one.name }))}
            value={serviceId}
            onChange={choose}
          />
          <CapacityNote among={services} chosen={serviceId} onChoose={choose} />
          {people.length > 0 ? (
            <Select
              label={t('person')}
              options={[
                { value: ANYBODY, label: t('anybody') },
                ...people.map(one => ({ value: one.id, label: one.name })),
              ]}
              value={employeeId}
              onChange={value => draft.set({ employeeId: value })}
            />
          ) : null}
        </>
      )}
    </Shown>
  )
}
