import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { askTicks } from '../ask/index.ts'
import { escalationTicks } from '../escalation/jobs.ts'
import { gapTicks } from '../gap/jobs.ts'
import { TOPIC_IDS } from '../organisation/model.ts'
import { deliverNotices } from '../notice/testing.ts'
import { exampleSettings } from '../settings/testing.ts'
import { thresholdTicks } from './jobs.ts'
import { answerThreshold, inviteParent, registerThreshold } from './operations/answer.ts'
import { aYouth, gaps, idOf, sees } from './testing.ts'

// Other files of this worker live by the same clock.
const before = theClock.now()
afterEach(() => theClock.set(before))

const BIRTHDAY = '2027-03-10'
describe('sixty days before eighteen', () => {
  it('asks the youth and tells the parents, once, however often the clock looks', async () => {
    const jonas = await aYouth(18, BIRTHDAY)
    jonas.daysBefore(61)
    await jonas.tick()
    expect(await jonas.asks()).toEqual([])
    jonas.daysBefore(60)
    await jonas.tick()
    await jonas.tick()
    const asked = await jonas.asks()
    expect(asked.map(one => one.to_id).toSorted()).toEqual(
      [jonas.childId, ...jonas.guardians.map(one => one.id)].toSorted(),
    )
    expect(await jonas.told()).toMatchObject([{ age: 18, turns_on: BIRTHDAY, bites_on: BIRTHDAY, changes: ['owns'] }])
  })

  it('catches up when the clock was off: late, and once', async () => {
    const jonas = await aYouth(18, BIRTHDAY)
    jonas.daysBefore(3)
    await jonas.tick()
    jonas.daysBefore(2)
    await jonas.tick()
    expect(await jonas.told()).toHaveLength(1)
    expect(await jonas.asks()).toHaveLength(3)
  })

  it('gives notice that names nobody, no age and nothing of what it is', async () => {
    const jonas = await aYouth(18, BIRTHDAY)
    jonas.daysBefore(60)
    await jonas.tick()
    const mails: string[] = []
    const house = {
      ...jonas.house,
      sendMail: async (mail: { subject: string; text: string }) => void mails.push(mail.subject + mail.text),
    }
    // Asked in the morning: told when the quiet hours are over.
    theClock.set(new Date(theClock.now().getTime() + 2 * 3_600_000))
    await deliverNotices(house, jonas.municipality)
    expect(mails).toHaveLength(2)
    expect(mails.join()).toContain('Noe endrer seg snart')
    expect(mails.join()).not.toMatch(/Jonas|Hege|Trond|18|skole|foreldre|innsyn|fyller/i)
  })
})

