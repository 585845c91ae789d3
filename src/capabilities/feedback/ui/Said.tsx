import { labelIn, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { feedbackTexts } from './texts.ts'
import type { OwnAnswer } from './hooks.ts'
import './feedback.css'

interface SaidProps {
  items: readonly Pick<OwnAnswer['items'][number], 'question' | 'words' | 'value'>[]
  words: string | null
}

/** What somebody has answered, question by question. */
export const Said = ({ items, words }: SaidProps) => {
  const t = useTexts(feedbackTexts)
  const language = useLanguage()
  return (
    <>
      <dl className="s-feedback-said">
        {items.map(one => (
          <div key={one.question}>
            <dt>{labelIn(one.words, language)}</dt>
            <dd>{one.value === null ? t('skipped') : t('value', { value: `${one.value}` })}</dd>
          </div>
        ))}
      </dl>
      {words === null ? null : <p className="s-own-said">{words}</p>}
    </>
  )
}
