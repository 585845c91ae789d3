import { useState } from 'react'
import { Problem, Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Button, Buttons, Stack, TextArea } from '../../../web/kit/index.ts'
import { useSession } from '../../../web/session/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { useSign } from './hooks.ts'
import type { Statement } from './hooks.ts'
import { pictureTexts } from './texts.ts'

/** Signs a version, or signs and tells what one sees in another way. */
export const Sign = ({ caseId, of }: { caseId: string; of: Statement }) => {
  const t = useTexts(pictureTexts)
  const { kind } = useSession()
  const draft = useDraft<{ words: string }>(`picture.differs:${of.id}`, { words: '' }, one => [one.words])
  const [open, setOpen] = useState(false)
  const leave = () => (void draft.discard(), setOpen(false))
  const sign = useSign({ done: t('signed'), onDone: leave })
  const { words } = draft.value
  const input = { caseId, statementId: of.id, version: of.version }
  if (open || words !== '')
    return (
      <Stack>
        <TextArea
          label={t('signWords')}
          hint={t('signHint')}
          rows={3}
          value={words}
          saved={draft.saved}
          onChange={text => draft.set({ words: text })}
        />
        <Send
          of={sign}
          ready={words.trim() !== ''}
          onSend={() => sign.send({ ...input, differs: words.trim() })}
          onCancel={leave}
        >
          {t('signDiffers')}
        </Send>
      </Stack>
    )
  const mine = of.signatures.find(one => one.by.mine)
  return (
    <>
      <Problem of={sign} />
      <Buttons>
        {mine && mine.differs === null ? null : (
          <Button busy={sign.busy} onClick={() => sign.send({ ...input, differs: null })}>
            {t(kind === 'employee' ? 'signService' : 'sign')}
          </Button>
        )}
        <Button kind="plain" onClick={() => setOpen(true)}>
          {t('signDiffers')}
        </Button>
      </Buttons>
    </>
  )
}
