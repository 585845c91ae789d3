import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { aHouse } from '../../../tests/house.ts'
import type { Actor } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import type { AnyContract, Operation } from '../../platform/api/operation.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { aCase, inTest } from '../case/testing.ts'
import { askFamily, explainAbsence } from '../meeting/operations/absence.ts'
import { openMeeting } from '../meeting/operations/read.ts'
import { aMeetingRow, anAskRow, inDays, lay } from '../overview/testing.ts'
import { exampleSettings } from '../settings/testing.ts'
import { DAY, keptFrom, openIn } from './testing.ts'
import type { Case } from './testing.ts'

const house = await aHouse()
const { database } = house
const began = theClock.now()
afterEach(() => theClock.set(began))

async function done<C extends AnyContract, S>(op: Operation<C, S>, actor: Actor, input: object) {
  const outcome = await carryOut(house, op, { actor, key: randomUUID(), input })
  if (outcome.is === 'refused') return (outcome.refusal as { code: string }).code
  return outcome.is === 'done' ? outcome.reply : outcome.is
}

/** A meeting yesterday; answers who is called by their ids. */
const held = (one: Case, called: Parameters<typeof aMeetingRow>[2], more: Parameters<typeof aMeetingRow>[3] = {}) =>
  lay(database, one, tx => aMeetingRow(tx, one, [one.teacher, ...called], { days: -1, ...more }))
const sweep = (one: Case) => lay(database, one, async () => {})
/** What is open of it: that the minutes are missing is another gap. */
const missed = async (one: Case) => (await openIn(database, one)).filter(([type]) => type === 'without_family')
const minutesOf = (tx: Tx, one: Case, meetingId: string, attended: readonly string[]) =>
  tx
    .insertInto('minutes')
    .values({
      ...{ municipality_id: one.municipality, meeting_id: meetingId, version: 1, attended: [...attended] },
      ...{ items: '[]', by_id: one.teacher.id, at: theClock.now() },
      ...{ topic: 'meetings', audience: 'everyone', service_id: one.school },
    })
    .execute()
const inviteeOf = (tx: Tx, meetingId: string, guardianId: string) =>
  tx
    .selectFrom('meeting_invitee')
    .select('id')
    .where('meeting_id', '=', meetingId)
    .where('guardian_id', '=', guardianId)
    .executeTakeFirstOrThrow()
const answers = (one: Case, meetingId: string, who: string, answer: string, words: string | null = null) =>
  lay(database, one, async tx =>
    tx
      .insertInto('meeting_answer')
      .values({
        ...{ municipality_id: one.municipality, id: randomUUID(), meeting_id: meetingId, sequence: 0, answer, words },
        ...{ invitee_id: (await inviteeOf(tx, meetingId, who)).id, at: theClock.now() },
      })
      .execute(),
  )
/** Settings that were stored before there were reasons. */
const writesSettings = ({ municipality }: Case) => {
  const { absenceReasons: _, ...content } = exampleSettings()
  return inTest(database, municipality, tx =>
    tx
      .insertInto('municipality_settings')
      .values({
        ...{ municipality_id: municipality, version: 2, valid_from: '2020-01-01', changed_at: began, note: 'Prøve' },
        content: JSON.stringify(content),
      })
      .execute(),
  )
}
const GAP = (one: Case) => [['without_family', one.teacher.id]]

