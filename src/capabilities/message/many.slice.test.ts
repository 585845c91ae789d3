import { randomUUID } from 'node:crypto'
import { createQueryId, sql } from 'kysely'
import type { RootOperationNode } from 'kysely'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { openOfKind } from '../ask/index.ts'
import { as } from '../baton/testing.ts'
import { inTest } from '../case/testing.ts'
import { toldOf } from '../notice/index.ts'
import { AboutThread } from './about-model.ts'
import { aboutThreads } from './operations/about-threads.ts'
import { listThreads } from './operations/read.ts'
import { sendMessage, settleThread } from './operations/write.ts'
import { aHouse, newMunicipality, ownDatabase } from '../../../tests/house.ts'
import { aTalkingCase, begun, done, lastOf, reads, tried, waitsFor } from './slice.testing.ts'
import type { Here } from './slice.testing.ts'
import { headsOf, insertMessage, insertThread } from './store.ts'

let here: Here
const began = theClock.now()
beforeAll(() => theClock.set(began))
beforeEach(async () => {
  here = await aTalkingCase()
})
afterEach(() => theClock.set(began))

/** So many threads of a mother and the adviser, each a minute later than the one before. */
const lay = (count: number) =>
  inTest(here.database, here.municipality, async tx => {
    for (let at = 0; at < count; at++) {
      const thread = {
        ...{ id: randomUUID(), caseId: here.caseId, childId: here.childId, subject: `${at}`, topic: 'plan' as const },
        ...{ familyId: here.hege.id, familyRole: 'guardian' as const, startedBy: here.hege.id },
        at: new Date(began.getTime() - (count - at) * 60_000),
      }
      const member = { employeeId: here.adviser.id, serviceId: here.ppt }
      await insertThread(tx, here.municipality, { ...thread, startedByKind: 'family' }, [member])
      await insertMessage(tx, here.municipality, {
        ...{
          id: randomUUID(),
          threadId: thread.id,
          byKind: 'family',
          byId: here.hege.id,
          serviceId: null,
          at: thread.at,
        },
        ...{ words: 'x', corrects: null, translatedBy: null, interpreter: false },
      })
    }
  })

describe('a long list', () => {
  it('comes a page at a time, the one written in last first, with none left out and none twice', async () => {
    await lay(130)
    const subjects: (string | null)[] = []
    for (let last: { id: string; lastAt: string } | undefined; ;) {
      const from = last && { after: last.id, afterAt: last.lastAt }
      const page = await done(here.hege, listThreads, { caseId: here.caseId, ...from })
      subjects.push(...page.threads.map(one => one.subject))
      expect(page.threads.length).toBeLessThanOrEqual(30)
      last = page.threads.at(-1)
      if (!page.more) break
    }
    expect(subjects).toEqual(Array.from({ length: 130 }, (_, at) => `${129 - at}`))
    const own = await done(here.trond, listThreads, { caseId: here.caseId })
    expect([own.threads, own.more]).toEqual([[], false])
  })

  it('takes no page after a thread without when that was written in last', async () => {
    const after = randomUUID()
    for (const half of [{ after }, { afterAt: theClock.now().toISOString() }])
      expect(await tried(here.hege, listThreads, { caseId: here.caseId, ...half })).toBe('invalid')
  })

  it('is taken along whole by the one whose it is, however many pages there are', async () => {
    await lay(130)
    const { secrets } = await aHouse()
    const found = await inTest(here.database, here.municipality, tx => {
      const still = { enqueue: () => Promise.resolve(), showed: () => {}, alsoAbout: () => {}, baseUrl: '' }
      const asking = { tx, actor: here.hege, now: theClock.now(), newId: randomUUID, secrets, ...still }
      return aboutThreads.gather(asking, here.caseId)
    })
    expect(new Set(found.map(one => AboutThread.pick({ subject: true }).parse(one).subject)).size).toBe(130)
    expect(found).toHaveLength(130)
  })

  it('is put in order down the index of each thread’s messages, without reading what is written in others', async () => {
    // In a database of its own: what other tests have left for the planner to count on is none of its.
    const own = await ownDatabase()
    const plan = await inTest(own, await newMunicipality(own), async tx => {
      const lines: string[] = []
      const explaining = new Proxy(tx, {
        get: (target, name, receiver) =>
          name === 'executeQuery'
            ? async (query: Parameters<typeof tx.executeQuery>[0]) => {
                const { sql, ...rest } = query as { sql: string }
                const explained = { ...rest, sql: `explain ${sql}` } as Parameters<typeof tx.executeQuery>[0]
                const found = await target.executeQuery<{ 'QUERY PLAN': string }>(explained)
                lines.push(...found.rows.map(row => row['QUERY PLAN']))
                return { rows: [] }
              }
            : Reflect.get(target, name, receiver),
      })
      await headsOf(
        explaining,
        here.municipality,
        Array.from({ length: 30 }, () => randomUUID()),
      )
      return lines.join('\n')
    })
    await own.close()
    expect(plan).toMatch(/message_in/)
    expect(plan).not.toMatch(/Seq Scan on (message|thread)\b/)
  })
})

