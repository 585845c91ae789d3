import { localDay, timeText } from '../../../../web/texts/index.ts'
import type { Language } from '../../../../web/texts/index.ts'
import type { DayRow } from './row-words.ts'

/** Something in the week, with what is said of it. */
export interface WeekItem {
  readonly key: string
  readonly at: string
  readonly text: string
  readonly note?: string
}

const DAYS = 7
const WORKING = 5

const dayAfter = (day: string): string => {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}
const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay())

/** The working days ahead with what is in them, today first; a Saturday or Sunday only when it has something. */
export const weekOf = (items: readonly WeekItem[], today: string): { day: string; items: WeekItem[] }[] => {
  const days = Array.from({ length: DAYS - 1 }).reduce<string[]>(
    some => [...some, dayAfter(some.at(-1) ?? today)],
    [today],
  )
  return days
    .map(day => ({ day, items: items.filter(item => localDay(item.at) === day) }))
    .filter(({ day, items: some }) => day === today || some.length > 0 || !isWeekend(day))
    .slice(0, WORKING + 1)
}

/** The rows that have a day in the week: not gaps and drafts, which have been. */
export const inWeek = (rows: readonly DayRow[]): readonly DayRow[] =>
  rows.filter(({ kind }) => !['gap', 'draft', 'minutes', 'interpreter'].includes(kind))

/** A meeting stands with its time. */
export const withTime = ({ kind, at }: DayRow, text: string, language: Language): string =>
  kind === 'meeting' ? `${timeText(at, language)} ${text}` : text
