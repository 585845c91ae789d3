import { ResizeFit, Transformer } from '@napi-rs/image'
import type { MediaType } from '../../kernel/file.ts'
import { LONGEST_SIDE } from './picture-size.ts'

/** Of 100, the best first: text on a photographed sheet stays sharp. */
const QUALITIES = [85, 70, 55, 40]
/** Below so many bytes nobody gains by a poorer picture. */
const SMALL = 200 * 1024

/** Draws a picture anew, upright, and no larger in bytes than it came: what fits when it is chosen, fits when it is kept. */
export async function drawnAnew(bytes: Buffer, mediaType: MediaType, isLong: boolean) {
  const picture = () => {
    const one = new Transformer(bytes).rotate()
    return isLong ? one.resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: ResizeFit.Inside }) : one
  }
  const most = Math.max(bytes.length, SMALL)
  if (mediaType === 'image/png') {
    const drawn = await picture().png()
    if (drawn.length <= most) return { mediaType, bytes: drawn }
  }
  let drawn: Buffer = Buffer.alloc(0)
  for (const quality of QUALITIES) {
    drawn = await picture().jpeg(quality)
    if (drawn.length <= most) break
  }
  return { mediaType: 'image/jpeg' as const, bytes: drawn }
}
