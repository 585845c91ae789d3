import { labelIn, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import type { Word } from './hooks.ts'
import { prepareTexts } from './prepare-texts.ts'

/** What is hard, who says it, and whether that one wants to be there. */
export const Prepared = ({ word: { preparation } }: { word: Word }) => {
  const t = useTexts(prepareTexts)
  const language = useLanguage()
  if (!preparation) return null
  const { hard, hardSymbols, saidBy, helper, attends } = preparation
  const isHard = [...hardSymbols.map(one => labelIn(one.label, language)), ...(hard === null ? [] : [hard])]
  return (
    <>
      {isHard.length === 0 ? null : <p>{t('hardLine', { words: isHard.join(', ') })}</p>}
      {saidBy === null ? null : <p>{t('saidLine', { who: saidBy, name: helper ?? '' })}</p>}
      {attends === null ? null : <p>{t('attendsLine', { how: attends })}</p>}
    </>
  )
}

/** What came of own words, where somebody has said it. */
export const CameOf = ({ word: { weights } }: { word: Word }) => {
  const t = useTexts(prepareTexts)
  const { date } = useDates()
  const [latest] = weights
  if (!latest) return null
  return (
    <p>
      <b>{t('came', { weight: latest.weight })}</b> {latest.because}{' '}
      <span className="s-soft">{date(latest.at, 'day')}</span>
    </p>
  )
}
