import { dayOf } from '../../kernel/time.ts'
import { noticeConfig } from './config-model.ts'
import type { NoticeLanguage } from './config-model.ts'
import type { Notice } from './model.ts'

type Words = Readonly<Record<NoticeLanguage, string>>
type Told = Pick<Notice, 'kind' | 'dueAt'>

const SUBJECT: Words = { nb: 'Noe venter på deg i Samspor', nn: 'Noko ventar på deg i Samspor' }
const BY: Words = { nb: 'Svar innen', nn: 'Svar innan' }
const LOG_IN: Words = { nb: 'Logg inn for å lese og svare:', nn: 'Logg inn for å lese og svare:' }
const IN_SAMSPOR: Words = { nb: 'Logg inn i Samspor for å lese.', nn: 'Logg inn i Samspor for å lese.' }
const SEVERAL: Words = { nb: 'Flere ting venter på deg i Samspor:', nn: 'Fleire ting ventar på deg i Samspor:' }

const norwegianDay = (day: string) => day.split('-').toReversed().join('.')

const lineOf = ({ kind, dueAt }: Told, language: NoticeLanguage) =>
  [
    noticeConfig.kinds[kind].words[language],
    ...(dueAt === null ? [] : [`${BY[language]} ${norwegianDay(dayOf(dueAt))}.`]),
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
export function mailOf(told: readonly Told[], language: NoticeLanguage, baseUrl: string): Outside {
  const [first, ...rest] = told.map(one => lineOf(one, language))
  if (first === undefined) return { subject: 'Samspor', text: `Samspor\n${baseUrl}\n` }
  const what = rest.length === 0 ? first : [SEVERAL[language], ...[first, ...rest].map(one => `– ${one}`)].join('\n')
  return { subject: SUBJECT[language], text: `${what}\n\n${LOG_IN[language]}\n${baseUrl}\n` }
}

/** The same for a telephone: no address, because nobody should learn to press on addresses in such messages. */
export function smsOf(told: readonly Told[], language: NoticeLanguage): string {
  const [first, ...rest] = told.map(one => lineOf(one, language))
  if (first === undefined) return 'Samspor'
  return `Samspor: ${rest.length === 0 ? first : SUBJECT[language] + '.'} ${IN_SAMSPOR[language]}`
}
