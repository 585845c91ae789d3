import { useState } from 'react'
import { Button, Buttons, Card, Details, Stack, Stop } from '../../../../web/kit/index.ts'
import { PencilWritingIcon } from '../../../../web/kit/icons.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { disagreeTexts } from '../disagree-texts.ts'
import { useDisagreed } from '../hooks.ts'
import type { CanWrite, Word } from '../hooks.ts'
import { MyWords } from './MyWords.tsx'
import { WriteWord } from './WriteWord.tsx'
import { anewOf, useWordDraft } from './word-draft.ts'

/** That I do not agree with the plan, with why, beside it; and what came of it. Nothing while it is not known who can write. */
export const DisagreeStop = ({ caseId }: { caseId: string }) => {
  const t = useTexts(disagreeTexts)
  const told = useDisagreed(caseId).data
  if (!told) return null
  const mine = told.words.filter(one => one.mine)
  const isOver = (one: Word) => one.replaced || one.takenBack
  const [now, before] = [mine.filter(one => !isOver(one)), mine.filter(isOver)]
  if (mine.length === 0 && told.write === null) return null
  return (
    <Stop title={t('title')}>
      <Card>
        <Stack>
          <p>{t('about')}</p>
          <Mine caseId={caseId} words={now} child={told.childName} write={told.write} />
          {before.length > 0 ? (
            <Details summary={t('before')}>
              <MyWords caseId={caseId} words={before} onAnew={undefined} />
            </Details>
          ) : null}
        </Stack>
      </Card>
    </Stop>
  )
}

interface MineProps {
  caseId: string
  words: readonly Word[]
  child: string
  write: CanWrite | null
}

const Mine = ({ caseId, words, child, write }: MineProps) => {
  const t = useTexts(disagreeTexts)
  const draft = useWordDraft('disagree', caseId)
  const [open, setOpen] = useState(false)
  const isWriting = write !== null && (open || draft.value.words !== '' || draft.value.forWhom !== '')
  const held = write?.isHeld ? 'yes' : 'no'
  const begin = (word?: Word) => (draft.set(anewOf(word)), setOpen(true))
  return (
    <>
      <MyWords caseId={caseId} words={words} onAnew={write && !isWriting ? begin : undefined} />
      {write && words.some(one => one.weights.length === 0) ? <p className="s-soft">{t('waits', { held })}</p> : null}
      {isWriting ? (
        <WriteWord
          {...{ caseId, kind: 'disagree', child, write, draft, told: words, asks: t('asks') }}
          onClose={() => setOpen(false)}
        />
      ) : write ? (
        <>
          <p className="s-soft">{t('clock', { held })}</p>
          <Buttons>
            <Button kind="secondary" icon={PencilWritingIcon} onClick={() => begin()}>
              {t('begin')}
            </Button>
          </Buttons>
        </>
      ) : null}
    </>
  )
}
