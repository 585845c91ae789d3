import { useState } from 'react'
import { Problem } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Button, Buttons, Card, Stack } from '../../../web/kit/index.ts'
import { useListed, useTexts } from '../../../web/texts/index.ts'
import { Differences, Earlier, Words } from './AgreedWords.tsx'
import { useFinish } from './hooks.ts'
import type { Picture, Standing } from './hooks.ts'
import { Opened } from './Opened.tsx'
import { Sign } from './Sign.tsx'
import type { DiffersDraft } from './Sign.tsx'
import { pictureTexts } from './texts.ts'
import { useBy } from './use-things.ts'
import { WriteAgreed, agreedFrom, useAgreedDraft } from './WriteAgreed.tsx'

/** What is said together: what stands with who has signed it, the differences side by side, and what stood before. */
export const Agreed = ({ caseId, picture }: { caseId: string; picture: Picture }) => {
  const t = useTexts(pictureTexts)
  const [open, setOpen] = useState(false)
  const draft = useAgreedDraft(caseId)
  const { statements, before, may } = picture
  // What was begun stands open, so that nothing else is begun over it.
  const isWriting = may.add && (open || draft.value.words !== '' || draft.value.after.length > 0)
  const begin = (from: readonly Standing[]) => (draft.set(agreedFrom(from)), setOpen(true))
  const onWrite = may.add && !isWriting ? begin : undefined
  const form = <WriteAgreed caseId={caseId} draft={draft} standing={statements} onClose={() => setOpen(false)} />
  const isProposal = statements.some(one => one.finished === null)
  return (
    <Stack>
      <Card title={t('agreed')} beside={isProposal ? t('proposal') : undefined}>
        {statements.length === 0 ? <p className="s-soft">{t('agreedNone')}</p> : null}
        {statements.length > 1 ? <p>{t('agreedTwo')}</p> : null}
        <Versions caseId={caseId} standing={statements} onWrite={onWrite} />
        {isWriting && open ? <Opened>{form}</Opened> : null}
        {isWriting && !open ? form : null}
        <Begin standing={statements} onWrite={onWrite} />
        <Earlier caseId={caseId} first={before} />
      </Card>
      {statements.map(one => (
        <Differences key={one.id} of={one} />
      ))}
    </Stack>
  )
}

interface WritingProps {
  standing: readonly Standing[]
  /** Undefined where this one does not write, or writes already. */
  onWrite: ((from: readonly Standing[]) => void) | undefined
}

/** The first words, or one text of two. */
const Begin = ({ standing, onWrite }: WritingProps) => {
  const t = useTexts(pictureTexts)
  return onWrite && standing.length !== 1 ? (
    <Buttons>
      <Button kind="secondary" onClick={() => onWrite(standing)}>
        {t(standing.length === 0 ? 'agreedBegin' : 'agreedJoin')}
      </Button>
    </Buttons>
  ) : null
}

const Versions = ({ caseId, standing, onWrite }: WritingProps & { caseId: string }) => {
  const t = useTexts(pictureTexts)
  const draft = useDraft<DiffersDraft>(`picture.differs:${caseId}`, { words: '', of: '' }, one => [one.words])
  const isOf = (one: Standing) => draft.value.of === one.id
  return standing.map((one, place) => {
    // What was begun of words that stand no more is finished under the newest.
    const isHere = isOf(one) || (place === 0 && draft.value.of !== '' && !standing.some(isOf))
    return (
      <div key={one.id} className="s-agreed">
        <Words of={one} />
        <Unsigned of={one} />
        {one.may.sign ? <Sign caseId={caseId} of={one} draft={draft} isHere={isHere} /> : null}
        {one.may.finish ? <Finish caseId={caseId} of={one} /> : null}
        {onWrite ? (
          <Buttons>
            <Button kind="secondary" onClick={() => onWrite([one])}>
              {t('agreedNew')}
            </Button>
          </Buttons>
        ) : null}
      </div>
    )
  })
}

const Unsigned = ({ of: { unsigned } }: { of: Standing }) => {
  const t = useTexts(pictureTexts)
  const by = useBy()
  const listed = useListed()
  const names = unsigned.map(one => (one.mine && one.kind !== 'service' ? t('you') : by(one)))
  return names.length > 0 ? <p>{t('unsigned', { names: listed(names) })}</p> : null
}

const Finish = ({ caseId, of }: { caseId: string; of: Standing }) => {
  const t = useTexts(pictureTexts)
  const finish = useFinish({ done: t('finished') })
  return (
    <>
      <Problem of={finish} />
      <Buttons>
        <Button kind="secondary" busy={finish.busy} onClick={() => finish.send({ caseId, statementId: of.id })}>
          {t('finish')}
        </Button>
      </Buttons>
    </>
  )
}
