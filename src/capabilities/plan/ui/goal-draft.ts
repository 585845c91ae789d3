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
  /** The version that it was begun on; 0 for a new one. */
  readonly version: number
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
  version: goal?.version ?? 0,
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

type Stands = Pick<GoalShown, 'words' | 'sign' | 'targetOn' | 'status' | 'version'>
/** What somebody else has saved since mine was begun, also where that was before the page was loaded anew. */
export function savedSince(goal: Stands | undefined, draft: GoalDraft, conflict: Stands | undefined) {
  const latest = goal && conflict && conflict.version > goal.version ? conflict : goal
  return latest && latest.version > draft.version ? latest : undefined
}

/** Mine on top of it: words that are only another's to change are as that one left them. */
export const onTopOf = ({ words, version }: Stands, mayWord: boolean): Partial<GoalDraft> =>
  mayWord ? { version } : { words, version }
