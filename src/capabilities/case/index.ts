import { aboutEach } from '../../platform/api/about-person.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import { closeCase, pauseCase, resumeCase } from './operations/closing.ts'
import { openCaseAbout, responsibilityTold } from '../person/index.ts'
import { changeLevel, checkLevel } from './operations/level.ts'
import { openCaseFor, openUnitCase, setStep } from './operations/open.ts'
import { listForReopening, reopenCase } from './operations/reopening.ts'
import { openCaseAboutChild, tellResponsibility } from './operations/responsibility.ts'

export { caseAbilities } from './operations/abilities.ts'
export { findCase, findUnitCase } from './operations/find-case.ts'
export { moveOwner } from './operations/move-owner.ts'
export { openCase } from './operations/open-case.ts'
export type { Opening } from './operations/open-case.ts'
export { appendLog } from './operations/append-log.ts'
export type { Telling } from './operations/append-log.ts'
export type { LogFact, LogFacts, LogKind } from './log-model.ts'
export {
  isHolder,
  mayActInCase,
  mayActOn,
  mayHold,
  mayKnowOfCase,
  mayLead,
  mayLookInCase,
  mayName,
  takesPartFor,
} from './access.ts'
export { maySeeCase, maySeeTeam } from './access.ts'
export {
  caseClosed,
  childHeard,
  consentCovers,
  coveredAmong,
  endHolding,
  evaluationBehind,
  holderAccepted,
  sightChanged,
  startHolding,
  takeBackBlind,
  topicsOpenTo,
} from './ports.ts'
export type { ActInCase, ForService, StartHolding, WaitingInCase } from './ports.ts'
export { behindLock, childIdOfCase, getCase, lockCase, openCaseOf } from './store/case.ts'
export { caseIdByNumber, caseNumbers } from './store/number.ts'
export { joinCase } from './operations/join-case.ts'
export { listEntries } from './store/log.ts'
export type { Entry } from './store/log.ts'
export { invite } from './operations/invite.ts'
export { endParticipant, nameParticipant, participantsOf, takingPart } from './store/participant.ts'

export const caseOperations: readonly AnyOperation[] = [
  openCaseFor,
  openUnitCase,
  setStep,
  checkLevel,
  changeLevel,
  pauseCase,
  resumeCase,
  closeCase,
  listForReopening,
  reopenCase,
]

/** Stands behind the ports of person; called once when the server is put together. */
export function fillCasePorts(): void {
  openCaseAbout.fill(openCaseAboutChild)
  responsibilityTold.fill(tellResponsibility)
}

/** What is kept about a person here, as that person reads it. */
export const caseAboutPerson = aboutEach('case', 'case', openCaseFor, ['child_case', 'child'])
