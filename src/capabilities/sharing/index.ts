import { aboutEach } from '../../platform/api/about-person.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import { coveredAmong, sightChanged, topicsOpenTo } from '../case/index.ts'
import { guardiansChanged } from '../person/index.ts'
import { answerConsent, registerConsent, renewConsent, withdrawConsent } from './operations/answer.ts'
import { openFamily } from './operations/family.ts'
import { openGrid } from './operations/grid.ts'
import { requestConsent } from './operations/request.ts'
import { coveredOf, openTo, renewFacts, renewForChild } from './operations/renew.ts'
import { openWhy } from './operations/why.ts'

export { coverage } from './operations/coverage.ts'
export { openNow } from './rules/topics.ts'
export { answersOf } from './store/answer.ts'
export { consentsBehind } from './operations/consented.ts'
export { renewAfterAnswer, renewForChild } from './operations/renew.ts'
/** For what is asked and said when those who must answer change. */
export { loadSources } from './operations/sources.ts'
export type { Loaded } from './operations/sources.ts'
export { loadLocked, saveWritten } from './operations/write-answers.ts'
export { cellAt, isOpen } from './rules/cell.ts'
export { servicesIn } from './rules/shown.ts'
export { insertRequest, requestsOf } from './store/request.ts'
export { sharingTicks } from './jobs.ts'

/** For a paper: what one of the family reads. */
export { openFamily } from './operations/family.ts'
export { giveSight, sightGrants, tellSight } from './operations/grant.ts'
export { giverOf, maySeeRow } from './access.ts'
export { untoldGrantsOf } from './store/grant.ts'
/** Consent: who sees what of a case, and who decides it. */
export const sharingOperations: readonly AnyOperation[] = [
  requestConsent,
  answerConsent,
  registerConsent,
  withdrawConsent,
  renewConsent,
  openGrid,
  openWhy,
  openFamily,
]

/** Stands behind the ports of person and case; called once when the server is put together. */
export function fillSharingPorts(): void {
  sightChanged.fill(async (tx, act) => void (await renewFacts(tx, act)))
  guardiansChanged.fill(renewForChild)
  coveredAmong.fill(coveredOf)
  topicsOpenTo.fill(openTo)
}

/** What is kept about a person here, as that person reads it. */
export const sharingAboutPerson = [aboutEach('case', 'consent', openFamily, ['consent_answer', 'consent_request'])]
