import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import type { EmployeeActor } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { aCase, inTest } from '../case/testing.ts'
import { escalationTicks } from '../escalation/jobs.ts'
import { list as escalated, take } from '../escalation/operations.ts'
import { children, day } from '../overview/operations/mine.ts'
import { now } from '../overview/operations/now.ts'
import { unit } from '../overview/operations/unit.ts'
import { house, reads } from '../overview/slice.testing.ts'
import { aMeasureRow, aMeetingRow, anAskRow, lay } from '../overview/testing.ts'
import { exampleSettings } from '../settings/testing.ts'
import { openGap } from './answer-operations.ts'
import { gapTicks } from './jobs.ts'
import { remind } from './operations.ts'
import { openIn } from './testing.ts'
import type { Case } from './testing.ts'

const { database } = house
const began = theClock.now()
afterEach(() => theClock.set(began))

/** A measure past its day, a meeting without minutes and an answer that is waited for, all the adviser's. */
async function past(audience: string) {
  const one = await aCase(database, { sharedWithPpt: ['plan', 'meetings'] })
  const shown = { audience, service: one.ppt }
  await lay(database, one, async tx => {
    await aMeasureRow(tx, one, { by: one.adviser, to: -2, ...shown })
    const meeting = await aMeetingRow(tx, one, [one.adviser], { days: -3, minutesBy: one.adviser, ...shown })
    await anAskRow(
      tx,
      one,
      { kind: 'employee', id: one.adviser.id },
      { kind: 'minutes', thing: meeting, due: -1, opened: true },
    )
  })
  return one
}
interface Gaps {
  readonly gaps: readonly { readonly id: string; readonly type: string; readonly mustActId: string | null }[]
}
const types = ({ gaps }: Gaps) => gaps.map(gap => gap.type).toSorted((a, b) => a.localeCompare(b))
const ALL = ['measure', 'minutes', 'unanswered']

/** What each is told of the case by the radar. */
async function told(one: Case) {
  const gapsInList = async (actor: EmployeeActor) =>
    (await reads(children, actor, { limit: 50, offset: 0 })).rows.map(row => row.gaps)
  return {
    teacher: types(await reads(now, one.teacher, { caseId: one.caseId })),
    adviser: types(await reads(now, one.adviser, { caseId: one.caseId })),
    counted: await gapsInList(one.teacher),
    holding: (await reads(day, one.teacher)).holding.withGaps,
    school: types(await reads(unit, one.leader)),
    ppt: types(await reads(unit, one.pptLeader)),
  }
}

describe('what a service keeps to itself', () => {
  it('stands on the radar for whoever must act and the leader there, and for nobody else', async () => {
    const one = await past('own_service')
    expect((await openIn(database, one)).map(([type]) => type)).toEqual(ALL)
    expect(await told(one)).toEqual({ teacher: [], adviser: ALL, counted: [0], holding: 0, school: [], ppt: ALL })
  })

  it('is told to all of the case where it is told in the case', async () => {
    const one = await past('not_guardians')
    expect(await told(one)).toEqual({ teacher: ALL, adviser: ALL, counted: [3], holding: 1, school: ALL, ppt: [] })
  })

  it('is reminded of and answered by whoever is told, and is not there for the others', async () => {
    const one = await past('own_service')
    const [gap] = (await reads(unit, one.pptLeader)).gaps
    const input = { gapId: gap?.id }
    const comes = async (operation: typeof remind | typeof openGap, actor: EmployeeActor) =>
      (
        await carryOut(house, operation as typeof remind, {
          actor,
          key: randomUUID(),
          input: { ...input, caseId: one.caseId },
        })
      ).is
    for (const actor of [one.teacher, one.leader]) {
      expect(await comes(remind, actor)).toBe('hidden')
      expect(await comes(openGap, actor)).toBe('hidden')
    }
    expect(await comes(openGap, one.pptLeader)).toBe('done')
    expect(await comes(remind, one.pptLeader)).toBe('done')
  })

  it('is sent on from that service, and each step is in its log alone', async () => {
    const one = await past('own_service')
    theClock.forward(exampleSettings().deadlines.escalateLeaderDays)
    await gapTicks[0]?.run(house, one.municipality, theClock.now())
    for (const tick of escalationTicks) await tick.run(house, one.municipality, theClock.now())
    const sentTo = async (actor: EmployeeActor) => (await reads(escalated, actor)).escalated
    expect((await sentTo(one.pptLeader)).map(({ type }) => type).toSorted((a, b) => a.localeCompare(b))).toEqual(ALL)
    expect(await sentTo(one.leader)).toEqual([])
    const log = await inTest(database, one.municipality, tx =>
      tx
        .selectFrom('log_entry')
        .select(['audience', 'service_id'])
        .where('case_id', '=', one.caseId)
        .where('kind', '=', 'gap.sent_on')
        .execute(),
    )
    expect(log).toEqual(ALL.map(() => ({ audience: 'own_service', service_id: one.ppt })))
  })

  it('falls to its own leader when whoever was to do it has left, and to a holder who is of that service', async () => {
    const left = (one: Case) => (tx: Tx) =>
      tx.updateTable('employee').set({ leaves_at: theClock.now() }).where('id', '=', one.adviser.id).execute()
    const one = await past('own_service')
    await lay(database, one, left(one))
    expect(await openIn(database, one)).toEqual(ALL.map(type => [type, one.pptLeader.id]))
    const schools = await aCase(database)
    await lay(database, schools, tx =>
      aMeasureRow(tx, schools, { by: schools.guardians[0], to: -2, audience: 'own_service' }),
    )
    expect(await openIn(database, schools)).toEqual([['measure', schools.teacher.id]])
  })
})

