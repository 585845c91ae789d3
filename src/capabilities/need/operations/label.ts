import type { Choice, Label } from '../../settings/model.ts'

/** A choice in the municipality's words, also one that is no longer offered; null for none. */
export const labelOf = (choices: readonly Choice[], id: string | null): Label | null =>
  id === null ? null : (choices.find(one => one.id === id)?.label ?? null)
