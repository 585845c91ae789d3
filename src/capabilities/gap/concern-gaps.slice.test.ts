import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/house.ts'
import type { Actor, EmployeeActor } from '../../kernel/actor.ts'
import { addDays, dayOf } from '../../kernel/time.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import { inTest } from '../case/testing.ts'
import { decideConcern, leaveConcern } from '../concern/operations/decide.ts'
import { shareConcern } from '../concern/operations/share.ts'
import { recordTalk } from '../concern/operations/talk.ts'
import { aChildAtSchool, aToldTalk, noted, sharedWithLeader } from '../concern/testing/in-house.ts'
import type { ChildAtSchool } from '../concern/testing/in-house.ts'
import { answerAdvice, askAdvice } from '../consultation/operations.ts'
import { day } from '../overview/operations/mine.ts'
import { unit } from '../overview/operations/unit.ts'
import { gapTicks } from './jobs.ts'
import { remind } from './operations.ts'

const began = theClock.now()
beforeEach(() => theClock.set(new Date('2026-11-24T07:00:00Z')))
afterEach(() => theClock.set(began))

const sweep = (at: ChildAtSchool) => gapTicks[0]?.run(at.house, at.municipality, theClock.now())
const gapsOf = (at: ChildAtSchool) =>
  inTest(at.house.database, at.municipality, tx =>
    tx
      .selectFrom('gap')
      .select(['type', 'must_act_id', 'unit_id', 'since', 'closed_at'])
      .where('municipality_id', '=', at.municipality)
      .orderBy('type')
      .execute(),
  )
const openOf = async (at: ChildAtSchool) =>
  (await gapsOf(at)).flatMap(one => (one.closed_at === null ? [[one.type, one.must_act_id, one.unit_id]] : []))
const unitOf = async (at: ChildAtSchool, leader: EmployeeActor) => {
  const outcome = await carryOut(at.house, unit, { actor: leader, input: {} })
  if (outcome.is !== 'done') throw new Error(outcome.is)
  return outcome.reply
}
const dayRows = async (at: ChildAtSchool, who: EmployeeActor) => {
  const outcome = await carryOut(at.house, day, { actor: who, input: {} })
  if (outcome.is !== 'done') throw new Error(outcome.is)
  return outcome.reply.rows.map(row => [row.kind, row.facts['step'] ?? row.facts['type'] ?? row.facts['ask']])
}
const past = (on: string) => theClock.set(new Date(`${addDays(dayOf(new Date(`${on}T12:00:00Z`)), 1)}T09:00:00Z`))

describe('a concern that nobody else has seen', () => {
  it('is a gap of its writer’s alone when the day to share it has passed', async () => {
    const at = await aChildAtSchool()
    const { id, version } = await noted(at)
    await sweep(at)
    expect(await openOf(at)).toEqual([])
    theClock.forward(30)
    await sweep(at)
    expect(await openOf(at)).toEqual([['concern_share', at.teacher.id, null]])
    expect(await dayRows(at, at.teacher)).toEqual([['concern', 'share']])
    for (const leader of [at.leader, at.chief]) {
      expect((await unitOf(at, leader)).gaps).toEqual([])
      expect(await dayRows(at, leader)).toEqual([])
    }
    await at.done(shareConcern, at.teacher, { concernId: id, version })
    expect((await gapsOf(at)).find(one => one.type === 'concern_share')).toMatchObject({ closed_at: theClock.now() })
  })
})

