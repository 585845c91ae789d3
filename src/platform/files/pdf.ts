import { inflate } from 'node:zlib'

/** What a paper needs none of: scripts, programs, files inside, forms, films; and what is locked cannot be looked into. */
const ACTIVE =
  /\/(JavaScript|Launch|EmbeddedFiles?|FileAttachment|RichMedia|XFA|AcroForm|SubmitForm|ImportData|GoToE|Encrypt)(?![A-Za-z])/
/** Where a newer PDF packs its parts: by its name, or by where the first of them stands; and ways to pack that are not looked into. */
const PACKED = /\/(ObjStm|First)(?![A-Za-z])/
const ODDLY = /\/(LZW|ASCII85|ASCIIHex|RunLength)Decode/
/** Bytes that all that is packed in one file may come to. */
const MOST_INSIDE = 64 * 1024 * 1024

/** Names may be written with numbers for letters, as `/J#61vaScript`. */
const plain = (bytes: Buffer) =>
  bytes
    .toString('latin1')
    .replaceAll(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))

/** What a PDF is, as it is written: a paper, something more, or packed, to be looked into. */
export function lookAt(bytes: Buffer): 'paper' | 'active' | 'packed' {
  const text = plain(bytes)
  if (ACTIVE.test(text)) return 'active'
  return PACKED.test(text) ? 'packed' : 'paper'
}

/** The same of what is packed in it, as far as that can be looked through. */
export async function lookInside(bytes: Buffer): Promise<'paper' | 'active' | 'unseen'> {
  let left = MOST_INSIDE
  for (const { begin, isOdd } of packedAt(bytes)) {
    const inside = isOdd ? undefined : await unpacked(bytes.subarray(begin), left)
    if (inside === undefined) return 'unseen'
    left -= inside.length
    if (ACTIVE.test(plain(inside))) return 'active'
  }
  return 'paper'
}

interface Packed {
  readonly begin: number
  readonly isOdd: boolean
}

/** Where parts packed in one begin: after the word `stream` and the end of its line. What is said of pictures and sheets is another thing. */
function packedAt(bytes: Buffer): readonly Packed[] {
  const found: Packed[] = []
  let since = 0
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 6)) {
    const begin = at + 6 + (bytes[at + 6] === 0x0d ? 2 : 1)
    if (bytes.toString('latin1', at - 3, at) !== 'end') {
      const own = plain(bytes.subarray(Math.max(bytes.lastIndexOf('obj', at), 0), at))
      // A word in between may stand there to hide it: then it is looked into if it is packed as such parts are.
      const isHidden = hasZlibHead(bytes, begin) && PACKED.test(plain(bytes.subarray(since, at)))
      if (PACKED.test(own) || isHidden) found.push({ begin, isOdd: ODDLY.test(own) })
    }
    since = begin
  }
  return found
}

/** Any that zlib reads: the way it is packed, and the sum of its two first bytes. */
function hasZlibHead(bytes: Buffer, at: number): boolean {
  const [first = 0, second = 0] = bytes.subarray(at, at + 2)
  return (first & 0x0f) === 8 && first >> 4 <= 7 && (first * 256 + second) % 31 === 0
}

/** Undefined where it comes to more than may be, or is packed in a way that is not looked into. */
const unpacked = (from: Buffer, most: number): Promise<Buffer | undefined> =>
  new Promise(resolve => {
    inflate(from, { maxOutputLength: Math.max(1, most) }, (error, inside) => resolve(error ? undefined : inside))
  })
