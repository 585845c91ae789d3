import { aboutEach } from '../../platform/api/about-person.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import { caseClosed, takeBackBlind } from '../case/index.ts'
import { answerNeed, finishNeed, openRequest, settleNeed } from './operations/answer.ts'
import { openCapacity, saveCapacity } from './operations/capacity.ts'
import { closeNeed, noteNeed, tieNeed } from './operations/note.ts'
import { listNeeds, listReceivers, listThrown } from './operations/read.ts'
import { sendNeed, withdrawNeed } from './operations/send.ts'
import { takeBackNeeds } from './operations/take-back.ts'
import { endWithCase } from '../transition/index.ts'
import { withdrawAllIn } from './store/request.ts'

/** What the capability carries out. */
export const needOperations: readonly AnyOperation[] = [
  ...[listNeeds, noteNeed, closeNeed, tieNeed, listReceivers, sendNeed, withdrawNeed],
  ...[openRequest, answerNeed, settleNeed, finishNeed, listThrown, openCapacity, saveCapacity],
]

/** Stands behind the port of `case`, with transition's: in a case that closes no service is asked any more. */
export function fillNeedPorts(): void {
  takeBackBlind.add(takeBackNeeds)
  caseClosed.fill(async (tx, act) => {
    await endWithCase(tx, act)
    await withdrawAllIn(tx, act.municipality, act.caseId, act.now)
  })
}

/** What is kept about a person here, as that person reads it. */
export const needAboutPerson = aboutEach('case', 'needs', listNeeds, ['need', 'need_request'])
