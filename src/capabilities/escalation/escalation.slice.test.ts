import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { aHouse } from '../../../tests/house.ts'
import type { Actor } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import { aCase, anEmployee, inTest } from '../case/testing.ts'
import { gapTicks } from '../gap/jobs.ts'
import { aMeasureRow, lay } from '../overview/testing.ts'
import { exampleSettings } from '../settings/testing.ts'
import { recordKin } from '../sight/index.ts'
import { escalationTicks } from './jobs.ts'
import { WAIT_BEFORE } from './model.ts'
import type { Rung } from './model.ts'
import { list, take } from './operations.ts'

const house = await aHouse()
const { database } = house
const began = theClock.now()
afterEach(() => theClock.set(began))

type Case = Awaited<ReturnType<typeof aCase>>
const wait = (rung: Rung) => exampleSettings().deadlines[WAIT_BEFORE[rung]]

/** Some days go, and the clock does its work; twice, since it may run late or again. */
async function afterDays(one: Case, days: number) {
  theClock.forward(days)
  const run = async () => {
    for (const tick of escalationTicks) await tick.run(house, one.municipality, theClock.now())
  }
  await gapTicks[0]?.run(house, one.municipality, theClock.now())
  await run()
  await run()
}
/** A measure whose day to look at it was yesterday. */
async function overdue() {
  const one = await aCase(database)
  const measure = await lay(database, one, tx => aMeasureRow(tx, one, { to: -1 }))
  const mend = () =>
    lay(database, one, tx =>
      tx.updateTable('measure').set({ evaluate_on: '2027-12-01' }).where('id', '=', measure).execute(),
    )
  return { ...one, mend }
}
/** From now, or until a moment, somebody stands in for somebody else. */
const standsIn = ({ municipality }: Case, who: Actor, deputy: Actor, until: Date | null = null) =>
  inTest(database, municipality, tx =>
    tx
      .insertInto('deputy')
      .values({
        ...{ municipality_id: municipality, id: randomUUID(), employee_id: who.id, deputy_id: deputy.id },
        ...{ valid_from: new Date(began.getTime() - 1000), valid_to: until },
      })
      .execute(),
  )
/** The same in a municipality where each service stands by itself. */
async function flat() {
  const one = await overdue()
  await inTest(database, one.municipality, tx =>
    tx.updateTable('service').set({ parent_id: null }).where('municipality_id', '=', one.municipality).execute(),
  )
  const isBy = (employeeId: string) =>
    inTest(database, one.municipality, tx =>
      tx
        .updateTable('measure')
        .set({ responsible_employee_id: employeeId })
        .where('case_id', '=', one.caseId)
        .execute(),
    )
  return { ...one, isBy }
}
const listed = async (actor: Actor) => {
  const read = await carryOut(house, list, { actor, input: {} })
  return read.is === 'done' ? read.reply.escalated : []
}
const rungs = async (actor: Actor) => (await listed(actor)).map(one => one.rung)
const takes = async (actor: Actor, escalationId: string, version = 1) => {
  const done = await carryOut(house, take, { actor, key: randomUUID(), input: { escalationId, version } })
  return done.is === 'refused' ? done.refusal.code : done.is
}
const rowsOf = (one: Case) =>
  inTest(database, one.municipality, async tx => ({
    told: await tx
      .selectFrom('notice')
      .select(['to_id', 'ended_at', 'read_at'])
      .where('kind', '=', 'escalated')
      .orderBy('told_at')
      .execute(),
    log: await tx
      .selectFrom('log_entry')
      .select(['facts', 'audience'])
      .where('case_id', '=', one.caseId)
      .where('kind', '=', 'gap.sent_on')
      .orderBy('at')
      .execute(),
  }))

