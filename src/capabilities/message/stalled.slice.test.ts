import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { askingIn } from '../../../tests/asking.ts'
import { theClock } from '../../../tests/clock.ts'
import type { Actor, FamilyActor } from '../../kernel/actor.ts'
import { addDays, dayOf } from '../../kernel/time.ts'
import { withdrawAsks } from '../ask/index.ts'
import { closeCase } from '../case/operations/closing.ts'
import { openCaseFor } from '../case/operations/open.ts'
import { inTest } from '../case/testing.ts'
import { noticeTicks } from '../notice/index.ts'
import { messageTicks } from './index.ts'
import { tellWhoWaits, waitingThreads } from './operations/stalled.ts'
import { markSeen, settleThread } from './operations/write.ts'
import { aTalkingCase, begun, done, lastOf, opens, reads, toldTo, waitsFor, wrote } from './slice.testing.ts'
import type { Here } from './slice.testing.ts'

let here: Here
let youth: FamilyActor
const began = theClock.now()
const asking = askingIn(() => here.house)
beforeAll(() => theClock.set(began))
beforeEach(async () => {
  here = await aTalkingCase({ birthDate: '2013-03-14' })
  youth = { kind: 'family', role: 'youth', id: here.childId, municipality: here.municipality, level: 'high' }
})
afterEach(() => theClock.set(began))

const tick = async () => {
  for (const one of messageTicks) await one.run(here.house, here.municipality, theClock.now())
}
const goesAway = (days: number) =>
  asking.done('organisation.registerAbsence', here.pptLeader, {
    ...{ employeeId: here.adviser.id, from: dayOf(theClock.now()), to: addDays(dayOf(theClock.now()), days) },
    deputyId: null,
  })
const others = () => [here.hege, here.trond, here.teacher, here.leader, here.pptLeader]
const toldOthers = () => Promise.all(others().map(toldTo))
const stalled = async (who: Actor, threadId: string) => (await reads(here, who, threadId)).stalled

describe('somebody who goes away after a youth has written', () => {
  it('is told to the youth alone, in the inbox alone, once for what was asked', async () => {
    const id = await begun(here, youth, { employees: [here.adviser.id] })
    await tick()
    expect([await toldTo(youth), await stalled(youth, id)]).toEqual([[], null])
    const before = await toldOthers()
    await goesAway(30)
    await tick()
    await tick()
    expect(await toldTo(youth)).toEqual(['message_stalled'])
    const thread = await reads(here, youth, id)
    expect(thread).toMatchObject({ stalled: 'away', mayWrite: true })
    expect(thread.readers.find(one => one.away !== null)?.name).toBe('Anne Råd')
    expect(await toldOthers()).toEqual(before)
    for (const one of others()) expect(await opens(here, one, id)).toBe('hidden')
    for (const one of noticeTicks) await one.run(here.house, here.municipality, theClock.now())
    const left = await inTest(here.database, here.municipality, tx =>
      tx.selectFrom('notice_message').select('to_id').where('to_id', '=', youth.id).execute(),
    )
    expect(left).toEqual([])
    await done(youth, markSeen, { caseId: here.caseId, threadId: id })
  })

  it('and is back before the day is told to nobody', async () => {
    const id = await begun(here, youth, { employees: [here.adviser.id] })
    await goesAway(0)
    await tick()
    expect([await toldTo(youth), await stalled(youth, id)]).toEqual([[], null])
  })

  it('is told no more once somebody has answered, and anew when something else is asked', async () => {
    const id = await begun(here, youth, { employees: [here.adviser.id, here.teacher.id] })
    theClock.forward(9)
    await tick()
    expect([await toldTo(youth), await stalled(youth, id)]).toEqual([['message_stalled'], 'late'])
    await wrote(here, here.teacher, id)
    await tick()
    expect(await stalled(youth, id)).toBeNull()
    theClock.forward(0.1)
    await wrote(here, youth, id, 'En ting til.')
    theClock.forward(9)
    await tick()
    expect((await toldTo(youth)).filter(kind => kind === 'message_stalled')).toHaveLength(1)
  })
})