describe('a concern that the leader knows of', () => {
  it('is a gap when nobody has talked with the family, and when it is not decided, for who must act', async () => {
    const at = await aChildAtSchool()
    const { id, version } = await sharedWithLeader(at)
    past('2026-12-08')
    await sweep(at)
    expect(await openOf(at)).toEqual([
      ['concern_decide', at.leader.id, at.school],
      ['concern_talk', at.teacher.id, at.school],
    ])
    expect((await gapsOf(at))[0]?.since.toISOString()).toBe('2026-12-08T23:00:00.000Z')
    expect(await dayRows(at, at.leader)).toContainEqual(['gap', 'concern_decide'])
    const { gaps } = await unitOf(at, at.leader)
    expect(gaps).toMatchObject([
      { type: 'concern_talk', caseId: null, caseNumber: null, mustActName: 'Marte Vik' },
      { type: 'concern_decide', mustActName: 'Rune Leder' },
    ])
    expect(JSON.stringify(gaps)).not.toMatch(new RegExp(`Noor|frileken|${id}|${at.childId}`))
    // Another unit learns nothing of it.
    expect((await unitOf(at, at.pptLeader)).gaps).toEqual([])
    await at.done(recordTalk, at.teacher, { concernId: id, version, ...aToldTalk(at) })
    expect(await openOf(at)).toEqual([['concern_decide', at.leader.id, at.school]])
    await at.done(decideConcern, at.leader, {
      ...{ concernId: id, version: version + 1, reason: 'Det går bra nå.', ending: { outcome: 'ended' } },
      ...{ familyNotYet: null, child: { said: 'Det går bra.', notYet: null } },
    })
    expect(await openOf(at)).toEqual([])
  })

  it('closes its gaps in the same way whichever way it is left', async () => {
    const both = await Promise.all(
      [true, false].map(async acute => {
        const at = await aChildAtSchool()
        return { at, acute, ...(await sharedWithLeader(at)) }
      }),
    )
    past('2026-12-08')
    const seen = []
    for (const { at, acute, id, version } of both) {
      await sweep(at)
      await at.done(leaveConcern, at.teacher, { concernId: id, version, acute, leaderMayKnow: false })
      expect(await openOf(at)).toEqual([])
      const { gaps, mendedThisWeek } = await unitOf(at, at.leader)
      seen.push({ gaps, mendedThisWeek })
    }
    expect(seen[0]).toEqual(seen[1])
    expect(seen[0]?.mendedThisWeek).toHaveLength(2)
  })
})

it('advice that has not come is a gap of the service that is asked, which learns nothing of whom it is about', async () => {
  const at = await aChildAtSchool()
  const { id } = await noted(at)
  const question = 'En femåring sier få norske ord. Hva kan vi prøve først?'
  const asked = await at.done(askAdvice, at.teacher, {
    ...{ concernId: id, serviceId: at.ppt, question, namesAreFine: false },
  })
  theClock.forward(30)
  await sweep(at)
  expect((await openOf(at)).filter(([type]) => type === 'advice')).toEqual([['advice', at.pptLeader.id, at.ppt]])
  const { gaps } = await unitOf(at, at.pptLeader)
  expect(gaps).toMatchObject([{ type: 'advice', caseId: null, caseNumber: null, mustActId: at.pptLeader.id }])
  const told = JSON.stringify([gaps, await carryOut(at.house, day, { actor: at.pptLeader, input: {} })])
  for (const secret of [id, at.childId, 'Noor']) expect(told).not.toContain(secret)
  expect(await dayRows(at, at.pptLeader)).toEqual([['ask', 'advice']])
  await at.done(answerAdvice, at.adviser, { consultationId: asked.id, version: 1, answer: 'Spør om morsmålet først.' })
  // At once, not when the clock next looks.
  expect((await openOf(at)).filter(([type]) => type === 'advice')).toEqual([])
})

it('whoever leads the unit or sees the concern reminds the one whom a gap of it waits for; nobody else can', async () => {
  const at = await aChildAtSchool()
  const { id, version } = await sharedWithLeader(at)
  past('2026-12-08')
  await sweep(at)
  const waiting = await inTest(at.house.database, at.municipality, tx =>
    tx.selectFrom('gap').select(['id', 'type', 'must_act_id']).where('concern_id', '=', id).execute(),
  )
  const of = (who: EmployeeActor) => waiting.find(one => one.must_act_id === who.id)?.id ?? ''
  const reminds = async (actor: Actor, gapId: string) => {
    const outcome = await carryOut(at.house, remind, { actor, key: randomUUID(), input: { gapId } })
    return outcome.is === 'refused' ? outcome.refusal.code : outcome.is
  }
  expect(waiting).toHaveLength(2)
  const [writers, leaders] = [of(at.teacher), of(at.leader)]
  for (const actor of [at.adviser, at.pptLeader, at.chief]) expect(await reminds(actor, writers)).toBe('hidden')
  expect(await reminds(at.leader, writers)).toBe('done')
  expect(await reminds(at.leader, writers)).toBe('gap.reminded_today')
  expect(await reminds(at.leader, leaders)).toBe('gap.yours')
  expect(await reminds(at.teacher, leaders)).toBe('done')
  expect((await unitOf(at, at.leader)).gaps.filter(one => one.remindedAt !== null)).toHaveLength(2)
  await at.done(leaveConcern, at.teacher, { concernId: id, version, acute: false, leaderMayKnow: false })
  expect(await reminds(at.leader, writers)).not.toBe('done')
})
