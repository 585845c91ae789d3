import { crc32, deflateSync } from 'node:zlib'
import { Transformer } from '@napi-rs/image'

/** What must not be left of a file that was taken in. */
export const MARKS = ['GPSMARK', 'XMPMARK', 'COMMENTMARK', 'TEXTMARK', 'TAILMARK', 'THUMBMARK'] as const
const [WIDTH, HEIGHT] = [60, 40]

const points = () => new Uint8Array(WIDTH * HEIGHT * 4).map((_, at) => (at % 4 === 3 ? 255 : (at * 7) % 256))

const segment = (marker: number, content: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

/** What a telephone writes beside a picture: how it is turned (6: a quarter), where it was taken, a small picture of it. */
function exif(): Buffer {
  const turned = Buffer.alloc(26)
  turned.write('MM')
  turned.writeUInt16BE(42, 2)
  turned.writeUInt32BE(8, 4)
  turned.writeUInt16BE(1, 8)
  turned.writeUInt16BE(0x0112, 10)
  turned.writeUInt16BE(3, 12)
  turned.writeUInt32BE(1, 14)
  turned.writeUInt16BE(6, 18)
  return Buffer.concat([Buffer.from('Exif\0\0'), turned, Buffer.from('GPSMARK THUMBMARK')])
}

/** A photo, 60 points wide and 40 high, that says in itself that it lies on its side and where it was taken. */
export async function aPhoto(): Promise<Buffer> {
  const bare = await Transformer.fromRgbaPixels(points(), WIDTH, HEIGHT).jpeg(90)
  const xmp = Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>XMPMARK</x:xmpmeta>')
  const beside = [segment(0xe1, exif()), segment(0xe1, xmp), segment(0xfe, Buffer.from('COMMENTMARK'))]
  return Buffer.concat([bare.subarray(0, 2), ...beside, bare.subarray(2), Buffer.from('TAILMARK')])
}

const chunk = (type: string, content: Buffer): Buffer => {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  const named = Buffer.concat([Buffer.from(type), content])
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** A picture of a screen, with words that nobody sees, and something after its end. */
export async function aScreenshot(): Promise<Buffer> {
  const bare = await Transformer.fromRgbaPixels(points(), WIDTH, HEIGHT).png()
  const words = chunk('tEXt', Buffer.from('Author\0TEXTMARK'))
  return Buffer.concat([bare.subarray(0, 33), words, bare.subarray(33), Buffer.from('TAILMARK')])
}

/** A picture that says it has so many points, and is a few bytes. */
export function aBomb(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2], 8)
  const body = chunk('IDAT', deflateSync(Buffer.alloc(1_000_000)))
  return Buffer.concat([PNG, chunk('IHDR', head), body, chunk('IEND', Buffer.alloc(0))])
}

/** A picture of one colour, that takes few bytes and many points. */
export function aFlat(width: number, height: number, bits: 8 | 16): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([bits, 6], 8)
  const rows = deflateSync(Buffer.alloc((width * 4 * (bits / 8) + 1) * height))
  return Buffer.concat([PNG, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

interface PdfParts {
  /** Written in its first part. */
  readonly also?: string
  /** Packed in a part of its own; so many bytes of which are cut off. */
  readonly packed?: string
  readonly cut?: number
  readonly windowBits?: number
  /** What is said of the packed part: its kind, and more. */
  readonly type?: string
  readonly said?: string
  /** The bytes of a scanned sheet. */
  readonly scan?: Buffer
}

const aStream = (nth: number, said: string, inside: Buffer) =>
  Buffer.concat([
    Buffer.from(`${nth} 0 obj\n<< ${said} /Length ${inside.length} >>\nstream\n`),
    inside,
    Buffer.from('\nendstream\nendobj\n'),
  ])

/** A PDF of one sheet, with something more in it where that is asked for, as it is written or packed. */
export function aPdf(parts: PdfParts = {}): Buffer {
  const {
    also = '',
    packed = '',
    cut = 0,
    windowBits = 15,
    type = '/Type /ObjStm /N 1 /First 4',
    said = '',
    scan,
  } = parts
  const inside = deflateSync(Buffer.from(packed), { windowBits })
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${also} >>\nendobj\n`),
    Buffer.from('2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n'),
    ...(packed === ''
      ? []
      : [aStream(3, `${type} /Filter /FlateDecode ${said}`, inside.subarray(0, inside.length - cut))]),
    ...(scan ? [aStream(4, '/Subtype /Image /Filter /FlateDecode', scan)] : []),
    Buffer.from('trailer << /Root 1 0 R >>\n%%EOF\n'),
  ])
}

/** How a picture of an iPhone begins. */
export const aHeic = () => Buffer.concat([Buffer.from([0, 0, 0, 0x24]), Buffer.from('ftypheic\0\0\0\0mif1heic')])
