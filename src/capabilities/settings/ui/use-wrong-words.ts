import { useTexts } from '../../../web/texts/index.ts'
import type { Wrong } from '../edits-model.ts'
import { settingsTexts } from './texts.ts'

/** What is wrong with a field, in words that say how to mend it. */
export const useWrongWords = () => {
  const t = useTexts(settingsTexts)
  return ({ place, why, limit }: Wrong): string => {
    const last = place.split('/').at(-1)
    if (last === 'number') return t('phoneWrong')
    if (last === 'url') return t('urlWrong')
    if (why === 'number') return t('numberWrong')
    if (why === 'low') return t('lowWrong', { limit })
    if (why === 'high') return t('highWrong', { limit })
    if (why === 'long') return t('longWrong', { limit })
    return why === 'empty' ? t('emptyWrong') : t('fieldWrong')
  }
}
