import { useState } from 'react'
import { Button, Buttons, Card, Details, Stack, Stop } from '../../../../web/kit/index.ts'
import { PencilWritingIcon } from '../../../../web/kit/icons.ts'
import { useSession } from '../../../../web/session/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import type { Kind } from '../../model.ts'
import type { Told, Word } from '../hooks.ts'
import { ownWordTexts } from '../texts.ts'
import { Locked } from './Locked.tsx'
import { MyWords } from './MyWords.tsx'
import { WriteWord } from './WriteWord.tsx'
import { anewOf, useWordDraft } from './word-draft.ts'

interface KindStopProps {
  caseId: string
  kind: Kind
  told: Told
  mine: readonly Word[]
}

/** What only I read, and have not put away. */
export const isKept = (one: Word) => one.whom?.forWhom === 'only_me' && !one.takenBack

/** One kind of own words: what stands, the way to write, and what only I read under lock. */
export const KindStop = ({ caseId, kind, told, mine }: KindStopProps) => {
  const t = useTexts(ownWordTexts)
  const me = useSession().role === 'youth' ? 'yes' : 'no'
  const draft = useWordDraft(kind, caseId)
  const [open, setOpen] = useState(false)
  const { childName: child, write } = told
  const own = mine.filter(one => one.kind === kind)
  const isOver = (one: Word) => one.replaced || one.takenBack
  const [kept, shown] = [own.filter(isKept), own.filter(one => !isKept(one))]
  const begin = (word?: Word) => {
    draft.set(anewOf(word))
    setOpen(true)
  }
  const canWrite = write !== null
  const isWriting = canWrite && (open || draft.value.words !== '' || draft.value.forWhom !== '')
  const list = (words: readonly Word[]) => (
    <MyWords caseId={caseId} words={words} onAnew={canWrite && !isWriting ? begin : undefined} />
  )
  const now = shown.filter(one => !isOver(one))
  const before = shown.filter(isOver)
  return (
    <Stop title={t('stop', { kind, me, child })}>
      <Card>
        <Stack>
          <p>{t('about', { kind, me })}</p>
          {list(now)}
          {isWriting ? (
            <WriteWord {...{ caseId, kind, child, write, draft }} onClose={() => setOpen(false)} told={own} />
          ) : null}
          {canWrite && !isWriting ? (
            <Buttons>
              <Button kind="secondary" icon={PencilWritingIcon} onClick={() => begin()}>
                {t('write', { kind })}
              </Button>
            </Buttons>
          ) : null}
          {before.length > 0 ? <Details summary={t('before', { count: before.length })}>{list(before)}</Details> : null}
        </Stack>
      </Card>
      {kept.length > 0 ? <Locked>{list(kept)}</Locked> : null}
    </Stop>
  )
}
