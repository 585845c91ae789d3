import { Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Dialog, RadioCards, SavedMark, Select, Stack, TextArea, TextField } from '../../../web/kit/index.ts'
import { labelIn, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { TELLS, TopicId } from '../model.ts'
import type { NewNeed } from '../model.ts'
import { useNote } from './hooks.ts'
import type { Draft } from '../../../web/drafts/index.ts'
import type { Needs } from './hooks.ts'
import { needTexts } from './texts.ts'

interface NoteDraft extends Record<string, unknown> {
  what: string
  why: string
  offer: string
  topic: string
  audience: NewNeed['audience']
}
const EMPTY: NoteDraft = { what: '', why: '', offer: '', topic: 'plan', audience: 'everyone' }

/** Notes a need, in one's own words. */
export const NoteDialog = ({ caseId, needs, onClose }: { caseId: string; needs: Needs; onClose: () => void }) => {
  const t = useTexts(needTexts)
  const draft = useDraft<NoteDraft>(`need.new:${caseId}`, EMPTY, one => [one.what, one.why])
  const note = useNote({ done: t('noted'), onDone: () => (void draft.discard(), onClose()) })
  const { what, why, offer, topic, audience } = draft.value
  const send = () =>
    note.send({
      ...{ caseId, what, why: why.trim() === '' ? null : why, offer: offer === '' ? null : offer },
      ...{ topic: TopicId.catch('plan').parse(topic), audience },
    })
  return (
    <Dialog open wide title={t('note')} onClose={onClose}>
      <Stack>
        <Fields needs={needs} draft={draft} />
        <SavedMark of={draft.saved} />
        <Send of={note} ready={what.trim() !== ''} onSend={send}>
          {t('noteSave')}
        </Send>
      </Stack>
    </Dialog>
  )
}

const Fields = ({ needs, draft }: { needs: Needs; draft: Draft<NoteDraft> }) => {
  const t = useTexts(needTexts)
  const language = useLanguage()
  const { what, why, offer, topic, audience } = draft.value
  const options = (choices: readonly { id: string; label: { nb: string; nn: string } }[]) =>
    choices.map(one => ({ value: one.id, label: labelIn(one.label, language) }))
  return (
    <>
      <TextField
        label={t('what')}
        hint={t('whatHint')}
        maxLength={200}
        value={what}
        onChange={text => draft.set({ what: text })}
      />
      <TextArea label={t('why')} optional rows={3} value={why} onChange={text => draft.set({ why: text })} />
      {needs.offers.length > 0 ? (
        <Select
          label={t('offer')}
          hint={t('offerHint')}
          optional
          unchosen={t('choose')}
          options={options(needs.offers)}
          value={offer}
          onChange={value => draft.set({ offer: value })}
        />
      ) : null}
      <Select
        label={t('topic')}
        options={options(needs.topics)}
        value={topic}
        onChange={value => draft.set({ topic: value })}
      />
      <RadioCards
        label={t('who')}
        options={TELLS.map(value => ({ value, title: t('tell', { audience: value }) }))}
        value={audience}
        onChange={value => draft.set({ audience: value })}
      />
    </>
  )
}
