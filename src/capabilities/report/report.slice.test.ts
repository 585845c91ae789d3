import { describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { inTest } from '../case/testing.ts'
import { aChildAtSchool, noted } from '../concern/testing/in-house.ts'
import type { ChildAtSchool } from '../concern/testing/in-house.ts'
import { findDraft, saveSealed } from '../draft/store.ts'
import { recordKin } from '../sight/index.ts'
import { reportsWaitingFor } from './index.ts'
import { answerReport, listReports, listSources, listUnitReports, markSent, openAcute } from './operations.ts'

const LIMIT = { limit: 50 } as const
const sent = (at: ChildAtSchool, given: { leaderMayKnow?: boolean; earlierId?: string; draftKey?: string } = {}) =>
  at.call(markSent, at.teacher, {
    label: 'Mikkel',
    channel: 'portal',
    sentAt: theClock.now().toISOString(),
    leaderMayKnow: given.leaderMayKnow ?? false,
    earlierId: given.earlierId ?? null,
    draftKey: given.draftKey ?? null,
  })
const ofSent = async (at: ChildAtSchool, given = {}) => {
  const outcome = await sent(at, given)
  if (outcome.is !== 'done') throw new Error(outcome.is)
  return outcome.reply
}

describe('the acute page', () => {
  it('has the numbers to ring and the one who reports', async () => {
    const at = await aChildAtSchool()
    const acute = await at.done(openAcute, at.teacher, {})
    expect(acute.phones.police.number).toBe('112')
    expect(acute.reporter).toMatchObject({ name: 'Marte Vik', service: 'Bjørkely skole' })
    expect(await at.call(openAcute, at.mother, {})).toMatchObject({ is: 'hidden' })
  })
  it('offers facts from the writer’s own notes, and nobody else’s', async () => {
    const at = await aChildAtSchool()
    await noted(at, { childSaid: 'Pappa slår.' })
    expect(await at.done(listSources, at.teacher, LIMIT)).toMatchObject([
      { childName: 'Noor Saleh', childSaid: 'Pappa slår.' },
    ])
    expect(await at.done(listSources, at.leader, LIMIT)).toEqual([])
  })
  it('offers no notes that the writer no longer sees: in another service, or about own family', async () => {
    const at = await aChildAtSchool()
    await noted(at)
    expect(await at.done(listSources, { ...at.teacher, serviceId: at.ppt }, LIMIT)).toEqual([])
    const kin = { municipality: at.municipality, employeeId: at.teacher.id, childIds: [at.childId] }
    await inTest(at.house.database, at.municipality, tx => recordKin(tx, kin))
    expect(await at.done(listSources, at.teacher, LIMIT)).toEqual([])
  })
})

describe('a report that was sent', () => {
  it('is kept for its writer: that, when and how; the label is sealed at rest', async () => {
    const at = await aChildAtSchool()
    await ofSent(at)
    expect(await at.done(listReports, at.teacher, LIMIT)).toMatchObject([
      { label: 'Mikkel', channel: 'portal', sentOn: '2026-11-24', unanswered: false },
    ])
    const rows = await inTest(at.house.database, at.municipality, tx =>
      tx.selectFrom('report_sent').selectAll().where('municipality_id', '=', at.municipality).execute(),
    )
    expect(JSON.stringify(rows)).not.toContain('Mikkel')
  })
  it('needs nobody’s yes, and is nobody else’s to see', async () => {
    const at = await aChildAtSchool()
    await ofSent(at)
    for (const actor of [at.leader, at.colleague, at.chief])
      expect(await at.done(listReports, actor, LIMIT)).toEqual([])
    expect(await at.done(listUnitReports, at.leader, LIMIT)).toEqual([])
    expect(await at.call(listReports, at.mother, LIMIT)).toMatchObject({ is: 'hidden' })
  })
  it('is known to the unit’s leader only if the writer chose so: that, when and by whom', async () => {
    const at = await aChildAtSchool()
    const { id } = await ofSent(at, { leaderMayKnow: true })
    expect(await at.done(listUnitReports, at.leader, LIMIT)).toEqual([
      { id, writer: 'Marte Vik', sentOn: '2026-11-24' },
    ])
    expect(await at.done(listUnitReports, at.pptLeader, LIMIT)).toEqual([])
    expect(await at.call(listUnitReports, at.colleague, LIMIT)).toMatchObject({ is: 'hidden' })
  })
  it('throws its draft away', async () => {
    const at = await aChildAtSchool()
    const whose = { municipality: at.municipality, actorId: at.teacher.id, key: 'report:new' }
    const inHouse = <T>(work: Parameters<typeof inTest<T>>[2]) => inTest(at.house.database, at.municipality, work)
    await inHouse(tx => saveSealed(tx, whose, { sealed: 'x', at: theClock.now(), seen: 0 }))
    await ofSent(at, { draftKey: 'report:new' })
    expect(await inHouse(tx => findDraft(tx, whose))).toBeUndefined()
  })
  it('has been sent, holds no identity number, and adds only to the writer’s own', async () => {
    const at = await aChildAtSchool()
    const { id } = await ofSent(at)
    expect(await sent(at, { earlierId: id })).toMatchObject({ is: 'done' })
    const base = {
      label: 'Mikkel',
      channel: 'portal',
      sentAt: theClock.now().toISOString(),
      leaderMayKnow: false,
      earlierId: null,
      draftKey: null,
    } as const
    expect(await at.call(markSent, at.colleague, { ...base, earlierId: id })).toMatchObject({
      refusal: { code: 'report.earlier_unknown' },
    })
    expect(await at.call(markSent, at.teacher, { ...base, label: '01810912345' })).toMatchObject({
      refusal: { code: 'concern.identity_number' },
    })
    expect(await at.call(markSent, at.teacher, { ...base, sentAt: '2026-12-24T08:00:00Z' })).toMatchObject({
      refusal: { code: 'report.sent_in_future' },
    })
  })
})

describe('silence', () => {
  it('for as long as the municipality has set reminds the writer, until an answer is noted', async () => {
    const at = await aChildAtSchool()
    const { id } = await ofSent(at)
    const at22 = new Date('2026-12-15T08:00:00Z')
    const waits = (now: Date) =>
      inTest(at.house.database, at.municipality, tx => reportsWaitingFor(tx, at.teacher, now))
    expect(await waits(new Date('2026-12-14T08:00:00Z'))).toEqual([])
    expect(await waits(at22)).toEqual([{ reportId: id, sentOn: '2026-11-24', since: '2026-12-15' }])
    expect(
      await at.call(answerReport, at.leader, { reportId: id, version: 1, answeredOn: '2026-11-24' }),
    ).toMatchObject({ is: 'hidden' })
    expect(
      await at.call(answerReport, at.teacher, { reportId: id, version: 1, answeredOn: '2026-11-23' }),
    ).toMatchObject({ refusal: { code: 'report.answer_day' } })
    await at.done(answerReport, at.teacher, { reportId: id, version: 1, answeredOn: '2026-11-24' })
    expect(await waits(at22)).toEqual([])
  })
})

describe('the trail', () => {
  it('of reports is kept, tied to no child, under names that no family is shown', async () => {
    const at = await aChildAtSchool()
    await noted(at)
    await at.done(listSources, at.teacher, LIMIT)
    await ofSent(at)
    const rows = await inTest(at.house.database, at.municipality, tx =>
      tx
        .selectFrom('trail as t')
        .leftJoin('trail_child as c', join =>
          join.onRef('c.municipality_id', '=', 't.municipality_id').onRef('c.trail_id', '=', 't.id'),
        )
        .select(['t.operation', 'c.child_id', 't.about_id'])
        .where('t.municipality_id', '=', at.municipality)
        .where('t.operation', 'like', 'report.%')
        .orderBy('t.id')
        .execute(),
    )
    expect(rows).toEqual([
      { operation: 'report.sources', child_id: null, about_id: null },
      { operation: 'report.sent', child_id: null, about_id: null },
    ])
  })
})
