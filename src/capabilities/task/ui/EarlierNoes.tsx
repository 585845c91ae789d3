import { labelIn, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { answerTexts } from './answer-texts.ts'
import type { EarlierNo } from './hooks.ts'

/** What the reader has said no to before, of one measure: own words stay one's own to read. */
export const EarlierNoes = ({ noes }: { noes: readonly EarlierNo[] }) => {
  const t = useTexts(answerTexts)
  const { date } = useDates()
  const language = useLanguage()
  return noes.map(({ id, at, reason, words }) => (
    <div key={id}>
      <p className="s-soft">{t('saidNoOn', { day: date(at, 'day') })}</p>
      <blockquote>
        {reason === null ? null : <p>{labelIn(reason, language)}.</p>}
        <p>{words}</p>
      </blockquote>
    </div>
  ))
}
