import type { Actor } from '../../kernel/actor.ts'
import { port } from '../../platform/api/port.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { MeasureSubject } from './access.ts'
import type { Measure } from './model.ts'

/** What somebody writes anew of a measure. */
export interface Rewording extends MeasureSubject {
  readonly actor: Actor
  readonly words: Pick<Measure, 'title' | 'details'>
  readonly now: Date
}

/** Filled by sibling: whether a measure that serves siblings too would name somebody of the family whom not all who read this plan may know of. */
export const namesSibling = port<[Tx, Rewording], Promise<boolean>>('plan.namesSibling')
