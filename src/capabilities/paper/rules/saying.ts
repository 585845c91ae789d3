import { directionOf, isWritten, saidIn, tongueOf } from '../../../kernel/language.ts'
import type { Label, Language } from '../../../kernel/language.ts'
import { ZONE, dayOf } from '../../../kernel/time.ts'
import type { Day } from '../../../kernel/time.ts'
import { paperWords } from '../words.ts'

type Key = keyof typeof paperWords.nb

/** How the words of a paper are said in a language: texts, labels of data, days, times, names in a row. */
export interface Saying {
  readonly language: Language
  readonly say: (key: Key, filled?: Readonly<Record<string, string>>) => string
  readonly label: (label: Label) => string
  readonly day: (day: Day) => string
  readonly time: (at: Date) => string
  readonly list: (names: readonly string[]) => string
}

/** A name from another way of writing neither turns a sentence nor is turned: Unicode's isolates around it. */
const apart = (text: string, language: Language) => (directionOf(language) === 'rtl' ? `\u2068${text}\u2069` : text)

export function sayingIn(language: Language): Saying {
  const tongue = tongueOf(language)
  const clock = (at: Date) => new Intl.DateTimeFormat('sv', { timeZone: ZONE, timeStyle: 'short' }).format(at)
  const norwegian = new Intl.DateTimeFormat(isWritten(language) ? language : 'nb', {
    ...{ timeZone: ZONE, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  })
  const inRow = new Intl.ListFormat('nb', { type: 'conjunction' })
  return {
    language,
    say: (key, filled = {}) => {
      const said = saidIn({ nb: paperWords.nb[key], nn: paperWords.nn[key] }, language)
      return said.text.replaceAll(/\{(\w+)\}/g, (_, name: string) => apart(filled[name] ?? '', said.in))
    },
    label: label => saidIn(label, language).text,
    day: day => tongue?.date(day, 'long') ?? norwegian.format(new Date(`${day}T12:00:00Z`)),
    time: at => tongue?.time(clock(at)) ?? clock(at).replace(':', '.'),
    list: names => tongue?.list(names) ?? inRow.format(names),
  }
}

/** The day of an instant, here. */
export const dayIn = (saying: Saying, at: Date): string => saying.day(dayOf(at))
