import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { aHouse, theClock } from '../../../tests/house.ts'
import type { House } from '../../platform/api/carry-out.ts'
import { aCase, inTest } from '../case/testing.ts'
import { tell } from './index.ts'
import { noticeTicks } from './jobs.ts'
import { MOST } from './message-store.ts'

it('what much waits for leaves some at a time, what is acute with the first of it', async () => {
  const house = await aHouse()
  const { municipality, caseId, childId, teacher, leader } = await aCase(house.database)
  const act = <T>(work: Parameters<typeof inTest<T>>[2]) => inTest(house.database, municipality, work)
  const before = new Date(theClock.now().getTime() - 60_000)
  // Who is told in a service that nobody leads has no way out of the inbox.
  await act(tx =>
    sql`insert into notice (municipality_id, id, kind, to_kind, to_id, told_at)
      select ${municipality}, gen_random_uuid(), 'meeting', 'service', gen_random_uuid(), ${before}
      from generate_series(1, ${MOST + 1})`.execute(tx),
  )
  await act(tx =>
    sql`insert into notice_message (municipality_id, id, to_kind, to_id, channel, digest, send_at)
      select ${municipality}, gen_random_uuid(), 'employee', ${teacher.id}, 'email', false, ${before}
      from generate_series(1, ${MOST + 1})`.execute(tx),
  )
  await act(tx =>
    tell(tx, {
      ...{ municipality, kind: 'break_glass', to: { kind: 'employee', id: leader.id }, newId: randomUUID },
      ...{ about: { kind: 'case', id: caseId }, childId, thingId: caseId, dueAt: null, now: theClock.now() },
    }),
  )
  const minute = async () => {
    const jobs: boolean[] = []
    const noting: House = {
      ...house,
      enqueueIn: () => async (_name, _job, how) => void jobs.push(how?.urgent ?? false),
    }
    for (const tick of noticeTicks) await tick.run(noting, municipality, theClock.now())
    return { all: jobs.length, urgent: jobs.filter(Boolean).length }
  }
  const unplanned = () =>
    act(tx => tx.selectFrom('notice').select('id').where('planned_at', 'is', null).execute()).then(rows => rows.length)
  expect(await minute()).toEqual({ all: MOST + 1, urgent: 1 })
  expect(await unplanned()).toBe(1)
  expect(await minute()).toEqual({ all: 1, urgent: 0 })
  expect([await unplanned(), await minute()]).toEqual([0, { all: 0, urgent: 0 }])
})
