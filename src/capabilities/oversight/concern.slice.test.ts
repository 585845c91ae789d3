import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { compose } from '../../apps/server/compose.ts'
import type { Actor } from '../../kernel/actor.ts'
import { addDays, dayOf } from '../../kernel/time.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import { theClock } from '../../../tests/clock.ts'
import { aChildAtSchool } from '../concern/testing/in-house.ts'
import type { ChildAtSchool } from '../concern/testing/in-house.ts'
import { aNote } from '../concern/testing/rules.ts'
import { noteConcern } from '../concern/operations/note.ts'
import { shareConcern } from '../concern/operations/share.ts'
import { recordTalk } from '../concern/operations/talk.ts'
import { SeesConcern } from './model.ts'

const { operations } = compose()
const called = new Map(operations.map(op => [op.contract['~orpc'].meta.id, op]))
const today = dayOf(theClock.now())

let noor: ChildAtSchool
let concernId: string
const act = async (id: string, actor: Actor, input: object) => {
  const op = called.get(id)
  if (!op) throw new Error(`no operation ${id}`)
  return carryOut(noor.house, op, { actor, input: { concernId, ...input }, key: randomUUID() })
}
const sights = async (asked: { employeeId?: string } = {}) => {
  const outcome = await act('oversight.concern', noor.teacher, asked)
  if (outcome.is !== 'done') throw new Error(JSON.stringify(outcome))
  return SeesConcern.array().parse(outcome.reply)
}
const opens = async (actor: Actor) => (await act('concern.open', actor, {})).is === 'done'

beforeAll(async () => {
  noor = await aChildAtSchool()
  const about = { kind: 'child', childId: noor.childId } as const
  const noted = await noor.done(noteConcern, noor.teacher, {
    ...{ about, note: aNote(), schoolEnvironment: false, namesAreFine: false },
  })
  concernId = noted.id
  const shared = await noor.done(shareConcern, noor.teacher, { concernId, version: noted.version })
  await noor.done(recordTalk, noor.teacher, {
    ...{ concernId, version: shared.version, talkedOn: today, childTookPart: false, agreement: 'agree' },
    ...{ heardBy: [noor.mother.id, noor.father.id], interpreter: 'qualified', familyView: 'Greit', agreed: 'Se an' },
    ...{ childTold: '', shareInterpretation: false },
  })
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
