import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day, Instant } from '../../kernel/time.ts'
import { NotHeard } from '../case/model.ts'
import { ChildPart } from '../plan/model.ts'

const DayWords = z.string().trim().min(1).max(4000)

const DAY_KINDS = ['set', 'moved', 'reviewed'] as const
const DayKind = z.enum(DAY_KINDS)

/** When the whole plan is looked over together: each time it was set, moved, or looked over. The latest counts. */
export const PlanDay = z.object({
  id: Id,
  caseId: Id,
  version: z.int(),
  kind: DayKind,
  reviewOn: Day,
  /** Why it was moved, or what came of it. */
  words: z.string().nullable(),
  /** The child's view beside the decision, or why it was not got; one of them where the plan was looked over. */
  childViewId: Id.nullable(),
  childNotHeard: z.string().nullable(),
  /** The reason of the list beside the words. */
  notHeard: NotHeard.nullable(),
  byId: Id,
  at: z.date(),
})
export type PlanDay = z.infer<typeof PlanDay>

/** What came of looking the plan over: in words, with the child's view or why not, and the day of the next time. */
export const Review = z.object({
  words: DayWords,
  nextOn: Day,
  child: z.discriminatedUnion('is', [ChildPart.options[0], ChildPart.options[2]]),
})
export type Review = z.infer<typeof Review>

/** A new day, with why where there was one before. */
export const NewDay = z.object({ on: Day, because: DayWords.optional() })
export type NewDay = z.infer<typeof NewDay>

/** The day of the plan as it is shown, with the latest times that it was set or looked over. */
export const ShownPlanDay = z.object({
  on: Day,
  version: z.int(),
  latest: z.array(
    PlanDay.pick({ id: true, kind: true, reviewOn: true, words: true }).extend({
      by: z.string(),
      at: Instant,
      childHeard: z.boolean().nullable(),
      /** Told to employees. */
      childNotHeard: z.string().nullable(),
      notHeard: NotHeard.nullable(),
    }),
  ),
})
export type ShownPlanDay = z.input<typeof ShownPlanDay>
