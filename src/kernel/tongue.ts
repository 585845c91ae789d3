import type { DatePart, DateShape, Language, PluralForm, Tongue } from './language.ts'

/** A file of `languages`: the translations by their bokmål text, and how dates, numbers and lists are written. */
export interface LanguageFile {
  readonly language: string
  readonly name: string
  readonly direction: string
  readonly dates: {
    readonly months: readonly string[]
    readonly monthsShort: readonly string[]
    /** From Sunday. */
    readonly weekdays: readonly string[]
    readonly weekdaysShort: readonly string[]
    /** With `{weekday}`, `{day}`, `{month}`, `{year}`. */
    readonly shapes: Readonly<Record<Exclude<DateShape, keyof typeof EVERYWHERE>, string>>
    /** Between hours and minutes. */
    readonly clock: string
  }
  readonly numbers: { readonly thousand: string; readonly decimal: string }
  /** Between words in a row, and before the last. */
  readonly list: { readonly between: string; readonly last: string }
  readonly texts: Readonly<Record<string, string>>
}

/** Written the same in all languages. */
const EVERYWHERE = {
  month: '{month} {year}',
  dayName: '{weekday}',
  dayNameShort: '{weekday}',
  dayNumber: '{day}',
  monthName: '{month}',
} as const satisfies Readonly<Record<DatePart | 'month', string>>
const isEverywhere = (shape: DateShape): shape is keyof typeof EVERYWHERE => Object.hasOwn(EVERYWHERE, shape)

type Forms = (count: number) => PluralForm
const one: Forms = n => (n === 1 ? 'one' : 'other')
const within = (n: number, from: number, to: number) => n >= from && n <= to
const slavic =
  (isOne: (n: number) => boolean): Forms =>
  n => {
    if (!Number.isInteger(n)) return 'other'
    if (isOne(n)) return 'one'
    return within(n % 10, 2, 4) && !within(n % 100, 12, 14) ? 'few' : 'many'
  }

/** CLDR 48, plurals.xml, cardinal, for numbers that are not negative. Our own: Chromium lacks se, so and nn. */
const FORMS: Readonly<Partial<Record<Language, Forms>>> = {
  se: n => (n === 2 ? 'two' : one(n)),
  ar: n => {
    if (n === 0) return 'zero'
    if (n <= 2) return n === 1 ? 'one' : n === 2 ? 'two' : 'other'
    if (!Number.isInteger(n)) return 'other'
    return within(n % 100, 3, 10) ? 'few' : n % 100 >= 11 ? 'many' : 'other'
  },
  uk: slavic(n => n % 10 === 1 && n % 100 !== 11),
  pl: slavic(n => n === 1),
}

/** Forms of a number in a language. */
export const formsOf = (language: Language): Forms => FORMS[language] ?? one

const english = new Intl.NumberFormat('en')

/** A language as its file says it. Digits are 0 to 9 in all: the same as on the paper, the clock and the telephone in Norway. */
export const tongueFrom = (language: Language, file: LanguageFile): Tongue => {
  const { dates, numbers, list, texts } = file
  const marks: Readonly<Record<string, string>> = { ',': numbers.thousand, '.': numbers.decimal }
  return {
    say: source => texts[source],
    form: formsOf(language),
    number: value => english.format(value).replaceAll(/[,.]/g, mark => marks[mark] ?? mark),
    list: words => [words.slice(0, -1).join(list.between), ...words.slice(-1)].filter(Boolean).join(list.last),
    date: (day, shape) => {
      const noon = new Date(`${day}T12:00:00Z`)
      const isShort = shape === 'short' || shape === 'brief' || shape === 'dayNameShort'
      const parts: Readonly<Record<string, string | undefined>> = {
        weekday: (isShort ? dates.weekdaysShort : dates.weekdays)[noon.getUTCDay()],
        day: String(noon.getUTCDate()),
        month: (isShort ? dates.monthsShort : dates.months)[noon.getUTCMonth()],
        year: String(noon.getUTCFullYear()),
      }
      const written = isEverywhere(shape) ? EVERYWHERE[shape] : dates.shapes[shape]
      return written.replaceAll(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? '')
    },
    time: clock => clock.replace(':', dates.clock),
  }
}
