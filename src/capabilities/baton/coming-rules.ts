import type { Period } from '../../kernel/time.ts'
import { covers } from '../../kernel/time.ts'
import type { Agreement, Availability, Base, Because, Stretch } from './model.ts'

/** What the coming holders of a case follow from. */
export interface Coming {
  /** Who has accepted; null until somebody has. */
  readonly base: Base | null
  /** Why the rule decides while there is no base. */
  readonly without: Because
  readonly agreements: readonly Agreement[]
  /** Of the base holder and everybody who may be deputy; somebody who is not here is always there. */
  readonly availability: readonly Availability[]
  /** Who works in the base holder's service, and so may be deputy. */
  readonly colleagues: readonly string[]
  /** Own family of the child: never. */
  readonly never: readonly string[]
}

/** Whether somebody can hold at an instant, and for that service when it is named. */
export function canHold(
  availability: readonly Availability[],
  employeeId: string,
  at: Date,
  serviceId?: string,
): boolean {
  const one = availability.find(found => found.employeeId === employeeId)
  if (!one) return true
  if (hasLeftService(one, serviceId, at)) return false
  return (one.leavesAt === null || one.leavesAt > at) && !one.absences.some(away => covers(away, at))
}

/** The last role in a service has ended. Whoever never had one there holds for another reason, which does not end so. */
function hasLeftService({ works = [] }: Availability, serviceId: string | undefined, at: Date): boolean {
  const here = works.filter(one => one.serviceId === serviceId && one.from <= at)
  return here.length > 0 && !here.some(one => covers(one, at))
}

/** Who holds from an instant on, stretch by stretch, without end. */
export function stretchesFrom(at: Date, coming: Coming): readonly Stretch[] {
  const points = [at, ...turningPoints(coming).filter(one => one > at)]
  const found: Stretch[] = []
  for (const [index, from] of points.entries()) {
    const here = { from, to: points[index + 1] ?? null, ...whoAt(coming, from, at) }
    const before = found.at(-1)
    if (before && sameWho(before, here)) found[found.length - 1] = { ...before, to: here.to }
    else found.push(here)
  }
  return found
}

const turningPoints = ({ agreements, availability }: Coming): Date[] => {
  const periods: Period[] = [...agreements, ...availability.flatMap(one => [...one.absences, ...(one.works ?? [])])]
  const instants = [
    ...periods.flatMap(one => (one.to === null ? [one.from] : [one.from, one.to])),
    ...availability.flatMap(one => (one.leavesAt === null ? [] : [one.leavesAt])),
  ]
  return [...new Set(instants.map(Number))].toSorted((a, b) => a - b).map(one => new Date(one))
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
type Who = DistributiveOmit<Stretch, 'from' | 'to'>

function whoAt(coming: Coming, at: Date, told: Date): Who {
  const { base, agreements, availability, without } = coming
  if (!base) return { by: 'rule', because: without }
  const can = (employeeId: string, serviceId: string) =>
    !coming.never.includes(employeeId) && canHold(availability, employeeId, at, serviceId)
  const agreed = agreements.find(
    one => covers(one, at) && one.employeeId !== base.holderId && can(one.employeeId, one.serviceId),
  )
  if (agreed) return { by: 'deputy', agreement: agreed, because: 'agreed' }
  const own = availability.find(one => one.employeeId === base.holderId)
  if (!own || canHold(availability, base.holderId, at, base.serviceId)) return { by: 'holder' }
  if ((own.leavesAt !== null && own.leavesAt <= at) || hasLeftService(own, base.serviceId, at))
    return { by: 'rule', because: 'left' }
  const away = own.absences.find(one => covers(one, at) && one.deputyId !== null && can(one.deputyId, base.serviceId))
  if (!away || away.deputyId === null || !coming.colleagues.includes(away.deputyId))
    return { by: 'rule', because: 'absent' }
  const agreement = { employeeId: away.deputyId, serviceId: base.serviceId, acceptedAt: told }
  return { by: 'deputy', agreement: { ...agreement, from: away.from, to: away.to }, because: 'absent' }
}

function sameWho(a: Stretch, b: Stretch): boolean {
  if (a.by === 'deputy') return b.by === 'deputy' && a.agreement.employeeId === b.agreement.employeeId
  if (a.by === 'rule') return b.by === 'rule' && a.because === b.because
  return b.by === a.by
}
