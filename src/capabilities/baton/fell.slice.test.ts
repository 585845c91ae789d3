import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/house.ts'
import { listMine, openAsk } from '../ask/operations.ts'
import { registerLeaving } from '../organisation/operations/leaving.ts'
import { day } from '../overview/operations/mine.ts'
import { answerOffer } from './operations/answer.ts'
import { offerBaton } from './operations/offer.ts'
import { listMyOffers, openChain } from './operations/open.ts'
import { anOpenCase, as } from './testing.ts'

const before = theClock.now()
afterEach(() => theClock.set(before))

/** The teacher holds, and has asked a colleague, who then leaves. */
async function whereAnOfferFell() {
  const here = await anOpenCase()
  const { caseId, teacher, colleague, leader } = here
  const mine = await as(teacher, listMyOffers, { caseId })
  const offerId = mine.is === 'done' ? mine.reply[0]?.id : undefined
  await as(teacher, answerOffer, { caseId, offerId, version: 1, answer: 'accept' })
  theClock.forward(0.1)
  const words = { reason: 'Bytter skole', handOverNote: 'Les loggen', familyView: 'Greit' }
  const offer = (to: typeof leader) =>
    as(teacher, offerBaton, { caseId, toId: to.id, toServiceId: to.serviceId, ...words })
  await offer(colleague)
  const rows = async () => {
    const found = await as(teacher, day, {})
    return found.is === 'done' ? found.reply.rows.filter(one => one.facts['ask'] === 'offer_fell') : []
  }
  expect(await rows()).toEqual([])
  const leaving = { employeeId: colleague.id, version: 1, lastDay: '2026-11-30' }
  expect(await as(leader, registerLeaving, leaving)).toMatchObject({ is: 'done' })
  return { ...here, offer, rows }
}

describe('an offer that falls because the one who was asked leaves', () => {
  it('is told to whoever asked, on Min dag and where another is asked, until that is read', async () => {
    const { caseId, teacher, colleague, leader, rows } = await whereAnOfferFell()
    expect(await rows()).toMatchObject([{ kind: 'ask', caseId, facts: { from: 'Per Lie' }, child: { name: 'Lars' } }])
    const chain = await as(teacher, openChain, { caseId })
    expect(chain).toMatchObject({ reply: { open: [], fell: [{ to: { name: 'Per Lie' } }] } })
    // Nobody else is told.
    expect(await as(leader, listMine, {})).toMatchObject({ reply: [] })
    expect(await as(colleague, listMine, {})).toMatchObject({ reply: [] })
    const thingId = chain.is === 'done' ? chain.reply.fell[0]?.id : undefined
    await as(teacher, openAsk, { thingId })
    expect(await rows()).toEqual([])
    expect(await as(teacher, openChain, { caseId })).toMatchObject({ reply: { fell: [] } })
  })

  it('needs no more telling when somebody else is asked', async () => {
    const { offer, leader, rows } = await whereAnOfferFell()
    expect(await offer(leader)).toMatchObject({ is: 'done' })
    expect(await rows()).toEqual([])
  })
})
