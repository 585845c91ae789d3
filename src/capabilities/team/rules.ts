import { refuse } from '../../kernel/refusal.ts'
import { offered } from '../settings/model.ts'
import type { Choice } from '../settings/model.ts'

/** A no to an invitation: one of the municipality's reasons, where it has some, and why in words. */
export function noOf(said: { reason?: string | undefined; words?: string | undefined }, reasons: readonly Choice[]) {
  const { reason, words } = said
  if (words === undefined) return refuse('team.reason_missing')
  const choices = offered(reasons)
  if (choices.length === 0) return { words }
  return reason !== undefined && choices.some(one => one.id === reason)
    ? { reason, words }
    : refuse('team.reason_missing')
}
