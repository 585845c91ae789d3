import { readFileSync, readdirSync } from 'node:fs'
import { Transformer } from '@napi-rs/image'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanApart } from './apart.ts'
import { cleanFile as clean } from './clean.ts'
import type { FileProblem } from './clean.ts'
import { mediaTypeOf } from './kind.ts'
import { jpegSize, pngSize } from './picture-size.ts'
import { MARKS, aBomb, aFlat, aHeic, aPdf, aPhoto, aScreenshot } from './testing.ts'

const cleanFile = (bytes: Buffer, megapixels = 16) => clean(bytes, { megapixels, who: 'hege' })
const cleaned = async (bytes: Buffer) => {
  const found = await cleanFile(bytes)
  if (typeof found === 'string') throw new Error(found)
  return found
}
const marksIn = (bytes: Buffer) => MARKS.filter(mark => bytes.includes(mark))
const MB = 1024 * 1024

/** The most memory (MB) that a process begun by this one takes at once, as the system says it. */
async function peakOfChildren(work: Promise<unknown>): Promise<number> {
  let [peak, isDone] = [0, false]
  void work.finally(() => (isDone = true))
  while (!isDone) {
    for (const pid of childrenOf()) peak = Math.max(peak, highest(pid))
    await new Promise(resolve => setTimeout(resolve, 5))
  }
  return peak
}
const tasks = `/proc/${process.pid}/task`
const childrenOf = () =>
  readdirSync(tasks).flatMap(one => readFileSync(`${tasks}/${one}/children`, 'utf8').split(' ').filter(Boolean))
function highest(pid: string): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0 // It has ended.
  }
}

const PROBLEMS: readonly FileProblem[] = ['heic', 'kind', 'broken', 'too_many_points', 'active', 'unseen', 'busy']

describe('a photo', () => {
  it('is drawn anew, upright, without where it was taken, what it was taken with, or what stands after it', async () => {
    const photo = await aPhoto()
    expect(marksIn(photo)).toEqual(['GPSMARK', 'XMPMARK', 'COMMENTMARK', 'TAILMARK', 'THUMBMARK'])
    const { mediaType, bytes } = await cleaned(photo)
    expect(mediaType).toBe('image/jpeg')
    expect(marksIn(bytes)).toEqual([])
    expect(bytes.includes('Exif')).toBe(false)
    // It lay on its side: 60 by 40.
    expect(jpegSize(bytes)).toEqual({ width: 40, height: 60, bits: 8 })
  })

  it('of a screen loses the words that nobody sees', async () => {
    const picture = await aScreenshot()
    expect(marksIn(picture)).toEqual(['TEXTMARK', 'TAILMARK'])
    const { mediaType, bytes } = await cleaned(picture)
    expect(mediaType).toBe('image/png')
    expect(marksIn(bytes)).toEqual([])
    expect(pngSize(bytes)).toEqual({ width: 60, height: 40, bits: 8 })
  })

  it('is made no larger than a sheet can be read in', async () => {
    const wide = await Transformer.fromRgbaPixels(new Uint8Array(3000 * 300 * 4).fill(200), 3000, 300).jpeg(60)
    expect(jpegSize((await cleaned(wide)).bytes)).toEqual({ width: 2600, height: 260, bits: 8 })
  })

  it('that would take all memory is refused by its head, and a broken one is said to be broken', async () => {
    const before = process.memoryUsage().rss
    expect(await cleanFile(aBomb(60_000, 60_000))).toBe('too_many_points')
    expect(await cleanFile(aBomb(4000, 4001))).toBe('too_many_points')
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * MB)
    expect(await cleanFile(aBomb(0, 10))).toBe('broken')
    const photo = await aPhoto()
    expect(await cleanFile(photo.subarray(0, 150))).toBe('broken')
    expect(await cleanFile(Buffer.from([0xff, 0xd8, 0xff, 0xff]))).toBe('broken')
  })
})

