import { useRead, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import type { LogGroup } from '../../case/model.ts'
import { addNote, correctEntry, listLog, listReaders } from '../api.ts'

export type LogPage = ReplyOf<typeof listLog>
export type LogEntry = LogPage['entries'][number]

/** What the log is narrowed to. */
export interface Narrowed {
  readonly group: LogGroup | undefined
  readonly serviceId: string | undefined
}

/** A page of the log, the latest first; `before` is `next` of the page before. */
export const useLogPage = (caseId: string, { group, serviceId }: Narrowed, before: string | undefined) =>
  useRead(listLog, {
    caseId,
    ...(group && { group }),
    ...(serviceId !== undefined && { serviceId }),
    ...(before !== undefined && { before }),
  })

/** Whom a text can be kept from. */
export const useLogReaders = (caseId: string) => useRead(listReaders, { caseId })

/** Writes in the log. */
export const useAddNote = (done: string, onDone: () => void) => useWrite(addNote, { done, onDone })

/** Corrects what was written. */
export const useCorrectEntry = (done: string, onDone: () => void) => useWrite(correctEntry, { done, onDone })
