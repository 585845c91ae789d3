import type { AnyOperation } from '../../platform/api/operation.ts'
import { liftBlock, reviewBlock } from './operations/mind.ts'
import { openBlocks } from './operations/open.ts'
import { setBlock } from './operations/set.ts'

export { blockTicks } from './jobs.ts'

/** What a guardian is kept from, on a legal reason: set, looked at again, lifted. */
export const blockOperations: readonly AnyOperation[] = [openBlocks, setBlock, reviewBlock, liftBlock]
