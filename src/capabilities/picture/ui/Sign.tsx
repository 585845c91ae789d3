import { useState } from 'react'
import { Problem, Send } from '../../../web/call/index.ts'
import type { Draft } from '../../../web/drafts/index.ts'
import { Button, Buttons, Stack, TextArea, Why } from '../../../web/kit/index.ts'
import { useSession } from '../../../web/session/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { useSign } from './hooks.ts'
import type { Standing } from './hooks.ts'
import { pictureTexts } from './texts.ts'

/** What one sees in another way, and in which version one saw it when one began to write. */
export interface DiffersDraft extends Record<string, unknown> {
  readonly words: string
  readonly of: string
}

interface SignProps {
  caseId: string
  of: Standing
  draft: Draft<DiffersDraft>
  /** Whether what was begun stands here. */
  isHere: boolean
}

/** Signs a version, or signs and tells what one sees in another way. What was begun stays when a new version comes. */
export const Sign = ({ caseId, of, draft, isHere }: SignProps) => {
  const t = useTexts(pictureTexts)
  const { kind } = useSession()
  const [open, setOpen] = useState(false)
  const leave = () => (void draft.discard(), setOpen(false))
  const sign = useSign({ done: t('signed'), onDone: leave })
  const words = isHere ? draft.value.words : ''
  // One is written at a time: what was begun of the other text is not written over.
  const isElsewhere = !isHere && draft.value.words !== ''
  const input = { caseId, statementId: of.id }
  if ((open && !isElsewhere) || words !== '')
    return (
      <Stack>
        {isHere && draft.value.of !== of.id ? <Why>{t('signMoved')}</Why> : null}
        <TextArea
          label={t('signWords')}
          hint={t('signHint')}
          rows={3}
          maxLength={4000}
          value={words}
          saved={!isHere ? undefined : draft.saved}
          onChange={text => draft.set({ words: text, of: isHere ? draft.value.of : of.id })}
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
        {isElsewhere ? null : (
          <Button kind="plain" onClick={() => setOpen(true)}>
            {t('signDiffers')}
          </Button>
        )}
      </Buttons>
    </>
  )
}
