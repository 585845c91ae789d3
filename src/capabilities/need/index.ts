import { aboutEach } from '../../platform/api/about-person.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { caseClosed, takeBackBlind } from '../case/index.ts'
import type { ActInCase } from '../case/index.ts'
import { answerNeed, finishNeed, openRequest, settleNeed } from './operations/answer.ts'
import { closeNeed, noteNeed, tieNeed } from './operations/note.ts'
import { listNeeds, listReceivers, listThrown } from './operations/read.ts'
import { sendNeed, withdrawNeed } from './operations/send.ts'
import { takeBackNeeds } from './operations/take-back.ts'
import { endWithCase } from '../transition/index.ts'
import { withdrawAllIn } from './store/request.ts'

export { needsIn } from './store/need.ts'

/** What the capability carries out. */
export const needOperations: readonly AnyOperation[] = [
  ...[listNeeds, noteNeed, closeNeed, tieNeed, listReceivers, sendNeed, withdrawNeed],
  ...[openRequest, answerNeed, settleNeed, finishNeed, listThrown],
]

/** Stands behind the ports of `case`, with transition's, until message does it for closing with its own. */
export function fillNeedPorts(): void {
  takeBackBlind.add(takeBackNeeds)
  caseClosed.fill(endNeedsWithCase)
}

/** In a case that closes no service is asked any more; and what transition, meeting and plan had open ends. */
export async function endNeedsWithCase(tx: Tx, act: ActInCase): Promise<void> {
  await endWithCase(tx, act)
  await withdrawAllIn(tx, act.municipality, act.caseId, act.now)
}

/** What is kept about a person here, as that person reads it. */
export const needAboutPerson = aboutEach('case', 'needs', listNeeds, ['need', 'need_request'])
