import type { AnyOperation } from '../../platform/api/operation.ts'
import { takeBackBlind } from '../case/index.ts'
import { aboutThreads } from './operations/about-threads.ts'
import { listReceivers, listThreads, openThread, standing } from './operations/read.ts'
import { takeBackMessages } from './operations/take-back.ts'
import { beginThread, markSeen, sendMessage, settleThread } from './operations/write.ts'

/** What the capability carries out. */
export const messageOperations: readonly AnyOperation[] = [
  ...[listThreads, openThread, listReceivers, beginThread],
  ...[sendMessage, markSeen, settleThread, standing],
]

export { standing as messageStanding } from './operations/read.ts'

/** Stands behind the port of `case`, beside need: who reads a thread no more answers in it no more. */
export const fillMessagePorts = (): void => takeBackBlind.add(takeBackMessages)

export { aboutThreads as messageAboutPerson }
