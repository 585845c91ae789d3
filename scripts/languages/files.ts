// The files of languages: what they lack, what is no longer said, and how plain they are. What only a paper says stands
// apart, in `languages/printed`: no browser fetches it.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LearntLanguage } from '../../src/kernel/language.ts'
import type { LanguageFile } from '../../src/kernel/tongue.ts'
import { parseMessage } from '../../src/web/texts/icu.ts'
import { root } from './graph.ts'
import { ON_PAPER } from './met.ts'
import type { Met } from './met.ts'
import { sentencesIn, variants, wordsIn } from './sentences.ts'

const pathOf = (language: LearntLanguage) => join(root, 'languages', `${language}.json`)
const printedOf = (language: LearntLanguage) => join(root, 'languages', 'printed', `${language}.json`)
const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8'))
const writeTo = (path: string, file: object): void => writeFileSync(path, `${JSON.stringify(file, null, 2)}\n`)

export interface PrintedFile {
  readonly language: string
  readonly texts: Readonly<Record<string, string>>
}
export const printedFileOf = (language: LearntLanguage): PrintedFile => read(printedOf(language))
/** A language with all its texts, on screens and on paper. */
export const fileOf = (language: LearntLanguage): LanguageFile => {
  const file = read<LanguageFile>(pathOf(language))
  return { ...file, texts: { ...file.texts, ...printedFileOf(language).texts } }
}

/** Whether a text is said on paper only. */
export const isPrinted = ({ where }: Met): boolean => where.every(one => one.startsWith(ON_PAPER))

/** Writes a language, each text where it belongs; of those that nobody says, where the app's stand. */
export const write = (language: LearntLanguage, file: LanguageFile, all: readonly Met[]): void => {
  const printed = new Set(all.filter(isPrinted).map(({ nb }) => nb))
  const texts = Object.entries(file.texts)
  const among = (on: boolean) => Object.fromEntries(texts.filter(([nb]) => printed.has(nb) === on))
  writeTo(pathOf(language), { ...file, texts: among(false) })
  writeTo(printedOf(language), { language, texts: among(true) })
}

/** What is to be translated: the text in the two that it exists in, and where it is said. */
export const missingIn = ({ texts }: LanguageFile, all: readonly Met[]): readonly Met[] =>
  all.filter(({ nb }) => texts[nb] === undefined)

/** Translations of what nobody says any more. */
export const unusedIn = ({ texts }: LanguageFile, all: readonly Met[]): readonly string[] => {
  const said = new Set(all.map(({ nb }) => nb))
  return Object.keys(texts).filter(nb => !said.has(nb))
}

/** The file with its texts in the order in which the app says them. */
export const tidied = (file: LanguageFile, all: readonly Met[]): LanguageFile => ({
  ...file,
  texts: Object.fromEntries(
    all.flatMap(({ nb }) => {
      const text = file.texts[nb]
      return text === undefined ? [] : [[nb, text]]
    }),
  ),
})

/** How long a sentence may be, in words: on average, and ever (issue 5). */
export const PLAIN = { average: 15, most: 25 }

/** How plain some texts are, with each of their choices made. */
export const plainness = (texts: readonly string[]) => {
  const lengths = texts.flatMap(text => variants(parseMessage(text)).flatMap(sentencesIn).map(wordsIn))
  const sum = lengths.reduce((all, one) => all + one, 0)
  return { average: Math.round((10 * sum) / Math.max(1, lengths.length)) / 10, longest: Math.max(0, ...lengths) }
}

export const figuresOf = (file: LanguageFile, all: readonly Met[]) => ({
  texts: Object.keys(file.texts).length,
  missing: missingIn(file, all).length,
  unused: unusedIn(file, all).length,
  ...plainness(Object.values(file.texts)),
})
