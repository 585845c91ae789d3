import { conflict, refuse } from '../../../kernel/refusal.ts'
import type { Goal } from '../model.ts'

/** What is written of a goal. */
export type NewGoal = Pick<Goal, 'whose' | 'guardianId' | 'words' | 'area' | 'sign' | 'targetOn' | 'topic'>

interface Known {
  readonly guardianIds: readonly string[]
  readonly areaIds: readonly string[]
  readonly topicIsOpen: boolean
}

/** Adds a goal. The family's own need only its words; a goal of the services also says how it will be seen, and when. */
export function addGoal(fresh: NewGoal, known: Known & Pick<Goal, 'id' | 'caseId' | 'addedBy' | 'at' | 'serviceId'>) {
  const wrong = wrongIn(fresh, known)
  if (wrong) return wrong
  const { id, caseId, addedBy, at, serviceId } = known
  const goal: Goal = {
    ...{ ...fresh, id, caseId, addedBy, at, serviceId },
    status: 'open',
    audience: 'everyone',
    notFor: null,
    version: 1,
  }
  return goal
}

/** Changes a goal, or says that it is reached or let go; how it read before is kept. */
export function changeGoal(goal: Goal, version: number, fresh: NewGoal & Pick<Goal, 'status'>, known: Known) {
  if (goal.version !== version) return conflict(goal)
  return wrongIn(fresh, known) ?? { ...goal, ...fresh, version: version + 1 }
}

function wrongIn(fresh: NewGoal, known: Known) {
  if (!known.topicIsOpen) return refuse('plan.topic_closed')
  if (fresh.guardianId !== null && !known.guardianIds.includes(fresh.guardianId)) return refuse('plan.guardian_unknown')
  if (fresh.guardianId !== null && fresh.whose !== 'guardian') return refuse('plan.guardian_unknown')
  if (fresh.area !== null && !known.areaIds.includes(fresh.area)) return refuse('plan.area_unknown')
  const isComplete = fresh.area !== null && fresh.sign !== null && fresh.targetOn !== null
  return fresh.whose === 'services' && !isComplete ? refuse('plan.goal_incomplete') : undefined
}
