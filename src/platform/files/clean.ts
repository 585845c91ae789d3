import { ResizeFit, Transformer } from '@napi-rs/image'
import type { MediaType } from '../../kernel/file.ts'
import { inTurn } from './in-turn.ts'
import { isHeic, mediaTypeOf } from './kind.ts'
import { isActivePdf } from './pdf.ts'
import { jpegSize, pngSize } from './picture-size.ts'

/** Points of a picture at most before it is unpacked: more than any telephone takes. A point takes four bytes. */
const MOST_POINTS = 64_000_000
/** Points along the longest side of what is kept: a sheet of paper can be read. */
const LONGEST_SIDE = 2600
/** Of 100: text on a photographed sheet stays sharp. */
const QUALITY = 85

/** Why a file is not taken in. */
export type FileProblem = 'heic' | 'kind' | 'broken' | 'too_many_points' | 'active'
/** A file with nothing in it but what is seen. */
export interface CleanFile {
  readonly mediaType: MediaType
  readonly bytes: Buffer
}

/**
 * Makes a file safe to pass on. A picture is drawn anew, upright: where it was taken, when, by what, and small pictures of the whole
 * are not in what is drawn. A PDF is passed on as it is, if it is only a paper. Takes time and memory: never within a transaction.
 */
export async function cleanFile(bytes: Buffer): Promise<CleanFile | FileProblem> {
  const mediaType = mediaTypeOf(bytes)
  if (mediaType === undefined) return isHeic(bytes) ? 'heic' : 'kind'
  if (mediaType === 'application/pdf') return (await isActivePdf(bytes)) ? 'active' : { mediaType, bytes }
  const size = mediaType === 'image/png' ? pngSize(bytes) : jpegSize(bytes)
  if (!size || size.width === 0 || size.height === 0) return 'broken'
  if (size.width * size.height > MOST_POINTS) return 'too_many_points'
  const isLong = Math.max(size.width, size.height) > LONGEST_SIDE
  try {
    return { mediaType, bytes: await drawnAnew(bytes, mediaType, isLong) }
  } catch {
    return 'broken'
  }
}

/** One picture at a time in the whole process: each takes as much memory as its points. */
const drawnAnew = (bytes: Buffer, mediaType: MediaType, isLong: boolean): Promise<Buffer> =>
  inTurn(async () => {
    const picture = new Transformer(bytes).rotate()
    if (isLong) picture.resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: ResizeFit.Inside })
    return mediaType === 'image/png' ? picture.png() : picture.jpeg(QUALITY)
  })
