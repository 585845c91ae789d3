import { directionOf, labelIn, textsIn, tongueOf } from '../../kernel/language.ts'
import type { Language } from '../../kernel/language.ts'
import { dayOf } from '../../kernel/time.ts'
import { noticeConfig } from './config-model.ts'
import type { Notice } from './model.ts'

/** What stands around the kinds of notices outside the inbox. */
export const outsideTexts = {
  nb: {
    subject: 'Noe venter på deg i Samspor',
    by: 'Svar innen',
    logIn: 'Logg inn for å lese og svare:',
    light: 'Vil du bare se tid og sted? Da kan du logge inn enklere:',
    inSamspor: 'Logg inn i Samspor for å lese.',
    several: 'Flere ting venter på deg i Samspor:',
  },
  nn: {
    subject: 'Noko ventar på deg i Samspor',
    by: 'Svar innan',
    logIn: 'Logg inn for å lese og svare:',
    light: 'Vil du berre sjå tid og stad? Då kan du logge inn enklare:',
    inSamspor: 'Logg inn i Samspor for å lese.',
    several: 'Fleire ting ventar på deg i Samspor:',
  },
}

type Told = Pick<Notice, 'kind' | 'dueAt'>

const norwegianDay = (day: string) => day.split('-').toReversed().join('.')
const dayIn = (day: string, language: Language) => tongueOf(language)?.date(day, 'long') ?? norwegianDay(day)

const lineOf = ({ kind, dueAt }: Told, language: Language) =>
  [
    labelIn(noticeConfig.kinds[kind].words, language),
    ...(dueAt === null ? [] : [`${textsIn(outsideTexts, language).by} ${dayIn(dayOf(dueAt), language)}.`]),
  ].join(' ')

/** What is told outside the inbox. */
export interface Outside {
  readonly subject: string
  readonly text: string
}

/**
 * The words that leave the inbox: of each thing its kind and its deadline, and nothing else. With nothing to say (about a child
 * of whom nothing may be told) only that there is something to log in for.
 */
export function mailOf(
  told: readonly Told[],
  { language, kind }: { readonly language: Language; readonly kind: 'employee' | 'family' },
  { baseUrl, lightLogin = false }: { readonly baseUrl: string; readonly lightLogin?: boolean | undefined },
): Outside {
  const [first, ...rest] = told.map(one => lineOf(one, language))
  if (first === undefined) return { subject: 'Samspor', text: `Samspor\n${baseUrl}\n` }
  const words = textsIn(outsideTexts, language)
  const what = rest.length === 0 ? first : [words.several, ...[first, ...rest].map(one => `– ${one}`)].join('\n')
  // Whoever has only a weak log-in is shown time and place, if the person is of a family and there is such a log-in.
  const light = kind === 'family' && lightLogin ? `\n${words.light}\n${baseUrl}/login?level=low\n` : ''
  return { subject: words.subject, text: `${what}\n\n${words.logIn}\n${baseUrl}\n${light}` }
}

/** The same for a telephone: no address, because nobody should learn to press on addresses in such messages. */
export function smsOf(told: readonly Told[], language: Language): string {
  const [first, ...rest] = told.map(one => lineOf(one, language))
  if (first === undefined) return 'Samspor'
  const words = textsIn(outsideTexts, language)
  // A telephone lays a message out by its first letter, and the name is Latin.
  const mark = directionOf(language) === 'rtl' ? '\u200f' : ''
  return `${mark}Samspor: ${rest.length === 0 ? first : `${words.subject}.`} ${words.inSamspor}`
}
