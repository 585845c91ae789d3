import type { GapType } from '../src/capabilities/gap/model.ts'

/** A promise that is broken now: of what kind, about which thing, and since when. */
export interface Finding {
  readonly type: GapType
  readonly thing: string
  readonly since: Date
}

const DAY = 86_400_000
/** So many days of 24 hours later. */
export const plusDays = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY)
/** The latest of some instants. */
export const latest = (...all: readonly Date[]): Date => new Date(Math.max(...all.map(one => one.getTime())))
/** The earliest of some instants. */
export const earliest = (...all: readonly Date[]): Date => new Date(Math.min(...all.map(one => one.getTime())))
