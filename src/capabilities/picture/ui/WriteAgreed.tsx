import { useState } from 'react'
import { Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Stack, TextArea, TwoVersions } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { useWriteStatement } from './hooks.ts'
import type { Picture } from './hooks.ts'
import { pictureTexts } from './texts.ts'

interface WriteAgreedProps {
  caseId: string
  picture: Picture
  onClose: () => void
}

/** Writes the next version from the one that stands; where somebody wrote meanwhile, both are shown. */
export const WriteAgreed = ({ caseId, picture, onClose }: WriteAgreedProps) => {
  const t = useTexts(pictureTexts)
  const [read, setRead] = useState(picture.version)
  const initial = { words: picture.statements[0]?.words ?? '' }
  const draft = useDraft<{ words: string }>(`picture.agreed:${caseId}`, initial, one => [one.words])
  const leave = () => (void draft.discard(), onClose())
  const write = useWriteStatement({ done: t('agreedSaved'), onDone: leave })
  const { words } = draft.value
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
          onKeepMine={() => (setRead(theirs.version), write.clear())}
          onTakeTheirs={() => (setRead(theirs.version), draft.set({ words: theirs.words }), write.clear())}
        />
      ) : null}
      <Send
        of={write}
        ready={words.trim() !== ''}
        onSend={() => write.send({ caseId, words: words.trim(), version: read })}
        onCancel={leave}
      >
        {t('agreedSave')}
      </Send>
    </Stack>
  )
}
