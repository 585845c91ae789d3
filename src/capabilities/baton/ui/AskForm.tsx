import { Problem, Shown } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import type { Draft } from '../../../web/drafts/index.ts'
import {
  Button,
  Buttons,
  DateField,
  FieldPair,
  Message,
  SavedMark,
  Select,
  Stack,
  TextArea,
} from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { useAskDeputy, useCandidates, useOfferBaton } from './hooks.ts'
import type { Candidate } from './hooks.ts'
import { batonTexts } from './texts.ts'

const empty = { to: '', reason: '', handOverNote: '', familyView: '', firstDay: '', lastDay: '' }
type AskDraft = typeof empty

interface AskFormProps {
  caseId: string
  /** The baton itself, or to be deputy for some days. */
  kind: 'baton' | 'deputy'
  onClose: () => void
}

/** Asks somebody to take the baton, or to be deputy. */
export const AskForm = ({ caseId, kind, onClose }: AskFormProps) => {
  const t = useTexts(batonTexts)
  const read = useCandidates(caseId)
  return (
    <Shown of={read}>
      {candidates =>
        candidates.length === 0 ? (
          <Message>{t('noCandidates')}</Message>
        ) : (
          <Asking caseId={caseId} kind={kind} onClose={onClose} candidates={candidates} />
        )
      }
    </Shown>
  )
}

const keyOf = (one: Candidate) => `${one.id} ${one.service.id}`

const Asking = ({ caseId, kind, onClose, candidates }: AskFormProps & { candidates: readonly Candidate[] }) => {
  const t = useTexts(batonTexts)
  const draft = useDraft<AskDraft>(`baton.${kind}:${caseId}`, empty, one => [
    one.reason,
    one.handOverNote,
    one.familyView,
  ])
  const { to, reason, handOverNote, familyView, firstDay, lastDay } = draft.value
  const person = candidates.find(one => keyOf(one) === to)
  const name = person?.name ?? ''
  const finish = () => (void draft.discard(), onClose())
  const offer = useOfferBaton(t('asked', { name }), finish)
  const deputy = useAskDeputy(t('asked', { name }), finish)
  const write = kind === 'deputy' ? deputy : offer
  const rest = kind === 'deputy' ? [firstDay, lastDay] : [familyView]
  const ready = person !== undefined && [reason, handOverNote, ...rest].every(text => text.trim() !== '')
  const send = () => {
    if (!person) return
    const asked = { caseId, toId: person.id, reason, handOverNote }
    if (kind === 'deputy') deputy.send({ ...asked, firstDay, lastDay })
    else offer.send({ ...asked, toServiceId: person.service.id, familyView })
  }
  return (
    <Stack>
      <p>{t(kind === 'deputy' ? 'deputyIntro' : 'giveIntro')}</p>
      <Select
        label={t('who')}
        unchosen={t('choose')}
        options={candidates.map(one => ({
          value: keyOf(one),
          label: t('whoLine', { name: one.name, service: one.service.name }),
        }))}
        value={to}
        onChange={value => draft.set({ to: value })}
      />
      <Words draft={draft} kind={kind} />
      <Problem of={write} />
      <SavedMark of={draft.saved} />
      <Buttons>
        <Button busy={write.busy} disabled={!ready} onClick={send}>
          {t('ask', { name })}
        </Button>
        <Button kind="plain" onClick={onClose}>
          {t('cancel')}
        </Button>
      </Buttons>
    </Stack>
  )
}

const Words = ({ draft, kind }: { draft: Draft<AskDraft>; kind: AskFormProps['kind'] }) => {
  const t = useTexts(batonTexts)
  const { reason, handOverNote, familyView, firstDay, lastDay } = draft.value
  return (
    <>
      {kind === 'deputy' ? (
        <FieldPair>
          <DateField label={t('firstDay')} value={firstDay} onChange={day => draft.set({ firstDay: day })} />
          <DateField label={t('lastDay')} value={lastDay} onChange={day => draft.set({ lastDay: day })} />
        </FieldPair>
      ) : null}
      <TextArea label={t('reason')} value={reason} onChange={text => draft.set({ reason: text })} />
      <TextArea
        label={t('note')}
        hint={t('noteHint')}
        value={handOverNote}
        onChange={text => draft.set({ handOverNote: text })}
      />
      {kind === 'baton' ? (
        <TextArea label={t('familyView')} value={familyView} onChange={text => draft.set({ familyView: text })} />
      ) : null}
    </>
  )
}
