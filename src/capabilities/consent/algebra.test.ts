import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../kernel/time.ts'
import { TOPIC_IDS } from '../organisation/model.ts'
import type { ConsentAnswer, Giver, SharingSources } from '../sharing/model.ts'
import { heldAt } from '../sharing/rules/facts.ts'
import { anAnswer, someSources } from '../sharing/testing.ts'
import { aCarer } from '../signer/testing.ts'

const now = new Date('2026-11-24T07:00:00Z')
const today = '2026-11-24'
const since = new Date('2026-10-01T07:00:00Z')
const [owner, ppt, nav] = [randomUUID(), randomUUID(), randomUUID()]
const [anne, per] = [randomUUID(), randomUUID()]
const [hege, trond]: Giver[] = [
  { kind: 'guardian', id: randomUUID() },
  { kind: 'guardian', id: randomUUID() },
]
const part = (serviceId: string, employeeId: string) => ({
  id: randomUUID(),
  serviceId,
  employeeId,
  from: since,
  to: null,
})
const sources = (answers: readonly ConsentAnswer[], over: Partial<SharingSources> = {}) =>
  someSources({
    ownerServiceId: owner,
    guardians: [hege, trond].flatMap(one => (one ? [aCarer(one.id)] : [])),
    participants: [part(ppt, anne), part(nav, per)],
    answers,
    ...over,
  })
/** What is seen at an instant: reader, topic and ground. Fewer of these is narrower. */
const seen = (answers: readonly ConsentAnswer[], at = now) =>
  new Set(heldAt(sources(answers), at).map(one => `${one.readerId} ${one.topic} ${one.ground}`))
const isWithin = (narrow: ReadonlySet<string>, wide: ReadonlySet<string>) => [...narrow].every(one => wide.has(one))

const giver = fc.constantFrom(...[hege, trond].flatMap(one => one ?? []))
const serviceId = fc.constantFrom(ppt, nav)
const [plan, , health] = TOPIC_IDS
const TRIED = [plan, health] as const
const topic = fc.constantFrom(...TRIED)
const purpose = fc.constantFrom('cooperation', 'advice')
const said = fc.record({
  ...{ giver, serviceId, topic },
  answer: fc.constantFrom('yes', 'yes', 'yes', 'limited', 'no' as const),
  purpose: fc.constantFrom('cooperation', 'cooperation', 'advice'),
  minute: fc.integer({ min: 0, max: 50_000 }),
  days: fc.integer({ min: 1, max: 90 }),
  notFor: fc.constantFrom<readonly string[]>([], [], [anne], [per]),
})
type Said = typeof said extends fc.Arbitrary<infer One> ? One : never

const answerOf = ({ minute, days, ...one }: Said): ConsentAnswer => {
  const at = new Date(since.getTime() + minute * 60_000)
  const from = at.toISOString().slice(0, 10)
  const yes = one.answer !== 'no'
  return anAnswer({
    ...one,
    ...{ at, from, to: yes ? addDays(from, days) : null, notFor: yes ? [...one.notFor] : [] },
    limits: one.answer === 'limited' ? 'Ikke hjemmet.' : null,
  })
}
/** Both have said yes to most of it, and then anything. */
const opening = [ppt, nav].flatMap(service =>
  TRIED.flatMap(one =>
    [hege, trond].flatMap(who =>
      who
        ? [anAnswer({ giver: who, serviceId: service, topic: one, at: since, from: '2026-10-01', to: '2026-12-20' })]
        : [],
    ),
  ),
)
const history = fc.array(said, { maxLength: 10 }).map(all => [...opening, ...all.map(answerOf)])
const latest = (all: readonly ConsentAnswer[]) => Math.max(0, ...all.map(one => one.position)) + 1
/** Said last of all, now. */
const nowSays = (
  all: readonly ConsentAnswer[],
  over: Partial<ConsentAnswer> & Pick<ConsentAnswer, 'giver' | 'serviceId'>,
) => anAnswer({ at: now, from: today, to: null, position: latest(all), ...over })

