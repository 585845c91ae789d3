import * as z from 'zod'
import { Instant } from '../../kernel/time.ts'
import { Entry, Kind } from './model.ts'
import { ShownPicture } from './shown-model.ts'

const shown = ShownPicture.shape
const By = shown.entries.element.shape.by.pick({ kind: true, name: true, service: true })
const AboutEntry = shown.entries.element
  .omit({ may: true, whom: true, symbols: true, kind: true, from: true })
  .extend({ by: By, symbols: z.array(z.string()), inRing: Kind })
const Version = shown.before.shape.earlier.element
const AboutStatement = Version.omit({ signatures: true }).extend({
  by: By,
  signatures: z.array(Version.shape.signatures.element.extend({ by: By })),
})

/** What somebody reads in the picture, without what the page offers to do. */
export const AboutPicture = z.object({ inPicture: z.array(AboutEntry), statements: z.array(AboutStatement) })

const Own = z.object({ words: z.string(), at: Instant })
/** What one of the family has written, of each picture by itself: also what was written anew or taken back, and where that one sees no case. */
export const AboutOwn = z.object({
  pictures: z.array(
    z.object({
      ownInPicture: z.array(
        Own.extend({
          ...Entry.pick({ level: true, arena: true, because: true, symbols: true, withChild: true }).shape,
          ...{ inRing: Kind, writtenAnewAt: Instant.nullable(), takenBackAt: Instant.nullable() },
        }),
      ),
      ownVersions: z.array(Own),
      ownDiffers: z.array(Own),
    }),
  ),
})
