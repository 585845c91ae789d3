import { useOnce, useRead, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import { openAsk } from '../../ask/api.ts'
import * as api from '../api.ts'

export const useAskedUnit = (caseId: string) => useRead(api.listInCase, { caseId })
export type AskedUnit = ReplyOf<typeof api.listInCase>
export const useUnitQuestions = () => useRead(api.listForUnit, {})
export type ForUnit = ReplyOf<typeof api.listForUnit>['questions'][number]

interface Then {
  done: string
  onDone: () => void
}
export const useAskUnit = (then: Then) => useWrite(api.askUnit, then)
export const useTakeBack = (then: Omit<Then, 'onDone'>) => useWrite(api.takeBackQuestion, then)
export const useAnswer = (then: Then) => useWrite(api.answerQuestion, then)

/** Who asked sees that it is read, once it is. */
export function useTellSeen(thingId: string, when: boolean) {
  const seen = useWrite(openAsk, { shows: [] })
  useOnce(() => seen.send({ thingId }), when)
}
