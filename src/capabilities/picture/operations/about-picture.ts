import type { AboutPart } from '../../../platform/api/about-person.ts'
import { readPages } from '../../../platform/api/about-person.ts'
import { AboutPicture } from '../about-model.ts'
import { openPicture } from './open.ts'

/** What the child, the family and the services have put into the picture; measures, services and meetings are told of in their own parts. */
export const aboutPicture: AboutPart = {
  ...{ id: 'picture', of: 'case', who: ['family'], shape: AboutPicture },
  tables: ['picture_entry', 'picture_taken_back', 'picture_statement', 'picture_signature', 'picture_finished'],
  gather: async (asking, caseId) => {
    const pages = await readPages(asking, openPicture, { caseId })
    return pages.map(({ entries, statements }) =>
      AboutPicture.parse({
        inPicture: entries.map(one => ({ ...one, inRing: one.kind, symbols: one.symbols.map(label => label.nb) })),
        statements,
      }),
    )
  },
}
