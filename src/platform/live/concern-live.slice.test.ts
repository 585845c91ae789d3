import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { agreeTalker, shareConcern } from '../../capabilities/concern/operations/share.ts'
import { changeConcern } from '../../capabilities/concern/operations/note.ts'
import { handOn } from '../../capabilities/concern/operations/leaders.ts'
import { recordTalk } from '../../capabilities/concern/operations/talk.ts'
import { getConcern } from '../../capabilities/concern/store/concern.ts'
import { aChildAtSchool, aToldTalk, noted, sharedWithLeader } from '../../capabilities/concern/testing/in-house.ts'
import type { ChildAtSchool } from '../../capabilities/concern/testing/in-house.ts'
import { aNote } from '../../capabilities/concern/testing/rules.ts'
import { anEmployee, inTest } from '../../capabilities/case/testing.ts'
import type { Actor } from '../../kernel/actor.ts'
import { openHub } from './hub.ts'
import type { Hub } from './hub.ts'
import { SOON, aWhile, lineOf, silent } from './slice.testing.ts'

let at: ChildAtSchool
let hub: Hub
beforeAll(async () => {
  at = await aChildAtSchool()
  hub = await openHub(at.house.database, silent)
})
afterAll(() => hub.stop())
beforeEach(async () => {
  at = await aChildAtSchool()
})

const line = (about: 'mine' | `concerns/${string}`, who: Actor) => lineOf({ house: at.house, hub }, about, who)
it('an open concern follows what another saves within two seconds, and not what one saves oneself', async () => {
  const { id, version } = await sharedWithLeader(at)
  const [teacher, leader] = [await line(`concerns/${id}`, at.teacher), await line(`concerns/${id}`, at.leader)]
  await aWhile()
  const before = leader.changes()
  await at.done(changeConcern, at.teacher, {
    concernId: id,
    version,
    note: aNote({ facts: 'Nytt.' }),
    namesAreFine: true,
  })
  await expect.poll(leader.changes, { timeout: SOON }).toBe(before + 1)
  await aWhile()
  expect([teacher.changes(), leader.more()]).toEqual([0, ''])
  await at.done(agreeTalker, at.leader, { concernId: id, version: version + 1, talker: 'leader' })
  await expect.poll(teacher.changes, { timeout: SOON }).toBe(1)
  await aWhile()
  expect(leader.changes()).toBe(before + 1)
  await Promise.all([teacher.leave(), leader.leave()])
})

it('the list of who wrote it and of who leads follows on any page, and nobody else’s', async () => {
  const { id, version } = await noted(at)
  const own = { teacher: await line('mine', at.teacher), leader: await line('mine', at.leader) }
  const chief = await line('mine', at.chief)
  const shared = await at.done(shareConcern, at.teacher, { concernId: id, version })
  await expect.poll(own.leader.told, { timeout: SOON }).toBeGreaterThan(0)
  await aWhile()
  const seen = own.leader.told()
  expect(own.teacher.told()).toBe(0)
  await at.done(recordTalk, at.leader, { concernId: id, version: shared.version, ...aToldTalk(at) })
  await expect.poll(own.teacher.told, { timeout: SOON }).toBe(1)
  await aWhile()
  expect([own.leader.told(), chief.told()]).toEqual([seen, 0])
  await Promise.all([own.teacher, own.leader, chief].map(one => one.leave()))
})

it('who wrote nothing, leads nobody and has heard nothing is told nothing: a colleague, a parent', async () => {
  const { id, version } = await sharedWithLeader(at)
  const pages = [await line(`concerns/${id}`, at.chief), await line(`concerns/${id}`, at.father)]
  await aWhile()
  // Of the family no concern's page listens: once, as of one that is not there.
  expect(pages.map(one => one.changes())).toEqual([0, 1])
  await at.done(agreeTalker, at.teacher, { concernId: id, version, talker: 'leader' })
  await aWhile()
  expect(pages.map(one => one.changes())).toEqual([0, 1])
  await Promise.all(pages.map(one => one.leave()))
})

it('a concern that is handed on leaves the page of who led it, and comes to who leads now', async () => {
  const { id } = await sharedWithLeader(at)
  const { municipality, school } = at
  const act = { municipality, now: at.house.clock(), newId: at.house.newId }
  const fresh = await inTest(at.house.database, municipality, async tx => {
    await tx.updateTable('employee').set({ leaves_at: act.now }).where('id', '=', at.leader.id).execute()
    return anEmployee(tx, { municipality, serviceId: school }, 'Ny Leder', 'leader')
  })
  const [before, now] = [await line(`concerns/${id}`, at.leader), await line('mine', fresh)]
  await aWhile()
  const first = before.changes()
  await inTest(at.house.database, municipality, async tx => handOn(tx, await getConcern(tx, municipality, id), act))
  await expect.poll(before.changes, { timeout: SOON }).toBe(first + 1)
  await expect.poll(now.told, { timeout: SOON }).toBeGreaterThan(0)
  await Promise.all([before.leave(), now.leave()])
})
