import { useRead, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import * as api from '../api.ts'

/** What guardians are kept from. */
export const useBlocks = (caseId: string) => useRead(api.openBlocks, { caseId })
export type Blocks = ReplyOf<typeof api.openBlocks>
export type ShownBlock = Blocks['blocks'][number]

/** Keeps a guardian from something. */
export const useSetBlock = (onDone: () => void, done: string) => useWrite(api.setBlock, { onDone, done })
/** It stands, until the next day. */
export const useReviewBlock = (onDone: () => void, done: string) => useWrite(api.reviewBlock, { onDone, done })
/** Lifts it. */
export const useLiftBlock = (onDone: () => void, done: string) => useWrite(api.liftBlock, { onDone, done })
