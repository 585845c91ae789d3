import type { MediaType } from '../../kernel/file.ts'
import { cleanApart } from './apart.ts'
import { isHeic, mediaTypeOf } from './kind.ts'
import { aLine } from './line.ts'
import { lookAt } from './pdf.ts'
import { LONGEST_SIDE, jpegSize, pngSize } from './picture-size.ts'

/** Why a file is not taken in. */
export type FileProblem = 'heic' | 'kind' | 'broken' | 'too_many_points' | 'active' | 'unseen' | 'busy'
/** A file with nothing in it but what is seen. */
export interface CleanFile {
  readonly mediaType: MediaType
  readonly bytes: Buffer
}
export interface CleaningFor {
  /** So many million points a picture may have; half as many where each takes twice the room. */
  readonly megapixels: number
  /** Whoever sends it. */
  readonly who: string
}

/** One file at a time in the whole server; so many wait at most, and so few of one person's. */
const line = aLine({ most: 12, each: 2 })

/**
 * Makes a file safe to pass on. A picture is drawn anew, upright: where it was taken, when, by what, and small pictures of the whole
 * are not in what is drawn. A PDF is passed on as it is, if it is only a paper. Takes time and memory: never within a transaction.
 */
export async function cleanFile(bytes: Buffer, { megapixels, who }: CleaningFor): Promise<CleanFile | FileProblem> {
  const mediaType = mediaTypeOf(bytes)
  if (mediaType === undefined) return isHeic(bytes) ? 'heic' : 'kind'
  let isLong = false
  if (mediaType === 'application/pdf') {
    const found = lookAt(bytes)
    if (found !== 'packed') return found === 'active' ? found : { mediaType, bytes }
  } else {
    const size = mediaType === 'image/png' ? pngSize(bytes) : jpegSize(bytes)
    if (!size || size.width === 0 || size.height === 0) return 'broken'
    if (size.width * size.height * (size.bits > 8 ? 2 : 1) > megapixels * 1_000_000) return 'too_many_points'
    isLong = Math.max(size.width, size.height) > LONGEST_SIDE
  }
  const done = await line.wait(who, () => cleanApart(bytes, { mediaType, isLong }))
  if (done === undefined || done === 'stopped') return 'busy'
  if (done === 'broken') return 'broken'
  return done.head.is === 'clean' ? { mediaType: done.head.mediaType, bytes: done.bytes } : done.head.is
}
