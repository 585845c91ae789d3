import type { Picked } from '../model.ts'

/** What is taken into a block, as it reads. */
export type Taken = Picked & { readonly text: string }

/** A block as it is stored. */
export interface Stored {
  readonly words: string
  readonly lines: readonly Taken[]
  readonly version: number
}
/** The same as somebody writes it. */
export interface BlockDraft extends Record<string, unknown> {
  words: string
  lines: readonly Taken[]
  /** The version that it was written on. */
  on: number
}

/** One of those that can be taken, by a name of its own. */
export const nameOf = ({ kind, id }: Picked) => `${kind} ${id}`

const namesOf = (lines: readonly Taken[]) => lines.map(nameOf).toSorted().join()
const isAs = ({ words, lines }: Stored, draft: BlockDraft) =>
  words === draft.words && namesOf(lines) === namesOf(draft.lines)

/** What somebody else has stored since mine was begun; where words and what is taken are the same, nobody need choose. */
export function theirsOf(stored: Stored, draft: BlockDraft, conflict: Stored | undefined): Stored | undefined {
  const theirs = conflict ?? stored
  return theirs.version > draft.on && !isAs(theirs, draft) ? theirs : undefined
}

/** The version that mine is stored on top of: where both are the same, the one that stands. */
export const versionFor = (stored: Stored, draft: BlockDraft): number =>
  isAs(stored, draft) ? Math.max(draft.on, stored.version) : draft.on

/** All that can be taken, each once: what is there, and what was taken before, also when it has gone from the plan. */
export const choicesOf = (...all: readonly (readonly Taken[])[]): readonly Taken[] =>
  [
    ...new Map(
      all
        .flat()
        .toReversed()
        .map(one => [nameOf(one), one]),
    ).values(),
  ].toReversed()
