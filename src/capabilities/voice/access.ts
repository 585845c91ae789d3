import type { Policy } from '../../kernel/policy.ts'
import { deny } from '../../kernel/policy.ts'
import type { CaseSubject } from '../case/model.ts'

/** A view in its case, and whether this actor is among those it is told to. */
export interface ViewSubject {
  readonly inCase: CaseSubject
  readonly shown: boolean
}

/** Whoever works in the case and was told the view says what weight it got. */
export const mayWeigh =
  (mayAct: Policy<CaseSubject>): Policy<ViewSubject> =>
  (actor, { inCase, shown }, now) =>
    shown ? mayAct(actor, inCase, now) : deny('voice.not_told')
