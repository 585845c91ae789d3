import type { AboutPart, Asking } from '../../../platform/api/about-person.ts'
import { readPages } from '../../../platform/api/about-person.ts'
import type { Answer } from '../../../platform/api/operation.ts'
import { AboutPicture } from '../about-model.ts'
import type * as api from '../api.ts'
import { earlierStatements, openPicture } from './open.ts'

/** The pages of what was said together before a version. */
async function earlierFrom(asking: Asking, caseId: string, before: string | undefined) {
  if (before === undefined) return []
  const pages = await readPages(asking, earlierStatements, { caseId, before }, ({ earlier, more }) =>
    more ? { before: earlier.at(-1)?.id } : undefined,
  )
  return pages.flatMap(page => page.earlier)
}

type Page = Answer<typeof api.openPicture>
type Entry = Page['entries'][number]
type Version = Page['before']['earlier'][number]

const byOf = ({ kind, name, service }: Entry['by']) => ({ kind, name, service })
const asEntry = ({ id, arena, because, level, words, at, kind, by, symbols, withChild }: Entry) => ({
  ...{ id, arena, because, level, words, at, inRing: kind, by: byOf(by), withChild },
  symbols: symbols.map(label => label.nb),
})
const asVersion = ({ id, words, at, finished, by, signatures }: Version) => ({
  ...{ id, words, at, finished, by: byOf(by) },
  signatures: signatures.map(one => ({ id: one.id, differs: one.differs, at: one.at, by: byOf(one.by) })),
})

/** What the child, the family and the services have put into the picture; measures, services and meetings are told of in their own parts. */
export const aboutPicture: AboutPart = {
  ...{ id: 'picture', of: 'case', who: ['family'], shape: AboutPicture },
  tables: ['picture_entry', 'picture_taken_back', 'picture_statement', 'picture_signature', 'picture_finished'],
  gather: async (asking, caseId) => {
    const pages = await readPages(asking, openPicture, { caseId })
    return Promise.all(
      pages.map(async ({ entries, statements, before }) => {
        const more = before.more ? await earlierFrom(asking, caseId, before.earlier.at(-1)?.id) : []
        // As the reads have answered: their times are words already.
        return {
          inPicture: entries.map(asEntry),
          statements: [...statements, ...before.earlier, ...more].map(asVersion),
        }
      }),
    )
  },
}
