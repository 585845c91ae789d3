import { IntlMessageFormat } from 'intl-messageformat'
import type { Catalog, Language, Messages } from './define.ts'
import type { ParamList } from './params.ts'

const made = new Map<string, IntlMessageFormat>()

const compiled = (message: string, language: Language): IntlMessageFormat => {
  const key = `${language} ${message}`
  let format = made.get(key)
  if (!format) {
    format = new IntlMessageFormat(message, language, undefined, { ignoreTag: true })
    made.set(key, format)
  }
  return format
}

/** Fills in a message. */
export const formatMessage = (message: string, language: Language, params?: Record<string, string | number>): string =>
  message.includes('{') ? String(compiled(message, language).format(params)) : message

/** Says the texts of a catalog in one language. */
export type Say<NB extends Messages> = <K extends keyof NB & string>(key: K, ...params: ParamList<NB[K]>) => string

/** Binds a catalog to a language. */
export const speak =
  <NB extends Messages>(catalog: Catalog<NB>, language: Language): Say<NB> =>
  (key, ...params) =>
    formatMessage(catalog[language][key], language, params[0] as Record<string, string | number> | undefined)