describe('the hour in which it is told', () => {
  const act = () => ({ municipality: here.municipality, now: theClock.now(), newId: here.house.newId })
  const waiting = () => inTest(here.database, here.municipality, tx => waitingThreads(tx, act()))
  const settle = async (id: string) => {
    const last = await lastOf(here, here.teacher, id)
    await done(here.teacher, settleThread, { caseId: here.caseId, threadId: id, last })
  }

  it('tells nobody of what was answered between the look and the word', async () => {
    const id = await begun(here, here.hege, { employees: [here.teacher.id] })
    theClock.forward(9)
    expect(await waiting()).toEqual([id])
    await settle(id)
    await inTest(here.database, here.municipality, tx => tellWhoWaits(tx, act(), id))
    expect(await toldTo(here.hege)).not.toContain('message_stalled')
  })

  it('is taken out of the inbox when somebody says that it needs no answer', async () => {
    const id = await begun(here, here.hege, { employees: [here.teacher.id] })
    theClock.forward(9)
    await tick()
    expect(await toldTo(here.hege)).toContain('message_stalled')
    await settle(id)
    expect(await toldTo(here.hege)).not.toContain('message_stalled')
  })

  it('tells the others also when one of them cannot be told', async () => {
    await begun(here, here.hege, { employees: [here.teacher.id] })
    await begun(here, here.trond, { employees: [here.teacher.id] })
    theClock.forward(9)
    let first = true
    const newId = () => {
      if (!first) return here.house.newId()
      first = false
      throw new Error('no id')
    }
    const [one] = messageTicks
    await expect(one?.run({ ...here.house, newId }, here.municipality, theClock.now())).rejects.toThrow(
      'could not be told',
    )
    const told = await Promise.all([here.hege, here.trond].map(toldTo))
    expect(told.flat().filter(kind => kind === 'message_stalled')).toHaveLength(1)
  })
})

describe('a question that nobody reads or holds', () => {
  it('says in the thread that nobody answers, and offers somebody else, as the notice promises', async () => {
    const id = await begun(here, here.hege, { employees: [here.adviser.id] })
    await inTest(here.database, here.municipality, tx =>
      withdrawAsks(tx, { municipality: here.municipality, thingId: id }, theClock.now()),
    )
    expect(await reads(here, here.hege, id)).toMatchObject({ stalled: 'away', waits: null, closed: false })
  })
})

describe('a case that closes while somebody waits for an answer', () => {
  const close = async () => {
    const { version } = await done(here.teacher, openCaseFor, { caseId: here.caseId })
    const note = { results: 'x', helped: 'x', childsExperience: 'x', parentsExperience: 'x', followUpOn: null }
    await done(here.teacher, closeCase, { caseId: here.caseId, version, reason: 'goal_reached', note })
  }

  it('tells who waits that nobody answers here, and where to turn; nobody else, and nobody who was answered', async () => {
    const [waits, answered] = [
      await begun(here, youth, { employees: [here.adviser.id] }),
      await begun(here, here.hege, { employees: [here.teacher.id] }),
    ]
    theClock.forward(0.1)
    await wrote(here, here.teacher, answered)
    await close()
    expect(await toldTo(youth)).toContain('message_stalled')
    for (const who of [here.hege, here.trond, here.teacher, here.adviser])
      expect(await toldTo(who)).not.toContain('message_stalled')
    const thread = await reads(here, youth, waits)
    expect(thread).toMatchObject({ stalled: 'closed', closed: true, mayWrite: false })
    expect(thread.turnTo?.service).toEqual(expect.any(String))
    expect(await reads(here, here.hege, answered)).toMatchObject({ stalled: null, turnTo: null })
    expect([await waitsFor(here.adviser), await waitsFor(here.teacher)]).toEqual([[], []])
  })
})
