import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day, Instant } from '../../kernel/time.ts'
import type { CountableName } from '../settings/model.ts'

/** What services can disagree about: neutral, so that it may be read by whoever may not see the case. */
export const Question = z.enum(['who_does', 'who_holds', 'whose_need'])
export type Question = z.infer<typeof Question>

/** Who is to agree or decide, in rising order. */
export const STEPS = ['team', 'leaders', 'decision_maker'] as const
export const Step = z.enum(STEPS)
export type Step = z.infer<typeof Step>

/** How long each step has. */
export const DAYS_OF: Readonly<Record<Step, CountableName>> = {
  team: 'disagreementTeamDays',
  leaders: 'disagreementLeaderDays',
  decision_maker: 'disagreementDecisionDays',
}

/** The words are the case team's; the topic is the plan. */
export const TOPIC = 'plan'

export const Words = z.string().trim().min(1).max(2000)

/** Where one stood in the list when it was read: those that stand first, then the latest. It stays there, also when the one is ended meanwhile. */
export const Place = z.string().regex(/^[01]_\d{1,16}_[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
export type Place = z.infer<typeof Place>
export const placeOf = ({ endedAt, at, id }: Pick<Disagreement, 'endedAt' | 'at' | 'id'>): Place =>
  `${endedAt === null ? 0 : 1}_${at.getTime()}_${id}`

/** Services that do not agree, as it is kept. */
export interface Disagreement {
  readonly id: string
  readonly caseId: string
  readonly question: Question
  readonly words: string
  readonly meanwhile: string
  readonly forFamily: boolean
  readonly services: { readonly id: string; readonly name: string }[]
  readonly raisedBy: string
  readonly raisedIn: string
  readonly at: Date
  readonly step: Step
  readonly dueOn: string
  /** Everybody whom it has been sent on to. */
  readonly toldIds: readonly string[]
  /** Who decides, once it is with whoever does. */
  readonly deciderId: string | null
  readonly endedAt: Date | null
  readonly endedBy: string | null
  readonly outcome: string | null
  readonly version: number
}

const Named = z.object({ id: Id, name: z.string() })

/** The same as those of the case read it. The family reads that it is so and how the help goes on, and no more. */
export const DisagreementShown = z.object({
  id: Id,
  question: Question,
  words: z.string().nullable(),
  meanwhile: z.string(),
  forFamily: z.boolean(),
  services: z.array(Named),
  raisedBy: z.string().nullable(),
  at: Instant,
  step: Step,
  dueOn: Day,
  endedAt: Instant.nullable(),
  endedBy: z.string().nullable(),
  /** Somebody said what it ended with; it did not just end with its case. */
  decided: z.boolean(),
  outcome: z.string().nullable(),
  version: z.int(),
})

/** The same as a leader or whoever decides reads it: which services, about what kind of thing, since when; never about whom. */
export const DisagreementWaiting = z.object({
  id: Id,
  caseId: Id,
  caseNumber: z.string(),
  question: Question,
  services: z.array(Named),
  at: Instant,
  step: Step,
  dueOn: Day,
  version: z.int(),
})
