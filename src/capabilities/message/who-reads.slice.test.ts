import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { askingIn } from '../../../tests/asking.ts'
import { theClock } from '../../../tests/clock.ts'
import type { FamilyActor } from '../../kernel/actor.ts'
import { addDays, dayOf } from '../../kernel/time.ts'
import { inTest } from '../case/testing.ts'
import { gapTicks } from '../gap/index.ts'
import { withdrawConsent } from '../sharing/operations/answer.ts'
import { takeBackDaily } from '../sharing/slice.testing.ts'
import { listReceivers, listThreads } from './operations/read.ts'
import { markSeen, sendMessage } from './operations/write.ts'
import {
  aTalkingCase,
  begun,
  done,
  lastOf,
  opens,
  reads,
  threadsFor,
  toldTo,
  tried,
  waitsFor,
  wrote,
} from './slice.testing.ts'
import type { Here } from './slice.testing.ts'

let here: Here
const began = theClock.now()
const asking = askingIn(() => here.house)
beforeAll(() => theClock.set(began))
beforeEach(async () => {
  here = await aTalkingCase({ birthDate: '2013-03-14' })
})
afterEach(() => theClock.set(began))

const seen = (who: Here['teacher'] | FamilyActor, threadId: string) =>
  done(who, markSeen, { caseId: here.caseId, threadId })
const receivers = (who: Here['teacher'] | FamilyActor, more: object = {}) =>
  done(who, listReceivers, { caseId: here.caseId, ...more })
