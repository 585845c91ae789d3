import { labelIn } from '../../kernel/language.ts'
import type { Label, Language } from '../../kernel/language.ts'
import type { RefusalTexts } from './define.ts'

const known = new Map<string, Label>()

/** Adds the refusals of a catalog; called by `defineTexts`. */
export const registerRefusals = (texts: RefusalTexts): void => {
  for (const [code, text] of Object.entries(texts)) known.set(code, text)
}

const kind: Label = {
  nb: 'Det gikk ikke akkurat nå. Ingenting er endret. Prøv igjen, eller spør lederen din.',
  nn: 'Det gjekk ikkje akkurat no. Ingenting er endra. Prøv igjen, eller spør leiaren din.',
}

/** The sentence for a code; a kind general one when nobody has explained it. The code itself is never shown. */
export const refusalText = (code: string, language: Language): string => labelIn(known.get(code) ?? kind, language)

/** All that is explained, and what is said when something is not. */
export const refusalsKnown = (): readonly Label[] => [...known.values(), kind]

/** Whether somebody has explained a code. */
export const isExplained = (code: string): boolean => known.has(code)
