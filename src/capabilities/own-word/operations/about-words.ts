import type { AboutPart } from '../../../platform/api/about-person.ts'
import { readInside } from '../../../platform/api/about-person.ts'
import { OwnWords } from '../shown-model.ts'
import { listOwnWords } from './list.ts'

const MOST = 500
/** What was told, without what the page offers to write. */
const AboutWords = OwnWords.omit({ write: true })

/** What somebody has told in own words, with what is that one's alone, and what others have told that one. */
export const aboutOwnWords: AboutPart = {
  ...{ id: 'own_words', of: 'case', who: ['family'], shape: AboutWords },
  tables: ['own_word', 'own_word_taken_back', 'own_word_weight'],
  gather: async (asking, caseId) => {
    const told = await readInside(asking, listOwnWords, { caseId, limit: MOST })
    return told ? [AboutWords.parse(told)] : []
  },
}
