/** Points along the longest side of what is kept: a sheet of paper can be read. */
export const LONGEST_SIDE = 2600

/** How wide and high a picture is, in points, and the bits of each colour in a point, by its own head: nothing is unpacked for it. */
export interface PictureSize {
  readonly width: number
  readonly height: number
  readonly bits: number
}

/** By the first chunk of a PNG, which must be its head. */
export function pngSize(bytes: Buffer): PictureSize | undefined {
  if (bytes.length < 25 || bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), bits: bytes[24] ?? 8 }
}

/** Those that say how large it is: all beginnings of a frame, but not the tables that are numbered among them. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const SCAN = 0xda

/** By the first frame of a JPEG. */
export function jpegSize(bytes: Buffer): PictureSize | undefined {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) at += 1
    else if (isFrame(marker))
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7), bits: bytes[at + 4] ?? 8 }
    else if (marker === SCAN) return undefined
    else at += 2 + Math.max(2, bytes.readUInt16BE(at + 2))
  }
  return undefined
}
