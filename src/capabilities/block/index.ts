import type { AnyOperation } from '../../platform/api/operation.ts'
import { blocksFollow } from './operations/bites.ts'
import { blocksAround } from '../concern/index.ts'
import { liftBlock, liftConcernBlock, reviewBlock, reviewConcernBlock } from './operations/mind.ts'
import { openBlocks } from './operations/open.ts'
import { openConcernBlocks } from './operations/open-concern.ts'
import { setBlock, setConcernBlock } from './operations/set.ts'

export { blockTicks } from './jobs.ts'

/** What a guardian is kept from, on a legal reason: set, looked at again, lifted. */
export const blockOperations: readonly AnyOperation[] = [
  ...[openBlocks, setBlock, reviewBlock, liftBlock],
  ...[openConcernBlocks, setConcernBlock, reviewConcernBlock, liftConcernBlock],
]

/** Stands behind the port of concern; called once when the server is put together. */
export function fillBlockPorts(): void {
  blocksAround.fill(blocksFollow)
}
