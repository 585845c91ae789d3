import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import type { Actor } from '../../kernel/actor.ts'
import { addDays, dayOf, startOf } from '../../kernel/time.ts'
import { listMine } from '../ask/operations.ts'
import { inTest } from '../case/testing.ts'
import { deliverNotices } from '../notice/testing.ts'
import { guardiansChanged } from '../person/index.ts'
import { sharingTicks } from './jobs.ts'
import { renewConsent, withdrawConsent } from './operations/answer.ts'
import { openFamily } from './operations/family.ts'
import { openGrid } from './operations/grid.ts'
import { aSharedCase } from './slice.testing.ts'
import type { SharedCase } from './slice.testing.ts'

const before = theClock.now()
afterEach(() => theClock.set(before))

const ENDS = '2027-06-01'
let lars: SharedCase
beforeEach(async () => {
  theClock.set(before)
  lars = await aSharedCase()
  await lars.ask()
  await lars.says(lars.hege, 'yes')
  await lars.says(lars.trond, 'limited')
})

const daysBefore = (days: number) => theClock.set(new Date(startOf(addDays(ENDS, -days)).getTime() + 6 * 3_600_000))
const tick = () =>
  sharingTicks.find(one => one.name === 'sharing.endings')!.run(lars.house, lars.municipality, theClock.now())
const asked = async (who: Actor) => {
  const mine = await lars.act(listMine, who, {})
  return mine.is === 'done' ? mine.reply.filter(one => one.kind === 'consent_ends') : []
}
const count = async () => [
  (await asked(lars.hege)).length,
  (await asked(lars.trond)).length,
  (await asked(lars.teacher)).length,
]
const allAsks = () =>
  inTest(lars.database, lars.municipality, tx =>
    tx
      .selectFrom('ask')
      .select(['to_id', 'state'])
      .where('municipality_id', '=', lars.municipality)
      .where('kind', '=', 'consent_ends')
      .execute(),
  )
const stateOfPlan = async () => {
  const grid = await lars.act(openGrid, lars.teacher, { caseId: lars.caseId })
  const row = grid.is === 'done' ? grid.reply.services.find(one => one.id === lars.ppt) : undefined
  const cell = row?.cells.find(one => one.topic === 'plan')
  return [cell?.state, cell?.until]
}
const service = { get: () => ({ caseId: lars.caseId, serviceId: lars.ppt }) }

describe('a yes that ends by itself', () => {
  it('is reminded of at the days of the municipality: to each giver and the holder, once each, however often the clock looks', async () => {
    daysBefore(61)
    await tick()
    expect(await count()).toEqual([0, 0, 0])
    for (const [days, sent] of [
      [60, 4],
      [30, 8],
      [7, 12],
    ] as const) {
      daysBefore(days)
      for (let times = 0; times < 2; times++) await tick()
      // One for each giver; the holder is told of both. What was reminded of before is taken back.
      expect(await count()).toEqual([1, 1, 2])
      expect(await allAsks()).toHaveLength(sent)
    }
  })

  it('is reminded of late, when the clock was off: the one that it has come to, and no more', async () => {
    daysBefore(20)
    await tick()
    expect(await allAsks()).toHaveLength(4)
    daysBefore(-1)
    await tick()
    expect(await count()).toEqual([0, 0, 0])
    expect(await stateOfPlan()).toEqual(['expired', ENDS])
  })

  it('is told in a mail that names nobody, no service and nothing of what it is', async () => {
    daysBefore(60)
    await tick()
    const mails: string[] = []
    const house = {
      ...lars.house,
      sendMail: async (mail: { subject: string; text: string }) => void mails.push(mail.subject + mail.text),
    }
    // Asked early in the morning: told when the quiet hours are over.
    await deliverNotices(house, lars.municipality)
    expect(mails).toEqual([])
    theClock.set(new Date(theClock.now().getTime() + 2 * 3_600_000))
    await deliverNotices(house, lars.municipality)
    expect(mails).toHaveLength(4)
    expect(mails.join()).toContain('går snart ut')
    expect(mails.join()).not.toMatch(/Lars|PPT|Hege|Trond|mål|helse/i)
  })

  it('is no question any more to who is kept out, and goes on being one to the others', async () => {
    daysBefore(30)
    await tick()
    const { municipality, childId, trond, house } = lars
    const now = theClock.now()
    await inTest(lars.database, municipality, async tx => {
      await tx
        .updateTable('guardianship')
        .set({ kept_out_at: now })
        .where('municipality_id', '=', municipality)
        .where('person_id', '=', trond.id)
        .execute()
      await guardiansChanged(tx, { municipality, childId, now, newId: house.newId })
    })
    expect((await count()).slice(0, 2)).toEqual([1, 0])
  })

  it('is renewed in one press with the same content, and nobody is asked about it any more', async () => {
    daysBefore(30)
    await tick()
    const page = await lars.act(openFamily, lars.trond, { caseId: lars.caseId })
    const mine = page.is === 'done' ? page.reply.services.find(one => one.id === lars.ppt) : undefined
    expect(mine?.renewal).toMatchObject({ endsOn: ENDS })
    expect((await lars.act(renewConsent, lars.trond, service.get())).is).toBe('done')
    expect(await count()).toEqual([1, 0, 1])
    expect(await stateOfPlan()).toEqual(['lapsing', ENDS])
    expect((await lars.act(renewConsent, lars.hege, service.get())).is).toBe('done')
    expect(await count()).toEqual([0, 0, 0])
    const [state, until] = await stateOfPlan()
    expect(state).toBe('limited')
    expect(until).toBe(mine?.renewal?.until)
    const rows = await inTest(lars.database, lars.municipality, tx =>
      tx
        .selectFrom('consent_answer')
        .select(['answer', 'limits', 'topic'])
        .where('municipality_id', '=', lars.municipality)
        .where('giver_id', '=', lars.trond.id)
        .orderBy('position')
        .execute(),
    )
    expect(rows.slice(2)).toEqual(rows.slice(0, 2))
  })

  it('is not renewed when there is none, nor revived after it was taken back', async () => {
    expect((await lars.act(withdrawConsent, lars.trond, service.get())).is).toBe('done')
    expect(await lars.act(renewConsent, lars.trond, service.get())).toMatchObject({
      is: 'refused',
      refusal: { code: 'consent.nothing_to_renew' },
    })
    expect((await lars.act(renewConsent, lars.teacher, service.get())).is).toBe('hidden')
    expect(dayOf(theClock.now()) < ENDS).toBe(true)
  })

  it('is not said anew after the day until which it was asked: nobody asks any more', async () => {
    expect((await lars.says(lars.trond, 'no')).is).toBe('done')
    daysBefore(1)
    expect((await lars.says(lars.trond, 'yes')).is).toBe('done')
    daysBefore(0)
    expect(await lars.says(lars.trond, 'yes')).toMatchObject({
      is: 'refused',
      refusal: { code: 'consent.not_asked' },
    })
  })
})
