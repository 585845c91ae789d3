import * as z from 'zod'
import { tongueOf } from '../../../kernel/language.ts'
import type { Language } from '../../../kernel/language.ts'
import type { Piece } from '../../../kernel/piece.ts'
import { sayingIn, shortDay } from '../../../kernel/saying.ts'
import type { Saying } from '../../../kernel/saying.ts'
import { Label } from '../../settings/model.ts'
import type { Nodes } from './plain.ts'
import { fieldOf, itemOf, plain, valueWord } from './plain.ts'
import { packageWords } from './words.ts'

type Row = { readonly label: string; readonly value: string }
type Level = 3 | 4
/** How the package is said in a language. */
export type PackageSaying = Saying<keyof typeof packageWords.nb>
export const packageIn = (language: Language): PackageSaying => sayingIn(packageWords, language)

const DAY = /^\d{4}-\d{2}-\d{2}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/
type Pair = readonly [nb: string, nn: string]
/** A plain word in a language. */
export const worded = ([nb, nn]: Pair, { label }: PackageSaying): string => label({ nb, nn })
const labelOf = (key: string, saying: PackageSaying): string => {
  const pair = plain.fields[key] ?? plain.fields['note']
  return pair ? worded(pair, saying) : ''
}

const isOneOfFew = (nodes: Nodes, value: string): boolean =>
  nodes.some(node => node.enum?.includes(value) || node.const === value)

/** A text, number, day or choice in plain words; undefined for what is not so simple. */
function simple(value: unknown, nodes: Nodes, key: string, saying: PackageSaying): string | undefined {
  if (typeof value === 'boolean') return saying.say(value ? 'yes' : 'no')
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') {
    const word = isOneOfFew(nodes, value) ? valueWord(key, value) : plain.values[key]?.[value]
    if (word) return worded(word, saying)
    if (DAY.test(value)) return tongueOf(saying.language)?.date(value, 'long') ?? shortDay(value)
    return INSTANT.test(value) ? saying.moment(new Date(value)) : value
  }
  const label = Label.safeParse(value)
  return label.success ? saying.label(label.data) : undefined
}

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** The bytes of a file: taken along for machines, and nothing to read. */
const isBytes = (nodes: Nodes): boolean => nodes.some(node => node.contentEncoding !== undefined)

const Fields = z.record(z.string(), z.unknown())

/** What a value holds in one line: for a person, a service, a period. */
function inOneLine(value: unknown, nodes: Nodes, key: string, saying: PackageSaying): string | undefined {
  const plainly = simple(value, nodes, key, saying)
  if (plainly !== undefined) return plainly
  if (Array.isArray(value)) {
    const each = value.map(one => simple(one, itemOf(nodes), key, saying))
    return each.every(one => one !== undefined) ? inRow(each, saying) : undefined
  }
  const fields = Object.entries(Fields.parse(value)).filter(
    ([name, inside]) => !isNothing(inside) && !isBytes(fieldOf(nodes, name)),
  )
  const lines = fields.map(([name, inside]) => {
    const said = simple(inside, fieldOf(nodes, name), name, saying)
    if (said === undefined) return undefined
    if (name === 'name' || name === 'title') return said
    return `${labelOf(name, saying).toLowerCase()}: ${saying.apart(said)}`
  })
  return lines.length <= 4 && lines.every(line => line !== undefined) ? inRow(lines, saying) : undefined
}

/** With a comma between, each in its own direction. */
const inRow = (words: readonly string[], { apart }: PackageSaying): string =>
  words.length === 1 ? (words[0] ?? '') : words.map(apart).join(', ')

/** A value as pieces: what is simple as facts, what is not under a heading of its own. */
export function readable(value: unknown, nodes: Nodes, saying: PackageSaying, level: Level = 3): readonly Piece[] {
  if (Array.isArray(value)) return value.flatMap(one => readable(one, itemOf(nodes), saying, level))
  const rows: Row[] = []
  const below: Piece[] = []
  for (const [key, inside] of Object.entries(Fields.parse(value))) {
    if (isNothing(inside) || isBytes(fieldOf(nodes, key))) continue
    const label = labelOf(key, saying)
    const line = inOneLine(inside, fieldOf(nodes, key), key, saying)
    if (line !== undefined) {
      if (line !== '') rows.push({ label, value: line })
      continue
    }
    const pieces = readable(inside, fieldOf(nodes, key), saying, 4)
    if (pieces.length > 0) below.push({ is: 'heading', level, text: label }, ...pieces)
  }
  return rows.length > 0 ? [{ is: 'facts', rows }, ...below] : below
}
