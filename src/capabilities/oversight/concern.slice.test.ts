import { beforeAll, expect, it } from 'vitest'
import { askingIn } from '../../../tests/asking.ts'
import type { Actor } from '../../kernel/actor.ts'
import { addDays, dayOf } from '../../kernel/time.ts'
import { theClock } from '../../../tests/clock.ts'
import { aChildAtSchool, talkedWithBoth } from '../concern/testing/in-house.ts'
import type { ChildAtSchool } from '../concern/testing/in-house.ts'
import { SeesConcern } from './model.ts'

const today = dayOf(theClock.now())

let noor: ChildAtSchool
let concernId: string
const asking = askingIn(() => noor.house)
const act = (id: string, actor: Actor, input: object) => asking.call(id, actor, { concernId, ...input })
const sights = async (asked: { employeeId?: string } = {}) => {
  const outcome = await act('oversight.concern', noor.teacher, asked)
  if (outcome.is !== 'done') throw new Error(JSON.stringify(outcome))
  return SeesConcern.array().parse(outcome.reply)
}
const opens = async (actor: Actor) => (await act('concern.open', actor, {})).is === 'done'

beforeAll(async () => {
  noor = await aChildAtSchool()
  concernId = (await talkedWithBoth(noor)).id
}, 60_000)

it('says of everybody what the gate itself says, also of the parent who is kept out', async () => {
  const block = { personId: noor.father.id, code: 'PB-VIOLENCE', reason: 'Avklares', recheckOn: addDays(today, 9) }
  expect((await act('block.setInConcern', noor.teacher, block)).is).toBe('done')
  const all = await sights()
  const people = [noor.teacher, noor.leader, noor.mother, noor.father]
  for (const one of people) {
    const said = all.find(each => each.id === one.id)
    expect({ id: one.id, sees: said?.sees }).toEqual({ id: one.id, sees: await opens(one) })
  }
  expect(all.find(one => one.id === noor.father.id)).toMatchObject({ sees: false, ground: null })
  expect(all.find(one => one.id === noor.mother.id)).toMatchObject({ sees: true, ground: 'guardianship' })
})

it('says of one employee whether that one would see it', async () => {
  for (const one of [noor.colleague, noor.adviser, noor.leader, noor.teacher]) {
    const [said] = await sights({ employeeId: one.id })
    expect({ id: one.id, sees: said?.sees }).toEqual({ id: one.id, sees: await opens(one) })
  }
})

it('answers those who work with the concern, and nobody else', async () => {
  for (const other of [noor.mother, noor.colleague, noor.chief, { ...noor.chief, role: 'privacy_officer' as const }])
    expect((await act('oversight.concern', other, {})).is).toBe('hidden')
  expect((await act('oversight.concern', noor.leader, {})).is).toBe('done')
})
