import { Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Stack, TextArea, TwoVersions } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { useWriteStatement } from './hooks.ts'
import type { Standing } from './hooks.ts'
import { pictureTexts } from './texts.ts'

/** Words that are being written, and all that they grew from: what others write meanwhile is not written over. */
interface AgreedDraft extends Record<string, unknown> {
  readonly words: string
  readonly after: readonly string[]
}

interface WriteAgreedProps {
  caseId: string
  /** The words that it begins from: none, one, or two that become one. */
  from: readonly Standing[]
  onClose: () => void
}

/** Writes the next version from what stands; where somebody wrote meanwhile, both are shown. */
export const WriteAgreed = ({ caseId, from, onClose }: WriteAgreedProps) => {
  const t = useTexts(pictureTexts)
  const initial = { words: from.map(one => one.words).join('\n\n'), after: from.map(one => one.id) }
  const draft = useDraft<AgreedDraft>(`picture.agreed:${caseId}`, initial, one => [one.words])
  const leave = () => (void draft.discard(), onClose())
  const write = useWriteStatement({ done: t('agreedSaved'), onDone: leave })
  const { words, after } = draft.value
  const { theirs } = write
  return (
    <Stack>
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
