import type { AboutPart, Asking } from '../../../platform/api/about-person.ts'
import { readPages } from '../../../platform/api/about-person.ts'
import { AboutPicture } from '../about-model.ts'
import { earlierStatements, openPicture } from './open.ts'

/** The pages of what was said together before a version. */
async function earlierFrom(asking: Asking, caseId: string, before: string | undefined) {
  if (before === undefined) return []
  const pages = await readPages(asking, earlierStatements, { caseId, before }, ({ earlier, more }) =>
    more ? { before: earlier.at(-1)?.id } : undefined,
  )
  return pages.flatMap(page => page.earlier)
}

/** What the child, the family and the services have put into the picture; measures, services and meetings are told of in their own parts. */
export const aboutPicture: AboutPart = {
  ...{ id: 'picture', of: 'case', who: ['family'], shape: AboutPicture },
  tables: ['picture_entry', 'picture_taken_back', 'picture_statement', 'picture_signature', 'picture_finished'],
  gather: async (asking, caseId) => {
    const pages = await readPages(asking, openPicture, { caseId })
    return Promise.all(
      pages.map(async ({ entries, statements, before }) => {
        const more = before.more ? await earlierFrom(asking, caseId, before.earlier.at(-1)?.id) : []
        return AboutPicture.parse({
          inPicture: entries.map(one => ({ ...one, inRing: one.kind, symbols: one.symbols.map(label => label.nb) })),
          statements: [...statements, ...before.earlier, ...more],
        })
      }),
    )
  },
}
