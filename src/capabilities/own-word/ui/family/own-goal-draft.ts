import type { GoalShown } from '../hooks.ts'

/** A goal of one's own as it stands: what others can have changed meanwhile. */
export type Stands = Pick<GoalShown, 'words' | 'status' | 'version'>

/** New words for a goal of one's own, and what they were begun on; no version where nothing is begun. */
export interface OwnGoalDraft extends Record<string, unknown> {
  readonly words: string
  readonly status: Stands['status']
  readonly version: number
}
export const NOT_BEGUN: OwnGoalDraft = { words: '', status: 'open', version: 0 }

/** What is begun: the words that stand, and on which they stand. */
export const begunOn = ({ words, status, version }: Stands): OwnGoalDraft => ({ words, status, version })

/** What was saved after mine was begun, here or elsewhere; both are shown before one of them is sent. */
export function savedSince(goal: Stands, draft: OwnGoalDraft, conflict: Stands | undefined): Stands | undefined {
  const latest = conflict && conflict.version > goal.version ? conflict : goal
  return latest.version > draft.version ? latest : undefined
}

/** My words on top of what was saved meanwhile: whether it is reached or let go stays as it was said last. */
export const onTopOf = ({ status, version }: Stands) => ({ status, version })
