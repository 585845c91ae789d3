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

/** Whether an employee may word it anew: the goals of the services, and what that one wrote down for the family. */
export const mayReword = (goal: Goal, byId: string): boolean => goal.whose === 'services' || goal.addedBy === byId

/**
 * An employee changes a goal, or says that it is reached or let go; how it read before is kept. What the family wants is in the words of
 * who wrote them: nobody else rewords them, says whose they are, or who reads them.
 */
export function changeGoal(
  goal: Goal,
  version: number,
  fresh: NewGoal & Pick<Goal, 'status'>,
  known: Known,
  byId: string,
) {
  if (goal.version !== version) return conflict(goal)
  const isReworded = fresh.words !== goal.words || fresh.topic !== goal.topic
  const isGiven = fresh.whose !== goal.whose || fresh.guardianId !== goal.guardianId
  if ((isReworded && !mayReword(goal, byId)) || (isGiven && goal.addedBy !== byId)) return refuse('plan.goal_not_yours')
  return wrongIn(fresh, known, goal) ?? { ...goal, ...fresh, version: version + 1 }
}

/** Who of the family hears what is said of it: the writer, or the one it was written down for. */
export function ownerOf({ serviceId, addedBy, guardianId, whose }: Goal, childId: string) {
  const id = serviceId === null ? addedBy : whose === 'child' ? childId : guardianId
  return id === null ? undefined : { id, role: id === childId ? ('youth' as const) : ('guardian' as const) }
}

/** Whether its owner has something new to read. */
export const isNews = (before: Goal, after: Goal): boolean =>
  (['words', 'status', 'area', 'sign', 'targetOn'] as const).some(field => before[field] !== after[field])

/** What stands from before stays right, though a guardian is one no longer or an area is closed. */
function wrongIn(fresh: NewGoal, known: Known, before?: Goal) {
  const { guardianId, area } = fresh
  if (!known.topicIsOpen) return refuse('plan.topic_closed')
  if (guardianId !== null && guardianId !== before?.guardianId && !known.guardianIds.includes(guardianId))
    return refuse('plan.guardian_unknown')
  if (guardianId !== null && fresh.whose !== 'guardian') return refuse('plan.guardian_unknown')
  if (area !== null && area !== before?.area && !known.areaIds.includes(area)) return refuse('plan.area_unknown')
  const isComplete = fresh.area !== null && fresh.sign !== null && fresh.targetOn !== null
  return fresh.whose === 'services' && !isComplete ? refuse('plan.goal_incomplete') : undefined
}