describe('who reads is reckoned at each read', () => {
  it('so that a withdrawn consent closes the thread at once, and the holder answers in their stead', async () => {
    const id = await begun(here, here.hege, { employees: [here.adviser.id] })
    const due = (await reads(here, here.hege, id)).waits?.dueAt
    await here.act(withdrawConsent, here.hege, { caseId: here.caseId, serviceId: here.ppt })
    expect(await opens(here, here.adviser, id)).toBe('hidden')
    expect(await tried(here.adviser, listThreads, { caseId: here.caseId })).toBe('hidden')
    expect([await waitsFor(here.adviser), await waitsFor(here.teacher)]).toEqual([[], ['message']])
    expect(await reads(here, here.teacher, id)).toMatchObject({ takenOver: true, waits: { forMe: true } })
    expect((await reads(here, here.hege, id)).readers.map(one => one.name)).toEqual(['Marte Vik', 'Hege'])
    expect((await reads(here, here.hege, id)).waits?.dueAt).toEqual(due)
    await wrote(here, here.teacher, id)
    expect(await waitsFor(here.teacher)).toEqual([])
  })

  it('so that whoever takes over reads what nobody has answered, and nothing that was written before', async () => {
    const to = { employees: [here.adviser.id] }
    const [answered, half] = [await begun(here, here.hege, to), await begun(here, here.hege, to)]
    for (const id of [answered, half]) {
      theClock.forward(0.1)
      await wrote(here, here.adviser, id, 'Det snakker vi om.')
    }
    theClock.forward(0.1)
    await wrote(here, here.hege, half, 'Kan du ringe?')
    await here.act(withdrawConsent, here.hege, { caseId: here.caseId, serviceId: here.ppt })
    expect(await opens(here, here.teacher, answered)).toBe('hidden')
    expect(await reads(here, here.teacher, half)).toMatchObject({
      ...{ subject: null, takenOver: true, messages: [{ words: 'Kan du ringe?' }] },
    })
    expect(await threadsFor(here, here.teacher)).toMatchObject([{ id: half, subject: null, count: 1, unread: 1 }])
    theClock.forward(0.1)
    await wrote(here, here.teacher, half, 'Jeg ringer.')
    expect((await reads(here, here.teacher, half)).messages).toHaveLength(2)
    expect((await reads(here, here.hege, half)).messages).toHaveLength(4)
    theClock.forward(0.1)
    await wrote(here, here.hege, answered, 'Er det noen der?')
    expect((await reads(here, here.teacher, answered)).messages.map(one => one.words)).toEqual(['Er det noen der?'])
  })

  it('so that what somebody is not shown moves no thread in the list', async () => {
    const to = { employees: [here.adviser.id] }
    const first = await begun(here, here.hege, to)
    theClock.forward(0.1)
    const { id: answer } = await wrote(here, here.adviser, first, 'Det snakker vi om.')
    theClock.forward(0.1)
    await wrote(here, here.hege, first, 'Kan du ringe?')
    theClock.forward(0.1)
    const second = await begun(here, here.hege, to)
    theClock.forward(0.1)
    await wrote(here, here.adviser, first, 'Det snakker vi om i morgen.', { corrects: answer })
    expect((await threadsFor(here, here.hege)).map(one => one.id)).toEqual([first, second])
    await here.act(withdrawConsent, here.hege, { caseId: here.caseId, serviceId: here.ppt })
    expect((await threadsFor(here, here.teacher)).map(one => one.id)).toEqual([second, first])
  })

  it('by what lets somebody act as the service it was written to: not by what only lets them look, nor in another', async () => {
    const id = await begun(here, here.hege, { employees: [here.adviser.id] })
    const change = (set: { ground?: 'other_ground' | 'break_glass'; in_service_id?: string }) =>
      inTest(here.database, here.municipality, tx =>
        tx.updateTable('access_fact').set(set).where('reader_id', '=', here.adviser.id).execute(),
      )
    const who = async () => [
      (await reads(here, here.hege, id)).readers.map(one => one.name)[0],
      await opens(here, here.adviser, id),
      await opens(here, here.teacher, id),
      (await receivers(here.hege)).people.map(one => one.name).includes('Anne Råd'),
    ]
    expect(await who()).toEqual(['Anne Råd', 'done', 'hidden', true])
    expect(await opens(here, { ...here.adviser, serviceId: here.school }, id)).toBe('hidden')
    await change({ ground: 'other_ground' })
    expect(await who()).toEqual(['Marte Vik', 'hidden', 'done', false])
    await change({ ground: 'break_glass' })
    expect(await who()).toEqual(['Marte Vik', 'hidden', 'done', false])
  })

  it('so that what waits is taken over also when a consent has run out, which nobody tells', async () => {
    const id = await begun(here, here.hege, { employees: [here.adviser.id] })
    await seen(here.adviser, id)
    await inTest(here.database, here.municipality, tx =>
      tx.updateTable('access_fact').set({ valid_to: began }).where('reader_id', '=', here.adviser.id).execute(),
    )
    await takeBackDaily(here)
    expect([await waitsFor(here.adviser), await waitsFor(here.teacher)]).toEqual([[], ['message']])
    expect((await reads(here, here.hege, id)).messages[0]?.openedBy).toMatchObject([{ name: 'Anne Råd' }])
  })

  it('so that a parent who is kept from the case reads and is told nothing from then on', async () => {
    const id = await begun(here, here.trond, { employees: [here.teacher.id] })
    await asking.done('block.set', here.teacher, {
      ...{ caseId: here.caseId, personId: here.trond.id, code: 'PB-VIOLENCE', what: { scope: 'case' } },
      ...{ reason: 'Avklares.', recheckOn: addDays(dayOf(theClock.now()), 20) },
    })
    expect(await opens(here, here.trond, id)).toBe('hidden')
    const last = await lastOf(here, here.teacher, id)
    const more = { caseId: here.caseId, threadId: id, last, words: 'Hei.' }
    expect(await tried(here.teacher, sendMessage, more)).toBe('message.family_gone')
    expect(await toldTo(here.trond)).toEqual([])
    expect(await reads(here, here.teacher, id)).toMatchObject({ mayWrite: false, closed: false })
    expect((await reads(here, here.teacher, id)).readers.map(one => one.name)).toEqual(['Marte Vik'])
    expect((await receivers(here.teacher)).people.map(one => one.name)).not.toContain('Trond')
  })
})

it('a message that nobody answers is found by the radar on the day that was promised, and mended by the answer', async () => {
  const id = await begun(here, here.hege, { employees: [here.teacher.id] })
  const found = async () => {
    await gapTicks[0]?.run(here.house, here.municipality, theClock.now())
    const rows = await inTest(here.database, here.municipality, tx =>
      tx
        .selectFrom('gap')
        .select(['must_act_id', 'facts'])
        .where('case_id', '=', here.caseId)
        .where('type', '=', 'unanswered')
        .where('closed_at', 'is', null)
        .execute(),
    )
    return rows.map(one => [one.must_act_id, one.facts])
  }
  expect(await found()).toEqual([])
  theClock.forward(6)
  expect(await found()).toEqual([[here.teacher.id, expect.objectContaining({ ask: 'message' })]])
  await wrote(here, here.teacher, id)
  expect(await found()).toEqual([])
})