describe('what was sent on, and a service keeps from now on', () => {
  const measureKept = (one: Case, audience: string) =>
    lay(database, one, tx =>
      tx
        .updateTable('measure')
        .set({ audience, service_id: audience === 'own_service' ? one.ppt : one.school })
        .where('case_id', '=', one.caseId)
        .execute(),
    )
  const tick = async (one: Case) => {
    for (const each of [...gapTicks, ...escalationTicks]) await each.run(house, one.municipality, theClock.now())
  }
  const sentTo = async (actor: EmployeeActor) => (await reads(escalated, actor)).escalated
  const noticesOf = (one: Case) =>
    inTest(database, one.municipality, tx =>
      tx.selectFrom('notice').select(['to_id', 'ending']).where('kind', '=', 'escalated').orderBy('told_at').execute(),
    )
  async function sentOn() {
    const one = await aCase(database, { sharedWithPpt: ['plan', 'meetings'] })
    await lay(database, one, tx => aMeasureRow(tx, one, { by: one.adviser, to: -1, audience: 'not_guardians' }))
    theClock.forward(exampleSettings().deadlines.escalateLeaderDays)
    await tick(one)
    return one
  }

  it('is read by its own leader alone, from the same instant; who had it hears that it is no more', async () => {
    const one = await sentOn()
    const [before] = await sentTo(one.leader)
    expect(before).toMatchObject({ type: 'measure', unit: 'Bjørkely skole' })
    await measureKept(one, 'own_service')
    expect(await sentTo(one.leader)).toEqual([])
    const input = { escalationId: before?.id, version: 1 }
    expect((await carryOut(house, take, { actor: one.leader, key: randomUUID(), input })).is).toBe('hidden')
    await tick(one)
    const notices = await noticesOf(one)
    expect(new Map(notices.map(row => [row.to_id, row.ending]))).toEqual(
      new Map<string, string | null>([
        [one.leader.id, 'withdrawn'],
        [one.pptLeader.id, null],
      ]),
    )
    expect(notices).toHaveLength(2)
    expect(await sentTo(one.pptLeader)).toMatchObject([{ type: 'measure', rung: 'leader' }])
    expect(await sentTo(one.leader)).toEqual([])
  })

  it('climbs from the case again when it is told there', async () => {
    const one = await sentOn()
    await measureKept(one, 'own_service')
    await tick(one)
    await measureKept(one, 'not_guardians')
    expect(await sentTo(one.pptLeader)).toEqual([])
    await tick(one)
    expect(await sentTo(one.leader)).toMatchObject([{ type: 'measure', rung: 'leader' }])
  })
})

it('what the child alone is told is told to whoever must act, seen by no unit and sent on to nobody', async () => {
  const one = await past('child_only')
  expect(await told(one)).toEqual({ teacher: [], adviser: ALL, counted: [0], holding: 0, school: [], ppt: [] })
  theClock.forward(60)
  for (const tick of [...gapTicks, ...escalationTicks]) await tick.run(house, one.municipality, theClock.now())
  const sent = await inTest(database, one.municipality, tx =>
    tx
      .selectFrom('escalation as e')
      .innerJoin('gap as g', 'g.id', 'e.gap_id')
      .select('g.type')
      .where('g.case_id', '=', one.caseId)
      .where('g.kept_by', 'is not', null)
      .execute(),
  )
  expect(sent).toEqual([])
})

it('that somebody is to look again at what a guardian is kept from is told to the service that owns the case', async () => {
  const one = await aCase(database, { sharedWithPpt: ['*'] })
  await lay(database, one, tx =>
    anAskRow(tx, one, { kind: 'employee', id: one.teacher.id }, { kind: 'block_review', due: -1, opened: true }),
  )
  const { teacher, adviser, school } = await told(one)
  expect({ teacher, adviser, school }).toEqual({ teacher: ['unanswered'], adviser: [], school: ['unanswered'] })
})
