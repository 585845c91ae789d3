import type { WrittenLanguage } from '../../kernel/language.ts'
import { registerRefusals } from './refusals.ts'

export type { Language, WrittenLanguage } from '../../kernel/language.ts'

export type Messages = Readonly<Record<string, string>>
export type Catalog<NB extends Messages = Messages> = Readonly<{ nb: NB; nn: { readonly [K in keyof NB]: string } }>

/** Why something cannot be done, in the two languages of the code, by the code that the server answers with. */
export type RefusalTexts = Readonly<Record<string, Readonly<Record<WrittenLanguage, string>>>>

/**
 * The texts of a capability, in ICU: `{name}`, `{count, plural, one {én dag} other {# dager}}`, `{who, select, …}`.
 * Keys are typed from bokmål; a key that nynorsk lacks does not compile. The other languages are learnt from `languages`,
 * by the bokmål text. `refusals` explain the codes of its contracts.
 */
export const defineTexts = <const NB extends Messages>(texts: {
  nb: NB
  nn: { readonly [K in keyof NB]: string }
  refusals?: RefusalTexts
}): Catalog<NB> => {
  if (texts.refusals) registerRefusals(texts.refusals)
  return { nb: texts.nb, nn: texts.nn }
}
