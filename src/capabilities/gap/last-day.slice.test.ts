import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { askingIn } from '../../../tests/asking.ts'
import { theClock } from '../../../tests/clock.ts'
import { aHouse } from '../../../tests/house.ts'
import { dayOf, instantAt } from '../../kernel/time.ts'
import { aCase, inTest } from '../case/testing.ts'
import { aMeasureRow, aMeetingRow, anAskRow, lay } from '../overview/testing.ts'
import { exampleSettings } from '../settings/testing.ts'
import { gapTicks } from './jobs.ts'
import { aGoal, openIn as gapsIn } from './testing.ts'
import type { Case } from './testing.ts'

// Nothing is late on its very last day, or in its last second; and the day after, or with that second, it is.

const house = await aHouse()
const { database } = house
const asking = askingIn(() => house)
const began = theClock.now()
const NINE = new Date('2026-11-24T08:00:00Z')
beforeEach(() => theClock.set(NINE))
afterEach(() => theClock.set(began))

const { silentLogDays, invitationOpenDays } = exampleSettings().deadlines
const DAY = 86_400_000
const Offered = z.object({ offerId: z.string(), version: z.int() })
const after = (days: number, milliseconds = 0) => new Date(NINE.getTime() + days * DAY + milliseconds)

/** What of a kind stands at an instant, and who must act. */
async function standsAt(one: Case, type: string, at: Date) {
  theClock.set(at)
  await gapTicks[0]?.run(house, one.municipality, at)
  return (await gapsIn(database, one)).filter(([found]) => found === type).map(([, mustAct]) => mustAct)
}
/** Writes plain columns of the case. */
const isSo = (one: Case, columns: Record<string, unknown>) =>
  inTest(database, one.municipality, async tx => {
    for (const [column, value] of Object.entries(columns))
      await sql`update child_case set ${sql.ref(column)} = ${value}
        where municipality_id = ${one.municipality} and id = ${one.caseId}`.execute(tx)
  })

describe('a step', () => {
  it('is not late on its last day, to the last second of it; and is from the first of the next, for whoever holds', async () => {
    const one = await aCase(database)
    await isSo(one, { step_due: '2026-12-01' })
    expect(await standsAt(one, 'step', instantAt('2026-12-01', '00:00'))).toEqual([])
    expect(await standsAt(one, 'step', new Date(instantAt('2026-12-02', '00:00').getTime() - 1))).toEqual([])
    expect(await standsAt(one, 'step', instantAt('2026-12-02', '00:00'))).toEqual([one.teacher.id])
  })

  it('is not late while the case rests, or after its end', async () => {
    const one = await aCase(database)
    await isSo(one, { step_due: '2026-12-01', status: 'paused', paused_until: '2026-12-24' })
    expect(await standsAt(one, 'step', after(10))).toEqual([])
    await isSo(one, { status: 'open', paused_until: null })
    expect(await standsAt(one, 'step', after(11))).toEqual([one.teacher.id])
  })
})

describe('a log', () => {
  it('stands still when so many days have gone to the second, and not before', async () => {
    const one = await aCase(database)
    expect(await standsAt(one, 'silent', after(silentLogDays, -1))).toEqual([])
    expect(await standsAt(one, 'silent', after(silentLogDays))).toEqual([one.teacher.id])
    await isSo(one, { last_activity_at: after(silentLogDays) })
    expect(await standsAt(one, 'silent', after(silentLogDays, 1))).toEqual([])
    expect(await standsAt(one, 'silent', after(2 * silentLogDays, -1))).toEqual([])
  })

  it('may stand still while the case rests', async () => {
    const one = await aCase(database)
    await isSo(one, { status: 'paused', paused_until: '2028-01-01' })
    expect(await standsAt(one, 'silent', after(silentLogDays + 5))).toEqual([])
  })
})

describe('a rest', () => {
  it('is over with its day, not the day before', async () => {
    const one = await aCase(database)
    await isSo(one, { status: 'paused', paused_until: '2026-12-01' })
    expect(await standsAt(one, 'pause', new Date(instantAt('2026-12-01', '00:00').getTime() - 1))).toEqual([])
    expect(await standsAt(one, 'pause', instantAt('2026-12-01', '00:00'))).toEqual([one.teacher.id])
    await isSo(one, { status: 'open', paused_until: null })
    expect(await standsAt(one, 'pause', instantAt('2026-12-03', '00:00'))).toEqual([])
  })
})

