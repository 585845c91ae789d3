import { describe, expect, it } from 'vitest'
import type { FamilyActor } from '../../kernel/actor.ts'
import { addDays, dayOf } from '../../kernel/time.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { theClock } from '../../../tests/clock.ts'
import { aCase, inTest, keptFrom } from '../case/testing.ts'
import { insertPair } from '../conflict/store.ts'
import { comesOf, house, reads, tripsOf, weak } from '../overview/slice.testing.ts'
import { aMeasureRow, aMeetingRow, inDays, lay } from '../overview/testing.ts'
import { week } from './week-operations.ts'
import { daysFrom, mondayOf } from './week-rules.ts'

const { database } = house
type Case = Awaited<ReturnType<typeof aCase>>

const isoWeekday = (on: string) => Number(new Date(`${on}T12:00:00Z`).getUTCDay()) || 7

/** When a measure is, and what it asks of the family. */
const inWeek = (tx: Tx, at: Case, measure: string, when: { weekdays: number[]; minutes: number }) =>
  tx
    .insertInto('measure_week')
    .values({
      ...{ municipality_id: at.municipality, measure_id: measure, case_id: at.caseId, weekdays: when.weekdays },
      ...{
        begins_at: '12:30',
        ends_at: '13:30',
        family_minutes: when.minutes,
        said_by: at.teacher.id,
        at: theClock.now(),
      },
    })
    .execute()

/** Two children of the same mother, each with a case. */
async function theFamily() {
  const omar = await aCase(database, { childName: 'Omar Prøve' })
  const zahra = await aCase(database, { childName: 'Zahra Prøve' }, omar)
  const [leyla] = omar.guardians
  await inTest(database, omar.municipality, tx =>
    tx.updateTable('access_fact').set({ reader_id: leyla.id }).where('reader_id', '=', zahra.guardians[0].id).execute(),
  )
  return { omar, zahra, leyla }
}
const on = inDays(2)
const thatWeek = (actor: FamilyActor) => reads(week, actor, { day: on })

