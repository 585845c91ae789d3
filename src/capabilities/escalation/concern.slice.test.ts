import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/house.ts'
import type { Actor } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import { inTest } from '../case/testing.ts'
import { shareConcern } from '../concern/operations/share.ts'
import { aChildAtSchool, noted, sharedWithLeader } from '../concern/testing/in-house.ts'
import type { ChildAtSchool } from '../concern/testing/in-house.ts'
import { gapTicks } from '../gap/jobs.ts'
import { remind } from '../gap/operations.ts'
import { exampleSettings } from '../settings/testing.ts'
import { recordKin } from '../sight/index.ts'
import { escalationTicks } from './jobs.ts'
import { list, take } from './operations.ts'

const began = theClock.now()
beforeEach(() => theClock.set(new Date('2026-11-24T07:00:00Z')))
afterEach(() => theClock.set(began))

const { escalateConcernLeaderDays, escalateConcernUnitDays, escalateConcernDecisionDays } = exampleSettings().deadlines
async function afterDays(at: ChildAtSchool, days: number) {
  theClock.forward(days)
  await gapTicks[0]?.run(at.house, at.municipality, theClock.now())
  for (const tick of [...escalationTicks, ...escalationTicks]) await tick.run(at.house, at.municipality, theClock.now())
}
const escalated = async (at: ChildAtSchool, actor: Actor) => {
  const read = await carryOut(at.house, list, { actor, input: {} })
  if (read.is !== 'done') throw new Error(read.is)
  return read.reply.escalated
}
const typesTo = async (at: ChildAtSchool, actor: Actor) => (await escalated(at, actor)).map(one => one.type).sort()
const rowsOf = (at: ChildAtSchool) =>
  inTest(at.house.database, at.municipality, async tx => ({
    notices: await tx.selectFrom('notice').selectAll().where('kind', '=', 'escalated').execute(),
    log: await tx.selectFrom('log_entry').selectAll().execute(),
  }))
/** Long enough for every day of a concern to have passed. */
const PAST = 30

describe('a concern that nobody acts on', () => {
  it('climbs past who must act, by clocks of its own, and is told to each once', async () => {
    const at = await aChildAtSchool()
    await sharedWithLeader(at)
    await afterDays(at, PAST)
    await afterDays(at, escalateConcernLeaderDays - 1)
    expect(await typesTo(at, at.chief)).toEqual([])
    await afterDays(at, 1)
    // The leader must decide, so that the one above is told of that; that nobody has talked is the leader's own to see to.
    expect(await typesTo(at, at.leader)).toEqual(['concern_talk'])
    expect(await typesTo(at, at.chief)).toEqual(['concern_decide'])
    await afterDays(at, escalateConcernUnitDays)
    expect(await typesTo(at, at.coordinator)).toEqual(['concern_decide', 'concern_talk'])
    await afterDays(at, escalateConcernDecisionDays)
    expect(await typesTo(at, at.chief)).toEqual(['concern_decide', 'concern_talk'])
    await afterDays(at, 90)
    const { notices } = await rowsOf(at)
    expect(new Set(notices.map(one => `${one.thing_id} ${one.to_id}`)).size).toBe(notices.length)
    const id = (await escalated(at, at.coordinator))[0]?.id
    const input = { escalationId: id, version: 1 }
    expect((await carryOut(at.house, take, { actor: at.teacher, key: randomUUID(), input })).is).toBe('hidden')
    expect((await carryOut(at.house, take, { actor: at.coordinator, key: randomUUID(), input })).is).toBe('done')
  })

  it('tells what kind of thing stands, where and since when; nothing of the child, to nobody of the family', async () => {
    const at = await aChildAtSchool()
    const { id } = await sharedWithLeader(at)
    await afterDays(at, PAST)
    await afterDays(at, escalateConcernLeaderDays)
    await afterDays(at, escalateConcernUnitDays)
    const shown = await escalated(at, at.coordinator)
    expect(shown[0]).toMatchObject({ of: 'concern', caseNumber: null, unit: 'Bjørkely skole', unnamed: false })
    expect(JSON.stringify(shown)).not.toMatch(new RegExp(`Noor|${id}|${at.childId}`))
    const { notices, log } = await rowsOf(at)
    expect(log).toEqual([])
    for (const { about_id, child_id, to_kind } of notices)
      expect([about_id, child_id, to_kind]).toEqual([null, null, 'employee'])
    expect((await carryOut(at.house, list, { actor: at.mother, input: {} })).is).toBe('hidden')
  })

  it('is told to the leader alone, and not whose it is, while only its writer has seen it', async () => {
    const at = await aChildAtSchool()
    const { id, version } = await noted(at)
    await afterDays(at, PAST)
    await afterDays(at, escalateConcernLeaderDays)
    const [sent, ...more] = await escalated(at, at.leader)
    expect(more).toEqual([])
    expect(sent).toMatchObject({ type: 'concern_share', mustAct: null, mustActId: null, unnamed: true })
    expect(JSON.stringify(sent)).not.toMatch(new RegExp(`Marte|${at.teacher.id}|Noor|${id}|${at.childId}`))
    const reminds = async (actor: Actor) =>
      (await carryOut(at.house, remind, { actor, key: randomUUID(), input: { gapId: sent?.gapId } })).is
    expect(await reminds(at.pptLeader)).toBe('hidden')
    expect(await reminds(at.coordinator)).toBe('hidden')
    expect(await reminds(at.leader)).toBe('done')
    await afterDays(at, 180)
    expect([await typesTo(at, at.coordinator), await typesTo(at, at.chief)]).toEqual([[], []])
    await at.done(shareConcern, at.teacher, { concernId: id, version })
    expect(await typesTo(at, at.leader)).not.toContain('concern_share')
  })

  it('lets the leader’s deputy remind, who is told while the leader is away', async () => {
    const at = await aChildAtSchool()
    await noted(at)
    const gone = { employee_id: at.leader.id, deputy_id: at.colleague.id, starts_at: theClock.now(), ends_at: null }
    await inTest(at.house.database, at.municipality, tx =>
      tx
        .insertInto('absence')
        .values({ municipality_id: at.municipality, id: randomUUID(), ...gone })
        .execute(),
    )
    await afterDays(at, PAST)
    await afterDays(at, escalateConcernLeaderDays)
    const [sent] = await escalated(at, at.colleague)
    expect(sent).toMatchObject({ type: 'concern_share', unnamed: true })
    const input = { gapId: sent?.gapId }
    expect((await carryOut(at.house, remind, { actor: at.colleague, key: randomUUID(), input })).is).toBe('done')
  })

  it('is not told to own family of the child', async () => {
    const at = await aChildAtSchool()
    await noted(at)
    await inTest(at.house.database, at.municipality, tx =>
      recordKin(tx, { municipality: at.municipality, employeeId: at.leader.id, childIds: [at.childId] }),
    )
    await afterDays(at, PAST)
    await afterDays(at, escalateConcernLeaderDays)
    expect(await typesTo(at, at.leader)).toEqual([])
  })
})
