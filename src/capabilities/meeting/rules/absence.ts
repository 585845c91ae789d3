import type { Actor } from '../../../kernel/actor.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { offered } from '../../settings/model.ts'
import type { Label, Settings } from '../../settings/model.ts'
import type { FamilyAbsence } from '../model.ts'
import type { WithoutFamily } from '../shown-model.ts'

/** How a meeting stands to the family: whether they were missed, and why they were not there, if somebody has said so. */
export interface Absent {
  readonly missed: boolean
  readonly before: FamilyAbsence | undefined
}

/**
 * Why it cannot be said why the family was not there; undefined when it can: it is missing, or was and is now put right. Where the
 * municipality has no reasons, words alone say it.
 */
export function notExplained(
  { missed, before }: Absent,
  reason: string | null,
  settings: Pick<Settings, 'absenceReasons'>,
) {
  if (!missed && !before) return refuse('meeting.family_not_missed')
  const reasons = offered(settings.absenceReasons)
  const isOne = reason === null ? reasons.length === 0 : reasons.some(one => one.id === reason)
  return isOne ? undefined : refuse('meeting.reason_unknown')
}

/** What one reader is told of it: the family reads why where whoever wrote it said so, and is asked for nothing. */
export function showAbsence(
  { missed, before }: Absent,
  { actor, settings, names }: { actor: Actor; settings: Settings; names: ReadonlyMap<string, string> },
): WithoutFamily | null {
  const isEmployee = actor.kind === 'employee'
  const said = before && (isEmployee || before.forFamily) ? before : undefined
  if (!said && !(isEmployee && missed)) return null
  return {
    missed: isEmployee && missed,
    reasons: isEmployee ? offered(settings.absenceReasons) : [],
    said: said ? { ...said, reason: labelOf(settings, said.reason), by: names.get(said.byId) ?? '' } : null,
  }
}

/** One that was given is never taken out of the list. */
function labelOf({ absenceReasons }: Pick<Settings, 'absenceReasons'>, id: string | null): Label | null {
  if (id === null) return null
  const found = absenceReasons.find(one => one.id === id)
  if (!found) throw new Error(`no reason ${id} among those of the municipality`)
  return found.label
}