describe('what is looked up each hour', () => {
  it('is found by the indexes of what waits and of what was told, not among all that was ever asked or told', async () => {
    const plan = await inTest(here.database, here.municipality, async tx => {
      await sql`set local enable_seqscan = off`.execute(tx)
      const lines: string[] = []
      const explain = async (node: RootOperationNode) => {
        const query = tx.getExecutor().compileQuery(node, createQueryId())
        const found = await tx.executeQuery<{ 'QUERY PLAN': string }>({ ...query, sql: `explain ${query.sql}` })
        lines.push(...found.rows.map(row => row['QUERY PLAN']))
      }
      const asked: RootOperationNode[] = []
      const explaining = tx.withPlugin({
        transformQuery: ({ node }) => (asked.push(node), node),
        transformResult: async ({ result }) => result,
      })
      const { municipality } = here
      await openOfKind(explaining, municipality, 'message')
      await toldOf(explaining, { municipality, kind: 'message_stalled', thingIds: [randomUUID()] })
      await toldOf(explaining, { municipality, kind: 'consent_ended', thingIds: [randomUUID()] })
      for (const node of asked) await explain(node)
      return lines.join('\n')
    })
    for (const index of ['ask_once', 'notice_message_stalled', 'notice_consent_ended']) expect(plan).toContain(index)
  })
})

describe('two who answer the same at once, on connections of their own', () => {
  it('are one who answers, and one who is shown what the other wrote', async () => {
    const id = await begun(here, here.hege, { employees: [here.teacher.id, here.adviser.id] })
    const last = await lastOf(here, here.teacher, id)
    theClock.forward(0.1)
    const answers = (who: Here['teacher'], words: string) =>
      as(who, sendMessage, { caseId: here.caseId, threadId: id, last, words })
    const both = await Promise.all([answers(here.teacher, 'Jeg ringer.'), answers(here.adviser, 'Vi ringer.')])
    expect(both.map(one => one.is).toSorted()).toEqual(['done', 'refused'])
    expect(both.find(one => one.is === 'refused')).toMatchObject({
      refusal: { code: 'version.conflict', data: { theirs: { messages: [{ own: false }] } } },
    })
    expect((await reads(here, here.hege, id)).messages).toHaveLength(2)
    expect([await waitsFor(here.teacher), await waitsFor(here.adviser)]).toEqual([[], []])
  })

  it('or one who answers while another says that it needs none, never leave the question open or answered twice', async () => {
    const id = await begun(here, here.hege, { employees: [here.teacher.id, here.adviser.id] })
    const last = await lastOf(here, here.teacher, id)
    theClock.forward(0.1)
    const at = { caseId: here.caseId, threadId: id, last }
    const [sent, settled] = await Promise.all([
      as(here.teacher, sendMessage, { ...at, words: 'Jeg ringer.' }),
      as(here.adviser, settleThread, at),
    ])
    expect(sent.is).toBe('done')
    expect(['done', 'refused']).toContain(settled.is)
    expect([await waitsFor(here.teacher), await waitsFor(here.adviser)]).toEqual([[], []])
  })
})
