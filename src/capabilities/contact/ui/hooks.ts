import { useRead, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import * as api from '../api.ts'

export const useMyContact = () => useRead(api.mine, {})
export type Mine = ReplyOf<typeof api.mine>
export type Other = Mine['others'][number]
export const useChoose = (done: string) => useWrite(api.choose, { done })
export const useOthers = (caseId: string) => useRead(api.ofOthers, { caseId })
export const useChosen = (caseId: string) => useRead(api.chosen, { caseId })
export type Person = ReplyOf<typeof api.chosen>['people'][number]
export const useRegister = (onDone: () => void, done: string) => useWrite(api.register, { onDone, done })
