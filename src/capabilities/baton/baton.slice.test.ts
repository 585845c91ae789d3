import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/house.ts'
import { listMine, openAsk } from '../ask/operations.ts'
import { answerOffer, withdrawOffer } from './operations/answer.ts'
import { askDeputy, offerBaton } from './operations/offer.ts'
import { listCandidates, openChain, openOffer } from './operations/open.ts'
import { registerAbsence } from '../organisation/operations/absence.ts'
import { registerLeaving } from '../organisation/operations/leaving.ts'
import { anOpenCase, as, chainOf, holderNow, wrongWith } from './testing.ts'

const before = theClock.now()
afterEach(() => theClock.set(before))

type Case = Awaited<ReturnType<typeof anOpenCase>>

/** The offer that waits for somebody. */
async function offerTo(here: Case, who: Case['teacher']) {
  const mine = await as(who, listMine, {})
  if (mine.is !== 'done') throw new Error(mine.is)
  const ask = mine.reply.find(one => one.about.id === here.caseId && (one.kind === 'baton' || one.kind === 'deputy'))
  return { caseId: here.caseId, offerId: ask?.thingId ?? '', version: 1 }
}
const offer = (here: Case, from: Case['teacher'], to: Case['teacher']) =>
  as(from, offerBaton, {
    ...{ caseId: here.caseId, toId: to.id, toServiceId: to.serviceId },
    ...{ reason: 'Bytter skole', handOverNote: 'Snakk med Lars på mandager', familyView: 'Helt greit for oss' },
  })
const accept = async (here: Case, who: Case['teacher']) =>
  as(who, answerOffer, { ...(await offerTo(here, who)), answer: 'accept' })

describe('a case that opens', () => {
  it('is held by the leader until the one who is asked says yes', async () => {
    const here = await anOpenCase()
    expect(await holderNow(here)).toMatchObject({ holderId: here.leader.id, kind: 'acting', because: 'opened' })
    theClock.forward(1)
    expect(await accept(here, here.teacher)).toMatchObject({ is: 'done', reply: { state: 'accepted' } })
    expect(await holderNow(here)).toMatchObject({ holderId: here.teacher.id, kind: 'accepted' })
    expect(await chainOf(here)).toHaveLength(2)
    expect(await wrongWith(here, true)).toEqual([])
  })

  it('asks the leader who acts to find a holder, and takes that back when somebody has said yes', async () => {
    const here = await anOpenCase()
    const asked = async () => {
      const mine = await as(here.leader, listMine, {})
      return mine.is === 'done' ? mine.reply.map(one => one.kind) : mine.is
    }
    expect(await asked()).toEqual(['acting'])
    await accept(here, here.teacher)
    expect(await asked()).toEqual([])
  })
})

describe('a leader who acts', () => {
  it('asks a colleague in one press, without words that are not there; others hand over in words', async () => {
    const here = await anOpenCase()
    const ask = (from: Case['teacher'], to: Case['teacher'], words: object = {}) =>
      as(from, offerBaton, { caseId: here.caseId, toId: to.id, toServiceId: to.serviceId, ...words })
    expect(await ask(here.leader, here.colleague)).toMatchObject({ is: 'done', reply: { state: 'open' } })
    expect(await as(here.colleague, openOffer, await offerTo(here, here.colleague))).toMatchObject({
      reply: { reason: null, handOverNote: null, familyView: null, wordless: true, from: { name: 'Rune Leder' } },
    })
    theClock.forward(1)
    expect(await accept(here, here.colleague)).toMatchObject({ is: 'done' })
    expect(await holderNow(here)).toMatchObject({ holderId: here.colleague.id, kind: 'accepted' })
    // Who holds by an own yes knows the child, and writes what the next one should know.
    expect(await ask(here.colleague, here.leader)).toMatchObject({ refusal: { code: 'baton.words_missing' } })
    const some = { reason: 'Bytter skole', handOverNote: 'Les loggen' }
    expect(await ask(here.colleague, here.leader, some)).toMatchObject({ refusal: { code: 'baton.words_missing' } })
    expect(await wrongWith(here, true)).toEqual([])
  })
})

