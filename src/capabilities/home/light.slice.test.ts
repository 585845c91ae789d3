import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { aCase, inTest } from '../case/testing.ts'
import { comesOf, house, reads, tripsOf, weak } from '../overview/slice.testing.ts'
import { aMeetingRow, anAskRow, inDays, lay } from '../overview/testing.ts'
import { light } from './light-operations.ts'

const { database } = house

describe('what the weakest log-in opens', () => {
  it('is whether something waits, and when and where the next meeting is; nothing else', async () => {
    const one = await aCase(database, { childName: 'Noor Prøve' })
    const [hege, trond] = one.guardians
    expect(await reads(light, weak(hege))).toEqual({ waits: false, meeting: null })
    await lay(database, one, async tx => {
      await aMeetingRow(tx, one, [one.teacher, hege], { days: 4, purpose: 'Om Noors skriving' })
      await aMeetingRow(tx, one, [one.teacher, trond], { days: 2, purpose: 'Uten Hege' })
      await anAskRow(tx, one, { kind: 'family', id: hege.id }, { kind: 'consent' })
    })
    const shown = await reads(light, weak(hege))
    expect(Object.keys(shown)).toEqual(['waits', 'meeting'])
    expect(shown).toMatchObject({ waits: true, meeting: { place: 'Møterom 2', placeHeldBack: false } })
    expect(Object.keys(shown.meeting ?? {}).toSorted()).toEqual(['endsAt', 'place', 'placeHeldBack', 'startsAt'])
    // The time is that of the meeting that Hege is called to.
    const other = await reads(light, weak(trond))
    expect(other.waits).toBe(false)
    expect(String(other.meeting?.startsAt) < String(shown.meeting?.startsAt)).toBe(true)
    const said = JSON.stringify([shown, other])
    for (const never of ['Noor', 'Hege', 'Trond', 'skole', 'PPT', 'skriving', one.caseId, one.childId])
      expect(said).not.toContain(never)
    expect(await tripsOf(light, weak(hege))).toBeLessThanOrEqual(3)
  })

  it('is the next meeting that one is going to, however many others there are', async () => {
    const one = await aCase(database)
    const [hege] = one.guardians
    await lay(database, one, async tx => {
      for (let times = 0; times < 25; times++)
        await aMeetingRow(tx, one, [hege], { days: 1, audience: 'not_guardian', notFor: hege.id })
      const meeting_id = await aMeetingRow(tx, one, [hege], { days: 2 })
      await aMeetingRow(tx, one, [hege], { days: 3 })
      const invitee = await tx
        .selectFrom('meeting_invitee')
        .select('id')
        .where('meeting_id', '=', meeting_id)
        .executeTakeFirstOrThrow()
      const row = { municipality_id: one.municipality, meeting_id, invitee_id: invitee.id, at: theClock.now() }
      await tx
        .insertInto('meeting_answer')
        .values({ ...row, id: randomUUID(), sequence: 0, answer: 'no' })
        .execute()
    })
    const { meeting } = await reads(light, weak(hege))
    expect(String(meeting?.startsAt).slice(0, 10)).toBe(inDays(3))
    // It was moved since: the no was to another time.
    await inTest(database, one.municipality, tx => tx.updateTable('meeting').set({ sequence: 1 }).execute())
    expect(String((await reads(light, weak(hege))).meeting?.startsAt).slice(0, 10)).toBe(inDays(2))
  })

  it('hides where a protected child meets', async () => {
    const one = await aCase(database)
    const [hege] = one.guardians
    await lay(database, one, tx => aMeetingRow(tx, one, [hege]))
    await inTest(database, one.municipality, tx =>
      tx.updateTable('child').set({ protection: 'strictly_confidential' }).where('id', '=', one.childId).execute(),
    )
    expect((await reads(light, weak(hege))).meeting).toMatchObject({ place: null, placeHeldBack: true })
  })

  it('is nobody’s who works here, and ends with the sight of the case', async () => {
    const one = await aCase(database)
    const [hege] = one.guardians
    await lay(database, one, async tx => {
      await aMeetingRow(tx, one, [hege])
      await anAskRow(tx, one, { kind: 'family', id: hege.id }, { kind: 'consent' })
    })
    for (const actor of [one.teacher, one.leader, weak(one.teacher)]) expect(await comesOf(light, actor)).toBe('hidden')
    expect(await comesOf(light, undefined)).toBe('not logged in')
    await inTest(database, one.municipality, tx =>
      tx
        .updateTable('access_fact')
        .set({ valid_to: new Date(0), valid_from: new Date(0) })
        .where('reader_id', '=', hege.id)
        .execute(),
    )
    expect(await reads(light, weak(hege))).toEqual({ waits: false, meeting: null })
  })
})
