import { useRead, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import * as api from '../api.ts'

/** What has been answered about a case, and how it ended. */
export const useHistory = (caseId: string) => useRead(api.openHistory, { caseId })
export type History = ReplyOf<typeof api.openHistory>
export type PastAnswer = History['services'][number]['answers'][number]

const THINGS = 10
/** What a service has been given; so many at a time. */
export const useShared = (caseId: string, serviceId: string, before: string | undefined) =>
  useRead(api.openShared, { caseId, serviceId, limit: THINGS, ...(before !== undefined && { before }) })
export type Shared = ReplyOf<typeof api.openShared>

/** Lays a scanned paper beside an answer. */
export const useAttachPaper = (done: string, onDone: () => void) => useWrite(api.attachPaper, { done, onDone })
/** A paper with its content, when somebody asks for it. */
export const usePaper = (caseId: string, paperId: string, when: boolean) =>
  useRead(api.openPaper, { caseId, paperId }, { when })
