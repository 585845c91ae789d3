import { useRead, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import * as api from '../api.ts'
import * as concernApi from '../concern-api.ts'

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

/** Who is kept from a concern. */
export const useConcernBlocks = (concernId: string) => useRead(concernApi.openConcernBlocks, { concernId })
export type ConcernBlocksShown = ReplyOf<typeof concernApi.openConcernBlocks>
/** Keeps a guardian from a concern. */
export const useSetInConcern = (onDone: () => void, done: string) =>
  useWrite(concernApi.setConcernBlock, { onDone, done })
/** Lifts it. */
export const useLiftInConcern = (onDone: () => void, done: string) =>
  useWrite(concernApi.liftConcernBlock, { onDone, done })
