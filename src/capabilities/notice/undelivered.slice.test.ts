import { randomUUID } from 'node:crypto'
import { afterEach, expect, it } from 'vitest'
import { aHouse, theClock } from '../../../tests/house.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import type { House } from '../../platform/api/carry-out.ts'
import { Undeliverable } from '../../platform/mail/undeliverable.ts'
import { answerAsk, send } from '../ask/index.ts'
import { aCase, inTest } from '../case/testing.ts'
import { gapTicks } from '../gap/jobs.ts'
import { giveUpMessage } from './jobs.ts'
import { readNotices } from './operations/inbox.ts'
import { deliverNotices } from './testing.ts'

const house = await aHouse()
const began = theClock.now()
afterEach(() => theClock.set(began))
const failing = (error: Error): House => ({ ...house, sendMail: async () => Promise.reject(error) })

/** A parent has been asked something; what the radar finds of it. */
async function asked() {
  const one = await aCase(house.database)
  const { municipality, caseId, childId, teacher, guardians } = one
  const act = <T>(work: Parameters<typeof inTest<T>>[2]) => inTest(house.database, municipality, work)
  const [hege] = guardians
  const thingId = randomUUID()
  await act(tx =>
    send(tx, {
      ...{ municipality, kind: 'consent', about: { kind: 'case', id: caseId }, childId, thingId },
      ...{
        to: { kind: 'family', id: hege.id },
        from: { kind: 'employee', id: teacher.id },
        dueAt: new Date('2026-12-24T11:00:00Z'),
      },
      ...{ now: theClock.now(), newId: randomUUID },
    }),
  )
  const gaps = async () => {
    await gapTicks[0]?.run(house, municipality, theClock.now())
    const rows = await act(tx =>
      tx
        .selectFrom('gap')
        .select(['facts', 'must_act_id', 'closed_at'])
        .where('case_id', '=', caseId)
        .where('type', '=', 'unanswered')
        .execute(),
    )
    return rows.map(row => ({ ...row, open: row.closed_at === null }))
  }
  return { ...one, hege, thingId, act, gaps }
}
const gapOf = (holder: { id: string }) => ({
  must_act_id: holder.id,
  open: true,
  facts: { ask: 'consent', opened: 'failed' },
})

it('what the receiver’s server refuses is a gap for the holder at once, until it is read in the inbox', async () => {
  const one = await asked()
  expect(await one.gaps()).toEqual([])
  await deliverNotices(failing(new Undeliverable('550 no such box')), one.municipality)
  expect(await one.gaps()).toMatchObject([gapOf(one.teacher)])
  await carryOut(house, readNotices, { actor: one.hege, key: randomUUID(), input: {} })
  expect(await one.gaps()).toMatchObject([{ open: false }])
})

it('what was tried for a day and never taken is one too, until it is answered; while it is tried it is none', async () => {
  const one = await asked()
  const { municipality } = one
  await expect(deliverNotices(failing(new Error('down')), municipality)).rejects.toThrow('down')
  expect(await one.gaps()).toEqual([])
  const [message] = await one.act(tx => tx.selectFrom('notice_message').select('id').execute())
  await giveUpMessage.work(house, { municipality, messageId: message?.id ?? '' })
  expect(await one.gaps()).toMatchObject([gapOf(one.teacher)])
  const answer = {
    municipality,
    thingId: one.thingId,
    toId: one.hege.id,
    state: 'accepted',
    now: theClock.now(),
  } as const
  await one.act(tx => answerAsk(tx, answer))
  expect(await one.gaps()).toMatchObject([{ open: false }])
})
