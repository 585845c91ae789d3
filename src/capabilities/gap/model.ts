import * as z from 'zod'
import type { Actor } from '../../kernel/actor.ts'
import { Id } from '../../kernel/ids.ts'
import { Day, Instant } from '../../kernel/time.ts'
import { Label } from '../settings/model.ts'
import type { Settings } from '../settings/model.ts'

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
  'goal_late',
  'plan_late',
  'voice',
  'no_family',
  'without_family',
  'disagreement',
  'no_consent',
  'responsible',
  'overload',
  'transition_start',
  'transition_receive',
  'transition_check',
  'need_waits',
  'thrown',
  'clash_time',
  'clash_goal',
  'clash_demand',
  'undecided',
  // About a concern, not a case.
  'concern_share',
  'concern_talk',
  'concern_decide',
  'advice',
  // About a service: no child.
  'no_leader',
  'guide',
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

/**
 * What must stand until it is mended, whatever somebody thinks of it: that nobody has said yes to hold, and that a youth
 * has not been asked before a birthday.
 */
const MUST_STAND: readonly string[] = ['holder', 'threshold']

/** Whether somebody may say that a gap of this type in a case is none. */
export const answerable = (type: string): boolean => !MUST_STAND.includes(type)

/** That something is no gap, because: who said so, and until when. */
export const GapAnswer = z.object({
  version: z.int(),
  reason: Label,
  /** Null for whoever may not know what the case is about. */
  words: z.string().nullable(),
  by: z.string(),
  at: Instant,
  until: Day,
})
export type GapAnswer = z.input<typeof GapAnswer>

/** A gap as it is answered: its version counts the answers, also those that hold no more. */
export const AnswerableGap = z.object({ gapId: Id, version: z.int(), answer: GapAnswer.nullable() })

/** A gap that somebody may be reminded of. */
export interface OpenGap {
  readonly id: string
  readonly mustActId: string | null
  readonly facts: Facts
  readonly closedAt: Date | null
  readonly remindedAt: Date | null
}

/** A gap with what it is about: a case, a concern, or a service. */
export interface FoundGap extends OpenGap {
  readonly type: string
  readonly caseId: string | null
  readonly concernId: string | null
  readonly serviceId: string | null
  /** The unit that sees it; none for what nobody but the writer knows of. */
  readonly unitId: string | null
  readonly keptBy: string | null
}

/** A gap as it is told on: what it rests on may be kept by a service, or told to the child alone (`keptBy` is its id). */
export interface ToldGap {
  readonly keptBy: string | null
  readonly mustActId: string | null
}

/** Whether somebody who sees the case is told of a gap in it: whoever must act is, of what is kept else only the service that keeps it. */
export const isToldOf = (actor: Actor, { keptBy, mustActId }: ToldGap): boolean =>
  keptBy === null || mustActId === actor.id || (actor.kind === 'employee' && keptBy === actor.serviceId)

/** Whom a gap waits for. */
export interface Waited {
  readonly kind: 'employee' | 'service' | 'family'
  readonly id: string
}

/** A reason why something is no gap, in the municipality's words. One that was given is never taken out of the list. */
export function reasonOf({ gapReasons }: Pick<Settings, 'gapReasons'>, id: string): Label {
  const found = gapReasons.find(one => one.id === id)
  if (!found) throw new Error(`no reason ${id} among those of the municipality`)
  return found.label
}

/** An answer as it is kept: before the municipality's words of its reason are put in. */
export interface KeptAnswer {
  readonly version: number
  readonly reason: string
  readonly words: string
  readonly byId: string
  readonly by: string
  /** Text where JSON has carried it. */
  readonly at: Date | string
  readonly until: Day
}

/** Who reads an answer; of no id where not even the writer shall read the words. */
export interface AnswerReader {
  readonly id: string | null
  readonly seesAll: boolean
}

/** An answer in the municipality's words; what was written is for those who see the whole case, and who wrote it. */
export function answerShown(
  settings: Pick<Settings, 'gapReasons'>,
  answer: KeptAnswer | null,
  reader: AnswerReader,
): GapAnswer | null {
  if (!answer) return null
  const { reason, words, byId, at, ...told } = answer
  const reads = reader.seesAll || byId === reader.id
  return { ...told, at: new Date(at), reason: reasonOf(settings, reason), words: reads ? words : null }
}
