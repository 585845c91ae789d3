import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day, Instant } from '../../kernel/time.ts'
import { Asked, Phase, Theme } from '../settings/questionnaire-model.ts'
import { AskedQuestion, HalfYear, Item } from './model.ts'

/** Of a result: between what the mean lies from 0 to 4. */
export const ShownResult = z.object({
  phase: Phase,
  theme: Theme,
  low: z.number(),
  high: z.number(),
})
export type ShownResult = z.infer<typeof ShownResult>

/** What somebody who leads has done about it. */
export const Done = z.object({ words: z.string(), at: Instant })

/** What came of a half-year for one unit, or for the municipality where `unit` is null. */
export const HalfYearResult = z.object({
  halfYear: HalfYear,
  from: Day,
  to: Day,
  unit: z.string().nullable(),
  results: z.array(ShownResult),
  done: Done.nullable(),
})

/** The same to who writes it: how often it has been said. */
export const WrittenResult = HalfYearResult.extend({ done: Done.extend({ version: z.int() }).nullable() })

/** An answer as who gave it sees it. */
export const OwnAnswer = z.object({
  id: Id,
  version: z.int(),
  askId: Id.nullable(),
  phase: Phase,
  at: Instant,
  /** It counts with others of this half-year, and can be changed until it is over. */
  until: Day,
  changeable: z.boolean(),
  items: z.array(Item),
  words: z.string().nullable(),
  shownTo: z.array(z.object({ id: Id, name: z.string() })),
})

/** What an answer says now, to who has read something else. */
export const AnswerNow = OwnAnswer.pick({ version: true, items: true, words: true })

/** An answer in a case that its giver no longer sees: what that one said itself, and nothing of the case. */
export const LeftAnswer = OwnAnswer.pick({ id: true, phase: true, at: true, items: true, words: true }).extend({
  caseId: Id,
})
export const LeftAnswers = z.object({ answers: z.array(LeftAnswer) })

/** What the reader is asked and has answered, alone; and what came of it. */
export const OwnFeedback = z.object({
  childName: z.string(),
  ask: z.object({ id: Id, phase: Phase, until: Day, questions: z.array(AskedQuestion) }).nullable(),
  /** Whether the reader wants to be asked. */
  asks: z.boolean(),
  answers: z.array(OwnAnswer),
  results: z.array(HalfYearResult),
  /** To whom an answer can be shown. */
  helpers: z.array(z.object({ id: Id, name: z.string(), service: z.string() })),
})
export type OwnFeedback = z.input<typeof OwnFeedback>

/** An answer as an employee sees it to whom it is shown. */
export const ShownAnswer = z.object({
  id: Id,
  by: z.string(),
  who: Asked,
  phase: Phase,
  at: Instant,
  items: z.array(Item),
  words: z.string().nullable(),
})
