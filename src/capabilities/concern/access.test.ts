import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import type { Policy } from '../../kernel/policy.ts'
import { leads, mayDecide, mayOpen, mayLeave, mayTalk, mayWonder, mayWrite } from './access.ts'
import type { ConcernSubject } from './access.ts'
import type { Concern } from './model.ts'
import { readersOf } from './rules/readers.ts'
import {
  aConcern,
  aGuardianActor,
  anEmployeeActor,
  aSharedConcern,
  aTalk,
  CHILD,
  FATHER,
  LEADER,
  MOTHER,
  NOTED,
  SOMEBODY,
} from './testing/rules.ts'

const now = new Date('2026-10-13T08:00:00Z')
const ages = {
  heard: 7,
  youthSees: 13,
  youthConsent: 15,
  youthConsentsAlone: 16,
  ownsCase: 18,
}

const actors = {
  writer: anEmployeeActor(),
  leader: anEmployeeActor({ id: LEADER, role: 'leader' }),
  colleague: anEmployeeActor({ id: SOMEBODY }),
  'writer elsewhere': anEmployeeActor({ serviceId: SOMEBODY, role: 'leader' }),
  'leader elsewhere': anEmployeeActor({ id: SOMEBODY, role: 'leader', serviceId: SOMEBODY }),
  mother: aGuardianActor(),
  father: aGuardianActor({ id: FATHER }),
  youth: aGuardianActor({ id: CHILD, role: 'youth' }),
} satisfies Record<string, Actor>
type Who = keyof typeof actors

const told = [aTalk({ heardBy: [MOTHER] })]
const stages: Record<string, { concern: Concern; talks: typeof told }> = {
  noted: { concern: aConcern(), talks: [] },
  'shared with the leader': { concern: aSharedConcern(), talks: [] },
  'talked with the mother': { concern: aSharedConcern({ familySharedAt: NOTED }), talks: told },
}

/** The subject as it is loaded for an actor: only the facts that are for that reader. */
const subjectFor = (actor: Actor, { concern, talks }: { concern: Concern; talks: typeof told }): ConcernSubject => {
  const guardians = [MOTHER, FATHER].map(personId => ({ personId, guardianshipId: personId }))
  const around = { leaderServiceId: null, child: { id: CHILD, birthDate: '2021-04-01' }, talks, guardians }
  const facts = readersOf(concern, around, ages, NOTED)
  const service = actor.kind === 'employee' ? actor.serviceId : undefined
  const mine = facts.filter(
    ({ readerId, readerKind, inServiceId = service }) =>
      readerId === actor.id && readerKind === actor.kind && inServiceId === service,
  )
  return { concern, child: null, sight: { facts: mine, kin: false }, deciders: ['leader'] }
}

const NOBODY: Who[] = []
const table: [string, string, Policy<ConcernSubject>, Who[]][] = [
  ['noted', 'open', mayOpen, ['writer']],
  ['noted', 'write', mayWrite, ['writer']],
  ['noted', 'talk', mayTalk, ['writer']],
  ['noted', 'decide', mayDecide, ['writer']],
  ['noted', 'leave the common way', mayLeave, ['writer']],
  ['shared with the leader', 'open', mayOpen, ['writer', 'leader']],
  ['shared with the leader', 'write', mayWrite, ['writer']],
  ['shared with the leader', 'talk', mayTalk, ['writer', 'leader']],
  ['shared with the leader', 'decide', mayDecide, ['writer', 'leader']],
  ['talked with the mother', 'open', mayOpen, ['writer', 'leader', 'mother']],
  ['talked with the mother', 'write', mayWrite, ['writer']],
  ['talked with the mother', 'talk', mayTalk, ['writer', 'leader']],
  ['talked with the mother', 'decide', mayDecide, ['writer', 'leader']],
  ['talked with the mother', 'leave the common way', mayLeave, ['writer', 'leader']],
]

describe('who may do what with a concern', () => {
  it.each(table)('%s: %s', (stage, _, policy, allowed) => {
    const found = stages[stage]
    if (!found) throw new Error(stage)
    const may = (Object.keys(actors) as Who[]).filter(
      who => policy(actors[who], subjectFor(actors[who], found), now).allowed,
    )
    expect(may).toEqual([...NOBODY, ...allowed])
  })

  it('is decided by a role that the register names only in the concern’s own service', () => {
    const { facts } = subjectFor(actors.writer, stages['shared with the leader']!).sight
    const subject = {
      concern: aSharedConcern(),
      child: null,
      sight: { facts, kin: false },
      deciders: ['leader' as const],
    }
    expect(leads(anEmployeeActor({ role: 'leader' }), subject, now)).toBe(true)
    expect(leads(anEmployeeActor({ role: 'leader', serviceId: SOMEBODY }), subject, now)).toBe(false)
  })

  it('is nobody’s who is the child’s own family, as an employee', () => {
    const own = { ...subjectFor(actors.leader, stages['shared with the leader']!), sight: { facts: [], kin: true } }
    expect(mayOpen(actors.leader, own, now)).toMatchObject({ allowed: false })
  })

  it('every employee may wonder, and no family member notes concerns here', () => {
    expect(mayWonder(actors.colleague, null, now).allowed).toBe(true)
    expect(mayWonder(actors.mother, null, now).allowed).toBe(false)
  })
})

describe('the family', () => {
  const family = (birthDate: string, childTookPart: boolean) => ({
    leaderServiceId: null,
    child: { id: CHILD, birthDate },
    talks: [aTalk({ childTookPart })],
    guardians: [{ personId: MOTHER, guardianshipId: MOTHER }],
  })
  const readers = (birthDate: string, tookPart: boolean) =>
    readersOf(aSharedConcern(), family(birthDate, tookPart), ages, now).filter(fact => fact.readerKind === 'family')

  it('loses sight with the guardianship', () => {
    const gone = { ...family('2015-04-01', false), guardians: [] }
    expect(readersOf(aSharedConcern(), gone, ages, now).map(fact => fact.ground)).toEqual([
      'participation',
      'own_service',
    ])
  })
  it('sees until the young person owns the case', () => {
    expect(readers('2009-02-28', false)).toMatchObject([{ readerId: MOTHER, to: new Date('2027-02-27T23:00:00Z') }])
    expect(readers('2008-10-13', false)).toEqual([])
  })
  it('counts a birthday on 29 February from 1 March', () => {
    expect(readers('2012-02-29', false)).toMatchObject([{ to: new Date('2030-02-28T23:00:00Z') }])
  })
  it('includes the youth who took part, from the age of own pages', () => {
    expect(readers('2013-01-01', true)).toMatchObject([{ readerId: MOTHER }, { readerId: CHILD, from: now }])
    expect(readers('2015-01-01', true)).toMatchObject([{}, { readerId: CHILD, from: new Date('2027-12-31T23:00:00Z') }])
  })
})
