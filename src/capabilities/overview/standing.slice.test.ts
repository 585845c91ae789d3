import { expect, it } from 'vitest'
import { changeConcern } from '../concern/operations/note.ts'
import { aChildAtSchool, noted } from '../concern/testing/in-house.ts'
import { aNote } from '../concern/testing/rules.ts'
import { standing } from './operations/standing.ts'

it('what somebody’s concerns stand at is another after each change of any of them, also in one instant', async () => {
  const at = await aChildAtSchool()
  const all = [await noted(at), await noted(at), await noted(at)]
  const latest = async () => (await at.done(standing, at.teacher, {})).latest
  const seen = [await latest()]
  for (const { id, version } of all) {
    await at.done(changeConcern, at.teacher, { concernId: id, version, note: aNote(), namesAreFine: true })
    seen.push(await latest())
  }
  // The clock of the test stands: all of it is in one instant.
  expect(new Set(seen.map(one => one?.at)).size).toBe(1)
  expect(new Set(seen.map(one => one?.id)).size).toBe(seen.length)
})