describe('the week of a family', () => {
  it('is the family’s alone, and ends with the sight', async () => {
    const one = await aCase(database)
    const [hege] = one.guardians
    expect(await comesOf(week, undefined)).toBe('not logged in')
    expect(await comesOf(week, weak(hege))).toBe('not logged in')
    for (const actor of [one.teacher, one.leader]) expect(await comesOf(week, actor)).toBe('hidden')
    expect((await reads(week, hege)).children).toMatchObject([{ id: one.childId }])
    await inTest(database, one.municipality, tx =>
      tx.updateTable('access_fact').set({ valid_to: theClock.now() }).where('reader_id', '=', hege.id).execute(),
    )
    expect(await reads(week, hege)).toMatchObject({ children: [], items: [], demands: [], contacts: [] })
  })

  it('holds the meetings and demands of all children, what is at the same time, and who they meet, in few trips', async () => {
    const { omar, zahra, leyla } = await theFamily()
    await lay(database, omar, async tx => {
      await aMeetingRow(tx, omar, [omar.teacher, leyla], { purpose: 'Samtale om Omar' })
      await tx
        .insertInto('goal')
        .values({
          ...{ municipality_id: omar.municipality, id: crypto.randomUUID(), case_id: omar.caseId, whose: 'guardian' },
          ...{ guardian_id: leyla.id, words: 'Jeg vil ha tid til alle.', status: 'open', added_by: leyla.id },
          ...{ at: theClock.now(), topic: 'plan', audience: 'everyone', service_id: omar.school },
        })
        .execute()
    })
    await lay(database, zahra, async tx => {
      const course = await aMeasureRow(tx, zahra, { title: 'Kurs' })
      await inWeek(tx, zahra, course, { weekdays: [isoWeekday(on)], minutes: 60 })
      await aMeetingRow(tx, zahra, [zahra.teacher, leyla], { purpose: 'Neste uke', days: 9 })
    })
    const shown = await thatWeek(leyla)
    expect(shown).toMatchObject({
      ...{ days: daysFrom(mondayOf(on)), later: addDays(mondayOf(on), 7), minutes: 60 },
      children: [{ name: 'Omar' }, { name: 'Zahra' }],
      wants: [{ childId: omar.childId, words: 'Jeg vil ha tid til alle.' }],
      items: [
        { title: 'Kurs', childIds: [zahra.childId], on, beginsAt: '12:30', asks: 'time' },
        {
          title: 'Samtale om Omar',
          childIds: [omar.childId],
          on,
          beginsAt: '13:00',
          place: 'Møterom 2',
          asks: 'presence',
        },
      ],
      clashes: [{ first: 0, second: 1, who: 'maybe' }],
      demands: [{ title: 'Kurs', minutes: 60, mine: false }],
    })
    expect(shown.contacts.flatMap(one => one.holdsFor).toSorted()).toEqual([omar.childId, zahra.childId].toSorted())
    expect(await tripsOf(week, leyla)).toBeLessThanOrEqual(3)
    expect((await reads(week, leyla, { day: inDays(9) })).items.map(one => one.title)).toContain('Neste uke')
  })

  it('has what serves several children once, with all of them, and counts its time once', async () => {
    const { omar, zahra, leyla } = await theFamily()
    const tie = crypto.randomUUID()
    for (const one of [omar, zahra])
      await lay(database, one, async tx => {
        const course = await aMeasureRow(tx, one, { title: 'Kurs' })
        await inWeek(tx, one, course, { weekdays: [isoWeekday(on)], minutes: 60 })
        const tied = { municipality_id: one.municipality, measure_id: course, case_id: one.caseId, tie_id: tie }
        await tx
          .insertInto('measure_tie')
          .values({ ...tied, by_id: one.teacher.id, at: theClock.now() })
          .execute()
      })
    const shown = await thatWeek(leyla)
    const both = [omar.childId, zahra.childId].toSorted()
    expect(shown.items.map(one => [one.title, one.childIds.toSorted()])).toEqual([['Kurs', both]])
    expect(shown.demands.map(one => [one.minutes, one.childIds.toSorted()])).toEqual([[60, both]])
    expect(shown).toMatchObject({ minutes: 60, clashes: [] })
    // A parent of one alone reads of that one alone.
    const [, father] = zahra.guardians
    expect((await thatWeek(father)).items.map(one => one.childIds)).toEqual([[zahra.childId]])
  })

  it('is reckoned for each parent: what is not for one is in no list, no sum and no clash', async () => {
    const one = await aCase(database)
    const [hege, trond] = one.guardians
    const before = await thatWeek(trond)
    await lay(database, one, async tx => {
      const hers = { audience: 'not_guardian', notFor: trond.id }
      const measure = await aMeasureRow(tx, one, { title: 'Hos Hege', by: hege, ...hers })
      await inWeek(tx, one, measure, { weekdays: [isoWeekday(on)], minutes: 90 })
      await aMeetingRow(tx, one, [one.teacher, hege], { purpose: 'Bare Hege', ...hers })
    })
    expect(await thatWeek(hege)).toMatchObject({ minutes: 90, clashes: [{ who: 'reader' }] })
    expect(await thatWeek(trond)).toEqual(before)
  })

  it('names nobody as doing what nobody has said yes to, the same before a no as after it, and for who is asked', async () => {
    const one = await aCase(database)
    const [hege, trond] = one.guardians
    const at = { municipality_id: one.municipality, case_id: one.caseId }
    const measure = await inTest(database, one.municipality, async tx => {
      const id = await aMeasureRow(tx, one, { title: 'Lese høyt', by: hege })
      await inWeek(tx, one, id, { weekdays: [isoWeekday(on)], minutes: 90 })
      return id
    })
    const shown = () => Promise.all([hege, trond].map(thatWeek))
    const said = async () => (await shown()).map(({ demands: [what] }) => [what?.who, what?.byFamily, what?.mine])
    expect(await said()).toEqual([
      ['Hege', true, true],
      ['Hege', true, false],
    ])
    const taskId = crypto.randomUUID()
    await inTest(database, one.municipality, tx =>
      tx
        .insertInto('task')
        .values({
          ...{ ...at, id: taskId, measure_id: measure, to_kind: 'guardian', to_id: hege.id, asked_by: one.teacher.id },
          ...{ asked_at: theClock.now(), due_on: inDays(5) },
        })
        .execute(),
    )
    const asked = await shown()
    expect(await said()).toEqual([
      [null, false, false],
      [null, false, false],
    ])
    expect(asked.map(({ items: [item] }) => [item?.who, item?.asks, item?.ofChild])).toEqual([
      [null, 'time', false],
      [null, 'time', false],
    ])
    expect(JSON.stringify(asked[1]?.items)).not.toContain('Hege')
    const ends = (set: { state: string; words: string | null }) =>
      inTest(database, one.municipality, tx =>
        tx
          .updateTable('task')
          .set({ ...set, ended_at: theClock.now() })
          .where('id', '=', taskId)
          .execute(),
      )
    await ends({ state: 'declined', words: 'Nei' })
    expect(await shown()).toEqual(asked)
    await ends({ state: 'accepted', words: null })
    expect((await said())[1]).toEqual(['Hege', true, false])
  })

  it('names no service that the reader may not know of, whoever put the measure on it', async () => {
    const one = await aCase(database, { sharedWithPpt: ['health'] })
    const [hege, trond] = one.guardians
    await lay(database, one, async tx => {
      const measure = await aMeasureRow(tx, one, { title: 'Samtaler', by: one.adviser })
      await inWeek(tx, one, measure, { weekdays: [isoWeekday(on)], minutes: 30 })
      await tx
        .insertInto('consent_request')
        .values({
          ...{ municipality_id: one.municipality, id: crypto.randomUUID(), case_id: one.caseId, service_id: one.ppt },
          ...{ topics: ['health'], purpose: 'cooperation', why: 'Søvn.', asked_by: one.teacher.id },
          ...{ valid_to: inDays(200), at: theClock.now() },
        })
        .execute()
      await keptFrom(tx, one, trond.id, 'health')
    })
    const who = async (actor: FamilyActor) => {
      const { items, demands } = await thatWeek(actor)
      return [...items, ...demands].map(item => item.who)
    }
    expect(await who(hege)).toEqual(['PPT', 'PPT'])
    expect(await who(trond)).toEqual([null, null])
    expect(JSON.stringify(await thatWeek(trond))).not.toContain('PPT')
  })

  it('leaves a pair alone that those who help have said goes together', async () => {
    const one = await aCase(database)
    const [hege] = one.guardians
    const ids = await inTest(database, one.municipality, async tx => {
      const both = [await aMeasureRow(tx, one, { title: 'Kurs' }), await aMeasureRow(tx, one, { title: 'Gruppe' })]
      for (const id of both) await inWeek(tx, one, id, { weekdays: [isoWeekday(on)], minutes: 30 })
      return both
    })
    expect((await thatWeek(hege)).clashes).toHaveLength(1)
    const [firstId = '', secondId = ''] = ids.toSorted()
    await inTest(database, one.municipality, tx =>
      insertPair(tx, {
        ...{ municipality: one.municipality, caseId: one.caseId, id: crypto.randomUUID(), firstId, secondId },
        ...{ says: 'together', words: null, by: one.teacher.id, now: theClock.now() },
      }),
    )
    expect((await thatWeek(hege)).clashes).toEqual([])
  })

  it('is asked for of a day that there is', async () => {
    const one = await aCase(database)
    for (const day of ['9999-12-31', '0000-01-01'])
      expect(await comesOf(week, one.guardians[0], { day })).toBe('invalid')
  })

  it('tells where a protected child meets only to the guardian who is called, and nothing of what is cancelled', async () => {
    const one = await aCase(database)
    const [hege, trond] = one.guardians
    const meeting = await inTest(database, one.municipality, tx => aMeetingRow(tx, one, [one.teacher, hege]))
    await inTest(database, one.municipality, tx =>
      tx.updateTable('child').set({ protection: 'client_address' }).where('id', '=', one.childId).execute(),
    )
    const places = async () =>
      Promise.all([hege, trond].map(async who => (await thatWeek(who)).items.map(item => item.place)))
    expect(await places()).toEqual([['Møterom 2'], [null]])
    await inTest(database, one.municipality, tx =>
      tx
        .updateTable('meeting')
        .set({ state: 'cancelled', cancelled_because: 'Syk' })
        .where('id', '=', meeting)
        .execute(),
    )
    expect(await places()).toEqual([[], []])
  })

  it('is of open cases only: what is closed asks for nobody’s time', async () => {
    const one = await aCase(database)
    const [hege] = one.guardians
    await lay(database, one, async tx => {
      await aMeetingRow(tx, one, [one.teacher, hege])
    })
    await inTest(database, one.municipality, async tx => {
      await tx.deleteFrom('baton_period').where('case_id', '=', one.caseId).execute()
      const closed = { status: 'closed', closed_at: theClock.now(), close_reason: 'goal_reached' }
      await tx.updateTable('child_case').set(closed).where('id', '=', one.caseId).execute()
    })
    expect(await thatWeek(hege)).toMatchObject({ children: [], items: [], contacts: [] })
    expect(dayOf(theClock.now()) < on).toBe(true)
  })
})
