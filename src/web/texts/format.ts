import type { Catalog, Language, Messages } from './define.ts'
import { fillIn, parseMessage } from './icu.ts'
import type { Values } from './icu.ts'
import type { ParamList } from './params.ts'

const known = new Map<string, ReturnType<typeof parseMessage>>()

/** Numbers and plural forms are the same in both languages; nynorsk is missing in Chromium, so bokmål stands for both. */
const RULES = 'nb'

const parsed = (message: string): ReturnType<typeof parseMessage> => {
  const parts = known.get(message) ?? parseMessage(message)
  known.set(message, parts)
  return parts
}

/** Fills in a message. */
export const formatMessage = (message: string, params: Values = {}): string =>
  message.includes('{') ? fillIn(parsed(message), params, RULES) : message

/** Says the texts of a catalog in one language. */
export type Say<NB extends Messages> = <K extends keyof NB & string>(key: K, ...params: ParamList<NB[K]>) => string

/** Binds a catalog to a language. */
export const speak =
  <NB extends Messages>(catalog: Catalog<NB>, language: Language): Say<NB> =>
  (key, ...params) =>
    formatMessage(catalog[language][key], params[0] as Record<string, string | number> | undefined)
