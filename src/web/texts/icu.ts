import { directionOf, tongueOf } from '../../kernel/language.ts'
import type { Language } from '../../kernel/language.ts'

/** A message taken apart: words, a name to fill in, the number of a plural (`#`), and a choice between messages. */
type Part = string | Name | Count | Choice
interface Name {
  readonly name: string
  /** Written as a number of the language. */
  readonly asNumber: boolean
}
interface Count {
  readonly count: true
}
interface Choice {
  readonly by: 'plural' | 'select'
  readonly name: string
  readonly options: ReadonlyMap<string, readonly Part[]>
}
export type Values = Readonly<Record<string, string | number>>

/** Reads from the start of a text; what it leaves is for the next. */
interface Reader {
  rest: string
}

const take = (reader: Reader, pattern: RegExp): string => {
  const [found] = pattern.exec(reader.rest) ?? ['']
  reader.rest = reader.rest.slice(found.length)
  return found
}

/** Up to the brace that ends it, or the end; within a plural `#` is its number. */
const message = (reader: Reader, inPlural: boolean): readonly Part[] => {
  const parts: Part[] = []
  while (reader.rest !== '' && !reader.rest.startsWith('}')) {
    const words = take(reader, inPlural ? /^[^{}#]+/ : /^[^{}]+/)
    if (words !== '') parts.push(words)
    else if (take(reader, /^#/) !== '') parts.push({ count: true })
    else parts.push(argument(reader, inPlural))
  }
  return parts
}

/** `{name}`, `{name, number}`, or `{name, plural, one {…} other {…}}`. */
const argument = (reader: Reader, inPlural: boolean): Name | Choice => {
  take(reader, /^\{\s*/)
  const name = take(reader, /^\w+/)
  const asNumber = take(reader, /^\s*,\s*number/) !== ''
  const by = take(reader, /^\s*,\s*(plural|select)\s*,\s*/).includes('plural') ? 'plural' : 'select'
  const options = new Map<string, readonly Part[]>()
  for (let key = take(reader, /^[=\w]+/); key !== ''; key = take(reader, /^[=\w]+/)) {
    take(reader, /^\s*\{/)
    options.set(key, message(reader, inPlural || by === 'plural'))
    take(reader, /^\}\s*/)
  }
  if (name === '' || take(reader, /^\s*\}/) === '') throw new Error('a text that cannot be read')
  return options.size === 0 ? { name, asNumber } : { by, name, options }
}

/** Takes a message apart: the part of ICU's messages that our texts are written in. */
export const parseMessage = (text: string): readonly Part[] => {
  const reader = { rest: text }
  const parts = message(reader, false)
  if (reader.rest !== '') throw new Error('a text that cannot be read')
  return parts
}

/** Fills in a message, with numbers and plural forms as in a language. */
export const fillIn = (parts: readonly Part[], values: Values, language: Language, count = 0): string =>
  parts
    .map(part => {
      if (typeof part === 'string') return part
      if ('count' in part) return numberIn(count, language)
      const value = values[part.name]
      if (!('by' in part)) return part.asNumber ? numberIn(Number(value), language) : apart(value ?? '', language)
      const number = part.by === 'plural' ? Number(value) : count
      return fillIn(optionFor(part, value, language), values, language, number)
    })
    .join('')

const optionFor = (
  { by, options }: Choice,
  value: string | number | undefined,
  language: Language,
): readonly Part[] => {
  const exact = by === 'plural' ? `=${value}` : String(value)
  const form = by === 'plural' ? (tongueOf(language)?.form ?? norwegian)(Number(value)) : exact
  return options.get(exact) ?? options.get(form) ?? options.get('other') ?? []
}

const norwegian = (count: number) => (count === 1 ? 'one' : 'other')
/** The same in bokmål and nynorsk, which Chromium lacks. Made when a number is first written. */
let norwegianNumbers: Intl.NumberFormat | undefined
const numberIn = (value: number, language: Language): string =>
  tongueOf(language)?.number(value) ?? (norwegianNumbers ??= new Intl.NumberFormat('nb')).format(value)

/** Names and words from elsewhere keep their own direction in a sentence from right to left (Unicode's isolates). */
const apart = (value: string | number, language: Language): string =>
  typeof value === 'string' && directionOf(language) === 'rtl' && value !== '' ? `\u2068${value}\u2069` : String(value)
