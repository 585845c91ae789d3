import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aHouse, ownDatabase, theClock } from '../../../tests/house.ts'
import type { House } from '../../platform/api/carry-out.ts'
import { aCase, inTest } from '../case/testing.ts'
import { noticeTicks } from './jobs.ts'

/** So many that the second process stands and waits for a row that the first has taken. */
const MANY = 300

// The embedded database has one connection: nobody meets anybody there.
describe.skipIf(process.env['SAMSPOR_TEST_POSTGRES'] === undefined)(
  'two processes in the same minute (on a server)',
  () => {
    let house: House
    beforeAll(async () => {
      house = { ...(await aHouse()), database: await ownDatabase() }
    })
    afterAll(() => house.database.close())

    it('lay each notice in one message, and take each message once', async () => {
      const { municipality, teacher } = await aCase(house.database)
      const before = new Date(theClock.now().getTime() - 60_000)
      await inTest(house.database, municipality, async tx => {
        await sql`insert into notice (municipality_id, id, kind, to_kind, to_id, told_at)
        select ${municipality}, gen_random_uuid(), 'break_glass', 'employee', ${teacher.id}, ${before}
        from generate_series(1, ${MANY})`.execute(tx)
        await sql`insert into notice_message (municipality_id, id, to_kind, to_id, channel, digest, send_at)
        select ${municipality}, gen_random_uuid(), 'employee', ${teacher.id}, 'email', false, ${before}
        from generate_series(1, ${MANY})`.execute(tx)
      })
      const jobs: string[] = []
      const noting: House = {
        ...house,
        newId: randomUUID,
        enqueueIn: () => async (_name, job) => void jobs.push(JSON.stringify(job)),
      }
      for (let round = 0; round < 3; round += 1)
        await Promise.all(
          [0, 1].map(async () => {
            for (const tick of noticeTicks) await tick.run(noting, municipality, theClock.now())
          }),
        )
      const { rows } = await house.database.pool.query<{ messages: number; notices: number }>(
        `select (select count(*)::int from notice_message where municipality_id = $1) as messages,
        (select count(*)::int from notice_in_message where municipality_id = $1) as notices`,
        [municipality],
      )
      expect(rows).toEqual([{ messages: 2 * MANY, notices: MANY }])
      expect(jobs).toHaveLength(2 * MANY)
      expect(new Set(jobs).size).toBe(2 * MANY)
    })
  },
)
