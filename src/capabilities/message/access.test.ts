import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor, EmployeeActor } from '../../kernel/actor.ts'
import type { CaseSubject } from '../case/model.ts'
import { NOW, aSubject, family, seenBy, staff } from '../case/subject.testing.ts'
import { EVERY_TOPIC, GROUNDS } from '../sight/model.ts'
import type { Sight } from '../sight/model.ts'
import { mayBegin, mayOpenFile, mayReadThread, readsTopic, takesOver } from './access.ts'
import type { ThreadSubject } from './access.ts'

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

/** What Hege wrote about with Marte at school and Are at BUP, both of whom read it; the holder is neither. */
const aThread = (over: Partial<ThreadSubject> = {}): ThreadSubject => ({
  inCase: aSubject({ sight: seenBy('guardianship') }),
  thread: { topic: 'health', familyId: 'hege', familyRole: 'guardian' },
  members: [
    { employeeId: 'marte', serviceId: 'school' },
    { employeeId: 'are', serviceId: 'bup' },
  ],
  reading: ['marte', 'are'],
  left: [],
  ...over,
})
const says = (actor: Actor, subject: ThreadSubject) => mayReadThread(actor, subject, NOW).reason
const ofStaff = (over: Partial<ThreadSubject> = {}) => aThread({ inCase: aSubject(), ...over })

describe('of the family, a thread is read', () => {
  it('by the one whom it was written with, and by nobody else at home, child or grown-up', () => {
    expect(says(family('hege'), aThread())).toBe('message.own')
    for (const other of [family('trond'), family('lars', 'youth')])
      expect(says(other, aThread())).toBe('message.not_in_it')
  })

  it('as whom it was written with: not by a parent who has come into a case as the one whom it is about', () => {
    expect(says(family('hege', 'youth'), aThread())).toBe('message.not_in_it')
    const own = aThread({ thread: { topic: 'plan', familyId: 'lars', familyRole: 'youth' } })
    expect(says(family('lars', 'youth'), own)).toBe('message.own')
    expect(says(family('lars'), own)).toBe('message.not_in_it')
  })

  it('no more when its topic is kept from that one, or the case is', () => {
    const kept = {
      ...seenBy('guardianship'),
      facts: [...seenBy('guardianship').facts, ...seenBy('block', { topic: 'health' }).facts],
    }
    expect(says(family('hege'), aThread({ inCase: aSubject({ sight: kept }) }))).toBe('sight.no_ground')
    expect(says(family('hege'), aThread({ inCase: aSubject({ sight: seenBy() }) }))).toBe('sight.no_ground')
  })

  it('only while one of the services in it may be known: that a service helps is itself a secret', () => {
    const tie = (serviceId: string, topic: string) => ({ serviceId, topic, since: null })
    const sees = (...ties: ReturnType<typeof tie>[]) =>
      says(
        family('hege'),
        aThread({ inCase: aSubject({ sight: { ...seenBy('invited', { topic: 'health' }), ties } }) }),
      )
    expect(sees(tie('school', 'home'), tie('bup', 'home'))).toBe('message.not_known')
    expect(sees(tie('school', 'home'), tie('bup', 'health'))).toBe('message.own')
  })
})

describe('of the team, a thread is read', () => {
  it('by those it was written to, in the service in which it was', () => {
    expect(says(staff('marte'), ofStaff())).toBe('message.member')
    expect(says(staff('are', 'bup'), ofStaff())).toBe('message.member')
    // A leader, a colleague, and Marte in another post.
    for (const other of [staff('rune', 'school', 'leader'), staff('siv'), staff('marte', 'bup')])
      expect(says(other, ofStaff())).toBe('message.not_in_it')
  })

  it('by nobody who sees nothing of the topic, or only looks', () => {
    expect(says(staff('marte'), ofStaff({ inCase: aSubject({ sight: seenBy('consent', { topic: 'plan' }) }) }))).toBe(
      'sight.no_ground',
    )
    expect(says(staff('marte'), ofStaff({ inCase: aSubject({ sight: seenBy('break_glass') }) }))).toBe(
      'case.only_looks',
    )
  })

  it('by the holder where nobody reads it any more and something is left to answer: the question is not lost', () => {
    const holder = staff('holder')
    const left = ofStaff({ reading: [], left: ['1'] })
    expect(says(holder, left)).toBe('message.takes_over')
    expect(takesOver(holder, left)).toBe(true)
    // As long as one of them reads it, and when everything is answered, it stays theirs.
    for (const theirs of [
      ofStaff({ left: ['1'] }),
      ofStaff({ reading: ['are'], left: ['1'] }),
      ofStaff({ reading: [] }),
    ]) {
      expect(says(holder, theirs)).toBe('message.not_in_it')
      expect(takesOver(holder, theirs)).toBe(false)
    }
    expect(says(staff('siv'), left)).toBe('message.not_in_it')
  })
})

it('what goes with a message is opened by who reads the thread, and is shown that message', () => {
  const open = (shown: boolean, actor: Actor = staff('marte')) => mayOpenFile(actor, { ...ofStaff(), shown }, NOW)
  expect(open(true)).toEqual({ allowed: true, reason: 'message.member' })
  expect(open(false)).toEqual({ allowed: false, reason: 'message.not_shown' })
  for (const shown of [true, false]) expect(open(shown, staff('siv')).reason).toBe('message.not_in_it')
})

describe('a thread is begun', () => {
  it('by whoever of the family sees anything of the case, and by who works in it', () => {
    const begins = (actor: Actor, sight = seenBy('consent', { topic: 'plan' })) =>
      mayBegin(actor, aSubject({ sight }), NOW).allowed
    expect([begins(family('hege')), begins(family('lars', 'youth')), begins(staff('are', 'bup'))]).toEqual([
      true,
      true,
      true,
    ])
    expect([begins(family('hege'), seenBy()), begins(staff('are'), seenBy())]).toEqual([false, false])
    // Who only looks, for an emergency, writes to nobody.
    expect(begins(staff('are'), seenBy('break_glass'))).toBe(false)
  })
})
