/** What a language is called: `ar` is arabisk. */
export const languageName = (code: string, language: 'nb' | 'nn'): string =>
  new Intl.DisplayNames([language, 'nb'], { type: 'language' }).of(code) ?? code
