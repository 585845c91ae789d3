import { addDays } from '../../src/kernel/time.ts'
import type { Cast } from '../course/model.ts'
import type { DemoChild, DemoGuardian } from '../families.ts'
import { namesFor } from './names.ts'
import { places } from './places.ts'
import type { Place } from './places.ts'
import type { Random } from './random.ts'

/** A child of the crowd with its place and those around. */
export interface CrowdChild {
  readonly child: DemoChild
  readonly place: Place
  readonly cast: Cast
}

const YEAR = 365.25
const STARTS = '2026-11-24'
/** Families that speak these languages at home more often want an interpreter. */
const INTERPRETED = new Set(['ar', 'so', 'uk'])

const dayOfBirth = ({ ages: [youngest, oldest] }: Place, random: Random) => {
  const age = random.between(youngest, oldest)
  // So old today, however old that is in days; those who are expected come within half a year.
  if (age < 0) return { expected: addDays(STARTS, random.between(20, 170)) }
  return { born: addDays(STARTS, -Math.floor(age * YEAR) - random.between(45, 340)) }
}

const guardiansOf = (slug: string, names: ReturnType<typeof namesFor>, interpreter: boolean, random: Random) => {
  const speaks = { language: names.language === 'se' ? 'nb' : names.language, livesWith: true }
  const interpreted = interpreter && { interpreter: names.language }
  const mother: DemoGuardian = {
    slug: `${slug}-mor`,
    name: names.mother,
    relation: 'mother',
    ...speaks,
    ...interpreted,
  }
  const father: DemoGuardian = { slug: `${slug}-far`, name: names.father, relation: 'father', ...speaks }
  return random.chance(70) ? [mother, father] : [random.chance(75) ? mother : father]
}

function childAt(place: Place, nth: number, random: Random): CrowdChild {
  const slug = `${place.service}-${nth}`
  const names = namesFor(random)
  const when = dayOfBirth(place, random)
  const interpreter = INTERPRETED.has(names.language) && random.chance(60)
  const guardians = guardiansOf(slug, names, interpreter, random)
  const holder = place.people[nth % place.people.length] ?? place.leader
  const isExpected = when.born === undefined
  const name = isExpected ? 'Baby' : (names.child.split(' ')[0] ?? '')
  const child: DemoChild = {
    ...{ slug, at: place.service, guardians, ...when },
    name: isExpected ? `Baby ${names.mother.split(' ').at(-1) ?? ''}` : names.child,
    languages: names.language === 'nb' ? ['nb'] : [names.language, 'nb'],
  }
  const cast: Cast = {
    ...{ child: slug, name, born: when.born ?? null, guardians: guardians.map(one => one.slug) },
    ...{
      interpreter: guardians.some(one => one.interpreter !== undefined),
      writer: holder,
      leader: place.leader,
      holder,
    },
    atSchool: place.atSchool,
  }
  return { child, place, cast }
}

/** The many children of Veikryss, with family and those around. */
export const crowdOf = (random: Random): readonly CrowdChild[] =>
  places.flatMap(place => Array.from({ length: place.children }, (_, nth) => childAt(place, nth, random)))
