import type { Language, RefusalTexts } from './define.ts'

const known = new Map<string, Readonly<Record<Language, string>>>()

/** Adds the refusals of a catalog; called by `defineTexts`. */
export const registerRefusals = (texts: RefusalTexts): void => {
  for (const [code, text] of Object.entries(texts)) known.set(code, text)
}

const kind: Readonly<Record<Language, string>> = {
  nb: 'Det gikk ikke akkurat nå. Ingenting er endret. Prøv igjen, eller spør lederen din.',
  nn: 'Det gjekk ikkje akkurat no. Ingenting er endra. Prøv igjen, eller spør leiaren din.',
}

/** The sentence for a code; a kind general one when nobody has explained it. The code itself is never shown. */
export const refusalText = (code: string, language: Language): string => (known.get(code) ?? kind)[language]

/** Whether somebody has explained a code. */
export const isExplained = (code: string): boolean => known.has(code)
