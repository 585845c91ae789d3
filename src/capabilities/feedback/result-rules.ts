import type { Phase, Theme } from '../settings/model.ts'
import { BEST } from './model.ts'

/** What one person has answered about one theme, and of which service; null where it is told of the whole municipality alone. */
export interface Voice {
  readonly personId: string
  readonly childId: string
  readonly serviceId: string | null
  readonly phase: Phase
  readonly theme: Theme
  readonly value: number
  readonly at: Date
}
/** A service, and the unit above it. */
export interface Unit {
  readonly id: string
  readonly parentId: string | null
}
/** From how few people, and about how few children, nothing is put together. */
export interface Fewest {
  readonly people: number
  readonly children: number
}

/** What can be shown: between what the mean lies, and how many people it is of at least. */
export interface Result {
  /** With all below it; null for the whole municipality. */
  readonly serviceId: string | null
  readonly phase: Phase
  readonly theme: Theme
  readonly low: number
  readonly high: number
  readonly atLeast: number
}

/**
 * People who are told of together, and as nothing less: no two groups have anybody in common, and whatever is shown is reckoned from
 * what is said of whole groups. So there is nothing to take one number from another by.
 */
export interface Group {
  readonly serviceId: string | null
  readonly voices: readonly Voice[]
}

const isEnough = (voices: readonly Voice[], { people, children }: Fewest): boolean =>
  voices.length >= people && new Set(voices.map(one => one.childId)).size >= children

/** Of each person the latest alone, so that nobody counts twice. */
const onceEach = (voices: readonly Voice[]): readonly Voice[] =>
  [...Map.groupBy(voices, one => one.personId).values()].flatMap(
    own => own.toSorted((a, b) => b.at.getTime() - a.at.getTime() || compare(a, b))[0] ?? [],
  )
const compare = (a: Voice, b: Voice) => (`${a.serviceId}` < `${b.serviceId}` ? -1 : 1)

/**
 * The groups of some voices about the same: of each service where they are enough, else with those of the unit above, and at last of the
 * municipality; what is not enough even there is told of nowhere. How people are grouped follows from who has answered, never from what.
 */
export function groupsOf(voices: readonly Voice[], units: readonly Unit[], fewest: Fewest): readonly Group[] {
  const known = new Set(units.map(one => one.id))
  const below = Map.groupBy(units, one => (one.parentId !== null && known.has(one.parentId) ? one.parentId : null))
  const own = Map.groupBy(onceEach(voices), one =>
    one.serviceId !== null && known.has(one.serviceId) ? one.serviceId : null,
  )
  const groups: Group[] = []
  /** Groups what lies at and below a unit; answers what is left over. */
  const gather = (serviceId: string | null): readonly Voice[] => {
    const left = (below.get(serviceId) ?? []).flatMap(one => gather(one.id))
    const together = [...(own.get(serviceId) ?? []), ...left]
    if (!isEnough(together, fewest)) return together
    groups.push({ serviceId, voices: together })
    return []
  }
  gather(null)
  return groups
}

/** The band in which the mean of a group lies: 0 to 1, 1 to 2, 2 to 3, 3 to 4. Wide enough that each answer could be any (record 79). */
const bandOf = ({ voices }: Group): number => {
  const mean = voices.reduce((sum, one) => sum + one.value, 0) / voices.length
  return Math.min(Math.floor(mean), BEST - 1)
}

const HALF = 2
/** To the half below, or above. */
const floored = (value: number) => Math.floor(value * HALF) / HALF
const ceiled = (value: number) => Math.ceil(value * HALF) / HALF
const FIVES = 5

/** What is shown of groups together: between what the mean of them all lies, reckoned from their bands alone. */
function together(groups: readonly Group[]): Pick<Result, 'low' | 'high' | 'atLeast'> {
  const people = groups.reduce((sum, one) => sum + one.voices.length, 0)
  const low = groups.reduce((sum, one) => sum + bandOf(one) * one.voices.length, 0) / people
  return { low: floored(low), high: ceiled(low + 1), atLeast: Math.floor(people / FIVES) * FIVES }
}

/** All that can be shown of what people have answered in one half-year, of each service, each unit and the municipality. */
export function resultsOf(voices: readonly Voice[], units: readonly Unit[], fewest: Fewest): readonly Result[] {
  const above = aboveIn(units)
  const same = Map.groupBy(voices, one => `${one.phase} ${one.theme}`)
  return [...same.values()].flatMap(about => {
    const [first] = about
    if (!first) return []
    const groups = groupsOf(about, units, fewest)
    const places = new Set(groups.flatMap(one => above(one.serviceId)))
    return [...places].map(serviceId => ({
      ...{ serviceId, phase: first.phase, theme: first.theme },
      ...together(groups.filter(one => above(one.serviceId).includes(serviceId))),
    }))
  })
}

/** A service and all units above it, and at last the municipality. */
export const aboveIn = (units: readonly Unit[]) => {
  const parents = new Map(units.map(one => [one.id, one.parentId]))
  return (serviceId: string | null): readonly (string | null)[] => {
    const path: (string | null)[] = []
    for (let at = serviceId; at !== null && parents.has(at) && !path.includes(at); at = parents.get(at) ?? null)
      path.push(at)
    return [...path, null]
  }
}
