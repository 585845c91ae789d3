/** The languages that stand in files, and are learnt from there. */
export const LEARNT_LANGUAGES = ['en', 'se', 'ar', 'uk', 'so', 'pl'] as const
export type LearntLanguage = (typeof LEARNT_LANGUAGES)[number]
/** The two that data is written in; bokmål is the source. Both stand in the code. */
export type WrittenLanguage = 'nb' | 'nn'
/** The languages of the family's app. */
export const LANGUAGE_CODES = ['nb', 'nn', ...LEARNT_LANGUAGES] as const
export type Language = (typeof LANGUAGE_CODES)[number]
/** Each by its own name. */
export const LANGUAGES: Readonly<Record<Language, string>> = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  en: 'English',
  se: 'Davvisámegiella',
  ar: 'العربية',
  uk: 'Українська',
  so: 'Soomaali',
  pl: 'Polski',
}
/** A text of data, in the two that it is written in. */
export type Label = Readonly<Record<WrittenLanguage, string>>
/** The parts of a date that stand alone, as on a leaf of a calendar. */
export type DatePart = 'dayName' | 'dayNameShort' | 'dayNumber' | 'monthName'
export type DateShape = 'weekday' | 'short' | 'day' | 'brief' | 'long' | 'month' | DatePart
/** The forms that words take after a number: CLDR's names. */
export type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'

/** How a language that is learnt from a file says things. */
export interface Tongue {
  /** The translation of a bokmål text, if there is one. */
  readonly say: (source: string) => string | undefined
  readonly form: (count: number) => PluralForm
  readonly number: (value: number) => string
  readonly list: (words: readonly string[]) => string
  /** A local day, `2026-11-24`. */
  readonly date: (day: string, shape: DateShape) => string
  /** A time of day, `09:00`. */
  readonly time: (clock: string) => string
}

const tongues = new Map<Language, Tongue>()
const lacking = new Set<Language>()
/** The bokmål texts that stood in for what a language lacks. */
export const stoodIn = new Set<string>()
let tellMissing: (language: Language) => void = () => undefined

/** Takes a language in: the server all of them when it starts, a browser the one that is read. */
export const learn = (language: Language, tongue: Tongue): void => {
  tongues.set(language, tongue)
  lacking.delete(language)
}
/** How a language says things; undefined for the two in the code, and for one that is not learnt. */
export const tongueOf = (language: Language): Tongue | undefined => tongues.get(language)
/** Is told once of each language when some text had to be said in bokmål because it lacks it; at once if that has been. */
export const whenMissing = (tell: (language: Language) => void): void => {
  tellMissing = tell
  for (const one of lacking) tell(one)
}

export const isLanguage = (code: unknown): code is Language =>
  typeof code === 'string' && Object.hasOwn(LANGUAGES, code)
export const isWritten = (language: Language): language is WrittenLanguage => language === 'nb' || language === 'nn'
/** The one of the two that stands for a language where there are only these. */
export const writtenOf = (language: Language): WrittenLanguage => (language === 'nn' ? 'nn' : 'nb')
/** The language that is spoken where one is wished: bokmål until it is learnt. */
export const spokenFor = (language: Language): Language =>
  isWritten(language) || tongues.has(language) ? language : 'nb'
/** Which way a language is written. */
export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr')

/** What is said of a text in a language, and which language that is: bokmål where the language lacks it. */
export const saidIn = (label: Label, language: Language): { readonly text: string; readonly in: Language } => {
  if (isWritten(language)) return { text: label[language], in: language }
  const text = tongues.get(language)?.say(label.nb)
  if (text !== undefined) return { text, in: language }
  stoodIn.add(label.nb)
  if (!lacking.has(language)) {
    lacking.add(language)
    tellMissing(language)
  }
  return { text: label.nb, in: 'nb' }
}

/** A text of data in a language; undefined where there is none. */
export function labelIn(label: Label, language: Language): string
export function labelIn(label: Label | null | undefined, language: Language): string | undefined
export function labelIn(label: Label | null | undefined, language: Language): string | undefined {
  return label ? saidIn(label, language).text : undefined
}

type Words = Readonly<Record<string, string>>

/** All the texts of a small catalog in a language, for what the server says by itself. */
export const textsIn = <W extends Words>(
  catalog: Readonly<{ nb: W; nn: Readonly<Record<keyof W, string>> }>,
  language: Language,
) => {
  const said = Object.keys(catalog.nb).map(key => [
    key,
    labelIn({ nb: catalog.nb[key] ?? '', nn: catalog.nn[key] ?? '' }, language),
  ])
  return Object.fromEntries(said) as Readonly<Record<keyof W, string>>
}
