// What is wrong with the translations of a language, in words for the translator.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LANGUAGES, directionOf } from '../../src/kernel/language.ts'
import type { LearntLanguage } from '../../src/kernel/language.ts'
import { formsOf } from '../../src/kernel/tongue.ts'
import type { LanguageFile } from '../../src/kernel/tongue.ts'
import { parseMessage } from '../../src/web/texts/icu.ts'
import { partsOf } from '../../src/web/texts/parts.ts'
import { PLAIN, plainness, unusedIn } from './files.ts'
import { root } from './graph.ts'
import type { Met } from './met.ts'

const unfriendly: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(join(root, 'languages', 'plain.json'), 'utf8'),
)

/** The forms that whole numbers take in a language. */
const formsIn = (language: LearntLanguage) => [...new Set(Array.from({ length: 200 }, (_, n) => formsOf(language)(n)))]
/** A form that holds of one number only, and that number. */
const ONE_NUMBER: Readonly<Record<string, string>> = { '=0': 'zero', '=1': 'one', '=2': 'two' }

/** The forms of a number that have no words: `=1` stands for `one` only where no other number takes that form. */
const lacking = (forms: readonly string[], language: LearntLanguage): readonly string[] => {
  const aloneIn = (form: string) => Array.from({ length: 200 }, (_, n) => n).filter(n => formsOf(language)(n) === form)
  const covered = forms.flatMap(form => {
    const named = ONE_NUMBER[form]
    return named !== undefined && aloneIn(named).length === 1 ? [form, named] : [form]
  })
  return ['other', ...formsIn(language)].filter(form => !covered.includes(form))
}

const numeric = /^=\d+$/

function wrongInText(nb: string, text: string, language: LearntLanguage): readonly string[] {
  try {
    const [from, to] = [partsOf(nb, 'nb'), partsOf(text, language)]
    const strange = to.forms
      .flat()
      .filter(form => !numeric.test(form) && ![...formsIn(language), 'other'].includes(form))
    const words = unfriendly[language]?.filter(word =>
      new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, 'iu').test(to.words),
    )
    return [
      ...(from.asks.join() === to.asks.join() ? [] : [`must fill in {${from.asks.join('} {')}}`]),
      ...(from.choices.join(';') === to.choices.join(';') ? [] : [`must choose between: ${from.choices.join('; ')}`]),
      ...(from.forms.length === 0 || to.forms.length > 0 ? [] : ['must have the forms of its number (plural)']),
      ...to.forms.flatMap(forms => lacking(forms, language)).map(form => `lacks the form ${form} of a number`),
      ...strange.map(form => `has a form ${form} that this language has not`),
      ...(/^\s|\s$/.test(text) && !/^\s|\s$/.test(nb) ? ['begins or ends with a space'] : []),
      ...(text.trim() === '' ? ['is empty'] : []),
      ...(words ?? []).map(word => `has the word «${word}»`),
      ...(plainness([text]).longest > PLAIN.most ? [`has a sentence of over ${PLAIN.most} words`] : []),
    ]
  } catch (error) {
    return [`cannot be read: ${error instanceof Error ? error.message : String(error)}`]
  }
}

const isReadable = (text: string): boolean => {
  try {
    return parseMessage(text).length >= 0
  } catch {
    return false
  }
}

/** Everything that is wrong in the file of a language, but what is missing. */
export function wrongIn(file: LanguageFile, language: LearntLanguage, all: readonly Met[]): readonly string[] {
  const { average } = plainness(Object.values(file.texts).filter(isReadable))
  const table = file.dates
  const whole = [table.months, table.monthsShort].every(months => new Set(months).size === 12)
  const week = [table.weekdays, table.weekdaysShort].every(days => new Set(days).size === 7)
  return [
    ...(file.language === language ? [] : ['language: is another one']),
    ...(file.name === LANGUAGES[language] ? [] : [`name: is ${LANGUAGES[language]} in the code`]),
    ...(file.direction === directionOf(language) ? [] : ['direction: is another one in the code']),
    ...(whole && week ? [] : ['dates: twelve months and seven days, each by a name of its own']),
    ...(average <= PLAIN.average ? [] : [`sentences have ${average} words on average, over ${PLAIN.average}`]),
    ...unusedIn(file, all).map(nb => `nobody says this any more: ${nb}`),
    ...Object.entries(file.texts).flatMap(([nb, text]) =>
      wrongInText(nb, text, language).map(why => `${nb}\n  ${text}\n  ${why}`),
    ),
  ]
}