describe('the baton', () => {
  it('stays with the old holder until the new one accepts', async () => {
    const here = await anOpenCase()
    await accept(here, here.teacher)
    expect(await offer(here, here.teacher, here.colleague)).toMatchObject({ is: 'done', reply: { state: 'open' } })
    theClock.forward(9)
    expect(await holderNow(here)).toMatchObject({ holderId: here.teacher.id })
    await accept(here, here.colleague)
    expect(await holderNow(here)).toMatchObject({ holderId: here.colleague.id, kind: 'accepted' })
  })

  it('shows the one who is asked what is needed to answer, and nobody else', async () => {
    const here = await anOpenCase()
    await accept(here, here.teacher)
    await offer(here, here.teacher, here.colleague)
    const { caseId, offerId } = await offerTo(here, here.colleague)
    expect(await as(here.colleague, openOffer, { caseId, offerId })).toMatchObject({
      is: 'done',
      reply: { child: { name: 'Lars' }, handOverNote: 'Snakk med Lars på mandager', from: { name: 'Marte Vik' } },
    })
    for (const other of [here.adviser, here.chief, here.guardian])
      expect(await as(other, openOffer, { caseId, offerId })).toMatchObject({ is: 'hidden' })
  })

  it('says how far the question has come to whoever leads the work', async () => {
    const here = await anOpenCase()
    const { offerId: thingId } = await offerTo(here, here.teacher)
    const reached = async (who: typeof here.leader | typeof here.guardian) => {
      const found = await as(who, openChain, { caseId: here.caseId })
      return found.is === 'done' ? found.reply.open.map(one => one.reached) : found.is
    }
    expect(await reached(here.leader)).toEqual([{ state: 'sent', on: null }])
    theClock.forward(1)
    await as(here.teacher, openAsk, { thingId })
    expect(await reached(here.leader)).toEqual([{ state: 'opened', on: '2026-11-25' }])
    expect(await reached(here.guardian)).toEqual([])
  })

  it('is read and answered only from the service that it was made to', async () => {
    const here = await anOpenCase()
    const asked = await offerTo(here, here.teacher)
    const elsewhere = { ...here.teacher, serviceId: here.ppt }
    expect(await as(elsewhere, openOffer, asked)).toMatchObject({ is: 'hidden' })
    expect(await as(elsewhere, answerOffer, { ...asked, answer: 'accept' })).toMatchObject({ is: 'hidden' })
    expect(await as(here.teacher, openOffer, asked)).toMatchObject({ is: 'done' })
  })

  it('is declined with one of the municipality’s reasons', async () => {
    const here = await anOpenCase()
    const asked = await offerTo(here, here.teacher)
    const no = (reason: string) => as(here.teacher, answerOffer, { ...asked, answer: 'decline', reason })
    expect(await no('not_a_reason')).toMatchObject({ is: 'refused', refusal: { code: 'baton.unknown_reason' } })
    expect(await no('no_capacity')).toMatchObject({ is: 'done', reply: { state: 'declined' } })
    expect(await holderNow(here)).toMatchObject({ holderId: here.leader.id, kind: 'acting' })
  })

  it('is taken back before an answer, and cannot be taken afterwards', async () => {
    const here = await anOpenCase()
    const asked = await offerTo(here, here.teacher)
    expect(await as(here.leader, withdrawOffer, asked)).toMatchObject({ is: 'done' })
    expect(await as(here.teacher, answerOffer, { ...asked, answer: 'accept' })).toMatchObject({
      is: 'refused',
      refusal: { code: 'baton.taken' },
    })
  })

  it('can be asked of several, and goes to the first who says yes', async () => {
    const here = await anOpenCase()
    const asked = await offerTo(here, here.teacher)
    await offer(here, here.leader, here.colleague)
    await accept(here, here.colleague)
    const late = await as(here.teacher, answerOffer, { ...asked, answer: 'accept' })
    expect(late).toMatchObject({ is: 'refused', refusal: { code: 'baton.taken' } })
    expect(await holderNow(here)).toMatchObject({ holderId: here.colleague.id })
  })

  it('goes to no service that the family has not said yes to', async () => {
    const here = await anOpenCase()
    await accept(here, here.teacher)
    expect(await offer(here, here.teacher, here.adviser)).toMatchObject({
      is: 'refused',
      refusal: { code: 'baton.consent_missing' },
    })
    const found = await as(here.teacher, listCandidates, { caseId: here.caseId })
    expect(found.is === 'done' && found.reply.map(one => one.name).toSorted()).toEqual(['Per Lie', 'Rune Leder'])
  })

  it('tells family and staff the whole chain, with why', async () => {
    const here = await anOpenCase()
    theClock.forward(2)
    await accept(here, here.teacher)
    const shown = { chain: [{ because: 'opened', holder: { name: 'Rune Leder' } }, { because: 'accepted' }], open: [] }
    for (const who of [here.teacher, here.guardian])
      expect(await as(who, openChain, { caseId: here.caseId })).toMatchObject({ is: 'done', reply: shown })
    expect(await as(here.adviser, openChain, { caseId: here.caseId })).toMatchObject({ is: 'hidden' })
  })
})

