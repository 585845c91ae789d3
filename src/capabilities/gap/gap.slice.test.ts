import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { aHouse } from '../../../tests/house.ts'
import { theClock } from '../../../tests/clock.ts'
import type { Actor } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import type { Mail } from '../../platform/mail/mail.ts'
import { aCase, inTest } from '../case/testing.ts'
import { deliverNotices } from '../notice/testing.ts'
import { aMeasureRow, aMeetingRow, anAskRow, lay } from '../overview/testing.ts'
import { recordKin } from '../sight/index.ts'
import { gapTicks } from './jobs.ts'
import { remind } from './operations.ts'

const house = await aHouse()
const { database } = house
const began = theClock.now()
afterEach(() => theClock.set(began))

type Case = Awaited<ReturnType<typeof aCase>>
const gapsOf = (one: Case) =>
  inTest(database, one.municipality, tx =>
    tx
      .selectFrom('gap')
      .select(['id', 'type', 'closed_at', 'must_act_id', 'since'])
      .where('case_id', '=', one.caseId)
      .orderBy('opened_at')
      .execute(),
  )
const reminds = async (actor: Actor | undefined, gapId: string) => {
  const outcome = await carryOut(house, remind, { actor, key: randomUUID(), input: { gapId } })
  return outcome.is === 'refused' ? outcome.refusal.code : outcome.is
}

describe('the radar', () => {
  it('opens a gap by the clock alone, keeps its days, and closes it when it is mended', async () => {
    const one = await aCase(database)
    const measure = await lay(database, one, tx => aMeasureRow(tx, one, { to: 3 }))
    expect(await gapsOf(one)).toEqual([])
    theClock.forward(5)
    await gapTicks[0]?.run(house, one.municipality, theClock.now())
    const [opened, ...others] = await gapsOf(one)
    expect(others).toEqual([])
    expect(opened).toMatchObject({ type: 'measure', closed_at: null, must_act_id: one.teacher.id })
    // Since the day after the evaluation day, at midnight in Oslo; not since it was found.
    expect(opened?.since.toISOString()).toBe('2026-11-27T23:00:00.000Z')
    await gapTicks[0]?.run(house, one.municipality, theClock.now())
    expect(await gapsOf(one)).toHaveLength(1)
    theClock.forward(1)
    const ended = { status: 'ended', ended_at: theClock.now(), ended_as: 'no_effect' }
    await lay(database, one, tx => tx.updateTable('measure').set(ended).where('id', '=', measure).execute())
    expect(await gapsOf(one)).toMatchObject([{ id: opened?.id, closed_at: theClock.now() }])
  })
})

describe('a rest', () => {
  it('is a gap for the holder from the day it was to be over, until somebody takes the case up again', async () => {
    const one = await aCase(database)
    const rests = { status: 'paused', paused_until: '2026-11-27' }
    const set = (row: { status: string; paused_until: string | null }) =>
      lay(database, one, tx => tx.updateTable('child_case').set(row).where('id', '=', one.caseId).execute())
    await set(rests)
    theClock.set(new Date('2026-11-26T22:59:59Z'))
    await gapTicks[0]?.run(house, one.municipality, theClock.now())
    expect(await gapsOf(one)).toEqual([])
    theClock.set(new Date('2026-11-26T23:00:00Z'))
    await gapTicks[0]?.run(house, one.municipality, theClock.now())
    expect(await gapsOf(one)).toMatchObject([
      { type: 'pause', closed_at: null, must_act_id: one.teacher.id, since: new Date('2026-11-26T23:00:00Z') },
    ])
    await set({ status: 'open', paused_until: null })
    expect(await gapsOf(one)).toMatchObject([{ type: 'pause', closed_at: theClock.now() }])
  })
})

describe('a meeting that has been', () => {
  it('is a gap from the next day for whoever was to write it down, until it is', async () => {
    const one = await aCase(database)
    const meeting = await lay(database, one, tx => aMeetingRow(tx, one, [one.teacher, one.guardians[0]], { days: 0 }))
    const hege = { kind: 'family', id: one.guardians[0].id } as const
    await lay(database, one, tx => anAskRow(tx, one, hege, { kind: 'meeting', thing: meeting, opened: true }))
    theClock.set(new Date('2026-11-24T22:59:59Z'))
    await gapTicks[0]?.run(house, one.municipality, theClock.now())
    expect(await gapsOf(one)).toEqual([])
    theClock.set(new Date('2026-11-24T23:00:00Z'))
    await gapTicks[0]?.run(house, one.municipality, theClock.now())
    expect(await gapsOf(one)).toMatchObject([
      { type: 'minutes', closed_at: null, must_act_id: one.teacher.id, since: theClock.now() },
    ])
    const written = { state: 'held' }
    await lay(database, one, tx => tx.updateTable('meeting').set(written).where('id', '=', meeting).execute())
    expect(await gapsOf(one)).toMatchObject([{ type: 'minutes', closed_at: theClock.now() }])
  })
})

describe('a reminder of a gap', () => {
  const lateMeeting = async () => {
    const one = await aCase(database)
    const to = { kind: 'family' as const, id: one.guardians[0].id }
    await lay(database, one, tx => anAskRow(tx, one, to, { kind: 'meeting', due: -2 }))
    const [gap] = await gapsOf(one)
    if (!gap) throw new Error('no gap was found')
    return { one, gapId: gap.id }
  }

  it('is the holder’s and the unit’s leader’s to send, and nobody else’s', async () => {
    const { one, gapId } = await lateMeeting()
    expect(await reminds(undefined, gapId)).toBe('not logged in')
    for (const actor of [one.colleague, one.adviser, one.pptLeader, one.guardians[1]])
      expect(await reminds(actor, gapId)).toBe('hidden')
    const other = await aCase(database)
    expect(await reminds(other.teacher, gapId)).toBe('hidden')
    expect(await reminds(one.leader, gapId)).toBe('done')
    expect(await reminds(one.teacher, gapId)).toBe('gap.reminded_today')
    theClock.forward(1)
    expect(await reminds(one.teacher, gapId)).toBe('done')
  })

  it('is not for the leader’s own family', async () => {
    const { one, gapId } = await lateMeeting()
    await inTest(database, one.municipality, tx =>
      recordKin(tx, { municipality: one.municipality, employeeId: one.leader.id, childIds: [one.childId] }),
    )
    expect(await reminds(one.leader, gapId)).toBe('hidden')
  })

  it('says that something waits and not what, to the one who is waited for', async () => {
    const { one, gapId } = await lateMeeting()
    const sent: Mail[] = []
    const sending = { ...house, sendMail: async (mail: Mail) => void sent.push(mail) }
    const told = async () => {
      sent.length = 0
      await deliverNotices(sending, one.municipality)
      return sent.filter(mail => /minner deg/.test(mail.text))
    }
    await told()
    expect(await reminds(one.teacher, gapId)).toBe('done')
    const [mail, ...others] = await told()
    expect(others).toEqual([])
    expect(mail?.subject).toBe('Noe venter på deg i Samspor')
    expect(JSON.stringify(mail)).not.toMatch(/Lars|Hege|møte|skole/i)
    expect(await told()).toEqual([])
  })
})
