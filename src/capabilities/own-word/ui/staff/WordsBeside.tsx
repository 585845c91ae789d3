import { Card, Details, Stack } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { useOwnWords } from '../hooks.ts'
import type { Word } from '../hooks.ts'
import { ownWordTexts } from '../texts.ts'
import { StaffWord } from './StaffWord.tsx'
import '../own-word.css'

const FIRST = 3

/** What the child and the parents have told, beside what is decided: as far as this reader reads it. */
export const WordsBeside = ({ caseId }: { caseId: string }) => {
  const t = useTexts(ownWordTexts)
  const told = useOwnWords(caseId).data
  if (!told) return null
  const childs = told.words.filter(one => one.childs)
  const parents = told.words.filter(one => !one.childs)
  return (
    <>
      <Card title={t('staff')}>
        <p className="s-soft">{t(childs.length === 0 ? 'staffNone' : 'staffText', { name: told.childName })}</p>
        <Words caseId={caseId} words={childs} />
      </Card>
      {parents.length === 0 ? null : (
        <Card title={t('parents')} look="flat">
          <Words caseId={caseId} words={parents} />
        </Card>
      )}
    </>
  )
}

const Words = ({ caseId, words }: { caseId: string; words: readonly Word[] }) => {
  const t = useTexts(ownWordTexts)
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
      {list(words.slice(0, FIRST))}
      {words.length > FIRST ? (
        <Details summary={t('older', { count: words.length - FIRST })}>{list(words.slice(FIRST))}</Details>
      ) : null}
    </Stack>
  )
}
