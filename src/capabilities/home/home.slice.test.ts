import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { FamilyActor } from '../../kernel/actor.ts'
import { theClock } from '../../../tests/clock.ts'
import { aCase, inTest } from '../case/testing.ts'
import { home } from './operations.ts'
import { week } from './week-operations.ts'
import { comesOf, house, reads, tripsOf, weak } from '../overview/slice.testing.ts'
import { aMeasureRow, aMeetingRow, anAskRow, inDays, lay } from '../overview/testing.ts'

const { database } = house
type Case = Awaited<ReturnType<typeof aCase>>

const endSight = (one: Case, actor: FamilyActor) =>
  inTest(database, one.municipality, tx =>
    tx.updateTable('access_fact').set({ valid_to: theClock.now() }).where('reader_id', '=', actor.id).execute(),
  )

describe('Hjem', () => {
  it('is the family’s, and shows nobody another child', async () => {
    const [one, other] = [await aCase(database), await aCase(database)]
    const [hege] = one.guardians
    expect(await comesOf(home, undefined)).toBe('not logged in')
    expect(await comesOf(home, weak(hege))).toBe('not logged in')
    for (const actor of [one.teacher, one.leader]) expect(await comesOf(home, actor)).toBe('hidden')
    expect(await comesOf(home, hege, { childId: other.childId })).toBe('hidden')
    expect(await comesOf(home, hege, { childId: randomUUID() })).toBe('hidden')
    const stranger = { ...other.guardians[0], municipality: one.municipality }
    expect(await reads(home, stranger)).toEqual({ children: [], child: null })
  })

  it('is empty from the moment the sight ends', async () => {
    const one = await aCase(database)
    const [hege, trond] = one.guardians
    await endSight(one, trond)
    expect(await reads(home, trond)).toEqual({ children: [], child: null })
    expect(await comesOf(home, trond, { childId: one.childId })).toBe('hidden')
    expect((await reads(home, hege)).child?.caseId).toBe(one.caseId)
  })

  it('tells what has been, is and comes, who holds, and what I can answer, in few trips', async () => {
    const one = await aCase(database, { childName: 'Noor Prøve', step: '1.3', sharedWithPpt: ['plan'] })
    const [hege] = one.guardians
    await lay(database, one, async tx => {
      await aMeasureRow(tx, one, { title: 'Liten lekegruppe', from: -42, to: 20 })
      await aMeasureRow(tx, one, { title: 'Lese hjemme', by: hege, from: -10, to: 5 })
      const meeting = await aMeetingRow(tx, one, [one.teacher, hege, one.guardians[1]], { days: 2 })
      await anAskRow(tx, one, { kind: 'family', id: hege.id }, { kind: 'meeting', thing: meeting })
      await anAskRow(tx, one, { kind: 'family', id: hege.id }, { kind: 'consent' })
    })
    const { children, child } = await reads(home, hege)
    expect(children).toMatchObject([{ id: one.childId, caseId: one.caseId, name: 'Noor', waits: 2 }])
    expect(child?.inCase?.story).toEqual({
      done: { kind: 'measure', on: inDays(-42), facts: { title: 'Liten lekegruppe', days: 42 } },
      now: { kind: 'step', on: null, facts: { form: 'measure' } },
      next: { kind: 'meeting', on: inDays(2), facts: {} },
    })
    expect(child?.inCase?.holder).toMatchObject({ name: 'Marte Vik', service: 'Bjørkely skole', kind: 'accepted' })
    expect(child?.inCase?.helpers).toMatchObject([{ name: 'Anne Råd', service: 'PPT' }])
    expect(child?.inCase?.meetings).toMatchObject([{ called: true, answer: null, others: ['Trond', 'Marte'] }])
    expect(child?.inCase?.answers.map(answer => answer.kind).toSorted()).toEqual(['consent', 'measure', 'meeting'])
    expect(await tripsOf(home, hege)).toBeLessThanOrEqual(3)
  })

  it('tells my latest answer of several that came in one instant, in whatever order they lie', async () => {
    const answered = async (...answers: (readonly [answer: string, position: number])[]) => {
      const one = await aCase(database)
      const [hege] = one.guardians
      await inTest(database, one.municipality, async tx => {
        const id = await aMeetingRow(tx, one, [hege])
        for (const [answer, position] of answers)
          await sql`insert into meeting_answer (municipality_id, id, meeting_id, invitee_id, sequence, answer, at, position)
            overriding system value
            select municipality_id, gen_random_uuid(), meeting_id, id, 0, ${answer}, current_moment(), ${position}
            from meeting_invitee where meeting_id = ${id} and guardian_id = ${hege.id}`.execute(tx)
      })
      const [meeting] = (await reads(home, hege)).child?.inCase?.meetings ?? []
      const { items } = await reads(week, hege, { day: inDays(2) })
      return [meeting?.answer, items.map(each => each.asks)]
    }
    expect(await answered(['yes', 900_002], ['no', 900_001])).toEqual(['yes', ['presence']])
    expect(await answered(['no', 900_003], ['yes', 900_004])).toEqual(['yes', ['presence']])
  })

  it('is reckoned for each parent: what is not for one, and what the other is asked, is not there', async () => {
    const one = await aCase(database)
    const [hege, trond] = one.guardians
    await inTest(database, one.municipality, tx =>
      tx.updateTable('family_person').set({ address: 'Skjultveien 7' }).where('id', '=', hege.id).execute(),
    )
    await lay(database, one, async tx => {
      await aMeasureRow(tx, one, { title: 'Hos Hege', audience: 'not_guardian', notFor: trond.id })
      await aMeasureRow(tx, one, { title: 'Bare teamet', audience: 'team' })
      await aMeetingRow(tx, one, [one.teacher, hege], {
        purpose: 'Bare Hege',
        audience: 'not_guardian',
        notFor: trond.id,
      })
      await anAskRow(tx, one, { kind: 'family', id: hege.id }, { kind: 'consent' })
    })
    const [hers, his] = [await reads(home, hege), await reads(home, trond)]
    expect(hers.child?.inCase?.meetings.map(meeting => meeting.purpose)).toEqual(['Bare Hege'])
    expect(hers.child?.inCase?.story.done.facts).toMatchObject({ title: 'Hos Hege' })
    expect(his.child?.inCase).toMatchObject({ meetings: [], answers: [], story: { done: { kind: 'opened' } } })
    expect(JSON.stringify(his)).not.toMatch(/Hege|teamet|Skjultveien/)
    expect(JSON.stringify(hers)).not.toMatch(/teamet|Skjultveien/)
  })

  it('tells where a protected child meets only to the guardian who is called', async () => {
    const one = await aCase(database)
    const [hege, trond] = one.guardians
    await lay(database, one, async tx => {
      await aMeetingRow(tx, one, [one.teacher, hege])
    })
    const places = async () =>
      Promise.all(
        [hege, trond].map(async who => (await reads(home, who)).child?.inCase?.meetings.map(each => each.place)),
      )
    expect(await places()).toEqual([['Møterom 2'], ['Møterom 2']])
    await inTest(database, one.municipality, tx =>
      tx.updateTable('child').set({ protection: 'client_address' }).where('id', '=', one.childId).execute(),
    )
    expect(await places()).toEqual([['Møterom 2'], [null]])
  })

  it('shows each child of a family on its own', async () => {
    const first = await aCase(database, { childName: 'Omar Prøve' })
    const second = await aCase(database, { childName: 'Zahra Prøve' }, first)
    const [leyla] = first.guardians
    await inTest(database, first.municipality, tx =>
      tx
        .updateTable('access_fact')
        .set({ reader_id: leyla.id })
        .where('reader_id', '=', second.guardians[0].id)
        .execute(),
    )
    expect((await reads(home, leyla)).children.map(child => child.name)).toEqual(['Omar', 'Zahra'])
    expect((await reads(home, leyla, { childId: second.childId })).child).toMatchObject({
      name: 'Zahra',
      caseId: second.caseId,
    })
  })
})
