import type { Giver } from '../../signer/model.ts'
import type { Answer, Block } from '../model.ts'

const isOf = ({ giver }: Answer, { kind, id }: Giver) => giver.kind === kind && giver.id === id

/** The latest version of each block. */
export const latest = (blocks: readonly Block[]): readonly Block[] => [
  ...new Map(blocks.toSorted((a, b) => a.version - b.version).map(one => [one.block, one])).values(),
]

/** What somebody last said of a block as it is written now; answers come in the order in which they were given. */
export const saidOf = (
  { block, version }: Pick<Block, 'block' | 'version'>,
  answers: readonly Answer[],
  giver: Giver,
): Answer | undefined => answers.findLast(one => one.block === block && one.version === version && isOf(one, giver))

/** Whether a block goes along: everybody who must has said yes to it as it is written. Where nobody can be asked, it does not. */
export const isApproved = (block: Block, answers: readonly Answer[], givers: readonly Giver[]): boolean =>
  givers.length > 0 && givers.every(giver => saidOf(block, answers, giver)?.answer === 'yes')

/** Who has not said yes or no yet. */
export const waitedFor = (block: Block, answers: readonly Answer[], givers: readonly Giver[]): readonly Giver[] =>
  givers.filter(giver => saidOf(block, answers, giver) === undefined)

/**
 * Whether the receiver may read a block that went along: until anybody who answered for it says no. What was a yes when it was
 * received stays one on a birthday.
 */
export const stillCarried = (block: Block, carried: readonly string[], answers: readonly Answer[]): boolean => {
  if (!carried.includes(block.block)) return false
  const mine = answers.filter(one => one.block === block.block && one.version === block.version)
  return !mine.some(one => saidOf(block, answers, one.giver)?.answer === 'no')
}
