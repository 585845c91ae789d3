import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { movable, theClock } from '../../../tests/clock.ts'
import { covers } from '../../kernel/time.ts'
import type { Database } from '../../platform/database/open.ts'
import { holdersOf } from '../baton/index.ts'
import { answerOffer } from '../baton/operations/answer.ts'
import { offerBaton } from '../baton/operations/offer.ts'
import { lockCase } from '../case/index.ts'
import { inTest } from '../case/testing.ts'
import { withdrawConsent } from './operations/answer.ts'
import { sharingTicks } from './jobs.ts'
import { aSharedCase } from './slice.testing.ts'

const words = { reason: 'Noe nytt', handOverNote: 'Alt står i loggen', familyView: 'Greit' }

/** The adviser is offered the baton of a case that the family has opened; answers how to say yes, and who holds. */
async function offeredToAdviser() {
  const lars = await aSharedCase()
  const { caseId, ppt, adviser, teacher, municipality, database } = lars
  await lars.ask()
  for (const who of [lars.hege, lars.trond]) await lars.says(who, 'yes')
  const offered = await lars.act(offerBaton, teacher, { caseId, toId: adviser.id, toServiceId: ppt, ...words })
  const offerId = offered.is === 'done' ? offered.reply.offerId : undefined
  const accept = () => lars.act(answerOffer, adviser, { caseId, offerId, version: 1, answer: 'accept' })
  const holderAt = async (at: Date) => {
    const chain = await inTest(database, municipality, tx => holdersOf(tx, municipality, [caseId]))
    return chain.find(one => covers(one, at))?.holderId
  }
  return { lars, accept, holderAt }
}

describe('the hourly look at consents that have run out', () => {
  it('lets no case that fails keep the others from getting somebody who may see them', async () => {
    const { lars, accept, holderAt } = await offeredToAdviser()
    const { municipality, database, house, adviser, leader } = lars
    expect(await accept()).toMatchObject({ is: 'done' })
    const clock = movable(new Date('2027-05-31T22:00:00Z'))
    expect(await holderAt(clock.now())).toBe(adviser.id)
    const nothing = { about_kind: 'case', about_id: '00000000-0000-4000-8000-000000000000', child_id: lars.childId }
    const seen = { reader_kind: 'employee', reader_id: adviser.id, topic: 'plan', ground: 'consent' }
    const until = { valid_from: theClock.now(), valid_to: clock.now() }
    await inTest(database, municipality, tx =>
      tx
        .insertInto('access_fact')
        .values({ municipality_id: municipality, id: randomUUID(), ...nothing, ...seen, ...until })
        .execute(),
    )
    await expect(sharingTicks[0]!.run(house, municipality, clock.now())).rejects.toThrow('1 cases')
    expect(await holderAt(clock.now())).toBe(leader.id)
  })
})

/** The embedded database has one connection: there, one act is over before the other begins, and nothing can go wrong. */
const oneConnection = !process.env['SAMSPOR_TEST_POSTGRES']

/** Waits until so many wait for a lock in this database. */
async function untilWaiting(database: Database, count: number): Promise<void> {
  const waiting = `select count(*)::int as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`
  for (let tries = 0; tries < 500; tries++) {
    const { rows } = await database.pool.query<{ count: number }>(waiting)
    if ((rows[0]?.count ?? 0) >= count) return
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  throw new Error(`never ${count} who wait`)
}

describe('a yes to the baton and a withdrawal at once', () => {
  it.skipIf(oneConnection)(
    'never leave it with somebody who may not see the case (on two connections: needs PostgreSQL)',
    { timeout: 60_000 },
    async () => {
      const { lars, accept, holderAt } = await offeredToAdviser()
      const { caseId, municipality, database, ppt: serviceId, hege, adviser, teacher } = lars
      // Somebody else holds the case's lock: first the no waits for it, then the yes, which has been let in meanwhile.
      const both = await inTest(database, municipality, async tx => {
        await lockCase(tx, municipality, caseId)
        const no = lars.act(withdrawConsent, hege, { caseId, serviceId })
        await untilWaiting(database, 1)
        const yes = accept()
        await untilWaiting(database, 2)
        return { no, yes }
      })
      expect(await both.no).toMatchObject({ is: 'done' })
      expect(await both.yes).toMatchObject({ is: 'refused', refusal: { code: 'baton.taken' } })
      expect(await holderAt(theClock.now())).not.toBe(adviser.id)
      expect(await holderAt(theClock.now())).toBe(teacher.id)
    },
  )
})
