import type { Language } from './define.ts'
import { speak } from './format.ts'
import { dateTexts } from './date-texts.ts'

/** An instant, as `Date` or ISO text, or a local day as `2026-11-24`. */
export type When = Date | string

const ZONE = 'Europe/Oslo'
const DAY = 86_400_000

const formats = {
  /** mandag 30. november */
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  /** man 30. nov */
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  /** 30. november */
  day: { day: 'numeric', month: 'long' },
  /** 30. nov */
  brief: { day: 'numeric', month: 'short' },
  /** 30. november 2026 */
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  /** 09.30 */
  time: { hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>
export type DateShape = keyof typeof formats

const made = new Map<string, Intl.DateTimeFormat>()
const formatter = (shape: DateShape, language: Language) => {
  const key = `${language} ${shape}`
  let found = made.get(key)
  if (!found) {
    found = new Intl.DateTimeFormat(`${language}-NO`, { ...formats[shape], timeZone: ZONE })
    made.set(key, found)
  }
  return found
}

const isDay = (when: When): when is string => typeof when === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(when)
/** Noon in UTC is the same day in Oslo, summer and winter. */
const instantOf = (when: When): Date => (isDay(when) ? new Date(`${when}T12:00:00Z`) : new Date(when))

/** The local day in Oslo of an instant, as `2026-11-24`. */
export const localDay = (when: When): string =>
  isDay(when) ? when : new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(instantOf(when))

/** A date in words, in Oslo, without the dots and commas of abbreviations: `fre 20. nov`. */
export const dateText = (when: When, shape: DateShape, language: Language): string =>
  formatter(shape, language)
    .format(instantOf(when))
    .replace(/^(\p{L}+)[.,]+/u, '$1')
    .replace(/\.$/, '')

/** A time of day in Oslo, `9.00`. */
export const timeText = (when: When, language: Language): string =>
  formatter('time', language).format(instantOf(when)).replace(':', '.').replace(/^0/, '')

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
