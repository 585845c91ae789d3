import type { Policy } from '../../kernel/policy.ts'
import { mayActOn } from '../case/access.ts'
import type { CaseSubject } from '../case/model.ts'
import { mayChangeMeasure } from '../plan/access.ts'
import type { MeasureSubject } from '../plan/access.ts'

/** Whoever may change a measure lets it serve siblings, in whose cases that one may act on what it is about. */
export const mayServe: Policy<MeasureSubject & { readonly others: readonly CaseSubject[] }> = (
  actor,
  { others, ...of },
  now,
) => {
  const changes = mayChangeMeasure(actor, of, now)
  const acts = mayActOn(of.measure.topic)
  const no = others.map(one => acts(actor, one, now)).find(verdict => !verdict.allowed)
  return changes.allowed && no ? no : changes
}
