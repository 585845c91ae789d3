import { PROTECTIONS } from '../../src/capabilities/person/model.ts'
import type { Answer } from './judge.ts'
import { AGES, CONSENTS, DIMENSIONS, HEARD } from './world.ts'
import type { Dimension, World } from './world.ts'

const consentWords: Readonly<Record<World['consent'], string>> = {
  not_asked: 'ingen er spurt',
  waiting: 'ikke alle har svart',
  yes: 'alle som skal, har sagt ja',
  limited: 'alle har sagt ja, noen med unntak',
  plan_only: 'alle har sagt ja, men bare til planen',
  no: 'alle har sagt nei',
  disagreement: 'noen har sagt ja og noen nei',
  withdrawn: 'et ja er trukket tilbake',
  expired: 'samtykket har gått ut',
}
const gradeWords: Readonly<Record<World['grade'], string>> = {
  none: 'ingen adressebeskyttelse',
  hidden_residence: 'skjult bosted',
  client_address: 'klientadresse',
  confidential: 'fortrolig adresse',
  strictly_confidential: 'strengt fortrolig adresse',
}

/** The age bands in words. */
export const ageWords = (age: number): string => {
  const next = AGES[AGES.indexOf(age) + 1]
  if (age < 0) return 'ikke født'
  if (next === undefined) return `${age} år og eldre`
  return next === age + 1 ? `${age} år` : `${age}–${next - 1} år`
}

/** The names of some consents and grades, for the explanation at the top. */
export const explained = {
  consents: CONSENTS.map(one => consentWords[one]),
  grades: PROTECTIONS.map(one => gradeWords[one]),
  ages: AGES.map(ageWords),
}

const among = <Value>(all: readonly Value[], some: ReadonlySet<unknown>) => all.filter(one => some.has(one))

const consentIs = (some: ReadonlySet<unknown>): string => {
  const list = among(CONSENTS, some)
  const names = list.join(' ')
  if (names === 'yes limited plan_only') return 'med samtykke til minst ett tema'
  if (names === 'yes limited') return 'med samtykke til temaet'
  return `når ${list.map(one => consentWords[one]).join(', eller ')}`
}

const ageIs = (some: ReadonlySet<unknown>): string => {
  const list = among(AGES, some)
  const [first, last] = [list[0] ?? 0, list.at(-1) ?? 0]
  const [from, to] = [AGES.indexOf(first), AGES.indexOf(last)]
  if (to - from + 1 !== list.length) return `når barnet er ${list.map(ageWords).join(' eller ')}`
  const after = AGES[to + 1]
  if (from === 0) return `til barnet er ${after} år`
  return after === undefined ? `fra barnet er ${first} år` : `fra barnet er ${first} til det er ${after} år`
}

const heardIs = (some: ReadonlySet<unknown>): string => {
  const list = among(HEARD, some)
  if (list.join(' ') === 'shared talked') return 'når undringen er delt med leder'
  if (list.join(' ') === 'talked') return 'når familien har hørt om undringen'
  return list.length === 1 ? 'bare før undringen er delt' : 'før familien har hørt om undringen'
}

const gradeIs = (some: ReadonlySet<unknown>): string => {
  const list = among(PROTECTIONS, some)
  return list.length === 1 && list[0] === 'none'
    ? 'når barnet ikke har adressebeskyttelse'
    : `ved ${list.map(one => gradeWords[one]).join(' eller ')}`
}

const wordsFor: { readonly [Name in Dimension]: (some: ReadonlySet<unknown>) => string } = {
  consent: consentIs,
  age: ageIs,
  level: some => `på nivå ${[...some].join(' og ')}`,
  status: some => (some.has('open') ? 'til saken er avsluttet' : 'når saken er avsluttet'),
  grade: gradeIs,
  heard: heardIs,
}

const valuesOf = (worlds: readonly World[], name: Dimension) => new Set<unknown>(worlds.map(one => one[name]))

const projected = (worlds: readonly World[], names: readonly Dimension[]) =>
  new Set(worlds.map(one => JSON.stringify(names.map(name => one[name])))).size

const inWords = (worlds: readonly World[], names: readonly Dimension[]): string => {
  const [first, ...rest] = names
  if (!first) return 'alltid'
  const isProduct = names.reduce((all, name) => all * valuesOf(worlds, name).size, 1) === projected(worlds, names)
  if (isProduct) {
    const deciding = names.filter(name => valuesOf(worlds, name).size < DIMENSIONS[name].length)
    return deciding.map(name => wordsFor[name](valuesOf(worlds, name))).join(' og ')
  }
  const byRest = Map.groupBy(DIMENSIONS[first], (value: unknown) => {
    const here = worlds.filter(one => one[first] === value)
    return here.length === 0 ? '' : inWords(here, rest) || 'alltid'
  })
  byRest.delete('')
  return [...byRest]
    .map(([words, values]) => `${wordsFor[first](new Set(values))}${words === 'alltid' ? '' : ` og ${words}`}`)
    .join('; eller ')
}

/** When a relation may, in words; empty when always. */
export const when = ({ always, turnsOn, where }: Answer): string => (always ? '' : inWords(where, turnsOn))
