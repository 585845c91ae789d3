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
  /** Whether somebody else knows it: it was given at a screen where an adult may sit beside, or has been shown to somebody. */
  readonly seen: boolean
  /** Who has the care of the child, or has had it: what those of one home have answered may be known to each of them. */
  readonly kin: readonly string[]
}
/** Who was asked at the same time, of which service, whether that one answered or not. */
export type AskedThen = Pick<Voice, 'personId' | 'childId' | 'serviceId' | 'phase' | 'kin'>
/** A service, and the unit above it. */
export interface Unit {
  readonly id: string
  readonly parentId: string | null
}
/** From how few homes whose answers nobody else knows, and about how few children, nothing is put together. */
export interface Fewest {
  readonly people: number
  readonly children: number
}

/** What can be shown: between what the mean lies. Not how many it is of: where that is all who were asked, it tells who answered. */
export interface Result {
  /** With all below it; null for the whole municipality. */
  readonly serviceId: string | null
  readonly phase: Phase
  readonly theme: Theme
  readonly low: number
  readonly high: number
}

/**
 * People who are told of together, and as nothing less: no two groups have anybody in common, and whatever is shown is reckoned from
 * what is said of whole groups. So there is nothing to take one number from another by.
 */
export interface Group {
  readonly serviceId: string | null
  readonly voices: readonly Voice[]
}

/** The home of each: those are of one home who have a child, or somebody with the care of it, in common. */
function homesOf(all: readonly AskedThen[]): (one: Pick<Voice, 'childId'>) => string {
  const next = new Map<string, string>()
  const top = (id: string): string => {
    let at = id
    for (let up = next.get(at); up !== undefined; up = next.get(at)) at = up
    return at
  }
  for (const { childId, personId, kin } of all)
    for (const id of [personId, ...kin]) {
      const [one, other] = [top(childId), top(id)]
      if (one !== other) next.set(one, other)
    }
  return ({ childId }) => top(childId)
}
type HomeOf = ReturnType<typeof homesOf>

/** How many answers each known one asks for, and how many beside (record 79: the sums that a band leaves open). */
const [PER_KNOWN, BESIDE] = [4, 5]

/**
 * Whether a band may be told of some: of homes enough that nobody else knows what they said, and so many in all that each answer could be
 * any also to who knows all that is seen and all that one home has said.
 */
function isEnough(voices: readonly Voice[], { people, children }: Fewest, homeOf: HomeOf): boolean {
  const unseen = voices.filter(one => !one.seen)
  const homes = Map.groupBy(unseen, homeOf)
  const known = voices.length - unseen.length + Math.max(0, ...[...homes.values()].map(one => one.length))
  return (
    homes.size >= people &&
    new Set(unseen.map(one => one.childId)).size >= children &&
    voices.length >= PER_KNOWN * known + BESIDE
  )
}

/** So many homes are asked for each that must have answered: a number that is shown tells of nobody that just that one has answered. */
const ASKED_FOR_EACH = 4 / 3
const isAmongMany = (asked: readonly AskedThen[], { people }: Fewest, homeOf: HomeOf): boolean =>
  new Set(asked.map(homeOf)).size >= Math.ceil(people * ASKED_FOR_EACH)

/** Those who are told of together: all, else those whom nobody else has seen, else one of each home of these; nobody where they are too few. */
function chosen(voices: readonly Voice[], fewest: Fewest, homeOf: HomeOf): readonly Voice[] {
  const unseen = voices.filter(one => !one.seen)
  const oneEach = [...Map.groupBy(unseen, homeOf).values()].flatMap(
    own => own.toSorted((a, b) => (a.personId < b.personId ? -1 : 1))[0] ?? [],
  )
  return [voices, unseen, oneEach].find(some => isEnough(some, fewest, homeOf)) ?? []
}

/** Of each person the latest alone, so that nobody counts twice. */
const onceEach = (voices: readonly Voice[]): readonly Voice[] =>
  [...Map.groupBy(voices, one => one.personId).values()].flatMap(
    own => own.toSorted((a, b) => b.at.getTime() - a.at.getTime() || compare(a, b))[0] ?? [],
  )
const compare = (a: Voice, b: Voice) => (`${a.serviceId}` < `${b.serviceId}` ? -1 : 1)

/** What people have answered about the same, and who was asked. */
interface Told {
  readonly voices: readonly Voice[]
  readonly asked: readonly AskedThen[]
}

/**
 * The groups of some voices about the same: of each service where they are enough, else with those of the unit above, and at last of the
 * municipality; what is not enough even there is told of nowhere. How people are grouped follows from who has answered, never from what.
 */
export function groupsOf({ voices, asked }: Told, units: readonly Unit[], fewest: Fewest): readonly Group[] {
  const known = new Set(units.map(one => one.id))
  const placeOf = ({ serviceId }: Pick<Voice, 'serviceId'>) =>
    serviceId !== null && known.has(serviceId) ? serviceId : null
  const below = Map.groupBy(units, one => (one.parentId !== null && known.has(one.parentId) ? one.parentId : null))
  const [said, heard] = [Map.groupBy(onceEach(voices), placeOf), Map.groupBy(asked, placeOf)]
  const homeOf = homesOf([...voices, ...asked])
  const groups: Group[] = []
  /** Groups what lies at and below a unit; answers what is left over. */
  const gather = (serviceId: string | null): Told => {
    const under = (below.get(serviceId) ?? []).map(one => gather(one.id))
    const all = [...(said.get(serviceId) ?? []), ...under.flatMap(one => one.voices)]
    const near = [...(heard.get(serviceId) ?? []), ...under.flatMap(one => one.asked)]
    const some = new Set(isAmongMany(near, fewest, homeOf) ? chosen(all, fewest, homeOf) : [])
    if (some.size === 0) return { voices: all, asked: near }
    groups.push({ serviceId, voices: [...some] })
    // Of those who were asked here only who is left goes on: the others hide these, and nobody else.
    const left = all.filter(one => !some.has(one))
    const leftIds = new Set(left.map(one => one.personId))
    return { voices: left, asked: near.filter(one => leftIds.has(one.personId)) }
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

/** What is shown of groups together: between what the mean of them all lies, reckoned from their bands alone. */
function together(groups: readonly Group[]): Pick<Result, 'low' | 'high'> {
  const people = groups.reduce((sum, one) => sum + one.voices.length, 0)
  const low = groups.reduce((sum, one) => sum + bandOf(one) * one.voices.length, 0) / people
  return { low: floored(low), high: ceiled(low + 1) }
}

/** All that can be shown of what people have answered in one half-year, of each service, each unit and the municipality. */
export function resultsOf({ voices, asked }: Told, units: readonly Unit[], fewest: Fewest): readonly Result[] {
  const above = aboveIn(units)
  const same = Map.groupBy(voices, one => `${one.phase} ${one.theme}`)
  return [...same.values()].flatMap(about => {
    const [first] = about
    if (!first) return []
    const then = asked.filter(one => one.phase === first.phase)
    const groups = groupsOf({ voices: about, asked: then }, units, fewest)
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
