import { aboutSelf } from '../../../platform/api/about-person.ts'
import { symbols } from '../../own-word/model.ts'
import { AboutOwn } from '../about-model.ts'
import { labelsOf } from '../rules/show.ts'
import { writtenBy } from '../store/own.ts'
import type { WrittenEntry } from '../store/own.ts'

const bare = ({ words, at }: { readonly words: string; readonly at: Date }) => ({ words, at })
const asEntry = ({ kind, level, arena, because, writtenAnewAt, takenBackAt, withChild, ...one }: WrittenEntry) => ({
  symbols: labelsOf(symbols, one.symbols).map(label => label.nb),
  ...{ ...bare(one), inRing: kind, withChild, level, arena, because, writtenAnewAt, takenBackAt },
})

/** What somebody has written in pictures is that one's own: all of it, whether it stands or not, and whether that one sees the case or not. */
export const aboutOwn = aboutSelf({
  ...{ id: 'picture_own', who: ['family'], shape: AboutOwn },
  tables: ['picture_entry', 'picture_taken_back', 'picture_statement', 'picture_signature'],
  gather: async ({ tx, actor: { municipality, id } }) => {
    const { entries, versions, differing } = await writtenBy(tx, { municipality, personId: id })
    const cases = new Set([...entries, ...versions, ...differing].map(one => one.caseId))
    if (cases.size === 0) return undefined
    const pictures = [...cases].map(of => ({
      ownInPicture: entries.filter(one => one.caseId === of).map(asEntry),
      ownVersions: versions.filter(one => one.caseId === of).map(bare),
      ownDiffers: differing.filter(one => one.caseId === of).map(bare),
    }))
    return { pictures }
  },
})
