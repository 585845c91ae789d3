import { labelIn, useLanguage } from '../../../web/texts/index.ts'
import { dateText } from '../../../web/texts/dates.ts'
import { speak } from '../../../web/texts/format.ts'
import type { Language } from '../../../web/texts/index.ts'
import type { LogFact, LogKind } from '../../case/model.ts'
import { LOG_KINDS } from '../../case/model.ts'
import { sentences } from './sentence-texts.ts'

const isKind = (kind: string): kind is LogKind => kind in LOG_KINDS

/** A fact in words: a label in the reader's language, a day as a date, an empty one as `none`. */
const inWords = (fact: LogFact, language: Language): string | number => {
  if (typeof fact === 'object') return labelIn(fact, language)
  if (typeof fact === 'number') return fact
  if (/^\d{4}-\d{2}-\d{2}$/.test(fact)) return dateText(fact, 'weekday', language)
  return fact === '' ? 'none' : fact
}

/** The sentence of an entry; empty for a kind that is not known here. */
export const sentenceOf = (kind: string, facts: Readonly<Record<string, LogFact>>, language: Language): string => {
  if (!isKind(kind)) return ''
  const words = Object.entries(facts).map(([name, fact]) => [name, inWords(fact, language)])
  return speak(sentences, language)(kind, Object.fromEntries(words))
}

/** Says entries in the language of the reader. */
export const useSentence = () => {
  const language = useLanguage()
  return (kind: string, facts: Readonly<Record<string, LogFact>>) => sentenceOf(kind, facts, language)
}