describe('at eighteen', () => {
  it('ends the parents’ sight at midnight when nothing is said; the owner service keeps its own, and a gap opens', async () => {
    const jonas = await aYouth(18, BIRTHDAY)
    jonas.daysBefore(60)
    await jonas.tick()
    expect(await gaps(jonas)).toEqual([])
    theClock.set(jonas.midnight.before)
    expect([await sees(jonas, jonas.hege), await sees(jonas, jonas.trond)]).toEqual([true, true])
    theClock.set(jonas.midnight.after)
    expect([await sees(jonas, jonas.hege), await sees(jonas, jonas.trond)]).toEqual([false, false])
    await jonas.tick()
    expect(await jonas.page(jonas.teacher)).toBeDefined()
    expect((await jonas.asks()).map(one => one.to_id)).toEqual([jonas.childId])
    jonas.daysBefore(-1)
    const found = await jonas.rows(tx =>
      tx.selectFrom('gap_threshold').selectAll().where('municipality_id', '=', jonas.municipality).execute(),
    )
    expect(found).toMatchObject([{ must_act_id: jonas.teacher.id, facts: { age: 18, owns: true } }])
  })

  it('and is not said what follows from, is sent on, with days that count from the birthday', async () => {
    const jonas = await aYouth(18, BIRTHDAY)
    jonas.daysBefore(60)
    await jonas.tick()
    const { escalateLeaderDays } = exampleSettings().deadlines
    const sentTo = async (days: number) => {
      jonas.daysBefore(-days)
      const ticks = [...askTicks, ...gapTicks, ...escalationTicks]
      for (const tick of ticks) await tick.run(jonas.house, jonas.municipality, theClock.now())
      const sent = await jonas.rows(tx =>
        tx
          .selectFrom('escalation as e')
          .innerJoin('gap as g', 'g.id', 'e.gap_id')
          .select('e.to_id')
          .where('e.municipality_id', '=', jonas.municipality)
          .where('g.type', '=', 'threshold')
          .execute(),
      )
      return sent.map(one => one.to_id)
    }
    expect(await sentTo(1)).toEqual([])
    expect(await sentTo(escalateLeaderDays)).toEqual([])
    expect(await sentTo(escalateLeaderDays + 1)).toEqual([jonas.leader.id])
  })

  it('tells the young adult on the day after, and nobody else, that the case is own, and who sees what of it', async () => {
    const jonas = await aYouth(18, BIRTHDAY)
    jonas.daysBefore(60)
    await jonas.tick()
    const parents = [
      { personId: jonas.hege.id, topics: ['plan' as const] },
      { personId: jonas.trond.id, topics: [] },
    ]
    await jonas.act(answerThreshold, jonas.youth, { caseId: jonas.caseId, id: await idOf(jonas), said: { parents } })
    expect((await jonas.page(jonas.youth))?.newlyOwn).toBe(false)
    jonas.daysBefore(-1)
    await jonas.tick()
    expect(await jonas.page(jonas.youth)).toMatchObject({
      newlyOwn: true,
      parents: expect.arrayContaining([
        expect.objectContaining({ personId: jonas.hege.id, topics: ['plan'] }),
        expect.objectContaining({ personId: jonas.trond.id, topics: [] }),
      ]),
    })
    // His mother sees the plan still: it is not her news.
    for (const who of [jonas.hege, jonas.teacher]) expect((await jonas.page(who))?.newlyOwn).toBe(false)
    jonas.daysBefore(-60)
    expect((await jonas.page(jonas.youth))?.newlyOwn).toBe(false)
  })

  it('ends at the local midnight also on the day when the clock is put forward', async () => {
    const jonas = await aYouth(18, '2027-03-28')
    jonas.daysBefore(60)
    await jonas.tick()
    expect(jonas.midnight.after.toISOString()).toBe('2027-03-27T23:00:00.000Z')
    theClock.set(jonas.midnight.before)
    expect(await sees(jonas, jonas.hege)).toBe(true)
    theClock.set(jonas.midnight.after)
    expect(await sees(jonas, jonas.hege)).toBe(false)
  })

  it('lets each parent see what the young adult says yes to, and nothing else, until something else is said', async () => {
    const jonas = await aYouth(18, BIRTHDAY)
    jonas.daysBefore(50)
    await jonas.tick()
    const id = await idOf(jonas)
    const { caseId, hege, trond, youth } = jonas
    const parents = [
      { personId: hege.id, topics: ['plan' as const] },
      { personId: trond.id, topics: [] },
    ]
    const missing = await jonas.act(answerThreshold, youth, { caseId, id, said: { parents: parents.slice(1) } })
    expect(missing).toMatchObject({ is: 'refused', refusal: { code: 'threshold.parents_missing' } })
    expect((await jonas.act(answerThreshold, youth, { caseId, id, said: { parents } })).is).toBe('done')
    // A parent hears of an own yes; of a no, nothing: nobody is to be asked at home why.
    expect((await jonas.page(hege))?.parents).toMatchObject([{ personId: hege.id, topics: ['plan'] }])
    expect((await jonas.page(trond))?.parents).toMatchObject([{ personId: trond.id, topics: null }])
    jonas.daysBefore(-1)
    await jonas.tick()
    expect([await sees(jonas, hege), await sees(jonas, trond)]).toEqual([true, false])
    const facts = await jonas.rows(tx =>
      tx
        .selectFrom('access_fact')
        .select(['topic', 'ground'])
        .where('municipality_id', '=', jonas.municipality)
        .where('reader_id', '=', hege.id)
        .where('valid_to', 'is', null)
        .execute(),
    )
    expect(facts).toEqual([{ topic: 'plan', ground: 'invited' }])
    const invite = (who: typeof hege, topics: readonly string[]) =>
      jonas.act(inviteParent, youth, { caseId, parent: { personId: who.id, topics } })
    await invite(hege, [])
    await invite(trond, TOPIC_IDS)
    expect([await sees(jonas, hege), await sees(jonas, trond)]).toEqual([false, true])
    expect((await jonas.act(inviteParent, trond, { caseId, parent: { personId: hege.id, topics: [] } })).is).toBe(
      'hidden',
    )
  })

  it('is not asked of parents before the time, nor of strangers', async () => {
    const jonas = await aYouth(18, BIRTHDAY)
    jonas.daysBefore(90)
    const { caseId, hege, youth, teacher } = jonas
    const parent = { personId: hege.id, topics: [] }
    expect(await jonas.act(inviteParent, youth, { caseId, parent })).toMatchObject({
      is: 'refused',
      refusal: { code: 'threshold.not_yet_own' },
    })
    jonas.daysBefore(30)
    expect(await jonas.act(inviteParent, youth, { caseId, parent: { ...parent, personId: teacher.id } })).toMatchObject(
      {
        is: 'refused',
        refusal: { code: 'threshold.parent_unknown' },
      },
    )
  })
})

