import { labelIn, saidIn } from '../../kernel/language.ts'
import type { Language } from '../../kernel/language.ts'
import type { Catalog, Messages } from './define.ts'
import { fillIn, parseMessage } from './icu.ts'
import type { Values } from './icu.ts'
import type { ParamList } from './params.ts'

const known = new Map<string, ReturnType<typeof parseMessage>>()

const parsed = (message: string): ReturnType<typeof parseMessage> => {
  const parts = known.get(message) ?? parseMessage(message)
  known.set(message, parts)
  return parts
}

/** Fills in a message that is written in a language. */
export const formatMessage = (message: string, params: Values = {}, language: Language = 'nb'): string =>
  message.includes('{') ? fillIn(parsed(message), params, language) : message

/** Says the texts of a catalog in one language. */
export type Say<NB extends Messages> = <K extends keyof NB & string>(key: K, ...params: ParamList<NB[K]>) => string

/** Binds a catalog to a language. */
export const speak =
  <NB extends Messages>(catalog: Catalog<NB>, language: Language): Say<NB> =>
  (key, ...params) => {
    const said = saidIn({ nb: catalog.nb[key] ?? '', nn: catalog.nn[key] ?? '' }, language)
    return formatMessage(said.text, params[0] as Record<string, string | number> | undefined, said.in)
  }

/** A text by a key that may not be there. */
export const textOf = ({ nb, nn }: Catalog, key: string, language: Language): string | undefined =>
  nb[key] === undefined ? undefined : labelIn({ nb: nb[key], nn: nn[key] ?? nb[key] }, language)