describe('a meeting that nobody of the family was called to', () => {
  it('is a gap for who called it from the next morning, until somebody says why, and the family reads it where they may', async () => {
    const one = await aCase(database)
    const meetingId = await held(one, [], { days: 0 })
    expect(await missed(one)).toEqual([])
    theClock.forward(1)
    await sweep(one)
    expect(await missed(one)).toEqual(GAP(one))
    const about = { caseId: one.caseId, meetingId, words: 'Vi ringte tre ganger', forFamily: false }
    const page = (actor: Actor) => done(openMeeting, actor, { meetingId })
    expect(await page(one.teacher)).toMatchObject({ withoutFamily: { missed: true, said: null } })
    expect(await page(one.guardians[0])).toMatchObject({ withoutFamily: null })
    expect(await done(explainAbsence, one.guardians[0], { ...about, reason: 'not_reached' })).toBe('hidden')
    expect(await done(explainAbsence, one.teacher, { ...about, reason: 'none_of_ours' })).toBe('meeting.reason_unknown')
    expect(await done(explainAbsence, one.teacher, { ...about, reason: null })).toBe('meeting.reason_unknown')
    await done(explainAbsence, one.teacher, { ...about, reason: 'not_reached' })
    expect(await missed(one)).toEqual([])
    expect(JSON.stringify(await page(one.teacher))).toContain('tre ganger')
    expect(JSON.stringify(await page(one.guardians[0]))).not.toContain('tre ganger')
    await done(explainAbsence, one.teacher, { ...about, reason: 'forgotten', words: 'Vi glemte det', forFamily: true })
    expect(await page(one.guardians[0])).toMatchObject({
      withoutFamily: { missed: false, reasons: [], said: { words: 'Vi glemte det' } },
    })
  })

  it('is explained by words alone where the municipality has no reasons', async () => {
    const one = await aCase(database)
    await writesSettings(one)
    const meetingId = await held(one, [])
    const about = { caseId: one.caseId, meetingId, words: 'Vi ringte tre ganger', forFamily: true }
    expect(await done(explainAbsence, one.teacher, { ...about, reason: 'not_reached' })).toBe('meeting.reason_unknown')
    await done(explainAbsence, one.teacher, { ...about, reason: null })
    expect(await missed(one)).toEqual([])
    expect(await done(openMeeting, one.guardians[0], { meetingId })).toMatchObject({
      withoutFamily: { said: { reason: null, words: 'Vi ringte tre ganger' } },
    })
  })

  it('is none once the family is given the minutes and asked, and cannot be asked before there are any', async () => {
    const one = await aCase(database)
    const meetingId = await held(one, [])
    const about = { caseId: one.caseId, meetingId }
    expect(await done(askFamily, one.teacher, about)).toBe('meeting.no_minutes')
    await lay(database, one, async tx => {
      await minutesOf(tx, one, meetingId, [])
      await tx.updateTable('meeting').set({ state: 'held' }).where('id', '=', meetingId).execute()
    })
    expect(await missed(one)).toEqual(GAP(one))
    await done(askFamily, one.teacher, about)
    expect(await missed(one)).toEqual([])
    const asked = await inTest(database, one.municipality, tx =>
      tx.selectFrom('ask').select(['kind', 'to_id']).where('thing_id', '=', meetingId).execute(),
    )
    expect(asked.map(row => row.to_id).toSorted()).toEqual(one.guardians.map(({ id }) => id).toSorted())
    expect(await done(askFamily, one.teacher, about)).toBe('meeting.family_not_missed')
  })

  it('is none where the family has no part: another audience, all are kept away, nobody answered for the child, or it was cancelled', async () => {
    for (const audience of ['own_service', 'not_guardians']) {
      const one = await aCase(database)
      await held(one, [], { audience })
      expect(await missed(one)).toEqual([])
    }
    const kept = await aCase(database)
    for (const { id } of kept.guardians) await inTest(database, kept.municipality, tx => keptFrom(tx, kept, id))
    await held(kept, [])
    expect(await missed(kept)).toEqual([])
    const out = await aCase(database)
    await lay(database, out, tx =>
      tx
        .updateTable('guardianship')
        .set({ kept_out_at: began, kept_out_because: 'Besøksforbud' })
        .where('child_id', '=', out.childId)
        .execute(),
    )
    await held(out, [])
    await lay(database, out, tx => aMeetingRow(tx, out, [out.teacher], { days: 3 }))
    expect((await openIn(database, out)).filter(([type]) => /family/.test(type))).toEqual([])
    const alone = await aCase(database)
    await inTest(database, alone.municipality, tx =>
      tx
        .updateTable('guardianship')
        .set({ valid_from: inDays(0) })
        .where('child_id', '=', alone.childId)
        .execute(),
    )
    await held(alone, [])
    expect(await missed(alone)).toEqual([])
    const off = await aCase(database)
    const meetingId = await held(off, [])
    expect(await missed(off)).toEqual(GAP(off))
    const cancelled = { state: 'cancelled', cancelled_because: 'Snøstorm' }
    await lay(database, off, tx => tx.updateTable('meeting').set(cancelled).where('id', '=', meetingId).execute())
    expect(await missed(off)).toEqual([])
  })
})

