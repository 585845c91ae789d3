import type { AboutPart } from '../../../platform/api/about-person.ts'
import { readInside } from '../../../platform/api/about-person.ts'
import { OwnWords } from '../shown-model.ts'
import { listOwnWords } from './list.ts'

const [MOST, MOST_PAGES] = [500, 200]
/** What was told, without what the page offers to write. */
const AboutWords = OwnWords.omit({ write: true })

/** What somebody has told in own words, with what is that one's alone, and what others have told that one. */
export const aboutOwnWords: AboutPart = {
  ...{ id: 'own_words', of: 'case', who: ['family'], shape: AboutWords },
  tables: ['own_word', 'own_word_taken_back', 'own_word_weight'],
  gather: async (asking, caseId) => {
    const pages: { readonly next: string | null }[] = []
    for (let before: string | undefined; pages.length < MOST_PAGES; before = pages.at(-1)?.next ?? undefined) {
      const told = await readInside(asking, listOwnWords, { caseId, before, limit: MOST })
      if (!told) break
      const { write: _, ...page } = told
      pages.push(page)
      if (told.next === null) break
    }
    return pages
  },
}
