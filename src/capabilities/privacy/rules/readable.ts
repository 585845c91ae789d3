import * as z from 'zod'
import type { Piece } from '../../../kernel/piece.ts'
import { ZONE } from '../../../kernel/time.ts'
import { Label } from '../../settings/model.ts'
import type { Nodes } from './plain.ts'
import { fieldOf, itemOf, plain, valueWord } from './plain.ts'

type Row = { readonly label: string; readonly value: string }
type Level = 3 | 4
export type Language = 'nb' | 'nn'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/
const written = new Intl.DateTimeFormat('nb', {
  ...{ timeZone: ZONE, day: 'numeric', month: 'numeric', year: 'numeric', hour: '2-digit', minute: '2-digit' },
})
const [YES, NO] = ['ja', 'nei']
const pick = (pair: readonly [string, string] | undefined, language: Language): string =>
  pair === undefined ? '' : pair[language === 'nn' ? 1 : 0]
const labelOf = (key: string, language: Language): string => pick(plain.fields[key] ?? plain.fields['note'], language)

const isOneOfFew = (nodes: Nodes, value: string): boolean =>
  nodes.some(node => node.enum?.includes(value) || node.const === value)

/** A text, number, day or choice in plain words; undefined for what is not so simple. */
function simple(value: unknown, nodes: Nodes, key: string, language: Language): string | undefined {
  if (typeof value === 'boolean') return value ? YES : NO
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') {
    const word = isOneOfFew(nodes, value) ? valueWord(key, value) : plain.values[key]?.[value]
    if (word) return pick(word, language)
    if (DAY.test(value)) return value.split('-').toReversed().map(Number).join('.')
    return INSTANT.test(value) ? written.format(new Date(value)) : value
  }
  const label = Label.safeParse(value)
  return label.success ? label.data[language] : undefined
}

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** The bytes of a file: taken along for machines, and nothing to read. */
const isBytes = (nodes: Nodes): boolean => nodes.some(node => node.contentEncoding !== undefined)

const Fields = z.record(z.string(), z.unknown())

/** What a value holds in one line: for a person, a service, a period. */
function inOneLine(value: unknown, nodes: Nodes, key: string, language: Language): string | undefined {
  const plainly = simple(value, nodes, key, language)
  if (plainly !== undefined) return plainly
  if (Array.isArray(value)) {
    const each = value.map(one => simple(one, itemOf(nodes), key, language))
    return each.every(one => one !== undefined) ? each.join(', ') : undefined
  }
  const fields = Object.entries(Fields.parse(value)).filter(
    ([name, inside]) => !isNothing(inside) && !isBytes(fieldOf(nodes, name)),
  )
  const lines = fields.map(([name, inside]) => {
    const said = simple(inside, fieldOf(nodes, name), name, language)
    if (said === undefined) return undefined
    return name === 'name' || name === 'title' ? said : `${labelOf(name, language).toLowerCase()}: ${said}`
  })
  return lines.length <= 4 && lines.every(line => line !== undefined) ? lines.join(', ') : undefined
}

/** A value as pieces: what is simple as facts, what is not under a heading of its own. */
export function readable(value: unknown, nodes: Nodes, language: Language, level: Level = 3): readonly Piece[] {
  if (Array.isArray(value)) return value.flatMap(one => readable(one, itemOf(nodes), language, level))
  const rows: Row[] = []
  const below: Piece[] = []
  for (const [key, inside] of Object.entries(Fields.parse(value))) {
    if (isNothing(inside) || isBytes(fieldOf(nodes, key))) continue
    const label = labelOf(key, language)
    const line = inOneLine(inside, fieldOf(nodes, key), key, language)
    if (line !== undefined) {
      if (line !== '') rows.push({ label, value: line })
      continue
    }
    const pieces = readable(inside, fieldOf(nodes, key), language, 4)
    if (pieces.length > 0) below.push({ is: 'heading', level, text: label }, ...pieces)
  }
  return rows.length > 0 ? [{ is: 'facts', rows }, ...below] : below
}
