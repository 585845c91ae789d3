import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { aHouse, testDatabase } from '../../../tests/house.ts'
import { participantsOf } from '../case/index.ts'
import { aCase, inTest } from '../case/testing.ts'
import { send, waitingAsk } from '../ask/index.ts'
import { teamTicks } from './index.ts'

const house = await aHouse()
const database = await testDatabase()

it('ends the participation of who has left, tells it, and asks nothing more', async () => {
  const { municipality, caseId, childId, adviser, teacher } = await aCase(database, { sharedWithPpt: ['plan'] })
  const now = theClock.now()
  const all = () => inTest(database, municipality, tx => participantsOf(tx, municipality, caseId))
  const theirs = (await all()).find(one => one.employeeId === adviser.id)
  if (!theirs) throw new Error('the adviser takes no part')
  const leaves = (leaves_at: Date) =>
    inTest(database, municipality, tx =>
      tx
        .updateTable('employee')
        .set({ leaves_at })
        .where('municipality_id', '=', municipality)
        .where('id', '=', adviser.id)
        .execute(),
    )
  const ask = () => inTest(database, municipality, tx => waitingAsk(tx, municipality, theirs.id))
  await inTest(database, municipality, tx =>
    send(tx, {
      ...{ municipality, kind: 'participation', about: { kind: 'case', id: caseId }, childId, thingId: theirs.id },
      ...{ from: teacher, to: { kind: 'employee', id: adviser.id }, dueAt: now, now, newId: randomUUID },
    }),
  )
  const run = () => Promise.all(teamTicks.map(tick => tick.run(house, municipality, now)))

  await leaves(new Date(now.getTime() + 1000))
  await run()
  expect((await all()).map(one => one.to)).toEqual([null, null])
  expect(await ask()).toBeDefined()

  await leaves(now)
  await run()
  await run()
  expect((await all()).filter(one => one.to !== null).map(one => one.employeeId)).toEqual([adviser.id])
  expect(await ask()).toBeUndefined()
  const told = await inTest(database, municipality, tx =>
    tx
      .selectFrom('log_entry')
      .select(['facts', 'actor_kind'])
      .where('municipality_id', '=', municipality)
      .where('case_id', '=', caseId)
      .where('kind', '=', 'participant.ended')
      .execute(),
  )
  expect(told).toMatchObject([{ facts: { name: 'Anne Råd', service: 'PPT' }, actor_kind: 'clock' }])
})
