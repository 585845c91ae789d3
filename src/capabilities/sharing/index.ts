import type { AnyOperation } from '../../platform/api/operation.ts'
import { answerConsent, registerConsent, withdrawConsent } from './operations/answer.ts'
import { openFamily } from './operations/family.ts'
import { openGrid } from './operations/grid.ts'
import { requestConsent } from './operations/request.ts'
import { openSeen } from './operations/seen.ts'
import { openWhy } from './operations/why.ts'

export { coverage } from './operations/coverage.ts'
export type { Coverage } from './operations/coverage.ts'
export { covered, renewFacts, renewForChild } from './operations/renew.ts'
export { sharingTicks } from './jobs.ts'

/** Consent: who sees what of a case, who decides it, and who has looked. */
export const sharingOperations: readonly AnyOperation[] = [
  requestConsent,
  answerConsent,
  registerConsent,
  withdrawConsent,
  openGrid,
  openWhy,
  openFamily,
  openSeen,
]
