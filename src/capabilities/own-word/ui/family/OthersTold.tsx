import { Card, Stop } from '../../../../web/kit/index.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import type { Word } from '../hooks.ts'
import { ownWordTexts } from '../texts.ts'
import { useKindAs } from '../use-kind-as.ts'
import { WordText } from '../WordText.tsx'
import '../own-word.css'

/** What the child has told the reader; nothing at all where nothing is told. */
export const OthersTold = ({ words }: { words: readonly Word[] }) => {
  const t = useTexts(ownWordTexts)
  const kindAs = useKindAs()
  const { date } = useDates()
  const [first] = words
  if (!first) return null
  return (
    <Stop title={t('told', { name: first.by })}>
      <Card>
        <p>{t('toldText', { name: first.by })}</p>
        <ul className="s-own-list">
          {words.map(word => (
            <li key={word.id}>
              <p className="s-eyebrow">{kindAs(word.kind)}</p>
              <WordText word={word} by={t('by', { name: word.by, day: date(word.at, 'day') })} />
            </li>
          ))}
        </ul>
      </Card>
    </Stop>
  )
}
