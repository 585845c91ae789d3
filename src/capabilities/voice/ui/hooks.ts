import { useRead, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import * as api from '../api.ts'

/** The child's views that the reader is told. */
export const useViews = (caseId: string) => useRead(api.listViews, { caseId })
export type Views = ReplyOf<typeof api.listViews>
export type View = Views['views'][number]

/** Writes down what the child says. */
export const useRecordView = (done: string, onDone: () => void) => useWrite(api.recordView, { done, onDone })

/** Says what weight a view had. */
export const useWeighView = (done: string, onDone: () => void) => useWrite(api.weighView, { done, onDone })
