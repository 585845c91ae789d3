import { tongueOf, writtenOf } from '../../kernel/language.ts'
import type { DateShape, Language, WrittenLanguage } from '../../kernel/language.ts'
import { speak } from './format.ts'
import { dateTexts } from './date-texts.ts'

/** An instant, as `Date` or ISO text, or a local day as `2026-11-24`. */
export type When = Date | string

const ZONE = 'Europe/Oslo'
const DAY = 86_400_000

/** How a date is written: `mandag 30. november`, `man 30. nov`, `30. november`, `30. nov`, `30. november 2026`, `november 2026`. */
export type { DateShape } from '../../kernel/language.ts'

// Not from the browser: Chromium has no nynorsk and would answer in English.
const MONTHS = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ')
const MONTHS_SHORT = 'jan feb mars apr mai juni juli aug sep okt nov des'.split(' ')
const WEEKDAYS: Readonly<Record<WrittenLanguage, readonly string[]>> = {
  nb: ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'],
  nn: ['søndag', 'måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag'],
}

let inOslo: Intl.DateTimeFormat | undefined
/** `2026-11-24 09:00`. Made when a date is first written: it takes as long as the rest of the first page's words. */
const osloTime = (instant: Date): string =>
  (inOslo ??= new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' })).format(
    instant,
  )
const dayOf = (oslo: string) => oslo.slice(0, 10)
const clockOf = (oslo: string) => oslo.slice(11)

const isDay = (when: When): when is string => typeof when === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(when)
/** Noon in UTC is the same day in Oslo, summer and winter. */
const instantOf = (when: When): Date => (isDay(when) ? new Date(`${when}T12:00:00Z`) : new Date(when))

/** The local day in Oslo of an instant, as `2026-11-24`. */
export const localDay = (when: When): string => (isDay(when) ? when : dayOf(osloTime(instantOf(when))))

/** A date in words, in Oslo. */
export const dateText = (when: When, shape: DateShape, language: Language): string =>
  tongueOf(language)?.date(localDay(when), shape) ?? norwegianDate(when, shape, writtenOf(language))

const norwegianDate = (when: When, shape: DateShape, language: WrittenLanguage): string => {
  const noon = instantOf(localDay(when))
  const [day, month] = [`${noon.getUTCDate()}.`, noon.getUTCMonth()]
  const weekday = WEEKDAYS[language][noon.getUTCDay()] ?? ''
  const [full, short] = [`${day} ${MONTHS[month] ?? ''}`, `${day} ${MONTHS_SHORT[month] ?? ''}`]
  switch (shape) {
    case 'weekday':
      return `${weekday} ${full}`
    case 'short':
      return `${weekday.slice(0, 3)} ${short}`
    case 'day':
      return full
    case 'brief':
      return short
    case 'long':
      return `${full} ${noon.getUTCFullYear()}`
    case 'month':
      return `${MONTHS[month] ?? ''} ${noon.getUTCFullYear()}`
    case 'dayName':
      return weekday
    case 'dayNameShort':
      return weekday.slice(0, 2)
    case 'dayNumber':
      return day
    case 'monthName':
      return MONTHS[month] ?? ''
  }
}

/** A time of day in Oslo by the 24-hour clock, as on every paper here: `9.00`, `09:00`. */
export const timeText = (when: When, language: Language = 'nb'): string =>
  clockText(clockOf(osloTime(instantOf(when))), language)

/** The same of a time of day as data has it, `09:00`. */
export const clockText = (clock: string, language: Language): string =>
  tongueOf(language)?.time(clock) ?? clock.replace(':', '.').replace(/^0(?=\d)/, '')

/** Whole local days from now; negative when it has been. */
export const daysUntil = (when: When, now: When): number =>
  Math.round((Date.parse(`${localDay(when)}T12:00:00Z`) - Date.parse(`${localDay(now)}T12:00:00Z`)) / DAY)

/** `Om 7 dager`, `I dag`, `4 dager siden`. */
export const relativeDays = (when: When, now: When, language: Language): string =>
  speak(dateTexts, language)('relative', { days: Math.abs(daysUntil(when, now)), way: wayOf(daysUntil(when, now)) })

const wayOf = (days: number): string =>
  days === 0 ? 'today' : days === 1 ? 'tomorrow' : days === -1 ? 'yesterday' : days > 0 ? 'ahead' : 'past'

/** `4 dager åpen`, for a gap that has stood since then. */
export const openFor = (since: When, now: When, language: Language): string =>
  speak(dateTexts, language)('open', { days: Math.max(0, -daysUntil(since, now)) })

/** `3 dager igjen`, `Siste dag i dag`, `2 dager over fristen`. */
export const timeLeft = (due: When, now: When, language: Language): string => {
  const days = daysUntil(due, now)
  const say = speak(dateTexts, language)
  return days < 0 ? say('overdue', { days: -days }) : say('left', { days })
}

/** The ISO week of a day. */
export const weekNumber = (when: When): number => {
  const day = new Date(`${localDay(when)}T12:00:00Z`)
  day.setUTCDate(day.getUTCDate() + 4 - (day.getUTCDay() || 7))
  const first = Date.UTC(day.getUTCFullYear(), 0, 1, 12)
  return Math.ceil(((day.getTime() - first) / DAY + 1) / 7)
}
