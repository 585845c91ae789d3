import type { AnyOperation } from '../../platform/api/operation.ts'
import { caseClosed, takeBackBlind } from '../case/index.ts'
import { aboutThreads } from './operations/about-threads.ts'
import { endThreadsWithCase } from './operations/stalled.ts'
import { openFile } from './operations/file.ts'
import { listReceivers, listThreads, openThread, standing } from './operations/read.ts'
import { takeBackMessages } from './operations/take-back.ts'
import { beginThread, markSeen, sendMessage, settleThread } from './operations/write.ts'

/** What the capability carries out. */
export const messageOperations: readonly AnyOperation[] = [
  ...[listThreads, openThread, openFile, listReceivers, beginThread],
  ...[sendMessage, markSeen, settleThread, standing],
]

export { standing as messageStanding } from './operations/read.ts'
/** For who brings paper. */
export { readsThread } from './operations/find.ts'

/** Stands behind the ports of `case`: who reads a thread no more answers in it no more; for closing with unit-question's, and all before it. */
export function fillMessagePorts(): void {
  takeBackBlind.add(takeBackMessages)
  caseClosed.fill(endThreadsWithCase)
}

export { messageTicks } from './jobs.ts'

export { aboutThreads as messageAboutPerson }
