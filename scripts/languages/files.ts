// The files of languages: what they lack, what is no longer said, and how plain they are.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LearntLanguage } from '../../src/kernel/language.ts'
import type { LanguageFile } from '../../src/kernel/tongue.ts'
import { parseMessage } from '../../src/web/texts/icu.ts'
import { root } from './graph.ts'
import type { Met } from './met.ts'
import { sentencesIn, variants, wordsIn } from './sentences.ts'

const pathOf = (language: LearntLanguage) => join(root, 'languages', `${language}.json`)
export const fileOf = (language: LearntLanguage): LanguageFile => JSON.parse(readFileSync(pathOf(language), 'utf8'))
export const write = (language: LearntLanguage, file: LanguageFile): void =>
  writeFileSync(pathOf(language), `${JSON.stringify(file, null, 2)}\n`)

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
