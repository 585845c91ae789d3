import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { aCase, inTest } from '../case/testing.ts'
import { recordKin } from '../sight/index.ts'
import { now } from './operations/now.ts'
import { comesOf, house, reads, tripsOf, weak } from './slice.testing.ts'
import { aMeasureRow, aMeetingRow, anAskRow, inDays, lay } from './testing.ts'

const { database } = house

describe('Nå', () => {
  it('has an interpreter that nobody has ordered among what is not in place, until it is', async () => {
    const one = await aCase(database)
    const meetingId = await lay(database, one, async tx => {
      await tx
        .updateTable('family_person')
        .set({ interpreter_language: 'ar' })
        .where('municipality_id', '=', one.municipality)
        .where('id', '=', one.guardians[0].id)
        .execute()
      return aMeetingRow(tx, one, [one.teacher, one.guardians[0]], { days: 3, purpose: 'Evaluering' })
    })
    const missing = async () =>
      (await reads(now, one.teacher, { caseId: one.caseId })).meetings.map(meeting => meeting.noInterpreter)
    expect(await missing()).toMatchObject([{ language: 'ar', whoId: one.teacher.id, who: 'Marte Vik' }])
    await lay(database, one, tx =>
      tx
        .updateTable('meeting')
        .set({ interpreter_ordered_at: theClock.now() })
        .where('municipality_id', '=', one.municipality)
        .where('id', '=', meetingId)
        .execute(),
    )
    expect(await missing()).toEqual([null])
  })

  it('is hidden from all who do not see the case, and from the family, who have their own page', async () => {
    const [one, other] = [await aCase(database), await aCase(database)]
    const input = { caseId: one.caseId }
    expect(await comesOf(now, undefined, input)).toBe('not logged in')
    expect(await comesOf(now, weak(one.teacher), input)).toBe('not logged in')
    for (const actor of [one.colleague, one.leader, one.guardians[0], other.teacher])
      expect(await comesOf(now, actor, input)).toBe('hidden')
    expect(await comesOf(now, one.teacher, { caseId: other.caseId })).toBe('hidden')
    expect(await comesOf(now, one.teacher, { caseId: randomUUID() })).toBe('hidden')
    await inTest(database, one.municipality, tx =>
      recordKin(tx, { municipality: one.municipality, employeeId: one.teacher.id, childIds: [one.childId] }),
    )
    expect(await comesOf(now, one.teacher, input)).toBe('hidden')
  })

  it('shows the step with its guide and deadline, gaps, lanes and what is ahead, in one request of few trips', async () => {
    const one = await aCase(database, { step: '1.4', childName: 'Noor Prøve' })
    const strengths = {
      kind: 'concern.strengths',
      words: 'Glad i å bygge',
      facts: JSON.stringify({ name: '', service: '' }),
    }
    await lay(database, one, async tx => {
      await aMeasureRow(tx, one, { title: 'Lesegruppe', to: 6 })
      await aMeasureRow(tx, one, { title: 'Hjemme', by: one.guardians[0], from: -20, to: -4 })
      await aMeetingRow(tx, one, [one.teacher, one.guardians[0]], { days: 3, purpose: 'Evaluering' })
      await anAskRow(tx, one, { kind: 'employee', id: one.adviser.id }, { kind: 'meeting', due: -2, opened: true })
      await tx
        .updateTable('child_case')
        .set({ step_due: inDays(3) })
        .where('id', '=', one.caseId)
        .execute()
      const row = { municipality_id: one.municipality, id: randomUUID(), case_id: one.caseId, at: theClock.now() }
      const by = { actor_kind: 'employee', actor_id: one.teacher.id, topic: 'plan' }
      await tx
        .insertInto('log_entry')
        .values({ ...row, ...strengths, ...by })
        .execute()
    })
    const reply = await reads(now, one.teacher, { caseId: one.caseId })
    expect(reply.step).toMatchObject({ id: '1.4', position: 4, of: 5, level: 1, form: 'child_voice', due: inDays(3) })
    expect(reply.step?.before).toMatchObject({ words: 'Glad i å bygge', by: 'Marte Vik' })
    expect(reply.gaps.map(gap => [gap.type, gap.mustActName, gap.facts['title'] ?? gap.facts['to']])).toEqual([
      ['measure', 'Marte Vik', 'Hjemme'],
      ['unanswered', 'Anne Råd', 'Anne Råd'],
    ])
    expect(reply.lanes.map(lane => [lane.who, lane.kind, lane.bars.map(bar => bar.late)])).toEqual([
      ['Hege', 'guardian', [true]],
      ['Marte Vik', 'employee', [false]],
    ])
    expect(reply.ahead.map(item => [item.kind, item.on])).toEqual([
      ['meeting', inDays(3)],
      ['evaluation', inDays(6)],
    ])
    expect(await tripsOf(now, one.teacher, { caseId: one.caseId })).toBe(2)
  })

  it('shows somebody with consent to one topic only that topic, and no gap but the own', async () => {
    const one = await aCase(database, { sharedWithPpt: ['plan'] })
    await lay(database, one, async tx => {
      await aMeasureRow(tx, one, { title: 'Skolen' })
      await aMeasureRow(tx, one, { title: 'Hemmelig helse', topic: 'health', to: -2 })
      await aMeasureRow(tx, one, { title: 'Egen tjeneste', audience: 'own_service' })
      await anAskRow(tx, one, { kind: 'employee', id: one.adviser.id }, { kind: 'meeting', due: -2, opened: true })
    })
    const reply = await reads(now, one.adviser, { caseId: one.caseId })
    expect(reply.lanes.flatMap(lane => lane.bars.map(bar => bar.title))).toEqual(['Skolen'])
    expect(reply.gaps.map(gap => gap.type)).toEqual(['unanswered'])
    expect(JSON.stringify(reply)).not.toMatch(/Hemmelig|Egen tjeneste/)
  })
})
