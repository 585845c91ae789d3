/** A text that begins a sentence: a day has a small letter until it stands first. */
export const capital = (text: string): string => `${text[0]?.toLocaleUpperCase('nb') ?? ''}${text.slice(1)}`