describe('the algebra of consent', { timeout: 60_000 }, () => {
  it('opens in the histories that are tried, so that narrowing can be seen', () => {
    const open = fc
      .sample(history, { numRuns: 100, seed: 1 })
      .filter(all => [...seen(all)].some(one => one.includes('consent')))
    expect(open.length).toBeGreaterThan(40)
  })

  it('a no more never widens what anybody sees, for any giver, service, topic and purpose', () => {
    fc.assert(
      fc.property(history, giver, serviceId, topic, purpose, (all, who, service, about, why) => {
        const no = nowSays(all, { giver: who, serviceId: service, topic: about, purpose: why, answer: 'no' })
        expect(isWithin(seen([...all, no]), seen(all))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('the order in which rows are read makes no difference', () => {
    fc.assert(
      fc.property(
        history.chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(seen(shuffled)).toEqual(seen(all))
        },
      ),
      { numRuns: 200 },
    )
  })

  it('to take back what was just given leaves it at least as narrow as before it was given', () => {
    fc.assert(
      fc.property(history, giver, serviceId, topic, (all, who, service, about) => {
        const which = { giver: who, serviceId: service, topic: about }
        const given = [...all, nowSays(all, { ...which, to: '2026-12-24' })]
        const taken = [...given, nowSays(given, { ...which, answer: 'no' })]
        expect(isWithin(seen(taken), seen(all))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('to leave a person out never widens, and shuts that person out of the topic for that purpose', () => {
    let shutOut = 0
    fc.assert(
      fc.property(history, giver, fc.constantFrom(anne, per), topic, (all, who, person, about) => {
        const service = person === anne ? ppt : nav
        const yes = nowSays(all, { giver: who, serviceId: service, topic: about, to: '2026-12-24' })
        const without = { ...yes, notFor: [person] }
        const [open, closed] = [seen([...all, yes]), seen([...all, without])]
        expect(isWithin(closed, open)).toBe(true)
        const sees = `${person} ${about} consent`
        const [same, other] = [
          all.filter(one => one.purpose === yes.purpose),
          all.filter(one => one.purpose !== yes.purpose),
        ]
        expect(seen([...same, without]).has(sees)).toBe(false)
        // A yes for another purpose is a yes of its own, and is taken back as one.
        expect(closed.has(sees)).toBe(seen(other).has(sees))
        if (open.size > closed.size) shutOut++
      }),
      { numRuns: 200 },
    )
    expect(shutOut).toBeGreaterThan(20)
  })

  it('to run out on a day opens and closes the same as to be taken back as that day begins', () => {
    let closed = 0
    fc.assert(
      fc.property(history, (all: readonly ConsentAnswer[]) => {
        const start = new Date('2026-11-23T23:00:00Z')
        const running = all
          .filter(one => one.at < start)
          .map(one => (one.answer === 'no' ? one : { ...one, to: '2027-03-01' }))
        const latestOf = new Map(
          running.map(one => [`${one.giver.id} ${one.serviceId} ${one.topic} ${one.purpose}`, one]),
        )
        const ran = running.map(one => (one.answer === 'no' ? one : { ...one, to: today }))
        const taken = [
          ...running,
          ...[...latestOf.values()].map((one, at) =>
            anAnswer({
              ...one,
              id: randomUUID(),
              answer: 'no',
              limits: null,
              notFor: [],
              from: today,
              to: null,
              at: start,
              position: latest(running) + at,
            }),
          ),
        ]
        expect(seen(ran)).toEqual(seen(taken))
        if (seen(running).size > seen(ran).size) closed++
      }),
      { numRuns: 200 },
    )
    expect(closed).toBeGreaterThan(20)
  })

  it('one service’s answers never change what another sees', () => {
    fc.assert(
      fc.property(history, giver, topic, fc.constantFrom('yes', 'no' as const), (all, who, about, answer) => {
        const more = nowSays(all, {
          giver: who,
          serviceId: ppt,
          topic: about,
          answer,
          to: answer === 'no' ? null : '2026-12-24',
        })
        const of = (answers: readonly ConsentAnswer[]) => [...seen(answers)].filter(one => one.startsWith(per))
        expect(of([...all, more])).toEqual(of(all))
      }),
      { numRuns: 200 },
    )
  })
})
