import { expect, it } from 'vitest'
import { inTest } from '../case/testing.ts'
import { aChildAtSchool, talkedWithMother } from '../concern/testing/in-house.ts'
import { day } from './operations/mine.ts'

it('shows a shared concern to the leader once, with the child: as asked until it is read, then as due', async () => {
  const at = await aChildAtSchool()
  const { id } = await talkedWithMother(at)
  const mine = async () => (await at.done(day, at.leader, {})).rows.filter(row => row.concernId === id)
  const [unread, ...none] = await mine()
  expect(none).toEqual([])
  expect(unread).toMatchObject({ kind: 'ask', facts: { ask: 'shared_concern' }, child: { name: expect.any(String) } })
  await inTest(at.house.database, at.municipality, tx =>
    tx
      .updateTable('ask')
      .set({ state: 'opened', opened_at: at.house.clock() })
      .where('municipality_id', '=', at.municipality)
      .where('thing_id', '=', id)
      .execute(),
  )
  expect((await mine()).map(row => [row.kind, row.facts['step']])).toEqual([['concern', 'decide']])
})
