import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { aCase } from '../case/testing.ts'
import { gapTicks } from '../gap/jobs.ts'
import { openIn } from '../gap/testing.ts'
import { inDays } from '../overview/testing.ts'
import { recordView } from '../voice/operations/record.ts'
import { done, house, tried } from '../plan/slice.testing.ts'
import type { Case } from '../plan/slice.testing.ts'
import type { Actor } from '../../kernel/actor.ts'
import { openReview, reviewPlan, setPlanDay } from './operations.ts'

const began = theClock.now()
afterEach(() => theClock.set(began))

const dayFor = async (actor: Actor, { caseId }: Case) => (await done(openReview, actor, { caseId })).day
const set = (one: Case, version: number, more: object = {}) => ({
  ...{ caseId: one.caseId, version, on: inDays(7) },
  ...more,
})
const NOT_HEARD = { is: 'not_heard', because: 'Han var syk' }
const review = (one: Case, version: number, more: object = {}) => ({
  ...{ caseId: one.caseId, version, words: 'Lesegruppa hjelper', nextOn: inDays(90), child: NOT_HEARD },
  ...more,
})
/** The open gaps about the plan, after so many days. */
async function after(one: Case, days: number) {
  theClock.forward(days)
  await gapTicks[0]?.run(house, one.municipality, theClock.now())
  return (await openIn(house.database, one)).filter(([type]) => type === 'plan_late')
}

describe('the day of the whole plan', () => {
  it('is set, moved with why, and read by the family; the older page is told what stands', async () => {
    const one = await aCase(house.database)
    expect(await dayFor(one.teacher, one)).toBeNull()
    await done(setPlanDay, one.teacher, set(one, 0))
    expect(await tried(setPlanDay, one.teacher, set(one, 0, { on: inDays(9), because: 'Ferie' }))).toBe(
      'version.conflict',
    )
    expect(await tried(setPlanDay, one.teacher, set(one, 1, { on: inDays(9) }))).toBe('review.why_moved')
    expect(await tried(setPlanDay, one.teacher, set(one, 1, { on: inDays(0), because: 'Nå' }))).toBe(
      'review.day_passed',
    )
    await done(setPlanDay, one.teacher, set(one, 1, { on: inDays(9), because: 'Ferie' }))
    const day = await dayFor(one.guardians[0], one)
    expect(day).toMatchObject({ on: inDays(9), version: 2 })
    expect(day?.latest.map(each => [each.kind, each.words])).toEqual([
      ['moved', 'Ferie'],
      ['set', null],
    ])
    expect(await tried(setPlanDay, one.guardians[0], set(one, 2))).toBe('hidden')
  })

  it('is a gap of the holder from the morning after, until it is said what came of it and when it is next', async () => {
    const one = await aCase(house.database)
    await done(setPlanDay, one.teacher, set(one, 0))
    expect(await after(one, 7)).toEqual([])
    expect(await after(one, 1)).toEqual([['plan_late', one.teacher.id]])
    await done(reviewPlan, one.teacher, review(one, 1))
    expect(await after(one, 0)).toEqual([])
    expect(await after(one, 91)).toEqual([['plan_late', one.teacher.id]])
    await done(setPlanDay, one.teacher, set(one, 2, { because: 'Vi møtes da' }))
    expect(await after(one, 0)).toEqual([])
  })

  it('is none in a case without one, or in one that rests', async () => {
    const [one, resting] = [await aCase(house.database), await aCase(house.database)]
    await done(setPlanDay, resting.teacher, set(resting, 0))
    await house.database.pool.query(
      `update child_case set status = 'paused', paused_until = '2027-12-01' where id = $1`,
      [resting.caseId],
    )
    expect(await after(one, 30)).toEqual([])
    expect(await after(resting, 0)).toEqual([])
  })
})

describe('looking the plan over', () => {
  it('takes the child’s words with what came of them, or why nobody knows; guardians read that one was not heard, not why', async () => {
    const one = await aCase(house.database)
    await done(setPlanDay, one.teacher, set(one, 0))
    expect(await tried(reviewPlan, one.teacher, review(one, 1, { child: undefined }))).toBe('invalid')
    await done(reviewPlan, one.teacher, review(one, 1))
    const read = async (actor: Actor) => (await dayFor(actor, one))?.latest[0]
    expect(await read(one.teacher)).toMatchObject({ childHeard: false, childNotHeard: 'Han var syk' })
    expect(await read(one.guardians[0])).toMatchObject({
      words: 'Lesegruppa hjelper',
      childHeard: false,
      childNotHeard: null,
    })

    const talk = {
      is: 'heard',
      talkedBy: one.teacher.id,
      talkedOn: inDays(0),
      ways: ['talk'],
      words: 'Jeg vil lese mer',
    }
    const view = { ...talk, tell: 'all', tellWhom: 'everyone' }
    const viewId = (await done(recordView, one.teacher, { caseId: one.caseId, moment: 'plan', view })).id
    const weighed = (weight: string, more: object = {}) => ({ child: { is: 'view', viewId, weight, ...more } })
    const other = { child: { is: 'view', viewId: one.caseId, weight: 'followed' } }
    expect(await tried(reviewPlan, one.teacher, review(one, 2, other))).toBe('review.child_missing')
    expect(await tried(reviewPlan, one.teacher, review(one, 2, weighed('partly')))).toBe('voice.why_missing')
    await done(reviewPlan, one.teacher, review(one, 2, weighed('partly', { because: 'To ganger i uka' })))
    expect(await read(one.guardians[0])).toMatchObject({ childHeard: true, childNotHeard: null })
    const { rows } = await house.database.pool.query(
      'select weight, because from child_view_weight where view_id = $1 and municipality_id = $2',
      [viewId, one.municipality],
    )
    expect(rows).toEqual([{ weight: 'partly', because: 'To ganger i uka' }])
  })
})
