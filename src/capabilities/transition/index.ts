import { aboutEach } from '../../platform/api/about-person.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import { answerPack, registerPack } from './operations/answer.ts'
import { checkBack } from './operations/check.ts'
import { listTransitions } from './operations/list.ts'
import { openAsked, receive } from './operations/receive.ts'
import { dropTransition, sendTransition } from './operations/send.ts'
import { startTransition } from './operations/start.ts'
import { askFamily, writeBlock } from './operations/write.ts'

export { transitionTicks } from './jobs.ts'

/** Passages from one service to another: begun in time, a pack that the family decides on, and a receiver who says yes. */
export const transitionOperations: readonly AnyOperation[] = [
  listTransitions,
  startTransition,
  writeBlock,
  askFamily,
  answerPack,
  registerPack,
  sendTransition,
  dropTransition,
  openAsked,
  receive,
  checkBack,
]

/** What is kept about a person here, as that person reads it. */
export const transitionAboutPerson = aboutEach('case', 'transitions', listTransitions, [
  'transition',
  'transition_block',
  'transition_answer',
])
