import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import type { Actor, EmployeeActor } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import type { AnyContract, Operation } from '../../platform/api/operation.ts'
import { aChildAtSchool, noted } from '../concern/testing/in-house.ts'
import { aCase, aPlace, anEmployee, inTest } from '../case/testing.ts'
import type { Place } from '../case/testing.ts'
import { escalationTicks } from '../escalation/jobs.ts'
import { list } from '../escalation/operations.ts'
import { giveRole } from '../organisation/operations/role.ts'
import { registerAbsence } from '../organisation/operations/absence.ts'
import { day } from '../overview/operations/mine.ts'
import { unit } from '../overview/operations/unit.ts'
import { comesOf, house, reads } from '../overview/slice.testing.ts'
import { inDays } from '../overview/testing.ts'
import { exampleSettings } from '../settings/testing.ts'
import { figures } from './figures-operations.ts'
import { gapTicks } from './jobs.ts'
import { remind } from './operations.ts'
import { answerServiceGap, openServiceGap, takeBackOfService } from './service-answer-operations.ts'

const { database } = house
const began = theClock.now()
afterEach(() => theClock.set(began))

/** A school with a case, the administrator of its municipality, and the clock's look at it. */
async function aSchool() {
  const one = await aCase(database)
  const administrator = await inTest(database, one.municipality, tx =>
    anEmployee(tx, { municipality: one.municipality, serviceId: one.area }, 'Ada Styrer', 'administrator'),
  )
  return { ...one, administrator }
}
type In = Pick<Place, 'municipality'>
const sweep = (at: In) => gapTicks[0]?.run(house, at.municipality, theClock.now())
const openOf = (at: In) =>
  inTest(database, at.municipality, tx =>
    tx
      .selectFrom('gap')
      .select(['id', 'service_id', 'must_act_id', 'unit_id', 'since', 'facts'])
      .where('type', '=', 'no_leader')
      .where('closed_at', 'is', null)
      .execute(),
  )
const leaves = (at: In, who: EmployeeActor) =>
  inTest(database, at.municipality, tx =>
    tx.updateTable('employee').set({ leaves_at: theClock.now() }).where('id', '=', who.id).execute(),
  )
const away = (at: In, who: EmployeeActor, deputyId: string | null) =>
  inTest(database, at.municipality, tx =>
    tx
      .insertInto('absence')
      .values({
        ...{ municipality_id: at.municipality, id: randomUUID(), employee_id: who.id, deputy_id: deputyId },
        ...{ starts_at: theClock.now(), ends_at: null },
      })
      .execute(),
  )
const does = async <C extends AnyContract, S>(op: Operation<C, S>, actor: Actor, input: object) => {
  const done = await carryOut(house, op, { actor, key: randomUUID(), input })
  return done.is === 'refused' ? done.refusal.code : done.is
}
const dayOf = async (actor: Actor) =>
  (await reads(day, actor)).rows.flatMap(({ kind, caseId, facts }) =>
    kind === 'gap' ? [[facts['type'], facts['service'], caseId]] : [],
  )
/** The school without a leader, found by the clock. */
async function leaderless() {
  const at = await aSchool()
  await leaves(at, at.leader)
  await sweep(at)
  const [gap] = await openOf(at)
  if (!gap) throw new Error('no gap was found')
  return { ...at, gapId: gap.id, gap }
}

