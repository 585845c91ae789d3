import { useState } from 'react'
import { Problem, Send } from '../../../web/call/index.ts'
import type { Draft } from '../../../web/drafts/index.ts'
import { Button, Buttons, Stack, TextArea, Why } from '../../../web/kit/index.ts'
import { useSession } from '../../../web/session/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { useSign } from './hooks.ts'
import type { Standing } from './hooks.ts'
import { Opened } from './Opened.tsx'
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
export const Sign = (props: SignProps) => {
  const [open, setOpen] = useState(false)
  const { draft, isHere } = props
  const isBegun = draft.value.words !== ''
  // One is written at a time: what was begun of the other text is not written over.
  const isElsewhere = isBegun && !isHere
  const isWriting = isBegun ? isHere : open
  const words = <InWords {...props} onClose={() => setOpen(false)} />
  if (isWriting) return open ? <Opened>{words}</Opened> : words
  return <AsItIs {...props} onWords={isElsewhere ? undefined : () => setOpen(true)} />
}

const InWords = ({ caseId, of, draft, isHere, onClose }: SignProps & { onClose: () => void }) => {
  const t = useTexts(pictureTexts)
  const leave = () => (void draft.discard(), onClose())
  const sign = useSign({ done: t('signed'), onDone: leave })
  const begunOf = isHere ? draft.value.of : of.id
  const { words } = draft.value
  return (
    <Stack>
      {begunOf === of.id ? null : <Why>{t('signMoved')}</Why>}
      <TextArea
        label={t('signWords')}
        hint={t('signHint')}
        rows={3}
        maxLength={4000}
        value={words}
        saved={draft.saved}
        onChange={text => draft.set({ words: text, of: begunOf })}
      />
      <Send
        of={sign}
        ready={words.trim() !== ''}
        onSend={() => sign.send({ caseId, statementId: of.id, differs: words.trim() })}
        onCancel={leave}
      >
        {t('signDiffers')}
      </Send>
    </Stack>
  )
}

const AsItIs = ({ caseId, of, onWords }: SignProps & { onWords: (() => void) | undefined }) => {
  const t = useTexts(pictureTexts)
  const { kind } = useSession()
  const sign = useSign({ done: t('signed') })
  const mine = of.signatures.find(one => one.by.mine)
  return (
    <>
      <Problem of={sign} />
      <Buttons>
        {mine && mine.differs === null ? null : (
          <Button busy={sign.busy} onClick={() => sign.send({ caseId, statementId: of.id, differs: null })}>
            {t(kind === 'employee' ? 'signService' : 'sign')}
          </Button>
        )}
        {onWords ? (
          <Button kind="plain" onClick={onWords}>
            {t('signDiffers')}
          </Button>
        ) : null}
      </Buttons>
    </>
  )
}
