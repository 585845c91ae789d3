import { demoActor, familyActor } from '../demo/actors.ts'
import { places } from '../demo/crowd/places.ts'
import type { Place } from '../demo/crowd/places.ts'
import { namesFor } from '../demo/crowd/names.ts'
import type { Random } from '../demo/crowd/random.ts'
import { demoEmployees } from '../demo/employees.ts'
import { demoServices } from '../demo/services.ts'
import type { DemoChild, DemoGuardian } from '../demo/families.ts'
import { idOf } from '../demo/ids.ts'
import { settleFamilies } from '../demo/settle-families.ts'
import { settle } from '../demo/settle.ts'
import type { EmployeeActor } from '../src/kernel/actor.ts'
import { addDays, addMonths } from '../src/kernel/time.ts'
import type { Day } from '../src/kernel/time.ts'
import type { House } from '../src/platform/api/carry-out.ts'
import { inTransaction } from '../src/platform/database/transaction.ts'
import { settingsFrom } from './rules.ts'
import type { Cast, Staff } from './world.ts'

const YEAR = 365.25
/** The first of the youths is fifteen so many days after. */
const FIRST_BIRTHDAY = 40

interface Settling {
  readonly cases: number
  readonly begins: Day
  readonly random: Random
}
/** What is lived around a child. */
export const LIVES = ['case', 'concerns', 'youth', 'new_guardian'] as const
export type LifeKind = (typeof LIVES)[number]
export interface Resident {
  readonly nth: number
  /** Which it is among those who live so. */
  readonly turn: number
  readonly life: LifeKind
  readonly child: DemoChild
  readonly cast: Cast
}
export interface Town {
  readonly residents: readonly Resident[]
  readonly staff: Map<string, Staff>
  /** Where the guardians' mail goes, and whose it is. */
  readonly addresses: ReadonlyMap<string, string>
}

/** Those at whose place a child lives so; the small ones come to no birthday on which something changes. */
const placesFor = (life: LifeKind): readonly Place[] =>
  places.filter(one => (life === 'youth' ? one.service === 'veikryss-ungdom' : one.ages[1] >= 4 && one.ages[0] <= 6))

const bornFor = (
  { life, nth, begins }: { life: LifeKind; nth: number; begins: Day },
  { ages }: Place,
  random: Random,
) => {
  if (life === 'youth') return addMonths(addDays(begins, FIRST_BIRTHDAY + 3 * nth), -15 * 12)
  const age = random.between(Math.max(ages[0], 2), Math.min(ages[1], 8))
  return addDays(begins, -Math.floor(age * YEAR) - random.between(1, 300))
}

/** Which life it is: most have a case, and some of each kind are among the first. */
const lifeOf = (nth: number): LifeKind => {
  if (nth % 4 === 3) return 'concerns'
  return nth % 10 === 6 ? 'youth' : nth % 10 === 9 ? 'new_guardian' : 'case'
}

/** An employee of the made-up municipality. */
export const employee = (slug: string, municipality: number): EmployeeActor => {
  const actor = demoActor(slug, municipality)
  if (actor.kind !== 'employee') throw new Error(`${slug} does not work in Veikryss`)
  return actor
}

function resident(nth: number, municipality: number, { begins, random }: Settling): Resident {
  const life = lifeOf(nth)
  const place = random.pick(placesFor(life))
  const slug = `simulated-${nth}`
  const names = namesFor(random)
  const born = bornFor({ life, nth, begins }, place, random)
  const responsible = life !== 'new_guardian'
  const parent = { language: 'nb', livesWith: true, responsible } as const
  const guardians: DemoGuardian[] = [{ ...parent, slug: `${slug}-mor`, name: names.mother, relation: 'mother' }]
  if (responsible) guardians.push({ ...parent, slug: `${slug}-far`, name: names.father, relation: 'father' })
  const partners = place.partners.map(one => ({
    ...{ serviceId: idOf(one.service), leader: employee(one.leader, municipality) },
    employee: employee(one.employee, municipality),
  }))
  return {
    ...{ nth, life, turn: Array.from({ length: nth }, (_, one) => lifeOf(one)).filter(one => one === life).length },
    child: { slug, name: names.child, born, at: place.service, languages: ['nb'], guardians },
    cast: {
      kind: demoServices.find(one => one.slug === place.service)?.kind ?? '',
      ...{ childId: idOf(slug), born, youth: familyActor(slug, 'youth', municipality), partners },
      family: guardians.map(one => idOf(one.slug)),
      guardians: responsible ? guardians.map(one => familyActor(one.slug, 'guardian', municipality)) : [],
      ...{ holder: employee(random.pick(place.people), municipality), leader: employee(place.leader, municipality) },
    },
  }
}

/** Writes the municipality before anything happens in it, as a register would have brought it. */
export async function settleTown(house: House, municipality: number, settling: Settling): Promise<Town> {
  const residents = Array.from({ length: settling.cases }, (_, nth) => resident(nth, municipality, settling))
  await inTransaction(house.database, { municipality, now: house.clock() }, async tx => {
    await settle(tx, house, municipality, settingsFrom(settling.begins))
    await settleFamilies(
      { tx, house, municipality },
      residents.map(one => one.child),
    )
    return { keep: true, value: undefined, last: [] }
  })
  const staff = demoEmployees.map(one => employee(one.slug, municipality))
  const slugs = residents.flatMap(one => one.child.guardians.map(({ slug }) => slug))
  const addresses = new Map(slugs.map(slug => [`${slug}@familie.example`, idOf(slug)]))
  return { residents, addresses, staff: new Map(staff.map(actor => [actor.id, { actor, lastDay: null, away: [] }])) }
}
