import { Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import type { Draft } from '../../../web/drafts/index.ts'
import { Stack, TextArea, TwoVersions } from '../../../web/kit/index.ts'
import { useDates, useListed, useTexts } from '../../../web/texts/index.ts'
import { useWriteStatement } from './hooks.ts'
import type { Standing } from './hooks.ts'
import { pictureTexts } from './texts.ts'

/** Words that are being written, and all that they grew from: what others write meanwhile is not written over. */
export interface AgreedDraft extends Record<string, unknown> {
  readonly words: string
  readonly after: readonly string[]
}

/** What is being written together with others: one text at a time. */
export const useAgreedDraft = (caseId: string): Draft<AgreedDraft> =>
  useDraft<AgreedDraft>(`picture.agreed:${caseId}`, { words: '', after: [] }, one => [one.words])

/** The next version begins from none, from one, or from several that become one. */
export const agreedFrom = (from: readonly Standing[]): AgreedDraft => ({
  words: from.map(one => one.words).join('\n\n'),
  after: from.map(one => one.id),
})

interface WriteAgreedProps {
  caseId: string
  draft: Draft<AgreedDraft>
  standing: readonly Standing[]
  onClose: () => void
}

/** Writes the next version from what stands; where somebody wrote meanwhile, both are shown. */
export const WriteAgreed = ({ caseId, draft, standing, onClose }: WriteAgreedProps) => {
  const t = useTexts(pictureTexts)
  const leave = () => (void draft.discard(), onClose())
  const write = useWriteStatement({ done: t('agreedSaved'), onDone: leave })
  const { words, after } = draft.value
  const { theirs } = write
  return (
    <Stack>
      {standing.length > 1 ? <InPlaceOf of={standing.filter(one => after.includes(one.id))} /> : null}
      <TextArea
        label={t('agreedWords')}
        hint={t('agreedHint')}
        rows={5}
        maxLength={4000}
        value={words}
        saved={draft.saved}
        onChange={text => draft.set({ words: text })}
      />
      {theirs ? (
        <TwoVersions
          mine={words}
          theirs={theirs.words}
          onKeepMine={() => (draft.set({ after: [...after, theirs.id] }), write.clear())}
          onTakeTheirs={() => (draft.set({ words: theirs.words, after: [theirs.id] }), write.clear())}
        />
      ) : null}
      <Send
        of={write}
        ready={words.trim() !== ''}
        onSend={() => write.send({ caseId, words: words.trim(), after: [...after] })}
        onCancel={leave}
      >
        {t('agreedSave')}
      </Send>
    </Stack>
  )
}

/** Where several stand: which of them it takes the place of. */
const InPlaceOf = ({ of }: { of: readonly Standing[] }) => {
  const t = useTexts(pictureTexts)
  const { date } = useDates()
  const listed = useListed()
  return of.length === 0 ? null : <p>{t('agreedPlace', { days: listed(of.map(one => date(one.at, 'day'))) })}</p>
}
