import type { Actor } from '../../kernel/actor.ts'
import type { NewId } from '../../kernel/ids.ts'
import { port } from '../../platform/api/port.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { CaseSubject } from '../case/model.ts'
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

/** A measure of a case that is new, or another than it was: who it is for to see to may be new, and it may be over. */
export interface MeasureSet {
  readonly municipality: number
  readonly before: Measure | undefined
  readonly measure: Measure
  /** Nobody, and no case to read, where it ends with its case. */
  readonly by: Actor | null
  readonly inCase: CaseSubject | null
  readonly now: Date
  readonly newId: NewId
}

/** Filled by task: whoever another makes responsible is asked, and what was asked of the one before is over. */
export const measureSet = port<[Tx, MeasureSet], Promise<void>>('plan.measureSet')
