import { aboutEach } from '../../platform/api/about-person.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import { openReview, reviewPlan, setPlanDay } from './operations.ts'

export const reviewOperations: readonly AnyOperation[] = [openReview, setPlanDay, reviewPlan]

/** What is kept about a person here, as that person reads it. */
export const reviewAboutPerson = aboutEach('case', 'reviews', openReview, ['plan_day'])
