import type { InputOf } from '../../../web/call/index.ts'
import type { NotHeard } from '../../case/model.ts'
import type { reviewPlan } from '../api.ts'

/** What is being written in the dialog. */
export interface Reviewing extends Record<string, unknown> {
  words: string
  nextOn: string
  how: 'view' | 'not_heard' | ''
  weight: 'followed' | 'partly' | 'not_followed' | ''
  /** Why the child was not heard: one of the list, and in words for employees alone. */
  notHeard: NotHeard | ''
  notHeardBecause: string
  /** Why what the child thinks was not followed: told with the child's view. */
  weighedBecause: string
}

/** Where what is asked now is written: what was written of the one is never sent as the other. */
export const whyOf = ({ how }: Pick<Reviewing, 'how'>) => (how === 'not_heard' ? 'notHeardBecause' : 'weighedBecause')

/** The child's view in the review, or why there is none; undefined while something is lacking. */
export function childOf(
  draft: Reviewing,
  childView: { readonly id: string } | null,
): InputOf<typeof reviewPlan>['child'] | undefined {
  const { how, weight, notHeard } = draft
  const because = draft[whyOf(draft)].trim()
  if (how === 'not_heard')
    return because === '' || notHeard === '' ? undefined : { is: 'not_heard', reason: notHeard, because }
  if (how !== 'view' || !childView || weight === '' || (weight !== 'followed' && because === '')) return undefined
  return { is: 'view', viewId: childView.id, weight, ...(weight !== 'followed' && { because }) }
}
