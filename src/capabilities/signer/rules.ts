import { addDays, addMonths, ageOn, dayOf } from '../../kernel/time.ts'
import type { Day } from '../../kernel/time.ts'
import type { TopicId } from '../organisation/model.ts'
import { SECTORS, signing } from './signing-model.ts'
import type { Giver, Matter, SigningException, WhoSigns } from './who-model.ts'

const MONTHS_A_YEAR = 12

/** The child's age in whole years on the local day of an instant; undefined before birth. */
export const ageAt = (birthDate: Day | null, at: Date): number | undefined =>
  birthDate === null || birthDate > dayOf(at) ? undefined : ageOn(birthDate, dayOf(at))

/** Whether the child has come to an age. */
export const hasAge = (birthDate: Day | null, years: number, at: Date): boolean => (ageAt(birthDate, at) ?? -1) >= years

/** Whether something holds on a local day. */
export const isOn = (one: { readonly from: Day; readonly to: Day | null }, day: Day) =>
  one.from <= day && (one.to === null || one.to > day)

/** The guardians with parental responsibility on the local day of an instant. */
export const responsibleAt = ({ guardians }: Pick<WhoSigns, 'guardians'>, at: Date) =>
  guardians.filter(one => one.parentalResponsibility && isOn(one, dayOf(at)))

/** Who answers in the parents' place while child welfare has the care: the foster parents with it. */
export const fosteringAt = ({ guardians, careOrders }: Pick<WhoSigns, 'guardians' | 'careOrders'>, at: Date) =>
  careOrders.some(one => isOn(one, dayOf(at)))
    ? guardians.filter(one => one.relation === 'foster_parent' && isOn(one, dayOf(at)))
    : []

/** The ages that count for a matter: the law's where it sets one, else the municipality's; the case is one's own in the end. */
export const agesFor = ({ ages }: Pick<WhoSigns, 'ages'>, { sector }: Matter) => {
  const { withGuardians = ages.youthConsent, alone = ages.youthConsentsAlone } = signing.sectors[sector]
  return { withGuardians, alone: Math.min(alone, ages.ownsCase) }
}

const exceptionsAt = ({ exceptions }: WhoSigns, at: Date, topic: TopicId | undefined) =>
  exceptions.filter(one => isOn(one, dayOf(at)) && isFor(one, topic))

const isFor = ({ topics }: SigningException, topic: TopicId | undefined) =>
  topics === null || (topic !== undefined && topics.includes(topic))

/** The grown-ups who must answer: child welfare with the foster parents under a care order, else everybody responsible. */
const grownAt = (who: WhoSigns, at: Date, leftOut: ReadonlySet<string | null>): readonly Giver[] => {
  const orders = who.careOrders.filter(one => isOn(one, dayOf(at)))
  const carers = orders.length > 0 ? fosteringAt(who, at) : responsibleAt(who, at)
  const people = [...new Set(carers.map(one => one.personId))].filter(id => !leftOut.has(id))
  const services = [...new Set(orders.map(one => one.serviceId))]
  return [
    ...services.map((id): Giver => ({ kind: 'child_welfare', id })),
    ...people.map((id): Giver => ({ kind: 'guardian', id })),
  ]
}

/**
 * Who must all say yes before something crosses to another service: everybody with parental responsibility, unless the
 * care is taken over or a legal reason leaves somebody out; from one age the youth with them, from another the youth alone.
 * Nobody to ask means that nothing opens: the youth never stands in for grown-ups who are not there.
 */
export const signersAt = (
  who: WhoSigns,
  at: Date,
  matter: Matter = { sector: 'general' },
  counts = (years: number) => hasAge(who.child.birthDate, years, at),
): readonly Giver[] => {
  const youth: Giver = { kind: 'youth', id: who.child.id }
  const { withGuardians, alone } = agesFor(who, matter)
  const made = exceptionsAt(who, at, matter.topic)
  if (counts(alone) || made.some(one => one.kind === 'youth_alone')) return [youth]
  const leftOut = new Set(made.flatMap(one => (one.kind === 'without_guardian' ? [one.personId] : [])))
  const grown = grownAt(who, at, leftOut)
  return grown.length > 0 && counts(withGuardians) ? [...grown, youth] : grown
}

/** Somebody is one of some signers. */
export const isAmong = (givers: readonly Giver[], { kind, id }: Giver): boolean =>
  givers.some(one => one.kind === kind && one.id === id)

/** Everybody who must answer in some matter. */
export const allSignersAt = (who: WhoSigns, at: Date, matters: readonly Matter[]): readonly Giver[] => {
  const all = matters.flatMap(matter => signersAt(who, at, matter))
  return all.filter((one, index) => all.findIndex(other => other.kind === one.kind && other.id === one.id) === index)
}

/** The local days on which who must answer, or who sees by age, may change. Born on 29 February: the day after counts too. */
export const turningDays = (who: WhoSigns): readonly Day[] => {
  const { birthDate } = who.child
  const bySector = SECTORS.flatMap(sector => Object.values(agesFor(who, { sector })))
  const years = [...new Set([0, ...Object.values(who.ages), ...bySector])]
  const birthdays = birthDate === null ? [] : years.map(one => addMonths(birthDate, one * MONTHS_A_YEAR))
  const periods = [...who.guardians, ...who.careOrders, ...who.exceptions]
  return [
    ...(who.announced ?? []).map(one => one.bitesOn),
    ...birthdays.flatMap(day => [day, addDays(day, 1)]),
    ...periods.flatMap(one => (one.to === null ? [one.from] : [one.from, one.to])),
  ]
}
