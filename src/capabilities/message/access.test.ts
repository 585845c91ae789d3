import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { EmployeeActor } from '../../kernel/actor.ts'
import type { CaseSubject } from '../case/model.ts'
import { EVERY_TOPIC, GROUNDS } from '../sight/model.ts'
import type { Sight } from '../sight/model.ts'
import { mayReadThread, readsTopic } from './access.ts'

const now = new Date('2026-11-24T07:00:00Z')
const [before, after] = [new Date('2026-11-01T07:00:00Z'), new Date('2026-12-01T07:00:00Z')]

const fact = fc.record({
  topic: fc.constantFrom(EVERY_TOPIC, 'plan', 'home'),
  ground: fc.constantFrom(...GROUNDS),
  groundId: fc.constant(null),
  from: fc.constantFrom(before, after),
  to: fc.constantFrom(null, before, after),
})
const sights: fc.Arbitrary<Sight> = fc.record({ facts: fc.array(fact, { maxLength: 3 }), kin: fc.boolean() })

const inCase = (sight: Sight): CaseSubject => ({
  childCase: {
    ...{ id: 'case', number: 'A1', childId: 'child', ownerServiceId: 'school', level: 1, status: 'open', step: '1.1' },
    ...{ stepSince: before, stepDue: null, stood: null, openedAt: before, openedBecause: '', pausedUntil: null },
    ...{ closedAt: null, closeReason: null, closingNote: null, lastActivityAt: before, version: 1 },
  },
  child: {
    ...{ id: 'child', name: 'Lars', fullName: 'Lars Prøve', birthDate: '2012-01-01', expectedOn: null, placeId: null },
    ...{ protection: 'none', languages: ['nb'], interpreterLanguage: null, version: 1 },
  },
  ...{ sight, holder: null, participates: true },
})
const member = (serviceId: string): EmployeeActor => ({
  ...{ kind: 'employee', id: 'adviser', role: 'practitioner', serviceId, municipality: 1, level: 'high' },
})

it('counts one of the team as reading exactly when the policy lets that one open the thread', () => {
  fc.assert(
    fc.property(sights, fc.constantFrom('plan', 'home'), (sight, topic) => {
      const reads = readsTopic(topic, { id: 'adviser', serviceId: 'ppt', sight, works: true }, now)
      const thread = { topic, familyId: 'mother', familyRole: 'guardian' } as const
      const subject = {
        inCase: inCase(sight),
        thread,
        members: [{ employeeId: 'adviser', serviceId: 'ppt' }],
        left: [],
      }
      expect(mayReadThread(member('ppt'), { ...subject, reading: reads ? ['adviser'] : [] }, now).allowed).toBe(reads)
      expect(mayReadThread(member('other'), { ...subject, reading: [] }, now).allowed).toBe(false)
    }),
  )
})
