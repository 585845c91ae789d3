import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openThread } from '../../capabilities/message/operations/read.ts'
import { beginThread, sendMessage } from '../../capabilities/message/operations/write.ts'
import { tell } from '../../capabilities/notice/index.ts'
import { addNote } from '../../capabilities/log/operations.ts'
import { as } from '../../capabilities/baton/testing.ts'
import { aCase, inTest } from '../../capabilities/case/testing.ts'
import type { Actor } from '../../kernel/actor.ts'
import { aHouse } from '../../../tests/house.ts'
import type { House } from '../api/carry-out.ts'
import { Bell } from './bell.ts'
import { openHub } from './hub.ts'
import type { Hub } from './hub.ts'
import { SOON, aWhile, asks, lineOf, silent } from './slice.testing.ts'

let house: House
let hub: Hub
beforeAll(async () => {
  house = await aHouse()
  hub = await openHub(house.database, silent)
})
afterAll(() => hub.stop())

const here = () => aCase(house.database, { sharedWithPpt: ['plan'] })
type Here = Awaited<ReturnType<typeof here>>

/** The line of a page about a case; or of one about nothing. */
const stream = (caseId: string, who: Actor, through: Hub = hub) =>
  lineOf({ house, hub: through }, caseId === 'mine' ? 'mine' : `cases/${caseId}`, who)
const write = ({ caseId }: Here, who: Actor, more: object = {}) =>
  as(who, addNote, { caseId, words: 'Noe nytt', ...more })
describe('an open page', () => {
  it('is told within two seconds that another has changed something, and not what', async () => {
    const at = await here()
    const page = await stream(at.caseId, at.adviser)
    await write(at, at.teacher)
    await expect.poll(page.changes, { timeout: SOON }).toBe(1)
    expect(page.more()).toBe('')
    await page.leave()
  })

  it('is told of what came between its reading and its listening', async () => {
    const at = await here()
    await write(at, at.teacher)
    const page = await stream(at.caseId, at.adviser)
    await expect.poll(page.changes, { timeout: SOON }).toBe(1)
    await aWhile()
    expect(page.changes()).toBe(1)
    await page.leave()
  })

  it('is told once of changes that come together, and not of one’s own', async () => {
    const at = await here()
    const [page, own] = [await stream(at.caseId, at.adviser), await stream(at.caseId, at.teacher)]
    await Promise.all([write(at, at.teacher), write(at, at.teacher), write(at, at.teacher)])
    await expect.poll(page.changes, { timeout: SOON }).toBeGreaterThan(0)
    await aWhile()
    expect(page.changes()).toBeLessThanOrEqual(3)
    expect(own.changes()).toBe(0)
    await Promise.all([page.leave(), own.leave()])
  })

  it('is not told of what is kept from its reader', async () => {
    const at = await here()
    const [hege, trond] = at.guardians
    const pages = { hege: await stream(at.caseId, hege), trond: await stream(at.caseId, trond) }
    const adviser = await stream(at.caseId, at.adviser)
    await write(at, at.teacher, { audience: 'own_service' })
    await write(at, at.teacher, { audience: 'not_guardian', notFor: trond.id })
    await expect.poll(pages.hege.changes, { timeout: SOON }).toBe(1)
    await aWhile()
    expect([pages.trond.changes(), adviser.changes()]).toEqual([0, 1])
    await Promise.all([pages.hege.leave(), pages.trond.leave(), adviser.leave()])
  })

  it('of somebody who may not see the case is told the same as one of a case that is not there, once', async () => {
    const at = await here()
    const pages = [
      await stream(at.caseId, at.chief),
      await stream(randomUUID(), at.chief),
      await stream('no-id', at.chief),
    ]
    for (const one of pages) await expect.poll(one.changes, { timeout: SOON }).toBe(1)
    await write(at, at.teacher)
    await aWhile()
    expect(pages.map(one => [one.changes(), one.told(), one.more(), one.ended()])).toEqual(
      pages.map(() => [1, 0, '', false]),
    )
    await Promise.all(pages.map(one => one.leave()))
  })

  it('is told a last time when its reader may see the case no more, and goes on with what the reader is told', async () => {
    const at = await here()
    const page = await stream(at.caseId, at.adviser)
    await inTest(house.database, at.municipality, tx =>
      tx.updateTable('access_fact').set({ valid_to: house.clock() }).where('reader_id', '=', at.adviser.id).execute(),
    )
    await write(at, at.teacher)
    await expect.poll(page.changes, { timeout: SOON }).toBe(1)
    await write(at, at.teacher)
    await inTest(house.database, at.municipality, tx =>
      tell(tx, {
        ...{ municipality: at.municipality, kind: 'message', to: { kind: 'employee', id: at.adviser.id } },
        ...{ about: { kind: 'case', id: at.caseId }, childId: at.childId, thingId: randomUUID(), topic: 'plan' },
        ...{ dueAt: null, now: house.clock(), newId: house.newId },
      }),
    )
    await expect.poll(page.told, { timeout: SOON }).toBe(1)
    expect([page.changes(), page.ended()]).toEqual([1, false])
    await page.leave()
  })

  it('hears a change that another process made, and looks when it may have missed one', async () => {
    const at = await here()
    const other = await openHub(house.database, silent)
    const page = await stream(at.caseId, at.adviser, other)
    await write(at, at.teacher)
    await expect.poll(page.changes, { timeout: SOON }).toBe(1)
    await other.stop()
    await expect.poll(page.ended, { timeout: SOON }).toBe(true)
  })

  it('ends with the log-in of its reader', async () => {
    const at = await here()
    let alive = true
    const identify = async () => ({ actor: at.adviser, alive: async () => alive })
    const answer = await asks({ house, hub }, `cases/${at.caseId}`, at.adviser, identify)
    const said = answer.text()
    alive = false
    await write(at, at.teacher)
    expect(await said).not.toContain('changed')
    const none = await asks({ house, hub }, 'mine', at.adviser, async () => undefined)
    expect(none.status).toBe(404)
  })
})

