import { useEffect, useRef } from 'react'
import { useFetched } from '../../../web/call/use-fetched.ts'
import { useRead, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import { count, list } from '../../notice/api.ts'
import * as api from '../api.ts'

export type Row = ReplyOf<typeof api.listThreads>['threads'][number]
export type Open = ReplyOf<typeof api.openThread>
export type Choices = ReplyOf<typeof api.listReceivers>
export type Person = Choices['people'][number]
export type ReaderShown = Open['readers'][number]

/** The threads that the reader is in. */
export const useThreads = (caseId: string, after?: Row) =>
  useRead(api.listThreads, { caseId, ...(after && { after: after.id, afterAt: after.lastAt }) })
/** What was written in one. */
export const useThread = (caseId: string, threadId: string) => useRead(api.openThread, { caseId, threadId })
/** Fetches what goes with a message, when somebody asks for it. */
export const useFile = (onDone: (content: string) => void) => useFetched(api.openFile, ({ content }) => onDone(content))
/** Whom one can write to about a topic; the first that one may where none is chosen. */
export const useReceivers = (caseId: string, topic: Choices['topic'] | undefined) =>
  useRead(api.listReceivers, { caseId, ...(topic && { topic }) })

interface Done {
  done: string
  onDone?: () => void
}
/** Begins a thread. */
export const useBegin = (how: Done) => useWrite(api.beginThread, how)
/** Writes in one. */
export const useSend = (how: Done) => useWrite(api.sendMessage, how)
/** Says that it needs no answer. */
export const useSettle = (how: Done) => useWrite(api.settleThread, how)

/** Tells, once for each new message, that it has been opened; whoever wrote it sees that. */
export function useTellSeen(caseId: string, threadId: string, last: string | undefined) {
  const seen = useWrite(api.markSeen, { shows: [api.listThreads, list, count] })
  const told = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (last === undefined || told.current === last) return
    told.current = last
    seen.send({ caseId, threadId })
  })
}
