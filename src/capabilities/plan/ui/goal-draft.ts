import type { GoalStatus, Whose } from '../model.ts'
import type { GoalShown } from './hooks.ts'

/** A goal that is being written. */
export interface GoalDraft extends Record<string, unknown> {
  readonly whose: Whose | ''
  readonly guardianId: string
  readonly words: string
  readonly area: string
  readonly sign: string
  readonly targetOn: string
  readonly status: GoalStatus
}

/** A new goal, or a standing one. */
export const goalDraft = (goal: GoalShown | undefined): GoalDraft => ({
  whose: goal?.whose ?? '',
  guardianId: goal?.guardianId ?? '',
  words: goal?.words ?? '',
  area: goal?.area ?? '',
  sign: goal?.sign ?? '',
  targetOn: goal?.targetOn ?? '',
  status: goal?.status ?? 'open',
})

/** The goal as it is sent, or undefined while something is missing. */
export function goalOf(draft: GoalDraft) {
  const { whose } = draft
  if (whose === '' || !draft.words.trim()) return undefined
  if (whose === 'guardian' && !draft.guardianId) return undefined
  return {
    whose,
    guardianId: whose === 'guardian' ? draft.guardianId : null,
    words: draft.words,
    area: draft.area || null,
    sign: draft.sign.trim() || null,
    targetOn: draft.targetOn || null,
  }
}