describe('a service with work in it', () => {
  it('is no gap while somebody leads it, is there or has a deputy who is; nor where no work lies', async () => {
    const at = await aSchool()
    await sweep(at)
    expect(await openOf(at)).toEqual([])
    await away(at, at.leader, at.colleague.id)
    await sweep(at)
    expect(await openOf(at)).toEqual([])
    const idle = await aPlace(database)
    await leaves(idle, idle.leader)
    await sweep(idle)
    expect(await openOf(idle)).toEqual([])
  })

  it('is the administrator’s gap when its leader has left, seen by the leader above, content-free', async () => {
    const { administrator, chief, school, leader, pptLeader, childId, caseId, gap } = await leaderless()
    expect(gap).toMatchObject({
      ...{ service_id: school, must_act_id: administrator.id, unit_id: chief.serviceId },
      ...{ since: theClock.now(), facts: { because: 'left' } },
    })
    expect(await dayOf(administrator)).toEqual([['no_leader', 'Bjørkely skole', null]])
    const { gaps } = await reads(unit, chief)
    expect(gaps).toMatchObject([
      {
        type: 'no_leader',
        service: { id: school, name: 'Bjørkely skole' },
        caseNumber: null,
        mustActName: 'Ada Styrer',
      },
    ])
    expect(JSON.stringify(gaps)).not.toMatch(new RegExp(`${childId}|${caseId}|${leader.id}|Lars`))
    expect((await reads(unit, pptLeader)).gaps).toEqual([])
    expect(await dayOf(pptLeader)).toEqual([])
  })

  it('is the gap of the leader above when its leader is away without anybody instead, until there is one', async () => {
    const at = await aSchool()
    await away(at, at.leader, null)
    await sweep(at)
    expect(await openOf(at)).toMatchObject([{ must_act_id: at.chief.id, facts: { because: 'away' } }])
    // Who is away as well is nobody instead.
    await inTest(database, at.municipality, tx =>
      tx.updateTable('absence').set({ deputy_id: at.colleague.id }).where('employee_id', '=', at.leader.id).execute(),
    )
    await away(at, at.colleague, null)
    await sweep(at)
    expect(await openOf(at)).toHaveLength(1)
    await inTest(database, at.municipality, tx =>
      tx.updateTable('absence').set({ ends_at: theClock.now() }).where('employee_id', '=', at.colleague.id).execute(),
    )
    await sweep(at)
    expect(await openOf(at)).toEqual([])
  })

  it('is not found by what only its writer has noted, and is by what a leader was told, since then', async () => {
    const at = await aChildAtSchool()
    const { id, version } = await noted(at)
    await leaves(at, at.leader)
    theClock.forward(1)
    await sweep(at)
    expect(await openOf(at)).toEqual([])
    const shared_at = theClock.now()
    await inTest(database, at.municipality, tx =>
      tx
        .updateTable('concern')
        .set({ leader_id: at.leader.id, leader_shared_at: shared_at, version: version + 1 })
        .where('id', '=', id)
        .execute(),
    )
    await sweep(at)
    expect(await openOf(at)).toMatchObject([{ service_id: at.school, since: shared_at }])
  })

  it('is found where the service itself has ended and still owns a case', async () => {
    const at = await aSchool()
    await leaves(at, at.leader)
    await inTest(database, at.municipality, tx =>
      tx
        .updateTable('service')
        .set({ active_to: inDays(-1) })
        .where('id', '=', at.school)
        .execute(),
    )
    await sweep(at)
    expect(await openOf(at)).toMatchObject([{ service_id: at.school, must_act_id: at.administrator.id }])
  })

  it('counts from when the deputy went away as well', async () => {
    const at = await aSchool()
    await away(at, at.leader, at.colleague.id)
    theClock.forward(20)
    await away(at, at.colleague, null)
    const since = theClock.now()
    theClock.forward(2)
    await sweep(at)
    expect(await openOf(at)).toMatchObject([{ since, facts: { because: 'away' } }])
  })

  it('is mended in the commit of the act that sets a leader, and opened in that of being away', async () => {
    const { administrator, colleague, school, ...at } = await leaderless()
    const role = { employeeId: colleague.id, serviceId: school, role: 'leader', from: inDays(0), to: null }
    expect(await does(giveRole, administrator, role)).toBe('done')
    expect(await openOf(at)).toEqual([])
    const from = inDays(0)
    const absence = { employeeId: colleague.id, from, to: null, deputyId: null }
    expect(await does(registerAbsence, administrator, absence)).toBe('done')
    expect(await openOf(at)).toHaveLength(1)
  })

  it('may be said to be none, by who sees to it and nobody else, and is one again when that is taken back', async () => {
    const { gapId, school: serviceId, administrator, chief, teacher, pptLeader, guardians } = await leaderless()
    const answer = {
      serviceId,
      gapId,
      version: 0,
      reason: 'agreed_to_wait',
      words: 'Rektor begynner mandag',
      until: inDays(5),
    }
    for (const other of [teacher, pptLeader, guardians[0]]) {
      expect(await comesOf(openServiceGap, other, { serviceId, gapId })).toBe('hidden')
      expect(await does(answerServiceGap, other, answer)).toBe('hidden')
    }
    expect(await does(answerServiceGap, administrator, { ...answer, until: inDays(300) })).toBe('gap.until_outside')
    expect(await does(answerServiceGap, administrator, answer)).toBe('done')
    expect(await does(answerServiceGap, chief, answer)).toBe('version.conflict')
    const opened = await reads(openServiceGap, chief, { serviceId, gapId })
    expect(opened.answer).toMatchObject({ by: 'Ada Styrer', words: 'Rektor begynner mandag', until: inDays(5) })
    expect((await reads(unit, chief)).gaps).toMatchObject([{ answer: { by: 'Ada Styrer' } }])
    expect(await does(takeBackOfService, chief, { serviceId, gapId, version: 1 })).toBe('done')
    expect((await reads(unit, chief)).gaps).toMatchObject([{ answer: null }])
    // Of another service it is not.
    expect(await comesOf(openServiceGap, chief, { serviceId: chief.serviceId, gapId })).toBe('hidden')
  })

  it('is reminded of by the leader above, and climbs when nobody acts', async () => {
    const { gapId, chief, coordinator, teacher, ...at } = await leaderless()
    expect(await does(remind, teacher, { gapId })).toBe('hidden')
    expect(await does(remind, chief, { gapId })).toBe('done')
    expect(await does(remind, chief, { gapId })).toBe('gap.reminded_today')
    const { escalateLeaderDays, escalateUnitDays } = exampleSettings().deadlines
    const climbs = async (days: number) => {
      theClock.forward(days)
      await sweep(at)
      for (const tick of escalationTicks) await tick.run(house, at.municipality, theClock.now())
    }
    await climbs(escalateLeaderDays)
    expect((await reads(list, chief)).escalated).toMatchObject([
      { of: 'service', type: 'no_leader', unit: 'Bjørkely skole', caseNumber: null, mustAct: 'Ada Styrer' },
    ])
    await climbs(escalateUnitDays)
    expect((await reads(list, coordinator)).escalated.map(one => one.type)).toContain('no_leader')
  })

  it('is counted among what has slipped', async () => {
    const { chief, coordinator, pptLeader } = await leaderless()
    theClock.set(new Date('2027-02-02T08:00:00Z'))
    for (const who of [chief, coordinator])
      expect((await reads(figures, who)).services).toEqual([{ type: 'no_leader', services: 1, days: null }])
    expect((await reads(figures, pptLeader)).services).toEqual([])
  })
})
