import type { ReactNode } from 'react'
import { Own } from '../../../web/kit/index.ts'
import { Picture } from '../../../web/pictures/Picture.tsx'
import { labelIn, useLanguage } from '../../../web/texts/index.ts'
import type { Word } from './hooks.ts'
import { Prepared } from './Prepared.tsx'
import { MoodFace } from './MoodFace.tsx'
import './own-word.css'

/** What was told as it came: a face, what was pointed at, words. */
export const WordText = ({ word, by }: { word: Word; by?: ReactNode }) => {
  const language = useLanguage()
  return (
    <div>
      {word.mood === null ? null : <MoodFace mood={word.mood} />}
      {word.symbols.length === 0 ? null : (
        <ul className="s-pointed">
          {word.symbols.map(({ id, label }) => (
            <li key={id}>
              <Picture of={id} size="small" />
              <span>{labelIn(label, language)}</span>
            </li>
          ))}
        </ul>
      )}
      {word.words === null ? <p className="s-soft s-small">{by}</p> : <Own by={by}>{word.words}</Own>}
      <Prepared word={word} />
    </div>
  )
}