describe('what somebody is told', () => {
  const writes = async (at: Here, who: Actor, employeeId: string) => {
    const said = { topic: 'plan', subject: 'Mandagen', words: 'Kan du ringe?', to: { employees: [employeeId] } }
    return as(who, beginThread, { caseId: at.caseId, ...said })
  }

  it('wakes the own pages of who is told within two seconds, and nobody else’s', async () => {
    const at = await here()
    const [hege, trond] = at.guardians
    const own = { teacher: await stream('mine', at.teacher), adviser: await stream('mine', at.adviser) }
    const [of, other] = [await stream(at.caseId, at.teacher), await stream(at.caseId, trond)]
    await writes(at, hege, at.teacher.id)
    await expect.poll(own.teacher.told, { timeout: SOON }).toBe(1)
    // One line tells both: what its reader is told, and what the page is about.
    await expect.poll(of.changes, { timeout: SOON }).toBe(1)
    await expect.poll(of.told, { timeout: SOON }).toBe(1)
    await aWhile()
    expect([own.adviser, other].map(one => [one.told(), one.changes()])).toEqual([
      [0, 0],
      [0, 0],
    ])
    expect(own.teacher.changes()).toBe(0)
    expect(own.teacher.more()).toBe('')
    await Promise.all([own.teacher, own.adviser, of, other].map(one => one.leave()))
  })

  it('wakes no page of a parent when a youth and one of the team write to each other', async () => {
    const at = await aCase(house.database, { birthDate: '2013-03-14' })
    const youth = {
      kind: 'family',
      role: 'youth',
      id: at.childId,
      municipality: at.municipality,
      level: 'high',
    } as const
    await inTest(house.database, at.municipality, tx =>
      tx
        .insertInto('access_fact')
        .values({
          ...{ municipality_id: at.municipality, id: randomUUID(), about_kind: 'case', about_id: at.caseId },
          ...{ child_id: at.childId, reader_kind: 'family', reader_id: youth.id, topic: '*', ground: 'own_case' },
          valid_from: house.clock(),
        })
        .execute(),
    )
    const pages = [await stream('mine', at.guardians[0]), await stream(at.caseId, at.guardians[0])]
    const own = await stream('mine', youth)
    const begun = await writes(at, youth, at.teacher.id)
    const threadId = begun.is === 'done' ? begun.reply.ids[0] : undefined
    const read = await as(at.teacher, openThread, { caseId: at.caseId, threadId })
    const last = read.is === 'done' ? read.reply.messages[0]?.id : undefined
    await as(at.teacher, sendMessage, { caseId: at.caseId, threadId, last, words: 'Kom innom i storefri.' })
    await expect.poll(own.told, { timeout: SOON }).toBe(1)
    await aWhile()
    expect(pages.map(one => [one.told(), one.changes()])).toEqual([
      [0, 0],
      [0, 0],
    ])
    await Promise.all([...pages, own].map(one => one.leave()))
  })
})

describe.skipIf(process.env['SAMSPOR_TEST_POSTGRES'] === undefined)('a line that breaks (on a server)', () => {
  it('is made anew, and whoever waits looks whether something was missed', async () => {
    const at = await here()
    const own = await openHub(house.database, silent)
    const page = await stream(at.caseId, at.adviser, own)
    const { pool } = house.database
    await pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen "samspor_live"'`,
    )
    await write(at, at.teacher)
    await expect.poll(page.changes, { timeout: 3 * SOON }).toBe(1)
    await write(at, at.teacher)
    await expect.poll(page.changes, { timeout: SOON }).toBe(2)
    await own.stop()
  })
})

describe('a bell', () => {
  it('keeps what rang until somebody waits for it, and says when it was silent', async () => {
    const bell = new Bell()
    bell.ring('one')
    bell.ring('other')
    expect(await bell.rung(1)).toBe('rung')
    expect([...bell.still()]).toEqual(['one', 'other'])
    expect(await bell.rung(1)).toBe('silent')
    const waiting = bell.rung(10_000)
    bell.end()
    expect(await waiting).toBe('ended')
    expect(await bell.rung(10_000)).toBe('ended')
  })
})