describe('the holder writes down what was said by word of mouth or on paper', () => {
  it('with who wrote it; nobody else may, and paper lies somewhere', async () => {
    const jonas = await aYouth(18, BIRTHDAY)
    jonas.daysBefore(40)
    await jonas.tick()
    const { caseId, hege, trond } = jonas
    const id = await idOf(jonas)
    const said = {
      heard: 'Si det til meg først.',
      unseen: 'Det jeg har fortalt på BUP.',
      parents: [hege, trond].map(one => ({ personId: one.id, topics: [] })),
    }
    const input = { caseId, id, said, method: 'paper' }
    for (const who of [jonas.colleague, jonas.adviser, jonas.hege, jonas.youth])
      expect((await jonas.act(registerThreshold, who, input)).is).toBe('hidden')
    expect(await jonas.act(registerThreshold, jonas.teacher, input)).toMatchObject({
      is: 'refused',
      refusal: { code: 'threshold.paper_where' },
    })
    const written = await jonas.act(registerThreshold, jonas.teacher, { ...input, archiveRef: 'Mappe 12' })
    expect(written.is).toBe('done')
    const page = await jonas.page(jonas.teacher)
    expect(page?.thresholds[0]?.answered).toMatchObject({
      ...{ method: 'paper', by: 'Marte Vik', heard: 'Si det til meg først.', unseen: 'Det jeg har fortalt på BUP.' },
    })
    const parents = await jonas.page(hege)
    expect(parents?.thresholds[0]).toMatchObject({ answered: null, services: [] })
    expect(JSON.stringify(parents)).not.toContain('BUP')
    expect((await jonas.asks()).map(one => one.to_id)).not.toContain(jonas.childId)
  })
})

it('every tick is harmless in a municipality where nobody comes to any age', async () => {
  const jonas = await aYouth(9, BIRTHDAY)
  for (const tick of thresholdTicks) await tick.run(jonas.house, jonas.municipality, theClock.now())
  expect(await jonas.told()).toEqual([])
})

describe('a youth who wants to say nothing', () => {
  const nothing = { nothing: true }

  it('is asked no more, leaves no gap, and says nothing for the parents: their sight ends', async () => {
    const jonas = await aYouth(18, BIRTHDAY)
    jonas.daysBefore(60)
    await jonas.tick()
    const input = { caseId: jonas.caseId, id: await idOf(jonas), said: nothing }
    const both = { ...input, said: { nothing: true, heard: 'Hør på meg' } }
    expect(await jonas.act(answerThreshold, jonas.youth, both)).toMatchObject({
      refusal: { code: 'threshold.not_nothing' },
    })
    expect((await jonas.act(answerThreshold, jonas.youth, input)).is).toBe('done')
    expect((await jonas.asks()).some(one => one.to_id === jonas.childId)).toBe(false)
    expect(await jonas.page(jonas.youth)).toMatchObject({ thresholds: [{ answered: { nothing: true } }] })
    expect(await jonas.page(jonas.hege)).toMatchObject({ thresholds: [{ answered: null }] })
    theClock.set(jonas.midnight.after)
    await jonas.tick()
    expect(await gaps(jonas)).toEqual([])
    expect([await sees(jonas, jonas.hege), await sees(jonas, jonas.trond)]).toEqual([false, false])
  })

  it('may be told by the holder, and may answer after all', async () => {
    const jonas = await aYouth(18, BIRTHDAY)
    jonas.daysBefore(60)
    await jonas.tick()
    const input = { caseId: jonas.caseId, id: await idOf(jonas) }
    const told = { ...input, said: nothing, method: 'oral' }
    expect((await jonas.act(registerThreshold, jonas.hege, told)).is).toBe('hidden')
    expect((await jonas.act(registerThreshold, jonas.teacher, told)).is).toBe('done')
    const parents = jonas.guardians.map(one => ({ personId: one.id, topics: [...TOPIC_IDS] }))
    expect((await jonas.act(answerThreshold, jonas.youth, { ...input, said: { parents } })).is).toBe('done')
    theClock.set(jonas.midnight.after)
    expect(await sees(jonas, jonas.hege)).toBe(true)
  })
})
