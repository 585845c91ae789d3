import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { addDays, addMonths, startOf } from '../../kernel/time.ts'
import type { Day } from '../../kernel/time.ts'
import { changeChild } from '../person/operations/child.ts'
import { openChild } from '../person/operations/open.ts'
import { answerThreshold } from './operations/answer.ts'
import { openThresholds } from './operations/open.ts'
import { thresholdAboutPerson } from './operations/about.ts'
import { aYouth, gaps, idOf } from './testing.ts'
import type { Youth } from './testing.ts'

const before = theClock.now()
afterEach(() => theClock.set(before))

const BIRTHDAY = '2027-03-10'
const LATER = addDays(BIRTHDAY, 40)

/** The teacher corrects the day of birth on *Om barnet*. */
const corrected = async (jonas: Youth, birthday: Day) => {
  const { teacher, childId } = jonas
  const child = await jonas.act(openChild, teacher, { childId })
  if (child.is !== 'done') throw new Error(child.is)
  const birthDate = addMonths(birthday, -12 * 18)
  const done = await jonas.act(changeChild, teacher, { childId, version: child.reply.version, birthDate })
  expect(done.is).toBe('done')
}
const invited = (jonas: Youth) =>
  jonas.rows(tx =>
    tx
      .selectFrom('access_fact')
      .select(['reader_id', 'valid_from', 'valid_to'])
      .where('municipality_id', '=', jonas.municipality)
      .where('ground', '=', 'invited')
      .where('valid_to', 'is', null)
      .execute(),
  )

describe('a day of birth that is corrected', () => {
  it('leaves no question and no gap of the old birthday; the new one is asked of in its time', async () => {
    const jonas = await aYouth(18, BIRTHDAY)
    jonas.daysBefore(60)
    await jonas.tick()
    const id = await idOf(jonas)
    expect(await jonas.asks()).toHaveLength(3)
    await corrected(jonas, LATER)
    expect(await jonas.asks()).toEqual([])
    expect((await jonas.page(jonas.teacher))?.thresholds).toEqual([])
    // What is no longer so is not there to answer.
    const late = await jonas.act(answerThreshold, jonas.youth, { caseId: jonas.caseId, id, said: { heard: 'Hei' } })
    expect(late.is).toBe('hidden')
    jonas.daysBefore(-1)
    await jonas.tick()
    expect(await gaps(jonas)).toEqual([])
    const open = (await jonas.told()).filter(one => one.moved_at === null)
    expect(open).toMatchObject([{ age: 18, turns_on: LATER }])
    expect(await jonas.asks()).toHaveLength(3)
  })

  it('is told of anew when it was right after all', async () => {
    const jonas = await aYouth(18, BIRTHDAY)
    jonas.daysBefore(60)
    await jonas.tick()
    const id = await idOf(jonas)
    await corrected(jonas, LATER)
    jonas.daysBefore(58)
    await corrected(jonas, BIRTHDAY)
    await jonas.tick()
    expect(await idOf(jonas)).toBe(id)
    expect((await jonas.asks()).map(one => one.to_id).toSorted()).toEqual(
      [jonas.childId, ...jonas.guardians.map(one => one.id)].toSorted(),
    )
  })

  it('moves the day from which a parent sees by the young adult’s word', async () => {
    const jonas = await aYouth(18, BIRTHDAY)
    jonas.daysBefore(60)
    await jonas.tick()
    const { caseId, hege, trond, youth } = jonas
    const parents = [
      { personId: hege.id, topics: ['plan'] },
      { personId: trond.id, topics: [] },
    ]
    await jonas.act(answerThreshold, youth, { caseId, id: await idOf(jonas), said: { parents } })
    expect((await invited(jonas)).map(one => one.valid_from)).toEqual([startOf(BIRTHDAY)])
    await corrected(jonas, LATER)
    expect((await invited(jonas)).map(one => one.valid_from)).toEqual([startOf(LATER)])
  })
})

describe('what somebody gets of own data', () => {
  const gathered = (jonas: Youth, actor: typeof jonas.youth) =>
    jonas.rows(async tx => {
      const nothing = () => {}
      const asking = { ...{ tx, actor, now: theClock.now(), newId: randomUUID, secrets: jonas.house.secrets } }
      const quiet = { baseUrl: '', enqueue: () => Promise.resolve(), showed: nothing, alsoAbout: nothing }
      return JSON.stringify(await thresholdAboutPerson.gather({ ...asking, ...quiet }, jonas.caseId))
    })

  it('is to the youth all that was said; to a parent an own yes, and nothing of a no', async () => {
    const jonas = await aYouth(18, BIRTHDAY)
    jonas.daysBefore(60)
    await jonas.tick()
    const { caseId, hege, trond, youth } = jonas
    const id = await idOf(jonas)
    for (const heard of ['Ring meg.', 'Ring heller Anne.']) {
      const parents = [
        { personId: hege.id, topics: ['plan'] },
        { personId: trond.id, topics: [] },
      ]
      expect((await jonas.act(answerThreshold, youth, { caseId, id, said: { heard, parents } })).is).toBe('done')
    }
    const own = await gathered(jonas, youth)
    expect(own).toContain('Ring meg.')
    expect(own).toContain('Ring heller Anne.')
    expect(own).toContain('Trond')
    const [mother, father] = [await gathered(jonas, hege), await gathered(jonas, trond)]
    expect(mother).toContain('"topics":["plan"]')
    expect(father).toContain('"age":18')
    for (const one of [mother, father]) expect(one).not.toMatch(/Ring/)
    expect(father).not.toMatch(/topics|Hege|Trond/)
  })

  it('nor does the log tell a parent that there is an answer', async () => {
    const jonas = await aYouth(18, BIRTHDAY)
    jonas.daysBefore(60)
    await jonas.tick()
    const { caseId, guardians, youth } = jonas
    const parents = guardians.map(one => ({ personId: one.id, topics: [] }))
    await jonas.act(answerThreshold, youth, { caseId, id: await idOf(jonas), said: { parents } })
    const rows = await jonas.rows(tx =>
      tx
        .selectFrom('log_entry')
        .select(['kind', 'audience'])
        .where('municipality_id', '=', jonas.municipality)
        .where('kind', 'like', 'consent.age%')
        .orderBy('kind')
        .execute(),
    )
    expect(rows).toEqual([
      { kind: 'consent.age_answered', audience: 'not_guardians' },
      { kind: 'consent.age_told', audience: 'everyone' },
    ])
    const read = await jonas.act(openThresholds, jonas.trond, { caseId })
    expect(read).toMatchObject({ is: 'done', reply: { thresholds: [{ answered: null }] } })
  })
})
