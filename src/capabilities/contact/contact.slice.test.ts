import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import type { Actor } from '../../kernel/actor.ts'
import { aChild, aGuardian, inTest, keptFrom } from '../case/testing.ts'
import { guardiansChanged } from '../person/index.ts'
import { fillContactPorts } from './index.ts'
import { choose, chosen, mine, ofOthers, register } from './operations.ts'
import {
  ADDRESS,
  ALL,
  MAIL,
  NONE,
  PHONE,
  changes,
  done,
  hour,
  says,
  seen,
  twoHomes,
  versionOf,
} from './slice.testing.ts'

describe('how a guardian is reached', () => {
  it('is seen by nobody in the other home until that one says so, field by field, and not from the moment of a no', async () => {
    const lars = await twoHomes()
    expect(await seen(lars)).toEqual([])
    await done(says(lars, { ...NONE, phone: true }))
    expect(await seen(lars)).toEqual([
      { personId: lars.hege.id, name: 'Hege', phone: PHONE, email: null, address: null },
    ])
    await done(says(lars, ALL))
    expect(await seen(lars)).toMatchObject([{ phone: PHONE, email: MAIL, address: ADDRESS }])
    // It goes one way: Hege sees nothing of Trond.
    expect(await seen(lars, lars.hege)).toEqual([])
    await done(says(lars, NONE))
    expect(await seen(lars)).toEqual([])
  })

  it('is nobody’s but a guardian’s who sees the case', async () => {
    const lars = await twoHomes()
    await done(says(lars, ALL))
    const { caseId, childId, municipality } = lars
    const youth: Actor = { kind: 'family', role: 'youth', id: childId, municipality, level: 'high' }
    for (const actor of [youth, lars.teacher, lars.leader, lars.adviser])
      expect((await lars.act(ofOthers, actor, { caseId })).is).toBe('hidden')
    for (const actor of [youth, lars.teacher]) expect((await lars.act(mine, actor, {})).is).toBe('hidden')
    await inTest(lars.database, municipality, tx => keptFrom(tx, { municipality, caseId, childId }, lars.trond.id, '*'))
    expect((await lars.act(ofOthers, lars.trond, { caseId })).is).toBe('hidden')
  })

  it('is hidden at once where the one it is about is protected; that one is told, and the other home is not', async () => {
    const lars = await twoHomes()
    await done(says(lars, { ...NONE, phone: true }))
    const before = JSON.stringify(await done(lars.act(mine, lars.trond, {})))
    await changes(lars, 'family_person', { protection: 'hidden_residence' }, lars.hege.id)
    expect(await seen(lars)).toEqual([])
    const own = await done(lars.act(mine, lars.hege, {}))
    expect(own).toMatchObject({ hidden: true, own: { phone: null, email: null, address: null } })
    expect(JSON.stringify(await done(lars.act(mine, lars.trond, {})))).toBe(before)
  })

  it('is hidden at once where a child is protected, and nothing that anybody reads tells that it is', async () => {
    const lars = await twoHomes()
    const { caseId, hege, trond, teacher } = lars
    await done(says(lars, ALL))
    const version = await versionOf(lars, trond, hege.id)
    await done(lars.act(choose, trond, { toId: hege.id, version, shows: ALL }))
    const reads = async () =>
      JSON.stringify([
        await done(lars.act(mine, hege, {})),
        await done(lars.act(mine, trond, {})),
        await done(lars.act(chosen, teacher, { caseId })),
      ])
    const before = await reads()
    // A sibling in no case, graded: not even the holder here may know of it.
    const sibling = await inTest(lars.database, lars.municipality, async tx => {
      const id = await aChild(tx, lars.municipality, 'Mia Prøve')
      const row = { municipality_id: lars.municipality, id: randomUUID(), child_id: id, person_id: hege.id }
      await tx
        .insertInto('guardianship')
        .values({
          ...row,
          relation: 'mother',
          parental_responsibility: true,
          source: 'register',
          valid_from: '2020-01-01',
        })
        .execute()
      return id
    })
    await changes(lars, 'child', { protection: 'strictly_confidential' }, sibling)
    expect(await seen(lars)).toEqual([])
    expect(await reads()).toBe(before)
    await changes(lars, 'child', { protection: 'hidden_residence' }, lars.childId)
    expect(await seen(lars, hege)).toEqual([])
    await hour(lars)
    expect(await reads()).toBe(before)
  })

  it('is hidden from one who is kept out or is guardian no more, and does not come back by itself', async () => {
    for (const ended of [{ kept_out_at: theClock.now() }, { valid_to: '2026-11-01' }]) {
      const lars = await twoHomes()
      await done(says(lars, ALL))
      await changes(lars, 'guardianship', ended, lars.trond.id, 'person_id')
      expect(await seen(lars)).toEqual([])
      expect((await done(lars.act(mine, lars.hege, {}))).others).toEqual([])
      await hour(lars)
      await changes(lars, 'guardianship', { kept_out_at: null, valid_to: null }, lars.trond.id, 'person_id')
      expect(await seen(lars)).toEqual([])
      expect((await done(lars.act(mine, lars.hege, {}))).others).toMatchObject([{ shows: NONE }])
    }
  })

  it('ends in the very act that keeps somebody out', async () => {
    const lars = await twoHomes()
    fillContactPorts()
    await done(says(lars, ALL))
    await changes(lars, 'guardianship', { kept_out_at: theClock.now() }, lars.trond.id, 'person_id')
    const { municipality, childId } = lars
    await inTest(lars.database, municipality, tx =>
      guardiansChanged(tx, { municipality, childId, now: theClock.now(), newId: randomUUID }),
    )
    await changes(lars, 'guardianship', { kept_out_at: null }, lars.trond.id, 'person_id')
    await inTest(lars.database, municipality, tx =>
      guardiansChanged(tx, { municipality, childId, now: theClock.now(), newId: randomUUID }),
    )
    expect(await seen(lars)).toEqual([])
  })

  it('is shown no more when the one it is about sees the case no more', async () => {
    const lars = await twoHomes()
    await done(says(lars, ALL))
    await inTest(lars.database, lars.municipality, tx =>
      tx.updateTable('access_fact').set({ valid_to: theClock.now() }).where('reader_id', '=', lars.hege.id).execute(),
    )
    expect(await seen(lars)).toEqual([])
    await hour(lars)
    const { rows } = await lars.database.pool.query<{ by_kind: string }>(
      'select by_kind from contact_choice where municipality_id = $1 order by version',
      [lars.municipality],
    )
    expect(rows.map(row => row.by_kind)).toEqual(['self', 'clock'])
  })

  it('is nothing between a parent and a foster parent, nor for a carer who sees no case', async () => {
    const lars = await twoHomes()
    await changes(lars, 'guardianship', { relation: 'foster_parent' }, lars.trond.id, 'person_id')
    const step = await inTest(lars.database, lars.municipality, tx => aGuardian(tx, lars, 'Steffen Steg'))
    const { others } = await done(lars.act(mine, lars.hege, {}))
    expect(others).toEqual([])
    for (const toId of [lars.trond.id, step.id])
      expect((await lars.act(choose, lars.hege, { toId, version: 0, shows: ALL })).is).toBe('hidden')
  })

  it('ends by the hour only where it stands on nothing any more', async () => {
    const lars = await twoHomes()
    await done(says(lars, ALL))
    await hour(lars)
    expect(await seen(lars)).toHaveLength(1)
  })

  it('is chosen towards another guardian of an own child, and nobody else', async () => {
    const [lars, other] = [await twoHomes(), await twoHomes()]
    for (const toId of [randomUUID(), lars.hege.id, lars.teacher.id, other.trond.id])
      expect((await lars.act(choose, lars.hege, { toId, version: 0, shows: ALL })).is).toBe('hidden')
    const { others } = await done(lars.act(mine, lars.hege, {}))
    expect(others).toEqual([
      {
        ...{ personId: lars.trond.id, name: 'Trond', children: ['Lars'], shows: NONE },
        ...{ version: 0, since: null, writtenBy: null },
      },
    ])
  })

  it('is written in by the holder alone for one who said it on paper, and that one reads who did', async () => {
    const lars = await twoHomes()
    const { caseId, hege, trond, teacher } = lars
    const input = { caseId, personId: hege.id, toId: trond.id, version: 0, shows: ALL, how: 'paper' }
    for (const actor of [lars.colleague, lars.leader, lars.adviser, hege, trond]) {
      expect((await lars.act(register, actor, input)).is).toBe('hidden')
      expect((await lars.act(chosen, actor, { caseId })).is).toBe('hidden')
    }
    for (const wrong of [{ toId: randomUUID() }, { personId: teacher.id }, { toId: hege.id }])
      expect((await lars.act(register, teacher, { ...input, ...wrong })).is).toBe('hidden')
    await done(lars.act(register, teacher, input))
    // It may have been another who rang: Hege is told.
    const { rows } = await lars.database.pool.query<{ to_id: string }>(
      "select to_id from notice where municipality_id = $1 and kind = 'contact_written'",
      [lars.municipality],
    )
    expect(rows.map(row => row.to_id)).toEqual([hege.id])
    expect(await seen(lars)).toHaveLength(1)
    expect((await done(lars.act(mine, hege, {}))).others).toMatchObject([{ shows: ALL, writtenBy: 'Marte Vik' }])
    const { people } = await done(lars.act(chosen, teacher, { caseId }))
    expect(new Map(people.map(one => [one.personId, one.others.map(each => each.shows)]))).toEqual(
      new Map([
        [hege.id, [ALL]],
        [trond.id, [NONE]],
      ]),
    )
    // What it is, the holder reads elsewhere; here it is said who may see it.
    for (const hidden of [PHONE, MAIL, ADDRESS]) expect(JSON.stringify(people)).not.toContain(hidden)
  })
})
