import { useRead, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import { listServices } from '../../organisation/api.ts'
import * as api from '../api.ts'

export const useDisagreements = (caseId: string, after?: string) =>
  useRead(api.listDisagreements, { caseId, ...(after !== undefined && { after }) }, { when: caseId !== '' })
export type Disagreement = ReplyOf<typeof api.listDisagreements>['disagreements'][number]
export const useDisagreeing = () => useRead(api.listWaiting, {})
export type Waiting = ReplyOf<typeof api.listWaiting>['waiting'][number]
export const useServices = () => useRead(listServices, {})

interface Then {
  done: string
  onDone: () => void
}
export const useRaise = (then: Then) => useWrite(api.raiseDisagreement, then)
export const useSettle = (then: Then) => useWrite(api.settleDisagreement, then)