describe('who must act, and of which meetings', () => {
  it('is who called it while they take part, else the holder', async () => {
    const one = await aCase(database, { sharedWithPpt: ['meetings'] })
    await held(one, [])
    await lay(database, one, async tx => {
      await aMeetingRow(tx, one, [one.teacher], { days: 3 })
      await tx.updateTable('meeting').set({ called_by: one.adviser.id }).where('case_id', '=', one.caseId).execute()
    })
    const ofFamily = async () => (await openIn(database, one)).filter(([type]) => /family/.test(type))
    const by = (id: string) => [
      ['no_family', id],
      ['without_family', id],
    ]
    expect(await ofFamily()).toEqual(by(one.adviser.id))
    await lay(database, one, tx =>
      tx
        .updateTable('participant')
        .set({ valid_to: theClock.now() })
        .where('employee_id', '=', one.adviser.id)
        .execute(),
    )
    expect(await ofFamily()).toEqual(by(one.teacher.id))
  })

  it('is none that had been held when the rule came', async () => {
    const one = await aCase(database)
    const id = await held(one, [])
    const came = (days: number) =>
      lay(database, one, tx =>
        tx
          .updateTable('meeting')
          .set({ watched_from: new Date(began.getTime() + days * DAY) })
          .where('id', '=', id)
          .execute(),
      )
    await came(0)
    expect(await missed(one)).toEqual([])
    await came(-3)
    expect(await missed(one)).toEqual(GAP(one))
  })
})

describe('a meeting that the family was called to', () => {
  it('is a gap where they never saw the invitation, and none where somebody opened it or said yes', async () => {
    const one = await aCase(database)
    const [hege, trond] = one.guardians
    const meetingId = await held(one, [hege, trond])
    expect(await missed(one)).toEqual(GAP(one))
    await answers(one, meetingId, hege.id, 'no')
    expect(await missed(one)).toEqual(GAP(one))
    await lay(database, one, tx =>
      anAskRow(tx, one, { kind: 'family', id: trond.id }, { kind: 'meeting', thing: meetingId, opened: true }),
    )
    expect(await missed(one)).toEqual([])
    await answers(one, meetingId, trond.id, 'other_time', 'Kan vi ta det mandag?')
    expect(await missed(one)).toEqual(GAP(one))
    await answers(one, meetingId, trond.id, 'yes')
    expect(await missed(one)).toEqual([])
  })

  it('is none where one of them has said in words that they do not come', async () => {
    const one = await aCase(database)
    const [hege, trond] = one.guardians
    const meetingId = await held(one, [hege, trond])
    await answers(one, meetingId, hege.id, 'no', 'Ta det uten oss denne gangen')
    expect(await missed(one)).toEqual([])
  })

  it('goes by who came once the minutes say so', async () => {
    const one = await aCase(database)
    const [hege] = one.guardians
    const meetingId = await held(one, [hege])
    await answers(one, meetingId, hege.id, 'yes')
    expect(await missed(one)).toEqual([])
    await lay(database, one, tx => minutesOf(tx, one, meetingId, []))
    expect(await missed(one)).toEqual(GAP(one))
    await lay(database, one, async tx => {
      const { id } = await inviteeOf(tx, meetingId, hege.id)
      await tx
        .insertInto('minutes')
        .values({
          ...{ municipality_id: one.municipality, meeting_id: meetingId, version: 2, attended: [id], items: '[]' },
          ...{ because: 'Hun var her', by_id: one.teacher.id, at: theClock.now() },
          ...{ topic: 'meetings', audience: 'everyone', service_id: one.school },
        })
        .execute()
    })
    expect(await missed(one)).toEqual([])
  })
})