describe('a deputy', () => {
  it('who has said yes beforehand holds between the days, and then the holder again', async () => {
    const here = await anOpenCase()
    await accept(here, here.teacher)
    const asked = await as(here.teacher, askDeputy, {
      ...{ caseId: here.caseId, toId: here.colleague.id, firstDay: '2026-12-01', lastDay: '2026-12-04' },
      ...{ reason: 'Kurs', handOverNote: 'Ring mor fredag' },
    })
    expect(asked).toMatchObject({ is: 'done', reply: { state: 'open' } })
    await accept(here, here.colleague)
    theClock.set(new Date('2026-12-02T10:00:00Z'))
    expect(await holderNow(here)).toMatchObject({
      holderId: here.colleague.id,
      kind: 'deputy',
      insteadOf: here.teacher.id,
    })
    theClock.set(new Date('2026-12-05T10:00:00Z'))
    expect(await holderNow(here)).toMatchObject({ holderId: here.teacher.id, kind: 'accepted' })
    expect(await wrongWith(here, true)).toEqual([])
  })

  it('of an absence steps in for its days; without one the leader acts', async () => {
    const here = await anOpenCase()
    await accept(here, here.teacher)
    const away = { employeeId: here.teacher.id, from: '2026-12-01', to: '2026-12-10', deputyId: here.colleague.id }
    expect(await as(here.leader, registerAbsence, away)).toMatchObject({ is: 'done' })
    const later = { employeeId: here.teacher.id, from: '2026-12-14', to: null, deputyId: null }
    expect(await as(here.leader, registerAbsence, later)).toMatchObject({ is: 'done' })
    const holders = (await chainOf(here)).map(one => [one.kind, one.holderId])
    expect(holders).toEqual([
      ['accepted', here.teacher.id],
      ['deputy', here.colleague.id],
      ['accepted', here.teacher.id],
      ['acting', here.leader.id],
    ])
    expect(await wrongWith(here, true)).toEqual([])
  })
})

describe('the day the baton nearly fell (story 10)', () => {
  it('gives each of Marte’s seven cases a holder from Friday at midnight: never none, never two', async () => {
    const first = await anOpenCase()
    const cases = [first]
    for (let count = 1; count < 7; count++) cases.push(await anOpenCase(first))
    for (const one of cases) await accept(one, first.teacher)
    // One has a deputy who has said yes for the time after; the others fall to the leader.
    const [withDeputy] = cases
    await as(first.teacher, askDeputy, {
      ...{ caseId: withDeputy?.caseId, toId: first.colleague.id, firstDay: '2026-11-27', lastDay: '2027-01-31' },
      ...{ reason: 'Jeg slutter', handOverNote: 'Alt står i loggen' },
    })
    await accept(first, first.colleague)
    const leaving = { employeeId: first.teacher.id, version: 1, lastDay: '2026-11-26' }
    expect(await as(first.leader, registerLeaving, leaving)).toMatchObject({ is: 'done' })
    for (const one of cases) expect(await holderNow(one)).toMatchObject({ holderId: first.teacher.id })
    for (const at of ['2026-11-26T22:59:59.999Z', '2026-11-26T23:00:00Z', '2026-12-24T12:00:00Z']) {
      theClock.set(new Date(at))
      for (const one of cases) expect(await wrongWith(one, true)).toEqual([])
    }
    const now = await Promise.all(cases.map(holderNow))
    expect(now.map(one => one?.holderId)).toEqual([first.colleague.id, ...Array(6).fill(first.leader.id)])
    const told = await as(first.leader, listMine, {})
    expect(told.is === 'done' && told.reply.filter(one => one.kind === 'acting')).toHaveLength(7)
  })
})