describe('a case that nobody has said yes to hold', () => {
  /** Who held it is away, and the leader acts by rule. */
  async function left() {
    const one = await aCase(database)
    const today = dayOf(NINE)
    const away = { employeeId: one.teacher.id, from: today, to: '2027-06-01', deputyId: null }
    await asking.done('organisation.registerAbsence', one.teacher, away)
    return one
  }

  it('is for whoever acts by rule, and for nobody from the yes of another', async () => {
    const one = await aCase(database)
    expect(await standsAt(one, 'holder', after(1))).toEqual([])
    theClock.set(NINE)
    const two = await left()
    expect(await standsAt(two, 'holder', after(1))).toEqual([two.leader.id])
    const toColleague = { caseId: two.caseId, toId: two.colleague.id, toServiceId: two.school }
    const offered = Offered.parse(await asking.done('baton.offer', two.leader, toColleague))
    expect(await standsAt(two, 'holder', after(2))).toEqual([two.leader.id])
    const which = { caseId: two.caseId, offerId: offered.offerId }
    await asking.done('baton.answer', two.colleague, { ...which, version: offered.version, answer: 'accept' })
    expect(await gapsIn(database, two)).not.toContainEqual(['holder', two.leader.id])
    expect(await standsAt(two, 'holder', after(3))).toEqual([])
  })

  it('is none when it is closed', async () => {
    const one = await left()
    expect(await standsAt(one, 'holder', after(1))).toEqual([one.leader.id])
    const words = 'Det går bra nå.'
    const note = { results: words, helped: words, childsExperience: words, parentsExperience: words, followUpOn: null }
    const closing = { caseId: one.caseId, version: 1, reason: 'goal_reached', note }
    await asking.done('case.close', one.leader, closing)
    expect(await standsAt(one, 'holder', after(2))).toEqual([])
  })
})

describe('a question that nobody opens', () => {
  const asked = (one: Case, opened: boolean) =>
    lay(database, one, tx =>
      anAskRow(tx, one, { kind: 'employee', id: one.adviser.id }, { kind: 'participation', sent: 0, due: 20, opened }),
    )
  it('is a gap when so many days have gone to the second, long before its own day', async () => {
    const one = await aCase(database)
    await asked(one, false)
    const sent = instantAt(dayOf(NINE), '09:00').getTime()
    expect(await standsAt(one, 'unanswered', new Date(sent + invitationOpenDays * DAY - 1))).toEqual([])
    expect(await standsAt(one, 'unanswered', new Date(sent + invitationOpenDays * DAY))).toEqual([one.adviser.id])
  })

  it('and one that is opened has until its last minute', async () => {
    const one = await aCase(database)
    await asked(one, true)
    expect(await standsAt(one, 'unanswered', after(invitationOpenDays + 1))).toEqual([])
    const due = instantAt('2026-12-14', '23:59')
    expect(await standsAt(one, 'unanswered', new Date(due.getTime() - 1))).toEqual([])
    expect(await standsAt(one, 'unanswered', due)).toEqual([one.adviser.id])
  })
})

describe('two cases of one municipality', () => {
  it('have their own gaps, each for whoever holds that one', async () => {
    const one = await aCase(database)
    const other = await aCase(database, {}, one)
    const offered = Offered.parse(
      await asking.done('baton.offer', one.teacher, {
        ...{ caseId: other.caseId, toId: one.colleague.id, toServiceId: one.school },
        ...{ reason: 'Hun kjenner barnet.', handOverNote: 'Ring hjem.', familyView: 'Fint for oss.' },
      }),
    )
    const answer = { caseId: other.caseId, ...offered, answer: 'accept' }
    await asking.done('baton.answer', one.colleague, answer)
    for (const each of [one, other]) {
      // Whose it is to do has none among those who work here: it falls to whoever holds.
      const by = each.guardians[0]
      const goal = await lay(database, each, tx => aGoal(tx, each))
      await lay(database, each, async tx => {
        await aMeasureRow(tx, each, { by, to: -1 })
        await aMeasureRow(tx, each, { by, status: 'planned', from: -2, to: 20 })
        await aMeetingRow(tx, each, [], { days: -2, minutesBy: each.teacher })
        await tx
          .updateTable('goal')
          .set({ target_on: '2026-11-20' })
          .where('municipality_id', '=', each.municipality)
          .where('id', '=', goal)
          .execute()
        await anAskRow(tx, each, by, { kind: 'consent', due: -1 })
      })
      await isSo(each, { step_due: '2026-11-20' })
    }
    const kinds = ['goal_late', 'measure', 'not_started', 'step', 'unanswered']
    for (const [each, holder] of [
      [one, one.teacher.id],
      [other, one.colleague.id],
    ] as const)
      for (const kind of kinds) expect([kind, await standsAt(each, kind, NINE)]).toEqual([kind, [holder]])
  })

  it('and nothing of a goal or a measure is late while its case rests', async () => {
    const one = await aCase(database)
    const goal = await lay(database, one, tx => aGoal(tx, one))
    await isSo(one, { status: 'paused', paused_until: '2027-03-01' })
    await lay(database, one, async tx => {
      await aMeasureRow(tx, one, { to: -1 })
      await tx
        .updateTable('goal')
        .set({ target_on: '2026-11-20' })
        .where('municipality_id', '=', one.municipality)
        .where('id', '=', goal)
        .execute()
    })
    expect(await gapsIn(database, one)).toEqual([])
    await isSo(one, { status: 'open', paused_until: null })
    expect((await standsAt(one, 'goal_late', NINE)).length + (await standsAt(one, 'measure', NINE)).length).toBe(2)
  })
})
