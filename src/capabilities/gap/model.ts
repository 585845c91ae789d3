import * as z from 'zod'

/** Every rule of the radar; its view is `gap_<type>`, owned by the capability whose promise it guards. */
const GAP_TYPES = [
  'holder',
  'unanswered',
  'step',
  'silent',
  'pause',
  'consent',
  'measure',
  'minutes',
  'threshold',
  'not_started',
  'no_effect',
  'no_measure',
  'no_family',
  'disagreement',
  'no_consent',
  // About a concern, not a case.
  'concern_share',
  'concern_talk',
  'concern_decide',
  'advice',
] as const
export const GapType = z.enum(GAP_TYPES)
export type GapType = z.infer<typeof GapType>

/** What a sentence names besides the people: a kind, a day, a title. */
export const Facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
export type Facts = z.infer<typeof Facts>

/** A fact as text; empty where there is none. */
export const factOf = (facts: Facts, name: string): string => {
  const value = facts[name]
  return value == null ? '' : String(value)
}

/** The ages by which gaps are counted, in whole days; the last has no end. */
export const GAP_AGES = [
  { from: 0, to: 7 },
  { from: 8, to: 14 },
  { from: 15, to: 30 },
  { from: 31, to: null },
] as const

/** How many gaps are of each age. */
export const agesOf = (days: readonly number[]): number[] =>
  GAP_AGES.map(({ from, to }) => days.filter(age => age >= from && (to === null || age <= to)).length)

/** A gap that somebody may be reminded of. */
export interface OpenGap {
  readonly id: string
  readonly mustActId: string | null
  readonly facts: Facts
  readonly closedAt: Date | null
  readonly remindedAt: Date | null
}

/** A gap with what it is about: a case, or a concern. */
export interface FoundGap extends OpenGap {
  readonly type: string
  readonly caseId: string | null
  readonly concernId: string | null
  /** The unit that sees it; none for what nobody but the writer knows of. */
  readonly unitId: string | null
}

/** Whom a gap waits for. */
export interface Waited {
  readonly kind: 'employee' | 'service' | 'family'
  readonly id: string
}
