import { IntlMessageFormat } from 'intl-messageformat'
import type { Catalog, Language, Messages } from './define.ts'
import type { ParamList } from './params.ts'

const made = new Map<string, IntlMessageFormat>()

/** Numbers and plural forms are the same in both languages; nynorsk is missing in Chromium, so bokmål stands for both. */
const RULES = 'nb'

const compiled = (message: string): IntlMessageFormat => {
  const known = made.get(message)
  if (known) return known
  const format = new IntlMessageFormat(message, RULES, undefined, { ignoreTag: true })
  made.set(message, format)
  return format
}

/** Fills in a message. */
export const formatMessage = (message: string, params?: Record<string, string | number>): string =>
  message.includes('{') ? String(compiled(message).format(params)) : message

/** Says the texts of a catalog in one language. */
export type Say<NB extends Messages> = <K extends keyof NB & string>(key: K, ...params: ParamList<NB[K]>) => string

/** Binds a catalog to a language. */
export const speak =
  <NB extends Messages>(catalog: Catalog<NB>, language: Language): Say<NB> =>
  (key, ...params) =>
    formatMessage(catalog[language][key], params[0] as Record<string, string | number> | undefined)
