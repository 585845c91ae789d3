import * as z from 'zod'
import { conflictWith, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import { NewDay, Review, ShownPlanDay } from './model.ts'

const inCase = { login: 'substantial', about: 'case' } as const
const InCase = z.object({ caseId: Id })
const Versioned = InCase.extend({ version: z.int() })
const Done = z.object({ id: Id, version: z.int() })
const theirs = conflictWith(z.object({ reviewOn: Day.nullable(), version: z.int() }))

/** When the whole plan is looked over together, and what came of it before. */
export const openReview = read('review.open', '/cases/{caseId}/review', { ...inCase, trail: 'review.opened' })
  .input(InCase)
  .output(z.object({ day: ShownPlanDay.nullable() }))

/** Sets the day on which the whole plan is looked over, or moves it, with why. */
export const setPlanDay = write('review.setDay', '/cases/{caseId}/review/day', { ...inCase, trail: 'review.day_set' })
  .input(Versioned.extend(NewDay.shape))
  .output(Done)
  .errors(refusals('case.already_closed', 'review.day_passed', 'review.why_moved'))
  .errors(theirs)

/** Says what came of looking the whole plan over, with the child's view or why not, and when it is done next. */
export const reviewPlan = write('review.keep', '/cases/{caseId}/review/kept', { ...inCase, trail: 'review.kept' })
  .input(Versioned.extend(Review.shape))
  .output(Done)
  .errors(refusals('case.already_closed', 'review.day_passed', 'review.child_missing', 'voice.why_missing'))
  .errors(theirs)
