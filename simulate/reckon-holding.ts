import { addDays, dayOf, startOf } from '../src/kernel/time.ts'
import { latest } from './finding.ts'
import type { Finding } from './finding.ts'
import { settings } from './rules.ts'
import type { CaseWorld, StaffById, World } from './world.ts'

/** A case that somebody holds, since when it is in those hands. */
export interface Holding {
  readonly world: CaseWorld
  readonly by: string
  readonly since: Date
}

/** Since when a case is held by rule: nobody has said yes, or who did has left or is away; undefined where somebody holds. */
export function heldByRuleSince({ holder, holderless }: CaseWorld, staff: StaffById, now: Date): Date | undefined {
  if (holder === null) return holderless
  const today = dayOf(now)
  const who = staff.get(holder)
  const left = who?.lastDay
  if (left && left < today) return startOf(addDays(left, 1))
  const away = who?.away.find(one => one.from <= today && one.to >= today)
  return away && latest(startOf(away.from), away.known)
}

/** When whoever holds began to: with the yes, or when last back from being away. */
function heldSince({ holder, held }: CaseWorld, staff: StaffById, now: Date): Date {
  const back = (staff.get(holder ?? '')?.away ?? []).map(one => startOf(addDays(one.to, 1)))
  return latest(held, ...back.filter(at => at <= now))
}

/** Who holds which cases now, the first first: what comes after so many is too much. */
export function holdings(
  worlds: readonly World[],
  staff: StaffById,
  now: Date,
): ReadonlyMap<string, readonly Holding[]> {
  const all = worlds.flatMap((world): readonly Holding[] => {
    if (world.kind !== 'case' || world.status === 'closed') return []
    const byRule = heldByRuleSince(world, staff, now)
    if (byRule) return [{ world, by: world.byRule, since: byRule }]
    return world.holder === null ? [] : [{ world, by: world.holder, since: heldSince(world, staff, now) }]
  })
  const inOrder = all.toSorted((a, b) => a.since.getTime() - b.since.getTime() || a.world.id.localeCompare(b.world.id))
  return Map.groupBy(inOrder, one => one.by)
}

/** A case that came on top of what somebody can hold. */
export function overloadGaps(world: CaseWorld, all: ReadonlyMap<string, readonly Holding[]>): readonly Finding[] {
  const mine = [...all.values()].flatMap(each => each.slice(settings.caseloadLimit)).find(one => one.world === world)
  if (!mine || world.status !== 'open') return []
  return [{ type: 'overload', thing: mine.by, since: latest(mine.since, world.awake) }]
}
