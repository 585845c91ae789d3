import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/house.ts'
import { listNotices } from '../notice/operations/inbox.ts'
import { answerOffer } from './operations/answer.ts'
import { askDeputy, offerBaton } from './operations/offer.ts'
import { listMyOffers, openChain } from './operations/open.ts'
import { anOpenCase, as } from './testing.ts'

const before = theClock.now()
afterEach(() => theClock.set(before))

type Case = Awaited<ReturnType<typeof anOpenCase>>
type Who = Case['teacher']

const answers = async ({ caseId }: Case, who: Who, said: object) => {
  const mine = await as(who, listMyOffers, { caseId })
  const offerId = mine.is === 'done' ? mine.reply[0]?.id : undefined
  return as(who, answerOffer, { caseId, offerId, version: 1, ...said })
}
const yes = (here: Case, who: Who) => answers(here, who, { answer: 'accept' })
const no = (here: Case, who: Who) => answers(here, who, { answer: 'decline', reason: 'no_capacity', words: WORDS })
const told = async (who: Who) => {
  const found = await as(who, listNotices, { show: 'all' })
  return found.is === 'done' ? found.reply.notices.filter(one => one.kind === 'baton_answered') : []
}
const noes = async ({ caseId }: Case, who: Who | Case['guardian']) => {
  const found = await as(who, openChain, { caseId })
  return found.is === 'done' ? found.reply.noes : found.is
}
const WORDS = 'Jeg har to andre barn nå.'
const REASON = { nb: 'Jeg har ikke kapasitet nå' }
const words = { reason: 'Ferie', handOverNote: 'Les loggen' }
const offer = ({ caseId }: Case, from: Who, to: Who) =>
  as(from, offerBaton, { caseId, toId: to.id, toServiceId: to.serviceId, ...words, familyView: 'Greit' })

describe('a no to the baton', () => {
  it('comes back to who asked, with its reason and its words, and to no family', async () => {
    const here = await anOpenCase()
    const { caseId, leader, teacher } = here
    expect(await no(here, teacher)).toMatchObject({ is: 'done' })
    expect(await told(leader)).toMatchObject([{ about: { id: caseId }, child: { name: 'Lars' } }])
    expect(await told(teacher)).toEqual([])
    expect(await noes(here, leader)).toMatchObject([
      { kind: 'baton', to: { name: 'Marte Vik' }, on: '2026-11-24', reason: REASON, words: WORDS },
    ])
    for (const other of [teacher, here.guardian]) expect(await noes(here, other)).toEqual([])
  })

  it('stands until the same one is asked again, or somebody has said yes', async () => {
    const here = await anOpenCase()
    const { leader, teacher, colleague } = here
    await no(here, teacher)
    theClock.forward(1)
    await offer(here, leader, teacher)
    expect(await noes(here, leader)).toEqual([])
    await no(here, teacher)
    expect(await noes(here, leader)).toHaveLength(1)
    theClock.forward(1)
    await offer(here, leader, colleague)
    await yes(here, colleague)
    expect(await noes(here, colleague)).toEqual([])
  })
})

describe('a yes to the baton', () => {
  it('is told to who asked', async () => {
    const here = await anOpenCase()
    await yes(here, here.teacher)
    expect(await told(here.leader)).toHaveLength(1)
    expect(await told(here.teacher)).toEqual([])
  })
})

describe('a colleague who is asked to be deputy', () => {
  const asks = async () => {
    const here = await anOpenCase()
    await yes(here, here.teacher)
    theClock.forward(1)
    const days = { firstDay: '2026-12-01', lastDay: '2026-12-05' }
    const asked = await as(here.teacher, askDeputy, { caseId: here.caseId, toId: here.colleague.id, ...days, ...words })
    expect(asked).toMatchObject({ is: 'done' })
    return here
  }

  it('says no to who asked, and that stands until those days are over', async () => {
    const here = await asks()
    await no(here, here.colleague)
    expect(await told(here.teacher)).toHaveLength(1)
    expect(await noes(here, here.teacher)).toMatchObject([{ kind: 'deputy', reason: REASON, words: WORDS }])
    theClock.set(new Date('2026-12-06T08:00:00Z'))
    expect(await noes(here, here.teacher)).toEqual([])
  })

  it('says yes to who asked', async () => {
    const here = await asks()
    await yes(here, here.colleague)
    expect(await told(here.teacher)).toHaveLength(1)
    expect(await noes(here, here.teacher)).toEqual([])
  })
})
