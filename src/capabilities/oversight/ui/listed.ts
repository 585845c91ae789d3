import { useLanguage } from '../../../web/texts/index.ts'

/** Words in a row, `mål og tiltak, helse og møter`. */
export const useListed = () => {
  const language = useLanguage()
  return (words: readonly string[]) =>
    new Intl.ListFormat([`${language}-NO`, 'nb-NO'], { type: 'conjunction' }).format(words)
}

/** A word of the settings inside a sentence: with a small letter first. */
export const small = (text: string) => `${text[0]?.toLowerCase() ?? ''}${text.slice(1)}`
