import { readFileSync } from 'node:fs'
import { PROTECTIONS } from '../../src/capabilities/person/model.ts'
import type { Protection } from '../../src/capabilities/person/model.ts'
import { TOPIC_IDS } from '../../src/capabilities/settings/model.ts'
import { Settings } from '../../src/capabilities/settings/settings-model.ts'
import type { ConsentAnswer, Giver, SharingSources } from '../../src/capabilities/sharing/model.ts'
import { factsImplied } from '../../src/capabilities/sharing/rules/facts.ts'
import { giversAt } from '../../src/capabilities/sharing/rules/givers.ts'
import { aRequest, anAnswer, someSources } from '../../src/capabilities/sharing/testing.ts'
import type { ImpliedFact } from '../../src/capabilities/sight/model.ts'
import { addDays, addMonths, dayOf } from '../../src/kernel/time.ts'
import { ids } from './ids.ts'

export const now = new Date('2026-11-24T07:00:00Z')
export const before = new Date('2026-06-01T07:00:00Z')
export const today = dayOf(now)

const config = new URL('../../config/tromso-like.json', import.meta.url)
/** The settings that the document is reckoned with. */
export const settings = Settings.parse(JSON.parse(readFileSync(config, 'utf8')))
const { ages } = settings

/** What the family has answered about the other service. */
export const CONSENTS = [
  'not_asked',
  'waiting',
  'yes',
  'limited',
  'plan_only',
  'no',
  'disagreement',
  'withdrawn',
  'expired',
] as const
/** The ages at which something can turn: the first of each band. */
export const AGES = [
  ...new Set([-1, 0, ages.youthSees, ages.youthConsent, ages.youthConsentsAlone, ages.ownsCase]),
].toSorted((a, b) => a - b)
export const LEVELS = [1, 2, 3] as const
export const STATUSES = ['open', 'closed'] as const
/** How far a concern has come. */
export const HEARD = ['noted', 'shared', 'talked'] as const

/** Everything outside the relation that could decide. */
export interface World {
  readonly consent: (typeof CONSENTS)[number]
  readonly age: number
  readonly level: (typeof LEVELS)[number]
  readonly status: (typeof STATUSES)[number]
  readonly grade: Protection
  readonly heard: (typeof HEARD)[number]
}
export type Dimension = keyof World
export const DIMENSIONS: { readonly [Name in Dimension]: readonly World[Name][] } = {
  consent: CONSENTS,
  age: AGES,
  level: LEVELS,
  status: STATUSES,
  grade: PROTECTIONS,
  heard: HEARD,
}

/** Every combination of the given dimensions; the others stand at their first open value. */
export const worldsOf = (free: readonly Dimension[]): readonly World[] =>
  free.reduce<readonly World[]>(
    (worlds, name) => worlds.flatMap(world => DIMENSIONS[name].map(value => ({ ...world, [name]: value }))),
    [{ consent: 'yes', age: 0, level: 2, status: 'open', grade: 'none', heard: 'talked' }],
  )

const MONTHS = 12
/** Half a year past the birthday; nobody is born yet at -1. */
export const birthDateAt = (age: number): string | null => (age < 0 ? null : addMonths(today, -MONTHS * age - 6))

const guardian = (personId: string, parentalResponsibility = true) => ({
  ...{ personId, parentalResponsibility, guardianshipId: personId },
  ...{ from: '2000-01-01', to: null },
})
const part = (employeeId: string, serviceId: string, to: Date | null = null) => ({
  ...{ id: employeeId, employeeId, serviceId, from: before, to },
})

/** All that decides who sees the case of this world. */
export const sourcesOf = (world: World): SharingSources => {
  const base = someSources({
    closed: world.status === 'closed',
    ownerServiceId: ids.school,
    child: { id: ids.child, birthDate: birthDateAt(world.age) },
    guardians: [guardian(ids.guardian), guardian(ids.barred), guardian(ids.carer, false)],
    participants: [
      part(ids.participant, ids.school),
      part(ids.leaderIn, ids.school),
      part(ids.kin, ids.school),
      part(ids.other, ids.ppt),
      part(ids.keptOut, ids.ppt),
      part(ids.ended, ids.school, new Date('2026-10-01T00:00:00Z')),
    ],
    holders: [
      { id: ids.holding, holderId: ids.holder, serviceId: ids.school, kind: 'accepted', from: before, to: null },
    ],
    ages,
    lapsingDays: Math.max(...settings.consentReminderDays),
  })
  if (world.consent === 'not_asked') return base
  const asked = aRequest({ serviceId: ids.ppt, topics: [...TOPIC_IDS], at: before })
  const givers = giversAt(base, now)
  return {
    ...base,
    requests: [asked],
    answers: givers.flatMap((one, at) => answersOf(world, one, at === givers.length - 1)),
  }
}

const answersOf = ({ consent }: World, giver: Giver, last: boolean): ConsentAnswer[] => {
  const topics = consent === 'plan_only' ? (['plan'] as const) : TOPIC_IDS
  const say = (over: Partial<ConsentAnswer>) =>
    topics.map(topic =>
      anAnswer({
        ...{ giver, serviceId: ids.ppt, topic, from: dayOf(before), to: addDays(today, 200), at: before },
        ...{ notFor: [ids.keptOut], ...over },
      }),
    )
  switch (consent) {
    case 'yes':
    case 'plan_only':
      return say({})
    case 'limited':
      return say({ answer: 'limited', limits: 'Ikke noe om hjemmet.' })
    case 'no':
      return say({ answer: 'no', to: null })
    case 'disagreement':
      return last ? say({ answer: 'no', to: null }) : say({})
    case 'withdrawn':
      return [...say({}), ...(last ? say({ answer: 'no', to: null, at: new Date(now.getTime() - 60_000) }) : [])]
    case 'expired':
      return say({ to: addDays(today, -1) })
    case 'waiting':
      return last ? [] : say({})
    case 'not_asked':
      return []
  }
}

const reckoned = new Map<string, readonly ImpliedFact[]>()
/** The access facts of the case, as `sharing` reckons them, and a parent's bar. Level and address grade are no source of any. */
export const factsOf = (world: World): readonly ImpliedFact[] => {
  const name = [world.consent, world.age, world.status].join(' ')
  const facts = reckoned.get(name) ?? [...factsImplied(sourcesOf(world), now), bar]
  reckoned.set(name, facts)
  return facts
}

const bar: ImpliedFact = {
  ...{ readerKind: 'family', readerId: ids.barred, topic: '*', ground: 'block', groundId: null },
  ...{ from: before, to: null },
}
