import { Transformer } from '@napi-rs/image'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanFile } from './clean.ts'
import type { FileProblem } from './clean.ts'
import { mediaTypeOf } from './kind.ts'
import { jpegSize, pngSize } from './picture-size.ts'
import { MARKS, aBomb, aHeic, aPdf, aPhoto, aScreenshot } from './testing.ts'

const cleaned = async (bytes: Buffer) => {
  const found = await cleanFile(bytes)
  if (typeof found === 'string') throw new Error(found)
  return found
}
const marksIn = (bytes: Buffer) => MARKS.filter(mark => bytes.includes(mark))
const MB = 1024 * 1024

const PROBLEMS: readonly FileProblem[] = ['heic', 'kind', 'broken', 'too_many_points', 'active']

describe('a photo', () => {
  it('is drawn anew, upright, without where it was taken, what it was taken with, or what stands after it', async () => {
    const photo = await aPhoto()
    expect(marksIn(photo)).toEqual(['GPSMARK', 'XMPMARK', 'COMMENTMARK', 'TAILMARK', 'THUMBMARK'])
    const { mediaType, bytes } = await cleaned(photo)
    expect(mediaType).toBe('image/jpeg')
    expect(marksIn(bytes)).toEqual([])
    expect(bytes.includes('Exif')).toBe(false)
    // It lay on its side: 60 by 40.
    expect(jpegSize(bytes)).toEqual({ width: 40, height: 60 })
  })

  it('of a screen loses the words that nobody sees', async () => {
    const picture = await aScreenshot()
    expect(marksIn(picture)).toEqual(['TEXTMARK', 'TAILMARK'])
    const { mediaType, bytes } = await cleaned(picture)
    expect(mediaType).toBe('image/png')
    expect(marksIn(bytes)).toEqual([])
    expect(pngSize(bytes)).toEqual({ width: 60, height: 40 })
  })

  it('is made no larger than a sheet can be read in', async () => {
    const wide = await Transformer.fromRgbaPixels(new Uint8Array(3000 * 300 * 4).fill(200), 3000, 300).jpeg(60)
    expect(jpegSize((await cleaned(wide)).bytes)).toEqual({ width: 2600, height: 260 })
  })

  it('that would take all memory is refused by its head, and a broken one is said to be broken', async () => {
    const before = process.memoryUsage().rss
    expect(await cleanFile(aBomb(60_000, 60_000))).toBe('too_many_points')
    expect(await cleanFile(aBomb(8000, 8001))).toBe('too_many_points')
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * MB)
    expect(await cleanFile(aBomb(0, 10))).toBe('broken')
    const photo = await aPhoto()
    expect(await cleanFile(photo.subarray(0, 150))).toBe('broken')
    expect(await cleanFile(Buffer.from([0xff, 0xd8, 0xff, 0xff]))).toBe('broken')
  })
})

describe('what is no photo or paper', () => {
  it.each([
    '',
    'hei',
    '<html><script>',
    '<svg xmlns="http://www.w3.org/2000/svg">',
    'MZ',
    'PK\u0003\u0004',
    ' %PDF-1.7',
    'GIF89a',
  ])('is not taken in: %s', async text => expect(await cleanFile(Buffer.from(text, 'latin1'))).toBe('kind'))
  it('as an iPhone’s own pictures is told apart, so that somebody can be told what to do', async () =>
    expect(await cleanFile(aHeic())).toBe('heic'))

  it('is never a fault, whatever bytes come after a beginning that is known', async () => {
    expect.hasAssertions()
    const beginnings = [[0xff, 0xd8, 0xff], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], [...Buffer.from('%PDF-')]]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 300 }), async (first, rest) => {
        const found = await cleanFile(Buffer.concat([Buffer.from(first), rest]))
        const said = typeof found === 'string' ? PROBLEMS.includes(found) : found.mediaType === mediaTypeOf(found.bytes)
        expect(said).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})

describe('a PDF', () => {
  it('that is only a paper is kept as it is', async () => {
    expect(await cleanFile(aPdf())).toEqual({ mediaType: 'application/pdf', bytes: aPdf() })
    const packed = aPdf({ packed: '<< /Type /Page /Contents (JavaScript) >>' })
    expect(await cleanFile(packed)).toMatchObject({ bytes: packed })
  })

  it.each([
    '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>',
    '/Names << /EmbeddedFiles 5 0 R >>',
    '/AcroForm << /Fields [] >>',
    '/AcroForm<</XFA 7 0 R>>',
    '/A << /S /Launch /F (x.exe) >>',
    '/Encrypt 9 0 R',
    '/Subtype /RichMedia',
  ])('with more than a paper in it is refused: %s; packed, or with numbers for letters, too', async also => {
    expect(await cleanFile(aPdf({ also }))).toBe('active')
    expect(await cleanFile(aPdf({ packed: `<< ${also} >>` }))).toBe('active')
    expect(
      await cleanFile(
        aPdf({
          also: also.replaceAll(
            /\/([A-Z])([a-z])/g,
            (_, one: string, other: string) => `/${one}#${other.charCodeAt(0).toString(16)}`,
          ),
        }),
      ),
    ).toBe('active')
  })

  it('that is packed so that nobody can look into it is refused, and takes no memory', async () => {
    const before = process.memoryUsage().rss
    expect(await cleanFile(aPdf({ packed: ' '.repeat(80 * MB) }))).toBe('active')
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * MB)
    expect(await cleanFile(aPdf({ also: '/Filter /LZWDecode', packed: '<< /Type /Page >>' }))).toBe('active')
  })
})
