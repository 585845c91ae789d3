import { inflate } from 'node:zlib'

/** What a paper needs none of: scripts, programs, files inside, forms, films; and what is locked cannot be looked into. */
const ACTIVE =
  /\/(JavaScript|Launch|EmbeddedFiles?|FileAttachment|RichMedia|XFA|AcroForm|SubmitForm|ImportData|GoToE|Encrypt)(?![A-Za-z])/
/** Where a newer PDF packs its parts; and ways to pack that are not looked into. */
const PACKED = /\/ObjStm/
const ODDLY = /\/(LZW|ASCII85|ASCIIHex|RunLength)Decode/
/** Bytes that all that is packed in one file may come to. */
const MOST_INSIDE = 64 * 1024 * 1024
const ZLIB = 0x78

/** Names may be written with numbers for letters, as `/J#61vaScript`. */
const plain = (bytes: Buffer) =>
  bytes
    .toString('latin1')
    .replaceAll(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))

/** Whether a PDF has something in it that a paper has not, or is packed so that it cannot be looked into. */
export async function isActivePdf(bytes: Buffer): Promise<boolean> {
  const text = plain(bytes)
  if (ACTIVE.test(text)) return true
  if (!PACKED.test(text)) return false
  return ODDLY.test(text) || (await isActiveInside(bytes))
}

async function isActiveInside(bytes: Buffer): Promise<boolean> {
  let left = MOST_INSIDE
  for (const begin of packedAt(bytes)) {
    const inside = await unpacked(bytes.subarray(begin), left)
    if (inside === undefined) return true
    left -= inside.length
    if (ACTIVE.test(plain(inside))) return true
  }
  return false
}

/** Where something packed begins, after the word `stream` and the end of its line. */
function packedAt(bytes: Buffer): readonly number[] {
  const found: number[] = []
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 6)) {
    const begin = at + 6 + (bytes[at + 6] === 0x0d ? 2 : 1)
    if (bytes[begin] === ZLIB) found.push(begin)
  }
  return found
}

/** Undefined where it comes to more than may be, or is not what it seems. */
const unpacked = (from: Buffer, most: number): Promise<Buffer | undefined> =>
  new Promise(resolve => {
    inflate(from, { maxOutputLength: Math.max(1, most) }, (error, inside) => resolve(error ? undefined : inside))
  })
