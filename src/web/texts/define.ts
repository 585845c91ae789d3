import { registerRefusals } from './refusals.ts'

/** The languages every text exists in; bokmål first, which is also the source of the keys. */
const LANGUAGES = ['nb', 'nn'] as const
export type Language = (typeof LANGUAGES)[number]

export type Messages = Readonly<Record<string, string>>
export type Catalog<NB extends Messages = Messages> = Readonly<{ nb: NB; nn: { readonly [K in keyof NB]: string } }>

/** Why something cannot be done, in both languages, by the code that the server answers with. */
export type RefusalTexts = Readonly<Record<string, Readonly<Record<Language, string>>>>

/**
 * The texts of a capability, in ICU: `{name}`, `{count, plural, one {én dag} other {# dager}}`, `{who, select, …}`.
 * Keys are typed from bokmål; a key that nynorsk lacks does not compile. `refusals` explain the codes of its contracts.
 */
export const defineTexts = <const NB extends Messages>(texts: {
  nb: NB
  nn: { readonly [K in keyof NB]: string }
  refusals?: RefusalTexts
}): Catalog<NB> => {
  if (texts.refusals) registerRefusals(texts.refusals)
  return { nb: texts.nb, nn: texts.nn }
}