describe('what stands too long', () => {
  it('climbs by itself: leader, coordinating unit, who decides; each told once, each step in the log', async () => {
    const one = await overdue()
    const up = [one.leader, one.coordinator, one.chief]
    const held = async () => Promise.all(up.map(async who => (await rungs(who)).join()))
    await afterDays(one, wait('leader') - 1)
    expect(await held()).toEqual(['', '', ''])
    await afterDays(one, 1)
    expect(await held()).toEqual(['leader', '', ''])
    await afterDays(one, wait('coordinating_unit') - 1)
    expect(await held()).toEqual(['leader', '', ''])
    await afterDays(one, 1)
    expect(await held()).toEqual(['leader', 'coordinating_unit', ''])
    await afterDays(one, wait('decision_maker'))
    expect(await held()).toEqual(['leader', 'coordinating_unit', 'decision_maker'])
    await afterDays(one, 90)
    const { told, log } = await rowsOf(one)
    expect(told.map(row => row.to_id)).toEqual(up.map(who => who.id))
    expect(log.map(row => row.audience)).toEqual(['team', 'team', 'team'])
    expect(log[1]?.facts).toEqual({ name: 'Tone Bro', service: 'Koordinerende enhet' })
  })

  it('says what stands and who must act, and nothing of the child or what it is about', async () => {
    const one = await overdue()
    await afterDays(one, wait('leader'))
    const [sent] = await listed(one.leader)
    expect(sent).toMatchObject({ type: 'measure', mustAct: 'Marte Vik', unit: 'Bjørkely skole', takenAt: null })
    expect(JSON.stringify(sent)).not.toMatch(/Liten lesegruppe/)
    expect(JSON.stringify(sent)).not.toContain(one.childId)
  })

  it('is waited for anew by the next when somebody says that it is seen to; nobody else can say so', async () => {
    const one = await overdue()
    await afterDays(one, wait('leader'))
    const [sent] = await listed(one.leader)
    const id = sent?.id ?? ''
    expect(await takes(one.coordinator, id)).toBe('hidden')
    expect(await takes(one.guardians[0], id)).toBe('hidden')
    theClock.forward(wait('coordinating_unit') - 1)
    expect(await takes(one.leader, id, 7)).toBe('version.conflict')
    expect(await takes(one.leader, id)).toBe('done')
    const { told } = await rowsOf(one)
    expect(told.map(row => row.read_at !== null)).toEqual([true])
    expect(await takes(one.leader, id, 2)).toBe('escalation.taken_already')
    await afterDays(one, wait('coordinating_unit') - 1)
    expect(await rungs(one.coordinator)).toEqual([])
    await afterDays(one, 1)
    expect(await rungs(one.coordinator)).toEqual(['coordinating_unit'])
  })

  it('is nobody’s any more when it is mended, and nothing waits in an inbox', async () => {
    const one = await overdue()
    await afterDays(one, wait('leader'))
    const [sent] = await listed(one.leader)
    await one.mend()
    expect(await rungs(one.leader)).toEqual([])
    expect(await takes(one.leader, sent?.id ?? '')).toBe('escalation.mended')
    await afterDays(one, 60)
    const { told } = await rowsOf(one)
    expect(told.map(row => row.ended_at !== null)).toEqual([true])
  })

  it('goes first to who stands in for whoever must act: nobody above before that', async () => {
    const one = await overdue()
    await standsIn(one, one.teacher, one.colleague)
    await afterDays(one, wait('deputy') - 1)
    expect(await rungs(one.colleague)).toEqual([])
    await afterDays(one, 1)
    expect(await listed(one.colleague)).toMatchObject([{ rung: 'deputy', type: 'measure', mustAct: 'Marte Vik' }])
    await afterDays(one, wait('leader') - 1)
    expect(await rungs(one.leader)).toEqual([])
    await afterDays(one, 1)
    expect([await rungs(one.colleague), await rungs(one.leader)]).toEqual([['deputy'], ['leader']])
    const { told, log } = await rowsOf(one)
    expect(told.map(row => row.to_id)).toEqual([one.colleague.id, one.leader.id])
    expect(log[0]?.facts).toEqual({ name: 'Per Lie', service: 'Bjørkely skole' })
  })

  it('passes a deputy by who is away, whose days are over, or who stands in for somebody else', async () => {
    const one = await overdue()
    const { municipality } = one
    await standsIn(one, one.teacher, one.colleague, theClock.now())
    await standsIn(one, one.leader, one.adviser)
    const today = { starts_at: theClock.now(), ends_at: null, deputy_id: null }
    await inTest(database, municipality, tx =>
      tx
        .insertInto('absence')
        .values({ municipality_id: municipality, id: randomUUID(), employee_id: one.adviser.id, ...today })
        .execute(),
    )
    await standsIn(one, one.teacher, one.adviser)
    await afterDays(one, wait('leader'))
    expect([await rungs(one.colleague), await rungs(one.adviser), await rungs(one.leader)]).toEqual([
      [],
      [],
      ['leader'],
    ])
  })

  describe('where no unit is above', () => {
    it('ends with another of the coordinating unit, and stands there until it is mended', async () => {
      const one = await flat()
      const second = await inTest(database, one.municipality, tx =>
        anEmployee(tx, { municipality: one.municipality, serviceId: one.unit }, 'Ida Bro', 'coordinating_unit'),
      )
      for (const rung of ['leader', 'coordinating_unit', 'decision_maker'] as const) await afterDays(one, wait(rung))
      const unit = [...(await rungs(one.coordinator)), ...(await rungs(second))].toSorted()
      expect([await rungs(one.leader), unit, await rungs(one.chief)]).toEqual([
        ['leader'],
        ['coordinating_unit', 'decision_maker'],
        [],
      ])
      await afterDays(one, 90)
      expect((await rowsOf(one)).told).toHaveLength(3)
      await one.mend()
      expect([await rungs(one.coordinator), await rungs(second)]).toEqual([[], []])
    })

    it('and the leader alone must act, it is the coordinating unit’s at once', async () => {
      const one = await flat()
      await one.isBy(one.leader.id)
      await afterDays(one, wait('coordinating_unit') - 1)
      expect(await rungs(one.coordinator)).toEqual([])
      await afterDays(one, 1)
      expect([await rungs(one.leader), await rungs(one.coordinator)]).toEqual([[], ['coordinating_unit']])
    })
  })

  it('is decided by who leads the topmost unit, not by that leader’s deputy', async () => {
    const one = await overdue()
    await standsIn(one, one.chief, one.adviser)
    for (const rung of ['leader', 'coordinating_unit', 'decision_maker'] as const) await afterDays(one, wait(rung))
    expect([await rungs(one.chief), await rungs(one.adviser)]).toEqual([['decision_maker'], []])
  })

  it('does not end a silence by being said to be seen to', async () => {
    const one = await aCase(database)
    await afterDays(one, 62)
    await afterDays(one, wait('leader'))
    const [sent] = await listed(one.leader)
    expect(sent?.type).toBe('silent')
    expect(await takes(one.leader, sent?.id ?? '')).toBe('done')
    await afterDays(one, wait('coordinating_unit'))
    expect(await rungs(one.coordinator)).toContain('coordinating_unit')
  })

  it('and stood before anybody was told of silence, has its time like the rest', async () => {
    const one = await overdue()
    const asBefore = { watched_from: null, opened_at: new Date('2026-01-02T08:00:00Z') }
    await inTest(database, one.municipality, tx =>
      tx.updateTable('gap').set(asBefore).where('case_id', '=', one.caseId).execute(),
    )
    await afterDays(one, wait('leader') - 1)
    expect(await rungs(one.leader)).toEqual([])
    await afterDays(one, wait('leader'))
    expect(await rungs(one.leader)).toEqual(['leader'])
    expect([await rungs(one.coordinator), await rungs(one.chief)]).toEqual([[], []])
  })

  it('is not sent to own family of the child', async () => {
    const one = await overdue()
    await inTest(database, one.municipality, tx =>
      recordKin(tx, { municipality: one.municipality, employeeId: one.leader.id, childIds: [one.childId] }),
    )
    await afterDays(one, wait('leader'))
    expect(await rungs(one.leader)).toEqual([])
    // The nearest above instead.
    expect(await rungs(one.chief)).toEqual(['leader'])
  })
})
