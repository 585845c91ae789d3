import { inSentence, labelIn, listed, useLanguage } from '../../../web/texts/index.ts'
import type { Readers } from './hooks.ts'

/** What is read, in a row; in one word where it is all there is. */
export const useTopicNames = (topics: Readers['topics'], everything: string) => {
  const language = useLanguage()
  return (ids: readonly string[]) => {
    const named = topics.filter(one => ids.includes(one.id)).map(one => inSentence(labelIn(one.label, language)))
    return ids.length === topics.length ? everything : listed(named, language)
  }
}
