import { useRead, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import * as api from '../api.ts'

export type Own = ReplyOf<typeof api.openCapacity>

/** What my service says of its capacity. */
export const useCapacity = () => useRead(api.openCapacity, {})

/** Says what my service has room for. */
export const useSaveCapacity = (how: { done: string; onDone: () => void }) => useWrite(api.saveCapacity, how)
