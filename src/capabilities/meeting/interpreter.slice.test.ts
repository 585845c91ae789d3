import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { aHouse, theClock } from '../../../tests/house.ts'
import type { Actor } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import type { AnyContract, Operation } from '../../platform/api/operation.ts'
import { aCase, inTest } from '../case/testing.ts'
import { day } from '../overview/operations/mine.ts'
import { callMeeting } from './operations/call.ts'
import { moveMeeting, noteInterpreter } from './operations/change.ts'
import { openMeeting } from './operations/read.ts'

const house = await aHouse()
const began = theClock.now()
afterEach(() => theClock.set(began))
type Case = Awaited<ReturnType<typeof aCase>>

const act = <C extends AnyContract, S>(op: Operation<C, S>, actor: Actor, input: object) =>
  carryOut(house, op, { actor, key: randomUUID(), input })
async function done<C extends AnyContract, S>(op: Operation<C, S>, actor: Actor, input: object) {
  const outcome = await act(op, actor, input)
  if (outcome.is !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.reply
}
const tried = async <C extends AnyContract, S>(op: Operation<C, S>, actor: Actor, input: object) => {
  const outcome = await act(op, actor, input)
  return outcome.is === 'refused' ? (outcome.refusal as { code: string }).code : outcome.is
}
const call = async (one: Case) => {
  const asked = { caseId: one.caseId, kind: 'evaluation', purpose: 'Se på hvordan det går', place: 'Møterom 2' }
  const when = { on: '2026-11-30', from: '09:00', to: '10:00', minutesBy: one.teacher.id, chosen: [] }
  const agenda = [{ words: 'Hva gjør vi nå?', because: 'own', sourceId: null }]
  return (await done(callMeeting, one.teacher, { ...asked, ...when, agenda })).id
}
const page = (actor: Actor, meetingId: string) => done(openMeeting, actor, { meetingId })

describe('an interpreter', () => {
  const spoken = (one: Case, language: string | null) =>
    inTest(house.database, one.municipality, tx =>
      tx
        .updateTable('family_person')
        .set({ interpreter_language: language })
        .where('municipality_id', '=', one.municipality)
        .where('id', '=', one.guardians[0].id)
        .execute(),
    )
  const waits = async (actor: Actor) =>
    (await done(day, actor, {})).rows.filter(row => row.kind === 'interpreter').map(row => row.id)

  it('that a guardian needs waits for the caller until it is ordered, and anew when the meeting moves', async () => {
    const one = await aCase(house.database)
    await spoken(one, 'ar')
    const meetingId = await call(one)
    expect(await waits(one.teacher)).toEqual([meetingId])
    expect(await waits(one.adviser)).toEqual([])
    const before = await page(one.teacher, meetingId)
    expect(before.interpreter).toEqual({ language: 'ar', orderedAt: null })
    expect((await page(one.guardians[0], meetingId)).interpreter).toBeNull()
    const note = { caseId: one.caseId, meetingId, version: before.version, ordered: true }
    expect(await tried(noteInterpreter, one.guardians[0], note)).toBe('hidden')
    expect(await tried(noteInterpreter, one.colleague, note)).toBe('hidden')
    const noted = await done(noteInterpreter, one.teacher, note)
    expect(await tried(noteInterpreter, one.teacher, note)).toBe('version.conflict')
    expect(await waits(one.teacher)).toEqual([])
    const to = { caseId: one.caseId, meetingId, on: '2026-12-01', from: '09:00', to: '10:00' }
    await done(moveMeeting, one.teacher, { ...to, version: noted.version })
    expect(await waits(one.teacher)).toEqual([meetingId])
    theClock.set(new Date('2026-12-01T08:30:00Z'))
    expect(await waits(one.teacher)).toEqual([])
  })

  it('is not asked for where nobody needs one', async () => {
    const one = await aCase(house.database)
    const meetingId = await call(one)
    expect(await waits(one.teacher)).toEqual([])
    expect((await page(one.teacher, meetingId)).interpreter).toBeNull()
  })
})
