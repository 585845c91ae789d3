export { findCase, findUnitCase } from './operations/find-case.ts'
export { openCase } from './operations/open-case.ts'
export type { Opening } from './operations/open-case.ts'
export { appendLog } from './operations/append-log.ts'
export type { Telling } from './operations/append-log.ts'
export type { LogFact, LogFacts, LogKind } from './log-model.ts'
export { isHolder, mayActInCase, mayActOn, mayHold, mayLead, maySeeCase } from './access.ts'
export {
  caseClosed,
  childHeard,
  consentCovers,
  endHolding,
  evaluationBehind,
  holderAccepted,
  sightChanged,
  startHolding,
} from './ports.ts'
export type { ActInCase, StartHolding } from './ports.ts'
export { childIdOfCase, getCase, lockCase, openCaseOf } from './store/case.ts'
export { joinCase } from './operations/join-case.ts'
export { participantsOf } from './store/participant.ts'
