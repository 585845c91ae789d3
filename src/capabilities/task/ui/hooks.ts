import { useOnce, useRead, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import { openAsk } from '../../ask/api.ts'
import * as api from '../api.ts'

/** The measures of a case that nobody has said yes to. */
export const useTasks = (caseId: string) => useRead(api.listTasks, { caseId }, { when: caseId !== '' })
export type Tasks = ReplyOf<typeof api.listTasks>
export type EarlierNo = Tasks['earlier'][number]
export type TaskShown = Tasks['tasks'][number]

interface Then {
  done: string
  onDone?: (() => void) | undefined
}
/** Says yes or no. */
export const useAnswerTask = (then: Then) => useWrite(api.answerTask, then)
/** Takes the question back. */
export const useTakeBackTask = (then: Then) => useWrite(api.takeBackTask, then)
/** Asks the same one anew. */
export const useAskAgain = (then: Then) => useWrite(api.askAgain, then)

/** Who asked sees that it is read, once it is. */
export function useTellSeen({ id: thingId, state, to: { me } }: TaskShown) {
  const seen = useWrite(openAsk, { shows: [] })
  useOnce(() => seen.send({ thingId }), me && state === 'sent')
}
