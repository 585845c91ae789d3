import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import { Label } from '../settings/model.ts'
import { Asked, Phase, Question, Theme } from '../settings/questionnaire-model.ts'

/** How far somebody agrees: not at all, a little, partly, quite, wholly. */
export const Value = z.int().min(0).max(4)
export const WORST = 0
export const BEST = 4

/** Half a calendar year, as `2026-2`. */
export const HalfYear = z.string().regex(/^\d{4}-[12]$/)
export type HalfYear = z.infer<typeof HalfYear>

/** One answer, with the question as it was worded; null where it was skipped. */
export const Item = z.object({ question: z.string(), theme: Theme, words: Label, value: Value.nullable() })
export type Item = z.infer<typeof Item>

export const Words = z.string().trim().min(1).max(4000)

/** A question as it was worded when somebody was asked. */
export const AskedQuestion = Question.pick({ id: true, words: true, theme: true })
export type AskedQuestion = z.infer<typeof AskedQuestion>

export const SETTLED = ['answered', 'declined', 'lapsed'] as const
/** That somebody is asked what they think of the help. */
export const Ask = z.object({
  id: Id,
  caseId: Id,
  childId: Id,
  personId: Id,
  who: Asked.exclude(['child']),
  phase: Phase,
  serviceId: Id,
  askedAt: z.date(),
  openUntil: Day,
  remindedAt: z.date().nullable(),
  settled: z.enum(SETTLED).nullable(),
  questions: z.array(AskedQuestion),
})
export type Ask = z.infer<typeof Ask>

/** That something of a case has been asked, and when. */
export type AskedBefore = Pick<Ask, 'phase' | 'askedAt'>

/** What somebody has answered. */
export const Answer = z.object({
  id: Id,
  askId: Id.nullable(),
  caseId: Id,
  childId: Id,
  personId: Id,
  who: Asked,
  phase: Phase,
  serviceId: Id,
  halfYear: HalfYear,
  at: z.date(),
  /** Counts what has been done with it since it was given: a change, and each time it was chosen who is to read it. */
  version: z.int(),
  items: z.array(Item),
  words: z.string().nullable(),
})
export type Answer = z.infer<typeof Answer>

/** What is sent: each question that was shown, answered or skipped. */
export const Given = z.object({
  items: z.array(z.object({ question: z.string().max(60), value: Value.nullable() })).max(8),
  words: Words.optional(),
})
export type Given = z.infer<typeof Given>

/** What a child sends from a screen: with each question the words that it was read with. */
export const GivenAtScreen = z.object({ items: z.array(Given.shape.items.element.extend({ words: Label })).max(8) })
export type GivenAtScreen = z.infer<typeof GivenAtScreen>
