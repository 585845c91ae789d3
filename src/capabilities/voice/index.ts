import { aboutEach } from '../../platform/api/about-person.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import type { NewId } from '../../kernel/ids.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { childHeard } from '../case/index.ts'
import type { Weight } from './model.ts'
import { listViews } from './operations/list.ts'
import { recordView } from './operations/record.ts'
import { weighView } from './operations/weigh.ts'
import { insertWeight, lastRecordedSince, viewsIn, weightsIn } from './store.ts'

export { findViewRow as findChildView } from './store.ts'

/** What the capability carries out. */
export const voiceOperations: readonly AnyOperation[] = [recordView, listViews, weighView]

/** What was last recorded since an instant of the child's view, or why it was not got; for whoever fills `childHeard`. */
export const lastHeard = (
  tx: Tx,
  { municipality, caseId, since }: { readonly municipality: number; readonly caseId: string; readonly since: Date },
) => lastRecordedSince(tx, municipality, caseId, since)

/** Fills the port of `case`. */
export const fillVoicePorts = (): void => childHeard.fill(lastHeard)

/** The views in a case, the latest first. The caller asks `shownTo` for each before any reader gets it. */
export const childViewsIn = (tx: Tx, municipality: number, caseId: string, limit = 50) =>
  viewsIn(tx, municipality, caseId, limit)

/** What weight the views in a case were given, the latest first. */
export const viewWeightsIn = (tx: Tx, municipality: number, caseId: string) => weightsIn(tx, municipality, caseId)

/** Records what weight a view had in a decision that another capability keeps. */
export const recordWeight = (
  tx: Tx,
  given: {
    readonly municipality: number
    readonly viewId: string
    readonly weight: Weight
    readonly because: string | null
    readonly decisionId: string
    readonly byId: string
    readonly now: Date
    readonly newId: NewId
  },
): Promise<void> => insertWeight(tx, given.municipality, { ...given, id: given.newId(), at: given.now })

/** What is kept about a person here, as that person reads it. */
export const voiceAboutPerson = aboutEach('case', 'voice', listViews, ['child_view', 'child_view_weight'])
