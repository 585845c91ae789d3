import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { addDays, addMonths, dayOf, startOf } from '../../kernel/time.ts'
import { TOPIC_IDS } from '../organisation/model.ts'
import { registerThreshold, answerThreshold, inviteParent } from './operations/answer.ts'
import { aYouth } from './testing.ts'
import type { Youth } from './testing.ts'

const before = theClock.now()
afterEach(() => theClock.set(before))

/** What can happen: days go by with the clock at work or off, and people say things. */
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ is: fc.constant('days' as const), days: fc.integer({ min: 1, max: 45 }) }) },
  { weight: 3, arbitrary: fc.constant({ is: 'tick' as const }) },
  fc.record({ is: fc.constant('youth' as const), yes: fc.boolean() }),
  fc.record({
    is: fc.constant('parent' as const),
    who: fc.nat(1),
    answer: fc.constantFrom('yes' as const, 'no' as const),
  }),
  fc.record({
    is: fc.constantFrom('answers' as const, 'holder' as const),
    topics: fc.tuple(fc.subarray([...TOPIC_IDS]), fc.subarray([...TOPIC_IDS])),
    consent: fc.option(fc.constantFrom('yes' as const, 'no' as const)),
  }),
  fc.record({ is: fc.constant('invites' as const), who: fc.nat(1), topics: fc.subarray([...TOPIC_IDS]) }),
)
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

/** What the youth has said of each parent, as the world outside remembers it. */
type Word = Map<string, readonly string[]>

async function happens(jonas: Youth, one: Step, word: Word): Promise<void> {
  const { caseId, guardians, ppt, youth, teacher } = jonas
  if (one.is === 'days') return theClock.forward(one.days)
  if (one.is === 'tick') return jonas.tick()
  const topic = 'plan' as const
  if (one.is === 'youth') {
    await jonas.says(youth, one.yes ? 'yes' : 'no', { answers: [{ topic, answer: one.yes ? 'yes' : 'no' }] })
    return
  }
  if (one.is === 'parent') {
    await jonas.says(guardians[one.who]!, one.answer, { answers: [{ topic, answer: one.answer }] })
    return
  }
  if (one.is === 'invites') {
    const parent = { personId: guardians[one.who]!.id, topics: one.topics }
    const said = await jonas.act(inviteParent, youth, { caseId, parent })
    if (said.is === 'done') word.set(parent.personId, one.topics)
    return
  }
  const told = (await jonas.page(teacher))?.thresholds.at(-1)
  if (!told) return
  const owns = told.changes.includes('owns')
  const parents = owns ? guardians.map(({ id }, at) => ({ personId: id, topics: one.topics[at]! })) : []
  const asked = told.services.some(service => service.id === ppt && service.topics.includes(topic))
  const consents = asked && one.consent ? [{ serviceId: ppt, answers: [{ topic, answer: one.consent }] }] : []
  const said = { heard: 'Snakk med meg først.', parents, consents }
  const input = { caseId, id: told.id, said }
  const done =
    one.is === 'answers'
      ? await jonas.act(answerThreshold, youth, input)
      : await jonas.act(registerThreshold, teacher, { ...input, method: 'oral' })
  if (done.is === 'done') for (const parent of parents) word.set(parent.personId, parent.topics)
}

const factsIn = (jonas: Youth) =>
  jonas.rows(tx =>
    tx
      .selectFrom('access_fact')
      .select(['reader_id', 'topic', 'ground', 'valid_from', 'valid_to'])
      .where('municipality_id', '=', jonas.municipality)
      .where('about_id', '=', jonas.caseId)
      .execute(),
  )
type Facts = Awaited<ReturnType<typeof factsIn>>
const lasts = (one: Facts[number]) => one.valid_to === null || one.valid_to > one.valid_from

/** What reaches past the day of being grown for a parent, but the young adult's own latest word. */
function wrongGrown(facts: Facts, jonas: Youth, grown: Date, word: Word): unknown[] {
  const ids = jonas.guardians.map(one => one.id)
  const isPast = (one: Facts[number], day: Date) => one.valid_to === null || one.valid_to > day
  const past = facts.filter(one => ids.includes(one.reader_id) && lasts(one) && isPast(one, grown))
  const isSaid = ({ reader_id: id, topic }: Facts[number]) => {
    const said = word.get(id) ?? []
    return topic === '*' ? said.length === TOPIC_IDS.length : said.includes(topic)
  }
  return [
    ...past.filter(one => one.ground !== 'invited' || one.valid_from < grown),
    ...past.filter(one => isPast(one, theClock.now()) && !isSaid(one)),
  ]
}

/** What a birthday before that ends though nobody was told in time, and any parent's own sight that ends at one. */
async function wrongBefore(facts: Facts, jonas: Youth, grown: Date, birthDate: string): Promise<unknown[]> {
  const told = await jonas.told()
  const midnights = [12, 13, 15, 16].map(age => startOf(addMonths(birthDate, 12 * age)).getTime())
  const unannounced = facts.filter(one => {
    if (!lasts(one) || one.ground !== 'consent' || one.valid_to === null) return false
    const end = one.valid_to.getTime()
    // Where the youth has said yes too, that takes over from the parents' yes: nothing ends.
    const goesOn = facts.some(
      next => next.reader_id === one.reader_id && next.topic === one.topic && next.valid_from.getTime() === end,
    )
    const day = dayOf(one.valid_to)
    const isTold = told.some(row => row.bites_on === day && addDays(row.asked_on, 14) <= day)
    return midnights.includes(end) && !goesOn && !isTold
  })
  const whole = (parent: string) =>
    facts.some(
      one => one.reader_id === parent && one.ground === 'guardianship' && one.valid_to?.getTime() === grown.getTime(),
    )
  return [...unannounced, ...jonas.guardians.filter(one => !whole(one.id))]
}

describe('over random histories with a moving clock', () => {
  it('no parent’s fact outlives eighteen without the young adult’s own yes; nothing ends before that unannounced', async () => {
    // That the histories came to birthdays at all.
    const told = new Set<number>()
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(['2027-02-10', 15] as const, ['2027-01-28', 16] as const, ['2027-02-28', 18] as const),
        fc.array(step, { minLength: 4, maxLength: 14 }),
        async ([birthday, age], steps) => {
          theClock.set(before)
          const jonas = await aYouth(age, birthday)
          const birthDate = addMonths(birthday, -12 * age)
          const grown = startOf(addMonths(birthDate, 12 * 18))
          await jonas.ask(['plan'])
          const word: Word = new Map()
          const wrong: unknown[] = []
          for (const one of steps) {
            await happens(jonas, one, word)
            const facts = await factsIn(jonas)
            wrong.push(...wrongGrown(facts, jonas, grown, word), ...(await wrongBefore(facts, jonas, grown, birthDate)))
          }
          for (const one of await jonas.told()) told.add(one.age)
          return wrong.length === 0
        },
      ),
      { numRuns: 25 },
    )
    expect(told.size).toBeGreaterThan(0)
  }, 240_000)
})
