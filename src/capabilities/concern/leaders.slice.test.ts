import { expect, it } from 'vitest'
import { openAsksFor } from '../ask/index.ts'
import { anEmployee, inTest } from '../case/testing.ts'
import { handOn } from './operations/leaders.ts'
import { openConcern } from './operations/open.ts'
import { agreeTalker } from './operations/share.ts'
import { getConcern } from './store/concern.ts'
import { aChildAtSchool, sharedWithLeader } from './testing/in-house.ts'

it('a concern that was written to meanwhile is not handed on as it was read', async () => {
  const at = await aChildAtSchool()
  const { id, version } = await sharedWithLeader(at)
  const { municipality, school } = at
  const act = { municipality, now: at.house.clock(), newId: at.house.newId }
  const [stale, fresh] = await inTest(at.house.database, municipality, async tx => {
    await tx
      .updateTable('employee')
      .set({ leaves_at: act.now })
      .where('municipality_id', '=', municipality)
      .where('id', '=', at.leader.id)
      .execute()
    return [
      await getConcern(tx, municipality, id),
      await anEmployee(tx, { municipality, serviceId: school }, 'Ny Leder', 'leader'),
    ]
  })
  await at.done(agreeTalker, at.teacher, { concernId: id, version, talker: 'writer' })
  const asked = () => inTest(at.house.database, municipality, tx => openAsksFor(tx, fresh))
  await inTest(at.house.database, municipality, tx => handOn(tx, stale, act))
  expect(await at.call(openConcern, fresh, { concernId: id })).toMatchObject({ is: 'hidden' })
  expect(await asked()).toEqual([])
  await inTest(at.house.database, municipality, async tx => handOn(tx, await getConcern(tx, municipality, id), act))
  expect(await at.done(openConcern, fresh, { concernId: id })).toMatchObject({ leader: 'Ny Leder' })
  expect(await asked()).toHaveLength(1)
})
