import { aboutEach } from '../../platform/api/about-person.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { caseClosed, takeBackBlind } from '../case/index.ts'
import type { ActInCase } from '../case/index.ts'
import { endWithCase as endBefore } from '../meeting/index.ts'
import { answerPack, registerPack } from './operations/answer.ts'
import { checkBack } from './operations/check.ts'
import { listComing } from './operations/coming.ts'
import { listTransitions } from './operations/list.ts'
import { openAsked, receive } from './operations/receive.ts'
import { recallTransition } from './operations/recall.ts'
import { dropTransition, sendTransition } from './operations/send.ts'
import { startTransition } from './operations/start.ts'
import { endTransitions, takeBackTransitions } from './operations/take-back.ts'
import { askFamily, writeBlock } from './operations/write.ts'

export { transitionTicks } from './jobs.ts'

export { listTransitions }

/** Passages from one service to another: begun in time, a pack that the family decides on, and a receiver who says yes. */
export const transitionOperations: readonly AnyOperation[] = [
  ...[listTransitions, startTransition, writeBlock, askFamily, answerPack, registerPack],
  ...[sendTransition, recallTransition, dropTransition, listComing, openAsked, receive, checkBack],
]

/** What ends with a case: what plan and meeting had open, and what was sent. */
export async function endWithCase(tx: Tx, act: ActInCase): Promise<void> {
  await endBefore(tx, act)
  await endTransitions(tx, act)
}

/** Stands behind the ports of `case`, until need does it for closing with its own. */
export function fillTransitionPorts(): void {
  takeBackBlind.add(takeBackTransitions)
  caseClosed.fill(endWithCase)
}

/** What is kept about a person here, as that person reads it. */
export const transitionAboutPerson = aboutEach('case', 'transitions', listTransitions, [
  'transition',
  'transition_block',
  'transition_answer',
])
