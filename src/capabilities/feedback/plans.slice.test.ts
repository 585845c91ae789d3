import { createQueryId, sql } from 'kysely'
import type { RootOperationNode } from 'kysely'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownDatabase } from '../../../tests/house.ts'
import type { Database } from '../../platform/database/open.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { aCase, inTest } from '../case/testing.ts'
import { answersOf, answersShownTo } from './store/answer.ts'
import { asksToRemind, lastAskedOf, openAsksOf } from './store/ask.ts'
import { voicesIn } from './store/result.ts'
import { whoAnswered } from './store/told.ts'

let own: Database
let place: { municipality: number; caseId: string; childId: string; serviceId: string }
beforeAll(async () => {
  // In a database of its own, with so much in it that the planner has something to choose by.
  own = await ownDatabase()
  const { municipality, caseId, childId, school } = await aCase(own)
  place = { municipality, caseId, childId, serviceId: school }
  await inTest(own, municipality, async tx => {
    const of = sql`${municipality}, gen_random_uuid()`
    await sql`insert into feedback_ask (municipality_id, id, case_id, child_id, person_id, who, phase, service_id, asked_at, open_until,
        settled, settled_at, forget_at)
      select ${of}, ${caseId}, ${childId}, gen_random_uuid(), 'parent', 'during', ${school}, now() - make_interval(days => n / 20),
        '2026-12-01', case when n % 50 > 0 then 'answered' end, case when n % 50 > 0 then now() end, now() + make_interval(days => n)
      from generate_series(1, 5000) n`.execute(tx)
    await sql`insert into feedback_answer (municipality_id, id, ask_id, case_id, child_id, person_id, who, phase, service_id, half_year,
        at, changed_at, items, forget_at)
      select ${municipality}, gen_random_uuid(), a.id, a.case_id, a.child_id, a.person_id, a.who, a.phase, a.service_id,
        (2000 + (row_number() over ()) % 27) || '-1', now(), now(), '[]', a.forget_at from feedback_ask a
      where a.municipality_id = ${municipality}`.execute(tx)
  })
  await own.pool.query('analyze feedback_ask')
  await own.pool.query('analyze feedback_answer')
})
afterAll(() => own.close())

/** How some reads would be carried out. */
const planOf = (work: (tx: Tx, municipality: number) => Promise<unknown>): Promise<string> =>
  inTest(own, place.municipality, async tx => {
    const asked: RootOperationNode[] = []
    await work(
      tx.withPlugin({
        transformQuery: ({ node }) => (asked.push(node), node),
        transformResult: async ({ result }) => result,
      }),
      place.municipality,
    )
    const lines: string[] = []
    for (const node of asked) {
      const query = tx.getExecutor().compileQuery(node, createQueryId())
      const found = await tx.executeQuery<{ 'QUERY PLAN': string }>({ ...query, sql: `explain ${query.sql}` })
      lines.push(...found.rows.map(row => row['QUERY PLAN']))
    }
    return lines.join('\n')
  })
const which = () => ({ municipality: place.municipality, caseId: place.caseId, personId: randomUUID() })

describe('what is asked and answered is found by its index', () => {
  it('on one’s own page', async () => {
    const plan = await planOf(async tx => {
      await openAsksOf(tx, which())
      await answersOf(tx, which())
    })
    for (const index of ['feedback_ask_of', 'feedback_answer_by']) expect(plan).toContain(index)
    expect(plan).not.toContain('Seq Scan')
  })

  it('each day: when somebody was asked last, and what waits', async () => {
    const plan = await planOf(async (tx, municipality) => {
      await lastAskedOf(tx, municipality, [randomUUID()])
      await asksToRemind(tx, municipality, new Date('2026-11-23T10:00:00Z'))
    })
    for (const index of ['feedback_ask_of', 'feedback_ask_open']) expect(plan).toContain(index)
    expect(plan).not.toContain('Seq Scan on feedback')
  })

  it('by whom it is shown to, in a case', async () => {
    const { municipality, caseId } = place
    const plan = await planOf(tx => answersShownTo(tx, { municipality, caseId, employeeId: randomUUID() }))
    expect(plan).not.toContain('Seq Scan on feedback_answer')
  })

  it('when those who answered are told, so many at a time', async () => {
    const which = { halfYear: '2026-2', serviceIds: null, after: randomUUID(), most: 100 }
    const plan = await planOf((tx, municipality) => whoAnswered(tx, municipality, which))
    expect(plan).toContain('feedback_answer_who')
  })

  it('when a half-year is put together: of that one alone', async () => {
    expect(
      await planOf((tx, municipality) =>
        voicesIn(tx, municipality, { halfYear: '2026-2', phase: 'during', theme: 'trust' }),
      ),
    ).toContain('feedback_answer_in')
  })
})
