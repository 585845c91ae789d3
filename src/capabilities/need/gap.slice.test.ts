import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { aHouse, theClock } from '../../../tests/house.ts'
import { inTest } from '../case/testing.ts'
import { gapTicks } from '../gap/jobs.ts'
import { openIn } from '../gap/testing.ts'
import { aMeasureRow, inDays, lay } from '../overview/testing.ts'
import { closeNeed, tieNeed } from './operations/note.ts'
import { NO, anOpenPlan, done, noted, says, sent } from './slice.testing.ts'
import type { Here } from './slice.testing.ts'

const house = await aHouse()
const began = theClock.now()
afterEach(() => theClock.set(began))

const OURS = ['need_waits', 'thrown']
/** What is open about needs in a case, after so many days and a run of the clock. */
async function gapsAfter(here: Here, days: number) {
  theClock.forward(days)
  await gapTicks[0]?.run(house, here.municipality, theClock.now())
  return (await openIn(house.database, here)).filter(([type]) => OURS.includes(type))
}

describe('a need', () => {
  it('that nobody is asked about is a gap for the holder after two weeks, until a service is asked', async () => {
    const here = await anOpenPlan()
    const need = await noted(here)
    await noted(here, { audience: 'own_service' })
    expect(await gapsAfter(here, 13)).toEqual([])
    expect(await gapsAfter(here, 1)).toEqual([['need_waits', here.teacher.id]])
    const request = await sent(here, need, here.ppt)
    expect(await gapsAfter(here, 0)).toEqual([])
    // It waits anew from the no.
    await says(here, here.pptLeader, request, NO)
    expect(await gapsAfter(here, 13)).toEqual([])
    expect(await gapsAfter(here, 1)).toEqual([['need_waits', here.teacher.id]])
  })

  it('that a measure meets is none while the measure goes on', async () => {
    const here = await anOpenPlan()
    const need = await noted(here)
    const measureId = await lay(house.database, here, tx => aMeasureRow(tx, here, { to: 60 }))
    expect(await gapsAfter(here, 14)).toEqual([['need_waits', here.teacher.id]])
    await done(here.teacher, tieNeed, { caseId: here.caseId, needId: need.id, measureId, version: 1 })
    expect(await gapsAfter(here, 0)).toEqual([])
    const ended = { status: 'ended', ended_at: theClock.now(), ended_as: 'no_effect' }
    await lay(house.database, here, tx => tx.updateTable('measure').set(ended).where('id', '=', measureId).execute())
    expect(await gapsAfter(here, 0)).toEqual([['need_waits', here.teacher.id]])
    const end = { caseId: here.caseId, needId: need.id, state: 'dropped', outcome: null, version: 2 }
    await done(here.teacher, closeNeed, end)
    expect(await gapsAfter(here, 0)).toEqual([])
  })

  it('that two services have said no to is a gap for the coordinating unit, until one says yes', async () => {
    const here = await anOpenPlan()
    const need = await noted(here)
    const asked = await sent(here, need, here.ppt)
    await says(here, here.pptLeader, asked, NO)
    // The same service twice is one.
    await says(here, here.pptLeader, await sent(here, need, here.ppt), NO)
    expect(await gapsAfter(here, 0)).toEqual([])
    theClock.forward(1)
    await says(here, here.leader, await sent(here, need, here.school), NO)
    expect(await gapsAfter(here, 0)).toEqual([['thrown', here.coordinator.id]])
    expect(await gapsAfter(here, 20)).toEqual([['thrown', here.coordinator.id]])
    const again = await sent(here, need, here.ppt)
    expect(await gapsAfter(here, 0)).toEqual([['thrown', here.coordinator.id]])
    const yes = { is: 'accept', employeeId: here.adviser.id, startsOn: inDays(30) }
    await says(here, here.pptLeader, again, yes)
    expect(await gapsAfter(here, 0)).toEqual([])
  })
})

it.each(['gap_need_waits', 'gap_thrown'])(
  '%s is read down the indexes of its case, not through all needs',
  async view => {
    const { municipality, caseId } = await anOpenPlan()
    const plan = await inTest(house.database, municipality, async tx => {
      await sql`set local enable_seqscan = off`.execute(tx)
      const { rows } = await sql<{ 'QUERY PLAN': string }>`explain select * from ${sql.table(view)}
      where municipality_id = ${municipality} and case_id = ${caseId}`.execute(tx)
      return rows.map(row => row['QUERY PLAN']).join('\n')
    })
    expect(plan).toMatch(/need_of|need_pkey/)
    expect(plan).toMatch(/need_request_of|need_request_once/)
    expect(plan).not.toMatch(/Seq Scan on need/)
  },
)
