import { useState } from 'react'
import { Problem, Shown } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Button, Buttons, Chips, Dialog, Message, SavedMark, Stack, TextArea } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { MEETING_KINDS } from '../model.ts'
import { AgendaFields } from './AgendaFields.tsx'
import { pointOf } from './agenda-words.ts'
import { callOf, emptyCall, callWords } from './call-draft.ts'
import type { CallDraft } from './call-draft.ts'
import { callTexts } from './call-texts.ts'
import { useCallMeeting, useProposal } from './hooks.ts'
import type { ProposalShown } from './hooks.ts'
import { meetingTexts } from './texts.ts'
import { WhenFields } from './WhenFields.tsx'
import { WhoFields } from './WhoFields.tsx'

interface CallDialogProps {
  caseId: string
  onClose: () => void
}

/** Calls a meeting: what, when, who, and an agenda from what is open. */
export const CallDialog = ({ caseId, onClose }: CallDialogProps) => {
  const t = useTexts(meetingTexts)
  const read = useProposal(caseId)
  return (
    <Dialog open wide title={t('call')} onClose={onClose}>
      <Shown of={read}>{proposal => <CallForm caseId={caseId} proposal={proposal} onClose={onClose} />}</Shown>
    </Dialog>
  )
}

/** What the parts of the form take. */
export interface CallPart {
  value: CallDraft
  onChange: (change: Partial<CallDraft>) => void
}

const CallForm = ({ caseId, proposal, onClose }: CallDialogProps & { proposal: ProposalShown }) => {
  const t = useTexts(callTexts)
  const words = useTexts(meetingTexts)
  const agenda = proposal.agenda.map(point => pointOf(point, proposal.childName, t))
  const draft = useDraft<CallDraft>(`meeting.new:${caseId}`, emptyCall(proposal, agenda), callWords)
  const [missing, setMissing] = useState(false)
  const call = useCallMeeting({ done: t('sent'), onDone: () => (void draft.discard(), onClose()) })
  const { value, set } = draft
  const send = () => {
    const sent = callOf(value, proposal)
    setMissing(sent === undefined)
    if (sent) call.send({ caseId, ...sent })
  }
  return (
    <Stack>
      <Chips
        label={t('kind')}
        options={MEETING_KINDS.map(kind => ({ value: kind, label: words('kind', { kind }) }))}
        value={value.kind === '' ? undefined : value.kind}
        onChange={kind => set({ kind })}
      />
      <TextArea label={t('purpose')} rows={2} value={value.purpose} onChange={purpose => set({ purpose })} />
      <WhenFields value={value} onChange={set} />
      <WhoFields value={value} onChange={set} proposal={proposal} />
      <AgendaFields value={value} onChange={set} />
      {missing ? <Message tone="problem">{t('missing')}</Message> : null}
      <Problem of={call} />
      <SavedMark of={draft.saved} />
      <Buttons>
        <Button busy={call.busy} onClick={send}>
          {t('send')}
        </Button>
      </Buttons>
    </Stack>
  )
}
