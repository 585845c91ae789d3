import { expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { inTest } from '../case/testing.ts'
import { listNotices } from '../notice/operations/inbox.ts'
import { inDays } from '../overview/testing.ts'
import { settleNeed } from './operations/answer.ts'
import { anOpenPlan, done, noted, says, sent, tried } from './slice.testing.ts'
import type { Here } from './slice.testing.ts'

const answered = async (who: Here['teacher']) =>
  (await done(who, listNotices, { show: 'all' })).notices.filter(one => one.kind === 'need_way_answered')

it.each([true, false])('who proposed another way hears that it is answered, and nobody else: yes %s', async agreed => {
  const here = await anOpenPlan()
  const { caseId, teacher, pptLeader } = here
  const one = await sent(here, await noted(here), here.ppt)
  const said = { is: 'counter', employeeId: pptLeader.id, startsOn: inDays(3), instead: 'Vi kan ringe henne.' }
  const { version } = await says(here, pptLeader, one, said)
  expect(await answered(pptLeader)).toEqual([])
  expect(await tried(teacher, settleNeed, { caseId, requestId: one.id, version, agreed })).toBe('done')
  expect(await answered(pptLeader)).toHaveLength(1)
  for (const other of [teacher, here.adviser, here.leader]) expect(await answered(other)).toEqual([])
})

it('where who proposed it has left, whoever was to take it hears', async () => {
  const here = await anOpenPlan()
  const { caseId, teacher, adviser, pptLeader } = here
  const one = await sent(here, await noted(here), here.ppt)
  const said = { is: 'counter', employeeId: adviser.id, startsOn: inDays(3), instead: 'Vi kan ringe henne.' }
  const { version } = await says(here, pptLeader, one, said)
  await inTest(here.house.database, here.municipality, tx =>
    tx.updateTable('employee').set({ leaves_at: theClock.now() }).where('id', '=', pptLeader.id).execute(),
  )
  expect(await tried(teacher, settleNeed, { caseId, requestId: one.id, version, agreed: true })).toBe('done')
  expect(await answered(adviser)).toHaveLength(1)
})
