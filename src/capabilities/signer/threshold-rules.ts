import { addDays, addMonths, ageOn, dayOf } from '../../kernel/time.ts'
import type { Day } from '../../kernel/time.ts'
import type { TopicId } from '../organisation/model.ts'
import { matterOf } from './givers-rules.ts'
import type { WhoDecides } from './givers-rules.ts'
import { agesFor, hasAge, signersAt } from './rules.ts'
import { SECTORS } from './signing-model.ts'
import type { Giver, WhoSigns } from './who-model.ts'

const MONTHS_A_YEAR = 12

/** What changes at an age: the youth gets own pages, must say yes too, answers alone, or the case is the youth's own. */
export const AGE_CHANGES = ['sees', 'says_yes_too', 'says_yes_alone', 'owns'] as const
export type AgeChange = (typeof AGE_CHANGES)[number]

/** A birthday on which something changes. */
export interface Threshold {
  readonly age: number
  readonly on: Day
  readonly changes: readonly AgeChange[]
}

type Counting = WhoSigns['ages']

/** The first day on which somebody has an age; who is born on 29 February has it on 1 March in other years. */
export const birthdayAt = (birthDate: Day, age: number): Day => {
  const day = addMonths(birthDate, age * MONTHS_A_YEAR)
  return ageOn(birthDate, day) < age ? addDays(day, 1) : day
}

/** What changes at which age: by the municipality's ages, and by the law's own where it sets them for a sector. */
export function agesThatChange(ages: Counting): ReadonlyMap<number, readonly AgeChange[]> {
  const sectors = SECTORS.map(sector => agesFor({ ages }, { sector }))
  const at: Readonly<Record<AgeChange, readonly number[]>> = {
    sees: [Math.min(ages.youthSees, ages.ownsCase)],
    says_yes_too: sectors.flatMap(one => (one.withGuardians < one.alone ? [one.withGuardians] : [])),
    says_yes_alone: sectors.map(one => one.alone).filter(one => one < ages.ownsCase),
    owns: [ages.ownsCase],
  }
  const all = [...new Set(Object.values(at).flat())].toSorted((a, b) => a - b)
  return new Map(all.map(age => [age, AGE_CHANGES.filter(change => at[change].includes(age))]))
}

/** The birthdays of somebody on which something changes, the first first. */
export const thresholdsOf = (birthDate: Day, ages: Counting): readonly Threshold[] =>
  [...agesThatChange(ages)].map(([age, changes]) => ({ age, changes, on: birthdayAt(birthDate, age) }))

/**
 * From which day an age counts for what was said before it: the birthday, and where it was told of too late, when there
 * was time to answer. Who is grown decides from the birthday on, told or not: the law leaves no room.
 */
export const bitesOn = ({ on, changes }: Threshold, toldOn: Day, answerDays: number): Day => {
  const inTime = addDays(toldOn, answerDays)
  return changes.includes('owns') || inTime < on ? on : inTime
}

/** Those whose yes of before a birthday still stands, because the youth was not told in time that it ends. */
export interface StillStanding {
  readonly givers: readonly Giver[]
  readonly before: Day
}

/** Undefined where every age that has come counts: mostly. */
export function stillStanding(who: WhoDecides, serviceId: string, topic: TopicId, at: Date): StillStanding | undefined {
  const { birthDate } = who.child
  const { announced, ages } = who
  if (birthDate === null || announced === undefined || hasAge(birthDate, ages.ownsCase, at)) return undefined
  const matter = matterOf(who, serviceId, topic)
  const { withGuardians, alone } = agesFor(who, matter)
  const isUntold = (age: number) =>
    hasAge(birthDate, age, at) && !announced.some(one => one.age === age && one.bitesOn <= dayOf(at))
  const [first] = [withGuardians, alone].filter(isUntold).toSorted((a, b) => a - b)
  if (first === undefined) return undefined
  const counts = (age: number) => hasAge(birthDate, age, at) && !isUntold(age)
  return { before: birthdayAt(birthDate, first), givers: signersAt(who, at, matter, counts) }
}
