import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { movable, theClock } from '../../../tests/clock.ts'
import { covers } from '../../kernel/time.ts'
import { holdersOf } from '../baton/index.ts'
import { answerOffer } from '../baton/operations/answer.ts'
import { offerBaton } from '../baton/operations/offer.ts'
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

describe('a yes to the baton and a withdrawal at once', () => {
  it('never leave it with somebody who may not see the case', { timeout: 60_000 }, async () => {
    for (let round = 0; round < 5; round++) {
      const { lars, accept, holderAt } = await offeredToAdviser()
      const { caseId, ppt: serviceId, hege, adviser } = lars
      const [, no] = await Promise.all([accept(), lars.act(withdrawConsent, hege, { caseId, serviceId })])
      expect(no.is).toBe('done')
      expect(await holderAt(theClock.now())).not.toBe(adviser.id)
    }
  })
})
