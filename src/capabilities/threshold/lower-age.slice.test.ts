import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { openFamily } from '../sharing/operations/family.ts'
import { answerThreshold, registerThreshold } from './operations/answer.ts'
import { aYouth, gaps, idOf, sees } from './testing.ts'

// Other files of this worker live by the same clock.
const before = theClock.now()
afterEach(() => theClock.set(before))

const BIRTHDAY = '2027-03-10'

describe('at a lower age', () => {
  const shared = async (age: number) => {
    const jonas = await aYouth(age, BIRTHDAY)
    await jonas.ask(['plan'])
    for (const who of [jonas.hege, jonas.trond])
      await jonas.says(who, 'yes', { answers: [{ topic: 'plan', answer: 'yes' }] })
    expect(await jonas.stateOfPlan()).toBe('yes')
    return jonas
  }

  it('goes on without a pause when the youth says yes before; what was said ahead can be changed', async () => {
    const jonas = await shared(15)
    jonas.daysBefore(60)
    await jonas.tick()
    const { caseId, ppt, youth } = jonas
    const page = await jonas.page(youth)
    expect(page?.thresholds).toMatchObject([
      { age: 15, changes: ['says_yes_too'], services: [{ name: 'PPT', topics: ['plan'] }] },
    ])
    const id = page?.thresholds[0]?.id
    const answer = (said: 'yes' | 'no') =>
      jonas.act(answerThreshold, youth, {
        ...{ caseId, id },
        said: { consents: [{ serviceId: ppt, answers: [{ topic: 'plan', answer: said }] }] },
      })
    for (const said of ['no', 'yes'] as const) expect((await answer(said)).is).toBe('done')
    theClock.set(jonas.midnight.before)
    expect(await jonas.stateOfPlan()).toBe('yes')
    theClock.set(jonas.midnight.after)
    expect(await jonas.stateOfPlan()).toBe('yes')
    expect(await answer('no')).toMatchObject({ is: 'refused', refusal: { code: 'threshold.not_asked' } })
  })

  it('lets the youth’s own yes of before stand instead of the parents’, when the youth answers alone', async () => {
    const jonas = await aYouth(16, BIRTHDAY)
    await jonas.ask(['plan'])
    const yes = { answers: [{ topic: 'plan', answer: 'yes' }] }
    for (const who of [jonas.hege, jonas.trond, jonas.youth]) await jonas.says(who, 'yes', yes)
    jonas.daysBefore(60)
    await jonas.tick()
    expect((await jonas.page(jonas.youth))?.thresholds).toMatchObject([{ age: 16, services: [] }])
    theClock.set(jonas.midnight.after)
    expect(await jonas.stateOfPlan()).toBe('yes')
    // The parents' word no longer counts.
    const family = await jonas.act(openFamily, jonas.hege, { caseId: jonas.caseId })
    expect(family).toMatchObject({ is: 'done', reply: { decides: false } })
  })

  it('ends what the parents said yes to when the youth was told in time and says nothing; no parent’s sight ends', async () => {
    const jonas = await shared(15)
    jonas.daysBefore(60)
    await jonas.tick()
    theClock.set(jonas.midnight.before)
    expect(await jonas.stateOfPlan()).toBe('yes')
    theClock.set(jonas.midnight.after)
    expect(await jonas.stateOfPlan()).toBe('waiting')
    await jonas.tick()
    expect([await sees(jonas, jonas.hege), await sees(jonas, jonas.trond)]).toEqual([true, true])
  })

  it('ends nothing unannounced: who was told late has time to answer first', async () => {
    const jonas = await shared(15)
    jonas.daysBefore(-3)
    expect(await jonas.stateOfPlan()).toBe('yes')
    await jonas.tick()
    const [told] = await jonas.told()
    expect(told!.bites_on > BIRTHDAY).toBe(true)
    expect(await jonas.stateOfPlan()).toBe('yes')
    theClock.set(new Date(`${told!.bites_on}T09:00:00Z`))
    expect(await jonas.stateOfPlan()).toBe('waiting')
    const id = await idOf(jonas)
    const consents = [{ serviceId: jonas.ppt, answers: [{ topic: 'plan', answer: 'yes' }] }]
    const late = await jonas.act(answerThreshold, jonas.youth, { caseId: jonas.caseId, id, said: { consents } })
    expect(late.is).toBe('done')
    expect(await jonas.stateOfPlan()).toBe('yes')
  })

  it('asks the holder to talk with a child who has no pages yet', async () => {
    const jonas = await aYouth(12, BIRTHDAY)
    jonas.daysBefore(60)
    await jonas.tick()
    const asked = (await jonas.asks()).map(one => one.to_id)
    expect(asked).toContain(jonas.teacher.id)
    expect(asked).not.toContain(jonas.childId)
  })

  it('is settled for the holder too when the answer is written down', async () => {
    const jonas = await aYouth(12, BIRTHDAY)
    jonas.daysBefore(60)
    await jonas.tick()
    const id = await idOf(jonas, jonas.teacher)
    const { caseId, teacher } = jonas
    const input = { caseId, id, said: { heard: 'At jeg vil være med på møtene.' }, method: 'oral' }
    expect((await jonas.act(registerThreshold, teacher, input)).is).toBe('done')
    expect((await jonas.asks()).map(one => one.to_id)).not.toContain(teacher.id)
    expect(await gaps(jonas)).toEqual([])
    const again = { ...input, said: {} }
    expect(await jonas.act(registerThreshold, teacher, again)).toMatchObject({
      is: 'refused',
      refusal: { code: 'threshold.nothing_said' },
    })
  })
})
