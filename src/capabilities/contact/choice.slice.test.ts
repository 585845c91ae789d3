import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { aCase, anEmployee, inTest } from '../case/testing.ts'
import { choose, chosen, mine, register } from './operations.ts'
import { insertChoice } from './store.ts'
import { ALL, NONE, changes, done, hour, says, seen, twoHomes, versionOf } from './slice.testing.ts'

describe('a choice of what another guardian may see', () => {
  it('is not brought back by who has not seen that it was taken back: another window, or the holder', async () => {
    const lars = await twoHomes()
    const { caseId, hege, trond, teacher } = lars
    await done(says(lars, { ...NONE, phone: true }))
    const version = await versionOf(lars, hege, trond.id)
    await done(says(lars, NONE))
    const stale = { toId: trond.id, version, shows: { ...NONE, phone: true, email: true } }
    const theirs = { refusal: { code: 'version.conflict', data: { theirs: { shows: NONE, version: 2 } } } }
    expect(await lars.act(choose, hege, stale)).toMatchObject(theirs)
    expect(await lars.act(register, teacher, { ...stale, caseId, personId: hege.id, how: 'phone' })).toMatchObject(
      theirs,
    )
    expect(await seen(lars)).toEqual([])
  })

  it('of two who say it at the same instant: the second is answered with what the first said', async () => {
    const lars = await twoHomes()
    const { municipality, hege, trond } = lars
    const pair = { municipality, personId: hege.id, toId: trond.id }
    // Another window has written after this one has read.
    const raced: typeof choose = {
      ...choose,
      subject: async (tx, ...asked) => {
        const found = await choose.subject(tx, ...asked)
        const first = { ...pair, id: randomUUID(), version: 0, shows: { ...NONE, email: true } }
        await insertChoice(tx, { ...first, by: { kind: 'self' }, at: theClock.now() })
        return found
      },
    }
    expect(await lars.act(raced, hege, { toId: trond.id, version: 0, shows: ALL })).toMatchObject({
      refusal: { code: 'version.conflict', data: { theirs: { shows: { ...NONE, email: true }, version: 1 } } },
    })
  })

  it('ends with the case: nobody holds there any more who could take it back for one without a log-in', async () => {
    const lars = await twoHomes()
    await done(says(lars, ALL))
    await inTest(lars.database, lars.municipality, async tx => {
      const at = sql`municipality_id = ${lars.municipality}`
      await sql`update child_case set status = 'closed', closed_at = ${theClock.now()} where ${at}`.execute(tx)
      await sql`update baton_period set during = tstzrange(lower(during), lower(during) + interval '1 hour'), closes = true
        where ${at}`.execute(tx)
    })
    expect(await seen(lars)).toEqual([])
    await hour(lars)
    const { rows } = await lars.database.pool.query<{ by_kind: string }>(
      'select by_kind from contact_choice where municipality_id = $1 order by version',
      [lars.municipality],
    )
    // A no is written: where the case is opened again, the yes does not come back by itself.
    expect(rows.map(row => row.by_kind)).toEqual(['self', 'clock'])
    expect((await done(lars.act(mine, lars.hege, {}))).others).toEqual([])
  })

  it('tells who holds one child nothing of a sibling: not the name, not who helps there, not who wrote it in there', async () => {
    const lars = await twoHomes()
    const { database, municipality, caseId, ppt, hege, trond } = lars
    const berit = await inTest(database, municipality, tx =>
      anEmployee(tx, { municipality, serviceId: ppt }, 'Berit Bup'),
    )
    const before = (await done(lars.act(chosen, lars.teacher, { caseId }))).people
    // Mia has the same two guardians and a case that Berit holds; Hege says there that Trond may see all.
    const mia = await aCase(database, { childName: 'Mia Prøve' }, { ...lars, teacher: berit })
    for (const [at, { id }] of [hege, trond].entries()) {
      const ids = [municipality, mia.guardians[at]?.id, id]
      for (const set of [
        'guardianship set person_id = $3 where person_id',
        'access_fact set reader_id = $3 where reader_id',
      ])
        await database.pool.query(`update ${set} = $2 and municipality_id = $1`, ids)
    }
    const there = { caseId: mia.caseId, personId: hege.id, toId: trond.id }
    await done(lars.act(register, berit, { ...there, version: 0, shows: ALL, how: 'phone' }))
    const told = { children: expect.arrayContaining(['Lars', 'Mia']) as unknown, writtenBy: 'Berit Bup' }
    expect((await done(lars.act(mine, hege, {}))).others).toMatchObject([told])
    for (const protection of ['none', 'strictly_confidential']) {
      await changes(lars, 'child', { protection }, mia.childId)
      const { people } = await done(lars.act(chosen, lars.teacher, { caseId }))
      const said = (shows: object, version: number) => ({ shows, version })
      expect(people).toEqual(
        before.map(one => ({
          ...one,
          others: one.others.map(other => ({ ...other, ...(one.personId === hege.id ? said(ALL, 1) : said(NONE, 0)) })),
        })),
      )
      const text = JSON.stringify(people)
      for (const hidden of ['Mia', mia.childId, 'Berit', berit.id]) expect(text).not.toContain(hidden)
    }
  })
})
