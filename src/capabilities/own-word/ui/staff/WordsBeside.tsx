import { Card, Details, Stack } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { useDisagreed, useOwnWords } from '../hooks.ts'
import type { Word } from '../hooks.ts'
import { prepareTexts } from '../prepare-texts.ts'
import { ownWordTexts } from '../texts.ts'
import { StaffWord } from './StaffWord.tsx'
import '../own-word.css'

const FIRST = 3
const isOpen = (word: Word) => word.whom?.forWhom === 'everyone'

/** What the child and the parents have told, beside what is decided: as far as this reader reads it. */
export const WordsBeside = ({ caseId }: { caseId: string }) => {
  const t = useTexts(ownWordTexts)
  const told = useOwnWords(caseId).data
  const disagreed = useDisagreed(caseId).data?.words ?? []
  if (!told) return null
  // What waits for an answer stands here however long ago it was told.
  const long = disagreed.filter(one => one.weights.length === 0 && told.words.every(({ id }) => id !== one.id))
  const words = [...told.words, ...long]
  const childs = words.filter(one => one.childs)
  const parents = words.filter(one => !one.childs)
  return (
    <>
      <Card title={t('staff')}>
        <p className="s-soft">{t(childs.some(isOpen) ? 'staffText' : 'staffNone', { name: told.childName })}</p>
        <Words caseId={caseId} words={childs} />
      </Card>
      <Card title={t('parents')} look="flat">
        <Words caseId={caseId} words={parents} />
      </Card>
    </>
  )
}

/** What is not for everybody is shut, under a line that is always there: the plan stands open while people meet. */
const Words = ({ caseId, words }: { caseId: string; words: readonly Word[] }) => {
  const [t, prepare] = [useTexts(ownWordTexts), useTexts(prepareTexts)]
  const open = words.filter(isOpen)
  const shut = words.filter(one => !isOpen(one))
  const list = (some: readonly Word[]) => (
    <ul className="s-own-list">
      {some.map(word => (
        <li key={word.id}>
          <StaffWord caseId={caseId} word={word} />
        </li>
      ))}
    </ul>
  )
  return (
    <Stack>
      {open.length > 0 ? list(open.slice(0, FIRST)) : null}
      {open.length > FIRST ? (
        <Details summary={t('older', { count: open.length - FIRST })}>{list(open.slice(FIRST))}</Details>
      ) : null}
      <Details summary={prepare('staffOpen')}>
        {shut.length > 0 ? list(shut) : <p className="s-soft">{prepare('staffNothing')}</p>}
      </Details>
    </Stack>
  )
}