describe('the largest photo that is let in', () => {
  it('is fewer points where the municipality says so, and half as many where each takes twice the room', async () => {
    expect(await cleanFile(aFlat(2100, 2000, 8), 4)).toBe('too_many_points')
    expect(await cleanFile(aFlat(2000, 2000, 8), 4)).toMatchObject({ mediaType: 'image/png' })
    expect(await cleanFile(aFlat(2000, 2000, 16), 4)).toBe('too_many_points')
    expect(await cleanFile(aFlat(2000, 1000, 16), 4)).toMatchObject({ mediaType: 'image/png' })
  })

  it.each([
    ['of ordinary points', 4000, 4000, 8],
    ['of points that take twice the room', 4000, 2000, 16],
  ] as const)('%s takes no memory of the server, and a bounded part beside it', async (_, width, height, bits) => {
    const bytes = aFlat(width, height, bits)
    const before = process.memoryUsage().rss
    const work = cleanFile(bytes)
    const peak = await peakOfChildren(work)
    expect(await work).toMatchObject({ mediaType: 'image/png' })
    expect(process.memoryUsage().rss - before).toBeLessThan(60 * MB)
    expect(peak).toBeGreaterThan(50)
    expect(peak).toBeLessThan(450)
  })

  it('is stopped when it takes too long', async () => {
    const begun = performance.now()
    const of = { mediaType: 'image/png', isLong: true } as const
    expect(await cleanApart(aFlat(4000, 4000, 8), of, { longest: 50 })).toBe('stopped')
    expect(performance.now() - begun).toBeLessThan(5000)
  })

  it('waits in a line where one person’s many keep nobody else out', async () => {
    const photo = await aPhoto()
    const of = (who: string) => clean(photo, { megapixels: 16, who })
    const found = await Promise.all([of('one'), of('one'), of('one'), of('other')])
    expect(found.map(one => one === 'busy')).toEqual([false, false, true, false])
    expect(await of('one')).toMatchObject({ mediaType: 'image/jpeg' })
  })
})

describe('a photo that is larger when it is drawn anew', () => {
  it('is drawn so that it takes no more room than it came with', async () => {
    const points = new Uint8Array(1200 * 900 * 4)
    for (let at = 0, seed = 7; at < points.length; at++) points[at] = (seed = (seed * 16_807) % 2_147_483_647) & 255
    const poor = await Transformer.fromRgbaPixels(points, 1200, 900).jpeg(45)
    expect((await new Transformer(poor).jpeg(85)).length).toBeGreaterThan(poor.length)
    expect((await cleaned(poor)).bytes.length).toBeLessThanOrEqual(poor.length)
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
    const packed = aPdf({ packed: ' '.repeat(80 * MB) })
    const before = process.memoryUsage().rss
    expect(await cleanFile(packed)).toBe('unseen')
    expect(process.memoryUsage().rss - before).toBeLessThan(60 * MB)
    expect(await cleanFile(aPdf({ said: '/Filter /LZWDecode', packed: '<< /Type /Page >>' }))).toBe('unseen')
    expect(await cleanFile(aPdf({ windowBits: 9, packed: '<< /JavaScript 1 0 R >>', cut: 8 }))).toBe('unseen')
  })

  it.each([9, 12, 15])(
    'with a script in it is refused, however the part is packed: windows of %i bits',
    async windowBits => expect(await cleanFile(aPdf({ windowBits, packed: '<< /S /JavaScript >>' }))).toBe('active'),
  )

  it('may say of its parts in between what it will: what is packed as they are, is looked into', async () => {
    const packed = '<< /S /JavaScript >>'
    expect(await cleanFile(aPdf({ said: '/X (obj)', packed }))).toBe('active')
    expect(await cleanFile(aPdf({ type: '/N 1 /First 4', packed }))).toBe('active')
    expect(await cleanFile(aPdf({ type: '/Type /Obj#53tm', packed }))).toBe('active')
  })

  it('of scanned sheets is taken in, whatever the bytes of a scan begin with, and however much they come to', async () => {
    const scan = Buffer.concat([Buffer.from([0x78, 0x01]), Buffer.alloc(2000, 0x55)])
    const odd = aPdf({ packed: '<< /Type /Page >>', scan })
    expect(await cleanFile(odd)).toMatchObject({ bytes: odd })
    const large = aPdf({ packed: '<< /Type /Page >>', scan: deflateSync(Buffer.alloc(80 * MB)) })
    expect(await cleanFile(large)).toMatchObject({ bytes: large })
  })
})
