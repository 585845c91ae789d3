import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { aCase, aPlace, inTest } from '../case/testing.ts'
import type { EmployeeActor } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import { startMeasure } from '../plan/operations/measure.ts'
import { recordKin } from '../sight/index.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { day } from './operations/mine.ts'
import { comesOf, house, reads, tripsOf, weak } from './slice.testing.ts'
import { aMeasureRow, aMeetingRow, anAskRow, inDays, lay } from './testing.ts'

const { database } = house
const kindsOf = (rows: readonly { kind: string }[]) => rows.map(row => row.kind)

/** A meeting of three days ago, to which the mother opened her invitation. */
async function metWithFamily(tx: Tx, one: Awaited<ReturnType<typeof aCase>>) {
  const [{ id }] = one.guardians
  const meeting = await aMeetingRow(tx, one, [one.teacher, one.guardians[0]], { days: -3 })
  await anAskRow(tx, one, { kind: 'family', id }, { kind: 'meeting', thing: meeting, opened: true })
  return meeting
}

describe('Min dag', () => {
  it('is for employees who have logged in well enough', async () => {
    const one = await aCase(database)
    expect(await comesOf(day, undefined)).toBe('not logged in')
    expect(await comesOf(day, weak(one.teacher))).toBe('not logged in')
    expect(await comesOf(day, one.guardians[0])).toBe('hidden')
  })

  it('shows what waits for me, what hurts most first, in few trips', async () => {
    const one = await aCase(database, { childName: 'Noor Prøve' })
    await lay(database, one, async tx => {
      await aMeasureRow(tx, one, { title: 'Lesegruppe', to: 6 })
      await aMeetingRow(tx, one, [one.teacher, one.guardians[0]], { days: 1 })
      await metWithFamily(tx, one)
      await anAskRow(tx, one, { kind: 'employee', id: one.teacher.id }, { kind: 'advice' })
      await anAskRow(tx, one, { kind: 'employee', id: one.teacher.id }, { kind: 'baton' })
      await tx
        .updateTable('child_case')
        .set({ step_due: inDays(-1) })
        .where('id', '=', one.caseId)
        .execute()
    })
    const { rows, holding } = await reads(day, one.teacher)
    expect(kindsOf(rows)).toEqual(['ask', 'ask', 'step', 'minutes', 'meeting', 'evaluation'])
    expect(rows.map(row => row.facts['ask']).slice(0, 2)).toEqual(['baton', 'advice'])
    expect(rows.every(row => row.child?.name === 'Noor')).toBe(true)
    expect(rows.find(row => row.kind === 'step')?.facts).toMatchObject({ stepNb: 'Samtykke og én som holder' })
    expect(holding).toEqual({ count: 1, withGaps: 1 })
    expect(await tripsOf(day, one.teacher)).toBe(2)
  })

  it('tells a holder of a guardian’s measure that nobody evaluated, and the responsible of an own one once', async () => {
    const one = await aCase(database)
    await lay(database, one, async tx => {
      await aMeasureRow(tx, one, { title: 'Hjemme', by: one.guardians[0], to: -2 })
      await aMeasureRow(tx, one, { title: 'Skolen', to: -2 })
    })
    const { rows } = await reads(day, one.teacher)
    const told = rows.filter(row => row.facts['title'] !== undefined).map(row => [row.kind, row.facts['title']])
    expect(told.toSorted((a, b) => String(a[0]).localeCompare(String(b[0])))).toEqual([
      ['evaluation', 'Skolen'],
      ['gap', 'Hjemme'],
    ])
  })

  it('asks the one responsible whether a planned measure has begun, from its day until it is answered', async () => {
    const one = await aCase(database)
    const [later, today] = await lay(database, one, tx =>
      Promise.all([
        aMeasureRow(tx, one, { title: 'Senere', status: 'planned', from: 3, to: 40 }),
        aMeasureRow(tx, one, { title: 'I dag', status: 'planned', from: 0, to: 40 }),
      ]),
    )
    const starts = async (who: EmployeeActor) => (await reads(day, who)).rows.filter(row => row.kind === 'start')
    expect(await starts(one.teacher)).toMatchObject([{ id: today, caseId: one.caseId, facts: { title: 'I dag' } }])
    expect(await starts(one.colleague)).toEqual([])
    const begin = (measureId: string | undefined) =>
      carryOut(house, startMeasure, {
        ...{ actor: one.teacher, key: randomUUID() },
        input: { caseId: one.caseId, measureId, version: 1 },
      })
    expect(await begin(today)).toMatchObject({ is: 'done', reply: { status: 'running' } })
    expect(await starts(one.teacher)).toEqual([])
    theClock.forward(3)
    expect(await starts(one.teacher)).toMatchObject([{ id: later }])
    theClock.forward(-3)
  })

  it('tells of no measure whose topic is closed to me, nor of one that is told to another service', async () => {
    const one = await aCase(database, { sharedWithPpt: ['meetings'] })
    await lay(database, one, async tx => {
      await aMeasureRow(tx, one, { title: 'Om planen', by: one.adviser })
      await aMeasureRow(tx, one, { title: 'Skolens egen', by: one.adviser, topic: 'meetings', audience: 'own_service' })
      await aMeasureRow(tx, one, { title: 'Om møtene', by: one.adviser, topic: 'meetings' })
    })
    const { rows } = await reads(day, one.adviser)
    expect(rows.map(row => row.facts['title'])).toEqual(['Om møtene'])
  })

  it('names no child to somebody who is asked before seeing', async () => {
    const one = await aCase(database, { childName: 'Noor Prøve' })
    await lay(database, one, tx => anAskRow(tx, one, { kind: 'employee', id: one.colleague.id }))
    const reply = await reads(day, one.colleague)
    expect(kindsOf(reply.rows)).toEqual(['ask'])
    expect(reply.rows[0]).toMatchObject({ child: null, facts: { ask: 'baton', from: 'Marte Vik' } })
    expect(JSON.stringify(reply)).not.toContain('Noor')
  })

  it('shows a colleague who takes no part nothing, and each only the own drafts', async () => {
    const one = await aCase(database)
    await lay(database, one, async tx => {
      await aMeasureRow(tx, one, { to: -1 })
      const row = { municipality_id: one.municipality, sealed: 'sealed', saved_at: theClock.now() }
      await tx
        .insertInto('draft')
        .values({ ...row, actor_id: one.teacher.id, key: 'concern.new' })
        .execute()
    })
    expect((await reads(day, one.colleague)).rows).toEqual([])
    const own = (await reads(day, one.teacher)).rows.filter(row => row.kind === 'draft')
    expect(own.map(row => row.facts)).toEqual([{ key: 'concern.new' }])
    expect(JSON.stringify(own)).not.toContain('sealed')
  })

  it('leaves out own family, and whatever another municipality has', async () => {
    const place = await aPlace(database)
    const [own, other] = [await aCase(database, {}, place), await aCase(database)]
    await lay(database, own, tx => aMeasureRow(tx, own, { to: -1 }))
    await inTest(database, own.municipality, tx =>
      recordKin(tx, { municipality: own.municipality, employeeId: own.teacher.id, childIds: [own.childId] }),
    )
    expect(await reads(day, own.teacher)).toEqual({ rows: [], holding: { count: 0, withGaps: 0 } })
    const stranger = { ...other.teacher, municipality: own.municipality }
    expect((await reads(day, stranger)).rows).toEqual([])
  })

  it('asks nobody about a meeting that has been, and says once that I act until somebody accepts', async () => {
    const one = await aCase(database)
    const me = { kind: 'employee' as const, id: one.teacher.id }
    await lay(database, one, async tx => {
      const meeting = await metWithFamily(tx, one)
      await anAskRow(tx, one, me, { kind: 'meeting', thing: meeting, due: -5 })
      await anAskRow(tx, one, me, { kind: 'acting' })
      // Nobody has said yes: the same person holds, but by rule.
      const held = tx.selectFrom('baton_period').select('id').where('case_id', '=', one.caseId)
      await tx.deleteFrom('baton_period').where('id', 'in', held).execute()
      const acting = { kind: 'acting', because: 'opened', holder_id: one.teacher.id, service_id: one.school }
      const row = { municipality_id: one.municipality, id: randomUUID(), case_id: one.caseId }
      await tx
        .insertInto('baton_period')
        .values({ ...row, ...acting, during: `[${theClock.now().toISOString()},)` })
        .execute()
    })
    const { rows } = await reads(day, one.teacher)
    expect(rows.map(row => [row.kind, row.facts['ask'] ?? row.facts['type'] ?? null])).toEqual([
      ['ask', 'acting'],
      ['minutes', null],
    ])
  })

  it('tells a leader of what the service is asked', async () => {
    const one = await aCase(database)
    await lay(database, one, tx =>
      anAskRow(tx, one, { kind: 'service', id: one.ppt }, { kind: 'participation', thing: randomUUID() }),
    )
    expect(kindsOf((await reads(day, one.pptLeader)).rows)).toEqual(['ask'])
    expect((await reads(day, one.adviser)).rows).toEqual([])
  })
})
