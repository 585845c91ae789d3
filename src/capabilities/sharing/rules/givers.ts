import { addDays, addMonths, ageOn, dayOf } from '../../../kernel/time.ts'
import type { Day } from '../../../kernel/time.ts'
import type { Giver, SharingSources } from '../model.ts'

type WhoDecides = Pick<SharingSources, 'child' | 'guardians' | 'ages'>

const MONTHS_A_YEAR = 12

/** The child's age in whole years on the local day of an instant; undefined before birth. */
export const ageAt = (birthDate: Day | null, at: Date): number | undefined =>
  birthDate === null || birthDate > dayOf(at) ? undefined : ageOn(birthDate, dayOf(at))

/** Whether the child has come to an age. */
export const hasAge = (birthDate: Day | null, years: number, at: Date): boolean => (ageAt(birthDate, at) ?? -1) >= years

/** The guardians with parental responsibility on the local day of an instant. */
export const responsibleAt = ({ guardians }: Pick<SharingSources, 'guardians'>, at: Date) => {
  const day = dayOf(at)
  return guardians.filter(one => one.parentalResponsibility && one.from <= day && (one.to === null || one.to > day))
}

/**
 * Who must all say yes before anything crosses to another service: every guardian with parental responsibility,
 * from one age the youth with them, from another the youth alone. Nobody to ask means that nothing opens.
 */
export const giversAt = (who: WhoDecides, at: Date): readonly Giver[] => {
  const { birthDate, id } = who.child
  const youth: Giver = { kind: 'youth', id }
  if (hasAge(birthDate, Math.min(who.ages.youthConsentsAlone, who.ages.ownsCase), at)) return [youth]
  const people = [...new Set(responsibleAt(who, at).map(one => one.personId))]
  const guardians = people.map((personId): Giver => ({ kind: 'guardian', id: personId }))
  return hasAge(birthDate, who.ages.youthConsent, at) ? [...guardians, youth] : guardians
}

/** The local days on which who must answer, or who sees by age, may change. Born on 29 February: the day after counts too. */
export const turningDays = ({ child, guardians, ages }: WhoDecides): readonly Day[] => {
  const { birthDate } = child
  const years = [0, ages.youthSees, ages.youthConsent, ages.youthConsentsAlone, ages.ownsCase]
  const birthdays = birthDate === null ? [] : years.map(one => addMonths(birthDate, one * MONTHS_A_YEAR))
  return [
    ...birthdays.flatMap(day => [day, addDays(day, 1)]),
    ...guardians.flatMap(one => (one.to === null ? [one.from] : [one.from, one.to])),
  ]
}
