import { refuse } from '../../kernel/refusal.ts'
import { addDays, covers, dayOf, overlap, startOf } from '../../kernel/time.ts'
import type { Day, Period } from '../../kernel/time.ts'
import type { Absence, HeldRole, Service } from './model.ts'

/** The period from the start of a day to the end of another; without an end while it lasts. */
export const periodOf = (from: Day, to: Day | null): Period => ({
  from: startOf(from),
  to: to === null ? null : startOf(addDays(to, 1)),
})

/** Taken back before it began. */
const isNever = ({ from, to }: Period) => to !== null && to <= from

/** Whether somebody may get a role: within the service's time, before leaving, and not the same role twice at once. */
export function judgeRole(
  asked: HeldRole,
  facts: { held: readonly HeldRole[]; leavesAt: Date | null; service: Pick<Service, 'activeFrom' | 'activeTo'> },
) {
  const { service, leavesAt } = facts
  if (asked.to !== null && asked.to <= asked.from) return refuse('role.ends_before_start')
  if (leavesAt !== null && (asked.from >= leavesAt || asked.to === null || asked.to > leavesAt))
    return refuse('employee.leaves')
  if (service.activeTo !== null && dayOf(asked.from) > service.activeTo) return refuse('service.ended')
  const same = facts.held.filter(one => one.role === asked.role && one.serviceId === asked.serviceId && !isNever(one))
  return same.some(one => overlap(one, asked)) ? refuse('role.overlaps') : undefined
}

/** The leaders of a service with no unit above; when one ends, another must be there. */
export interface LeadersOf {
  readonly hasUnitAbove: boolean
  readonly leaders: readonly HeldRole[]
}

/** A service always has a leader or a unit above it: whether it still has when this person stops leading it. */
export function judgeLeaderEnds({ hasUnitAbove, leaders }: LeadersOf, employeeId: string, at: Date) {
  if (hasUnitAbove) return undefined
  const mine = leaders.filter(one => one.employeeId === employeeId)
  if (!mine.some(one => one.to === null || one.to > at)) return undefined
  const others = leaders.filter(one => one.employeeId !== employeeId && covers(one, at))
  return others.length > 0 ? undefined : refuse('service.needs_leader')
}

/** Whether somebody can be registered as away, with this deputy. */
export function judgeAbsence(
  asked: Period & { readonly employeeId: string; readonly deputyId: string | null },
  facts: { own: readonly Absence[]; deputysOwn: readonly Absence[]; deputyLeavesAt: Date | null },
) {
  if (asked.to !== null && asked.to <= asked.from) return refuse('absence.ends_before_start')
  if (asked.deputyId === asked.employeeId) return refuse('deputy.self')
  if (facts.own.some(one => !isNever(one) && overlap(one, asked))) return refuse('absence.overlaps')
  if (facts.deputysOwn.some(one => !isNever(one) && overlap(one, asked))) return refuse('deputy.away')
  const { deputyLeavesAt } = facts
  if (deputyLeavesAt !== null && (asked.to === null || asked.to > deputyLeavesAt)) return refuse('deputy.leaves')
  return undefined
}

/** When a changed absence ends: never before now's day, for what has been stays; before it began, it comes to nothing. */
export function newEnd(absence: Period, lastDay: Day | null, now: Date): Date | null {
  if (lastDay === null) return null
  const earliest = Math.max(absence.from.getTime(), startOf(dayOf(now)).getTime())
  return new Date(Math.max(startOf(addDays(lastDay, 1)).getTime(), earliest))
}

/** The first instant after a last working day, if that day may be registered now. */
export function judgeLeaving(lastDay: Day, leavesAt: Date | null, now: Date) {
  if (lastDay < dayOf(now)) return refuse('leaving.past')
  return leavesAt === null ? startOf(addDays(lastDay, 1)) : refuse('employee.leaves')
}

/** Whether a service may lie under a unit: never under itself, nor under what lies below it. */
export function judgeUnitAbove(serviceId: string, parentId: string | null, services: readonly Service[]) {
  const above = new Map(services.map(one => [one.id, one.parentId]))
  if (parentId !== null && !above.has(parentId)) return refuse('service.unit_unknown')
  const seen = new Set([serviceId])
  for (let at = parentId; at !== null; at = above.get(at) ?? null) {
    if (seen.has(at)) return refuse('service.circle')
    seen.add(at)
  }
  return undefined
}

/** Whether a service may end on a day: nobody works there any longer, and nothing lies under it. */
export function judgeServiceEnds(activeTo: Day | null, facts: { roles: readonly Period[]; below: readonly Service[] }) {
  if (activeTo === null) return undefined
  const after = startOf(addDays(activeTo, 1))
  if (facts.roles.some(one => one.to === null || one.to > after)) return refuse('service.has_people')
  return facts.below.some(one => one.activeTo === null || one.activeTo > activeTo)
    ? refuse('service.has_units')
    : undefined
}
