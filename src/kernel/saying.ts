import { directionOf, isWritten, saidIn, tongueOf } from './language.ts'
import type { Label, Language, WrittenLanguage } from './language.ts'
import type { Piece } from './piece.ts'
import { ZONE, dayOf } from './time.ts'
import type { Day } from './time.ts'

type Words<K extends string> = Readonly<Record<WrittenLanguage, Readonly<Record<K, string>>>>

/** How what is printed is said in a language: texts, labels of data, days, times, names in a row. */
export interface Saying<K extends string = string> {
  readonly language: Language
  readonly say: (key: K, filled?: Readonly<Record<string, string>>) => string
  readonly label: (label: Label) => string
  readonly day: (day: Day) => string
  /** The day and the time of day, short. */
  readonly moment: (at: Date) => string
  readonly time: (at: Date) => string
  readonly list: (names: readonly string[]) => string
  /** A word from elsewhere inside a sentence: its own direction neither turns the sentence nor is turned (Unicode's isolates). */
  readonly apart: (text: string) => string
}

const apartIn = (text: string, language: Language) => (directionOf(language) === 'rtl' ? `\u2068${text}\u2069` : text)
const clockOf = (at: Date) => new Intl.DateTimeFormat('sv', { timeZone: ZONE, timeStyle: 'short' }).format(at)

/** Says the words of something that is printed in a language. */
export function sayingIn<K extends string>(words: Words<K>, language: Language): Saying<K> {
  const tongue = tongueOf(language)
  const norwegian = new Intl.DateTimeFormat(isWritten(language) ? language : 'nb', {
    ...{ timeZone: ZONE, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  })
  const inRow = new Intl.ListFormat('nb', { type: 'conjunction' })
  const time = (at: Date) => tongue?.time(clockOf(at)) ?? clockOf(at).replace(':', '.')
  return {
    language,
    say: (key, filled = {}) => {
      const said = saidIn({ nb: words.nb[key], nn: words.nn[key] }, language)
      return said.text.replaceAll(/\{(\w+)\}/g, (_, name: string) => apartIn(filled[name] ?? '', said.in))
    },
    label: label => saidIn(label, language).text,
    day: day => tongue?.date(day, 'long') ?? norwegian.format(new Date(`${day}T12:00:00Z`)),
    moment: at => `${tongue?.date(dayOf(at), 'long') ?? shortDay(dayOf(at))} ${time(at)}`,
    time,
    list: names => tongue?.list(names) ?? inRow.format(names),
    apart: text => apartIn(text, language),
  }
}

/** A day as in Norwegian letters: 9.2.2026. */
export const shortDay = (day: Day): string => day.split('-').toReversed().map(Number).join('.')

/** The day of an instant, here. */
export const dayIn = (saying: Saying<never>, at: Date): string => saying.day(dayOf(at))

const ARABIC = /\p{Script=Arabic}/u
/** On a paper that runs from the right, what is written in Latin letters keeps its own order, with its full stop at its own end. */
export const inOrder = (words: string, language: Language): string =>
  directionOf(language) === 'rtl' && !ARABIC.test(words) ? `\u2066${words}\u2069` : words

/** The same of all that stands on it. */
export const inOrderAll = (pieces: readonly Piece[], language: Language): readonly Piece[] => {
  const order = (words: string) => inOrder(words, language)
  return pieces.map(one => {
    switch (one.is) {
      case 'heading':
      case 'text':
        return { ...one, text: order(one.text) }
      case 'facts':
        return { ...one, rows: one.rows.map(({ label, value }) => ({ label: order(label), value: order(value) })) }
      case 'write':
        return { ...one, label: order(one.label) }
      case 'box':
        return { ...one, lines: one.lines.map(order) }
      case 'list':
      case 'choose':
        return { ...one, items: one.items.map(order) }
    }
  })
}
