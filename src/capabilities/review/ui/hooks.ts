import { useRead, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import { openPlan } from '../../plan/api.ts'
import * as api from '../api.ts'

/** When the whole plan is looked over. */
export const useReview = (caseId: string) => useRead(api.openReview, { caseId })
export type PlanDayShown = ReplyOf<typeof api.openReview>['day']

/** The plan beside it: who the child is, and what the child has said. */
export const usePlan = (caseId: string) => useRead(openPlan, { caseId })
export type Plan = ReplyOf<typeof openPlan>

interface Then {
  done: string
  onDone: () => void
}
/** Sets or moves the day. */
export const useSetPlanDay = (then: Then) => useWrite(api.setPlanDay, then)
/** Says what came of looking the plan over. */
export const useReviewPlan = (then: Then) => useWrite(api.reviewPlan, then)
