import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { listNotices } from '../notice/operations/inbox.ts'
import { addGoal, changeGoal } from '../plan/operations/goal.ts'
import { openPlan } from '../plan/operations/open.ts'
import { changeOwnGoal } from './operations/own-goal.ts'
import { aTellingCase, done, tried } from './slice.testing.ts'
import type { Here } from './slice.testing.ts'

const WORDS = 'At han vil gå på skolen igjen'
let here: Here
beforeEach(async () => void (here = await aTellingCase()))

const goalFor = async (who: Actor, id: string) => {
  const goal = (await done(who, openPlan, { caseId: here.caseId })).goals.find(one => one.id === id)
  if (!goal) throw new Error('no goal')
  return goal
}
const wants = async (who: Actor, more: object = {}) =>
  (await done(who, addGoal, { caseId: here.caseId, whose: 'guardian', words: WORDS, ...more })).id
/** The goal as it stands, to be changed. */
const asItStands = async (id: string, over: object = {}) => {
  const { whose, guardianId, words, area, sign, targetOn, status, topic, version } = await goalFor(here.hege, id)
  const stands = { whose, guardianId, words, area, sign, targetOn, status, topic, version, ...over }
  return { caseId: here.caseId, goalId: id, ...stands }
}

describe('a goal that somebody of the family wrote', () => {
  it('is worded by that one alone: every employee, the other parent and the child are refused, and the words stand', async () => {
    const { hege, trond, youth, teacher, adviser, colleague, leader, pptLeader, chief } = here
    const id = await wants(hege)
    for (const who of [teacher, adviser, colleague, leader, pptLeader, chief]) {
      const sees = [teacher, adviser].includes(who)
      for (const over of [
        { words: 'Noe annet' },
        { whose: 'child', guardianId: null },
        { guardianId: trond.id },
      ] as const)
        expect(await tried(who, changeGoal, await asItStands(id, over))).toBe(sees ? 'plan.goal_not_yours' : 'hidden')
      expect(await tried(who, changeOwnGoal, await asItStands(id, { words: 'Noe annet' }))).toBe('hidden')
    }
    for (const who of [trond, youth]) {
      expect(await tried(who, changeOwnGoal, await asItStands(id, { words: 'Noe annet' }))).toBe('hidden')
      expect(await tried(who, changeGoal, await asItStands(id, { words: 'Noe annet' }))).toBe('hidden')
      expect((await goalFor(who, id)).own).toBe(false)
    }
    const stands = { words: WORDS, whose: 'guardian', guardianId: hege.id, version: 1 }
    expect(await goalFor(teacher, id)).toMatchObject({ ...stands, may: { change: true, words: false } })
    expect(await goalFor(hege, id)).toMatchObject({ ...stands, own: true })
  })

  it('is changed, reached and let go by its owner, and how it read before is kept', async () => {
    const { youth, caseId } = here
    const id = await wants(youth, { whose: 'child' })
    const again = { caseId, goalId: id, words: 'Få to venner', status: 'open', version: 1 }
    await done(youth, changeOwnGoal, again)
    expect(await tried(youth, changeOwnGoal, again)).toBe('version.conflict')
    await done(youth, changeOwnGoal, { ...again, status: 'dropped', version: 2 })
    expect(await goalFor(here.teacher, id)).toMatchObject({ words: 'Få to venner', status: 'dropped' })
    const kept = await here.database.pool.query('select content from plan_history where thing_id = $1', [id])
    expect(kept.rows.map(row => row.content.words)).toEqual(expect.arrayContaining([WORDS, 'Få to venner']))
  })

  it('may be said to be reached by those who work with it, and its owner alone is told that something is said', async () => {
    const { hege, trond, youth, teacher } = here
    const id = await wants(hege)
    const sign = 'Han møter tre dager i uka'
    await done(teacher, changeGoal, await asItStands(id, { sign, status: 'reached' }))
    expect(await goalFor(hege, id)).toMatchObject({ words: WORDS, sign, status: 'reached', own: true })
    const told = async (who: Actor) =>
      (await done(who, listNotices, {})).notices.filter(one => one.kind === 'plan_answered')
    expect(await told(hege)).toMatchObject([{ thingId: id, child: { id: here.childId } }])
    for (const who of [trond, youth]) expect(await told(who)).toEqual([])
    // The same once more is no news.
    await done(teacher, changeGoal, await asItStands(id))
    expect(await told(hege)).toHaveLength(1)
    await done(hege, changeOwnGoal, await asItStands(id, { status: 'open' }))
    expect(await goalFor(teacher, id)).toMatchObject({ status: 'open', sign })
  })
})

describe('a goal that an employee wrote down', () => {
  it('is replaced by the one it was written for, whose own words it is from then', async () => {
    const { hege, trond, teacher, adviser } = here
    const id = await wants(teacher, { guardianId: hege.id })
    expect(await tried(adviser, changeGoal, await asItStands(id, { words: 'Noe annet' }))).toBe('plan.goal_not_yours')
    await done(teacher, changeGoal, await asItStands(id, { words: 'Som jeg hørte det' }))
    expect(await tried(trond, changeOwnGoal, await asItStands(id, { words: 'Noe annet' }))).toBe('hidden')
    await done(hege, changeOwnGoal, await asItStands(id, { words: 'Som jeg mente det' }))
    expect(await tried(teacher, changeGoal, await asItStands(id, { words: 'Noe annet' }))).toBe('plan.goal_not_yours')
    expect((await goalFor(teacher, id)).words).toBe('Som jeg mente det')
  })
})
