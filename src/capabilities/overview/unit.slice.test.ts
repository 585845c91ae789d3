import { describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { aCase, inTest } from '../case/testing.ts'
import { recordKin } from '../sight/index.ts'
import { unit } from './operations/unit.ts'
import { comesOf, house, reads, tripsOf, weak } from './slice.testing.ts'
import { aMeasureRow, anAskRow, lay } from './testing.ts'

const { database } = house

describe('Enheten min', () => {
  it('is the leader’s alone', async () => {
    const one = await aCase(database)
    expect(await comesOf(unit, undefined)).toBe('not logged in')
    expect(await comesOf(unit, weak(one.leader))).toBe('not logged in')
    for (const actor of [one.teacher, one.coordinator, one.guardians[0]])
      expect(await comesOf(unit, actor)).toBe('hidden')
  })

  it('tells that something stands still and who must act, and no word of what it is about', async () => {
    const one = await aCase(database, { childName: 'Noor Prøve' })
    await lay(database, one, async tx => {
      await aMeasureRow(tx, one, { title: 'Hemmelig tiltak', to: -2 })
      await anAskRow(tx, one, { kind: 'family', id: one.guardians[0].id }, { kind: 'consent', due: -3 })
    })
    const reply = await reads(unit, one.leader)
    expect(reply.openCases).toBe(1)
    expect(reply.gaps).toMatchObject([
      { type: 'unanswered', caseNumber: one.caseId.slice(0, 8), mustActName: 'Marte Vik', remindedAt: null },
      { type: 'measure', mustActName: 'Marte Vik' },
    ])
    expect(reply.holders).toMatchObject([{ name: 'Marte Vik', count: 1, away: false }, { count: 0 }, { count: 0 }])
    expect(JSON.stringify(reply)).not.toMatch(/Noor|Hemmelig|Hege|Trond|consent"/)
    expect(await tripsOf(unit, one.leader)).toBe(2)
  })

  it('tells two unanswered questions in one log apart by what was asked, when colleagues are asked', async () => {
    const one = await aCase(database)
    const { teacher } = one
    await lay(database, one, async tx => {
      await anAskRow(tx, one, { kind: 'employee', id: teacher.id }, { kind: 'meeting', due: -3 })
      await anAskRow(tx, one, { kind: 'employee', id: teacher.id }, { kind: 'minutes', due: -2 })
      await anAskRow(tx, one, { kind: 'family', id: one.guardians[0].id }, { kind: 'meeting', due: -1 })
    })
    const { gaps } = await reads(unit, one.leader)
    expect(gaps.map(({ type, ask }) => [type, ask])).toEqual([
      ['unanswered', 'meeting'],
      ['unanswered', 'minutes'],
      ['unanswered', null],
    ])
  })

  it('counts what was mended this week, with how long it stood', async () => {
    const one = await aCase(database)
    const measure = await lay(database, one, tx => aMeasureRow(tx, one, { to: -2 }))
    await lay(database, one, tx =>
      tx
        .updateTable('measure')
        .set({ status: 'ended', ended_at: theClock.now(), ended_as: 'goal_reached' })
        .where('id', '=', measure)
        .execute(),
    )
    const reply = await reads(unit, one.leader)
    expect([reply.gaps, reply.mendedThisWeek]).toEqual([[], [{ type: 'measure', days: 1 }]])
  })

  it('tells before somebody leaves, how many cases lose their holder', async () => {
    const one = await aCase(database)
    await inTest(database, one.municipality, tx =>
      tx
        .updateTable('employee')
        .set({ leaves_at: new Date('2026-11-27T23:00:00Z') })
        .where('id', '=', one.teacher.id)
        .execute(),
    )
    const { holders } = await reads(unit, one.leader)
    expect(holders[0]).toMatchObject({ name: 'Marte Vik', count: 1, leavesOn: '2026-11-28' })
    expect(holders[1]).toMatchObject({ leavesOn: null })
  })

  it('leaves own family out, and other units', async () => {
    const one = await aCase(database)
    await lay(database, one, tx => aMeasureRow(tx, one, { to: -2 }))
    expect((await reads(unit, one.pptLeader)).gaps).toEqual([])
    await inTest(database, one.municipality, tx =>
      recordKin(tx, { municipality: one.municipality, employeeId: one.leader.id, childIds: [one.childId] }),
    )
    expect(await reads(unit, one.leader)).toMatchObject({ openCases: 0, gaps: [] })
  })
})
