import { daysUntil, weekNumber } from '../../texts/dates.ts'

export type LaneState = 'ongoing' | 'done' | 'missed'
/** Something that lasts. */
export interface LaneBar {
  key: string
  label: string
  /** Local days. */
  from: string
  to: string
  state: LaneState
  /** Ends with an evaluation. */
  evaluated?: boolean | undefined
}
/** Something on one day. */
export interface LaneMark {
  key: string
  label: string
  at: string
}
export interface Lane {
  key: string
  name: string
  role: string
  bars: readonly LaneBar[]
  marks?: readonly LaneMark[] | undefined
}

const monday = (day: string): string => {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}
const later = (day: string, days: number): string => {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** Whole weeks that hold everything in the lanes and today, at most `most`, those around today when there are more. */
export const weeksOf = (lanes: readonly Lane[], today: string, most: number): { first: string; weeks: number[] } => {
  const days = [
    today,
    ...lanes.flatMap(lane => [
      ...lane.bars.flatMap(bar => [bar.from, bar.to]),
      ...(lane.marks ?? []).map(mark => mark.at),
    ]),
  ].toSorted()
  const start = monday(days[0] ?? today)
  const needed = Math.ceil((daysUntil(days.at(-1) ?? today, start) + 1) / 7) + 1
  const past = Math.floor(daysUntil(today, start) / 7)
  const skip = needed > most ? Math.max(0, Math.min(past - Math.floor(most / 2), needed - most)) : 0
  const first = later(start, skip * 7)
  return { first, weeks: Array.from({ length: Math.min(most, needed) }, (_, at) => weekNumber(later(first, at * 7))) }
}

/** Where a day stands between the first week and the last, from 0 to 1; clamped at the edges. */
export const placeOf = (day: string, first: string, weeks: number): number =>
  Math.max(0, Math.min(1, daysUntil(day, first) / (weeks * 7)))
