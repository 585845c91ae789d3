import { aboutEach } from '../../platform/api/about-person.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import { listOwnWords } from './operations/list.ts'
import { keepOwnWord, putAwayOwnWord, takeBackOwnWord, tellOwnWord } from './operations/write.ts'

/** What the capability carries out. */
export const ownWordOperations: readonly AnyOperation[] = [
  ...[listOwnWords, tellOwnWord, keepOwnWord],
  ...[takeBackOwnWord, putAwayOwnWord],
]

/** What somebody has told in own words, and what others have told that one: as that person reads it. */
export const ownWordsAboutPerson = aboutEach('case', 'own_words', listOwnWords, ['own_word', 'own_word_taken_back'])
