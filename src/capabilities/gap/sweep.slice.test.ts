import { afterAll, beforeAll, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { aHouse, ownDatabase } from '../../../tests/house.ts'
import type { Database } from '../../platform/database/open.ts'
import { aCase, inTest } from '../case/testing.ts'
import { gapTicks } from './jobs.ts'

let own: Database
beforeAll(async () => {
  own = await ownDatabase()
  // A rule that takes its time, and statements that may not.
  await own.pool.query(`create view gap_slow with (security_invoker = true) as
    select k.municipality_id, k.id as case_id, k.id as thing_id, k.opened_at as since, null::uuid as must_act_id,
      k.owner_service_id as unit_id, '{}'::jsonb as facts
    from child_case k cross join lateral (select k.id, pg_sleep(0.6) offset 0) as late;
    grant select on gap_slow to samspor_app; select join_gap_rules()`)
})
afterAll(() => own.close())

it('the hourly look may take longer than a statement that somebody waits for', async () => {
  const { municipality, caseId } = await aCase(own)
  own.pool.on('connect', client => void client.query("set statement_timeout = '500ms'"))
  const used = await own.pool.connect()
  await used.query("set statement_timeout = '500ms'")
  used.release()
  await gapTicks[0]?.run({ ...(await aHouse()), database: own }, municipality, theClock.now())
  const found = await inTest(own, municipality, tx =>
    tx.selectFrom('gap').select('case_id').where('type', '=', 'slow').execute(),
  )
  expect(found).toEqual([{ case_id: caseId }])
})
