import { useTexts } from '../../../web/texts/index.ts'
import { BEST } from '../model.ts'
import { resultTexts } from './result-texts.ts'
import type { HalfYearResult } from './hooks.ts'
import './feedback.css'

type One = HalfYearResult['results'][number]
const PHASES = ['before', 'during', 'after'] as const
const percent = (value: number) => `${(value / BEST) * 100}%`

/** Between what the means lie, theme by theme: words first, the bar only repeats them. */
export const Results = ({ results }: { results: readonly One[] }) => {
  const t = useTexts(resultTexts)
  const phases = PHASES.filter(phase => results.some(one => one.phase === phase))
  return (
    <>
      <p className="s-soft">{t('scale')}</p>
      {phases.map(phase => (
        <div key={phase}>
          <h4>{t('phase', { phase })}</h4>
          <ul className="s-feedback-results">
            {results
              .filter(one => one.phase === phase)
              .map(one => (
                <li key={one.theme}>
                  <Result one={one} />
                </li>
              ))}
          </ul>
        </div>
      ))}
      <p className="s-soft">{t('notValidated')}</p>
    </>
  )
}

const Result = ({ one: { theme, low, high } }: { one: One }) => {
  const t = useTexts(resultTexts)
  return (
    <>
      <p>{t('theme', { theme })}</p>
      <span className="s-feedback-bar" aria-hidden="true">
        <span style={{ insetInlineStart: percent(low), inlineSize: percent(high - low) }} />
      </span>
      <p className="s-soft">{t('between', { low, high })}</p>
    </>
  )
}
