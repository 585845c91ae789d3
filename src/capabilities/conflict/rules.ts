import { refuse } from '../../kernel/refusal.ts'
import type { Clash, Judged, Week, Weighed } from './model.ts'

/** Whether two weeks have some time in common; what ends when the other begins is in nobody's way. */
export const sameTime = (one: Week | null, other: Week | null): boolean =>
  one !== null &&
  other !== null &&
  one.beginsAt !== null &&
  one.endsAt !== null &&
  other.beginsAt !== null &&
  other.endsAt !== null &&
  one.beginsAt < other.endsAt &&
  other.beginsAt < one.endsAt &&
  one.weekdays.some(day => other.weekdays.includes(day))

/** Whether two services do something for the same goal or area. */
export const sameGoal = (one: Omit<Weighed, 'id'>, other: Omit<Weighed, 'id'>): boolean =>
  one.serviceId !== null &&
  other.serviceId !== null &&
  one.serviceId !== other.serviceId &&
  ((one.goalId !== null && one.goalId === other.goalId) || (one.area !== null && one.area === other.area))

type Word = Pick<Judged, 'firstId' | 'secondId' | 'says' | 'fits'>

/** The measures that are in each other's way, each pair once for a kind. */
export function clashesOf(measures: readonly Weighed[], judged: readonly Word[]): Clash[] {
  const standing = measures.filter(one => one.status !== 'ended').toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return standing.flatMap((first, at) =>
    standing.slice(at + 1).flatMap(second => {
      const word = judged.find(one => one.firstId === first.id && one.secondId === second.id)
      const against = word?.says === 'against'
      const [firstId, secondId] = [first.id, second.id]
      const pair = { firstId, secondId, begun: first.status === 'running' && second.status === 'running' }
      const settled = word?.says === 'together' && word.fits
      return [
        ...(sameTime(first.week, second.week) && !settled ? [{ kind: 'time' as const, ...pair, against: false }] : []),
        ...(against || (sameGoal(first, second) && !settled) ? [{ kind: 'goal' as const, ...pair, against }] : []),
      ]
    }),
  )
}

/** How many minutes of the family's week the measures that go on ask for. */
export const minutesOf = (measures: readonly Pick<Weighed, 'status' | 'week'>[]): number =>
  measures.reduce((sum, one) => sum + (one.status === 'running' ? (one.week?.familyMinutes ?? 0) : 0), 0)

/** The week as it is kept; a time has days, a beginning and a later end. */
export function weekOf(said: Week) {
  const timed = said.weekdays.length > 0
  if (timed !== (said.beginsAt !== null) || timed !== (said.endsAt !== null)) return refuse('conflict.week_incomplete')
  if (said.beginsAt !== null && said.endsAt !== null && said.beginsAt >= said.endsAt)
    return refuse('conflict.ends_before')
  const week: Week = { ...said, weekdays: [...new Set(said.weekdays)].toSorted((a, b) => a - b) }
  return week
}

/** Two measures in the order in which a pair is kept; undefined for one and the same. */
export const pairOf = (one: string, other: string): readonly [string, string] | undefined =>
  one === other ? undefined : one < other ? [one, other] : [other, one]
