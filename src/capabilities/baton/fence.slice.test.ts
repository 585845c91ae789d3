import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/house.ts'
import { aCase, inTest } from '../case/testing.ts'
import { batonCheck, checkBatons } from './jobs.ts'
import { anOpenCase, wrongWith } from './testing.ts'

/** A case that has been held for ten days. */
async function aHeldCase() {
  const { house } = await anOpenCase()
  const openedAt = new Date(theClock.now().getTime() - 10 * 86_400_000)
  return { house, ...(await aCase(house.database, { openedAt })) }
}
type Held = Awaited<ReturnType<typeof aHeldCase>>
const past = (here: Held, statement: ReturnType<typeof sql>) =>
  inTest(here.house.database, here.municipality, tx => statement.execute(tx))
const mine = (here: Held) => sql`municipality_id = ${here.municipality} and case_id = ${here.caseId}`

describe('the database, past the rules', () => {
  it('takes no second holder', async () => {
    const here = await aHeldCase()
    const second = sql`insert into baton_period (municipality_id, id, case_id, holder_id, service_id, kind, during, because)
      values (${here.municipality}, ${randomUUID()}, ${here.caseId}, ${here.leader.id}, ${here.school}, 'acting', tstzrange(${theClock.now()}, null), 'left')`
    await expect(past(here, second)).rejects.toMatchObject({ code: '23P01', constraint: 'one_holder' })
  })

  it('takes no end without a successor, no hole, and no holder of a closed case', async () => {
    const here = await aHeldCase()
    const end = sql`update baton_period set during = tstzrange(lower(during), ${theClock.now()}) where ${mine(here)}`
    await expect(past(here, end)).rejects.toMatchObject({ code: '23514' })
    const closed = sql`update child_case set status = 'closed', closed_at = ${theClock.now()}
      where municipality_id = ${here.municipality} and id = ${here.caseId}`
    await expect(past(here, closed)).rejects.toMatchObject({ code: '23514' })
  })

  it('takes no change of what has been', async () => {
    const here = await aHeldCase()
    const rewritten = [
      sql`update baton_period set holder_id = ${here.leader.id} where ${mine(here)}`,
      sql`update baton_period set during = tstzrange(lower(during) - interval '1 day', null) where ${mine(here)}`,
      sql`delete from baton_period where ${mine(here)}`,
    ]
    for (const one of rewritten) await expect(past(here, one)).rejects.toMatchObject({ code: '23514' })
    expect(await wrongWith(here, true)).toEqual([])
  })
})

describe('the nightly check', () => {
  it('is silent while every chain is whole', async () => {
    const here = await aHeldCase()
    await expect(batonCheck.run(here.house, here.municipality, theClock.now())).resolves.toBeUndefined()
  })

  it('finds a case without a holder, however it came to be', async () => {
    const here = await aHeldCase()
    const client = await here.house.database.pool.connect()
    // What no act can do: the guards are off for this one transaction.
    await client.query("begin; set local session_replication_role = 'replica'")
    await client.query('delete from baton_period where municipality_id = $1 and case_id = $2', [
      here.municipality,
      here.caseId,
    ])
    await client.query('commit')
    client.release()
    const found = await checkBatons(here.house, here.municipality, theClock.now())
    expect(found).toHaveLength(2)
    expect(found).toEqual(
      expect.arrayContaining([
        { caseId: here.caseId, what: 'nobody_now' },
        { caseId: here.caseId, what: 'wrong_end' },
      ]),
    )
    await expect(batonCheck.run(here.house, here.municipality, theClock.now())).rejects.toThrow(/unbroken chain/)
  })
})
