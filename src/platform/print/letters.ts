/** Unicode's plane of one: tables that map a character to its drawing. */
const FORMATS = { segments: 4, groups: 12 } as const
/** Marks of order, of joining and of variants, and the end of a line: they are heard by the typesetter and never drawn. */
const UNSEEN = /[\t\n\r]|\p{Default_Ignorable_Code_Point}/u

type Range = readonly [from: number, to: number]

/** The characters that a typeface can draw, from its `cmap` (OpenType 1.9, 5.2). */
function rangesOf(font: Buffer): readonly Range[] {
  const tables = font.readUInt16BE(4)
  for (let at = 12; at < 12 + tables * 16; at += 16)
    if (font.toString('latin1', at, at + 4) === 'cmap') return rangesIn(font, font.readUInt32BE(at + 8))
  return []
}

function rangesIn(font: Buffer, cmap: number): readonly Range[] {
  const subtables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, at) =>
    font.readUInt32BE(cmap + 4 + at * 8 + 4),
  )
  return [...new Set(subtables)].flatMap(offset => {
    const start = cmap + offset
    const format = font.readUInt16BE(start)
    if (format === FORMATS.groups) return groups(font, start)
    return format === FORMATS.segments ? segments(font, start) : []
  })
}

const groups = (font: Buffer, start: number): readonly Range[] =>
  Array.from({ length: font.readUInt32BE(start + 12) }, (_, at): Range => {
    const group = start + 16 + at * 12
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)]
  })

const segments = (font: Buffer, start: number): readonly Range[] => {
  const twice = font.readUInt16BE(start + 6)
  return Array.from({ length: twice / 2 }, (_, at): Range => {
    const end = start + 14 + at * 2
    return [font.readUInt16BE(end + twice + 2), font.readUInt16BE(end)]
  })
}

/** Stands in place of what no typeface of ours can draw, so that it is seen that something stood there. */
const INSTEAD = '?'

/**
 * Puts a mark in place of each character that none of some typefaces can draw. People write what they like, a little face
 * too; a paper for screen readers may hold nothing that cannot be drawn, and it must come out all the same.
 */
export function drawable(fonts: readonly Buffer[]): (text: string) => string {
  const ranges = fonts.flatMap(rangesOf).filter(([from]) => from !== 0xffff)
  const known = new Map<string, boolean>()
  const isDrawn = (letter: string) => {
    const before = known.get(letter)
    if (before !== undefined) return before
    const code = letter.codePointAt(0) ?? 0
    const is = UNSEEN.test(letter) || ranges.some(([from, to]) => from <= code && code <= to)
    known.set(letter, is)
    return is
  }
  return text => [...text.normalize('NFC')].map(letter => (isDrawn(letter) ? letter : INSTEAD)).join('')
}
