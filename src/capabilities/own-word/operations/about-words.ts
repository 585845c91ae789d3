import type { AboutPart } from '../../../platform/api/about-person.ts'
import { readPages } from '../../../platform/api/about-person.ts'
import { OwnWords } from '../shown-model.ts'
import { listOwnWords } from './list.ts'

/** Words on a page. */
const MOST = 500
/** What was told, without what the page offers to write. */
const AboutWords = OwnWords.omit({ write: true })

/** What somebody has told in own words, with what is that one's alone, and what others have told that one. */
export const aboutOwnWords: AboutPart = {
  ...{ id: 'own_words', of: 'case', who: ['family'], shape: AboutWords },
  tables: ['own_word', 'own_word_taken_back', 'own_word_weight'],
  gather: async (asking, caseId) => {
    const pages = await readPages(asking, listOwnWords, { caseId, limit: MOST }, ({ next }) =>
      next === null ? undefined : { before: next },
    )
    return pages.map(({ childName, words, next }) => ({ childName, words, next }))
  },
}
