import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aHouse, theClock } from '../../../tests/house.ts'
import type { Actor } from '../../kernel/actor.ts'
import { asksOfThings } from '../ask/index.ts'
import { answerOffer } from '../baton/operations/answer.ts'
import { offerBaton } from '../baton/operations/offer.ts'
import { listMyOffers } from '../baton/operations/open.ts'
import { inTest } from '../case/testing.ts'
import { listNotices } from '../notice/operations/inbox.ts'
import { ownWordTicks } from './jobs.ts'
import { listOwnWords } from './operations/list.ts'
import { weighOwnWord } from './operations/weigh.ts'
import { keepOwnWord, takeBackOwnWord, tellOwnWord } from './operations/write.ts'
import { aTellingCase, done, readBy, tells, tried } from './slice.testing.ts'
import type { Here } from './slice.testing.ts'

const WHY = 'Han orker ikke fem dager. Begynn med tre.'
let here: Here
beforeEach(async () => void (here = await aTellingCase()))

const disagrees = (who: Actor, more: object = {}) => tells(here, who, WHY, { kind: 'disagree', ...more })
const asked = async (wordId: string) =>
  (await inTest(here.database, here.municipality, tx => asksOfThings(tx, here.municipality, [wordId]))).map(
    ({ kind, to, state }) => ({ kind, to: to.id, state }),
  )
const told = async (who: Actor, kind: string) =>
  (await done(who, listNotices, {})).notices.filter(one => one.kind === kind)

const follow = async () => {
  const house = await aHouse()
  for (const tick of ownWordTicks) await tick.run(house, here.municipality, theClock.now())
}
const before = theClock.now()
afterEach(() => theClock.set(before))

describe('somebody of the family who does not agree with the plan', () => {
  it('is read by those it is for, with the reason, and whoever holds is asked with a clock', async () => {
    const { hege, trond, youth, teacher, adviser } = here
    const id = await disagrees(hege)
    for (const who of [teacher, adviser, hege])
      expect(await readBy(here, who)).toMatchObject([{ id, kind: 'disagree', words: WHY }])
    for (const who of [trond, youth]) expect(await readBy(here, who)).toEqual([])
    expect(await asked(id)).toEqual([{ kind: 'plan_disagreed', to: teacher.id, state: 'sent' }])
    const notices = await told(teacher, 'plan_disagreed')
    expect(notices).toMatchObject([{ thingId: id, dueAt: expect.anything() }])
    expect(JSON.stringify(notices)).not.toContain('orker')
    expect(await told(adviser, 'plan_disagreed')).toEqual([])
  })

  it('is answered by what came of it, with why, and told so; nobody who works here writes for the family', async () => {
    const { youth, hege, teacher, adviser, caseId } = here
    const id = await disagrees(youth, { forWhom: 'everyone' })
    const input = { caseId, kind: 'disagree', words: 'Alle er enige', forWhom: 'helpers' }
    expect(await tried(teacher, tellOwnWord, input)).toBe('hidden')
    expect(await tried(teacher, weighOwnWord, { caseId, wordId: id, weight: 'partly' })).toBe('voice.why_missing')
    await done(adviser, weighOwnWord, { caseId, wordId: id, weight: 'partly', because: 'Vi prøver fire dager.' })
    expect(await asked(id)).toMatchObject([{ to: teacher.id, state: 'accepted' }])
    expect(await told(youth, 'plan_answered')).toHaveLength(1)
    expect((await readBy(here, hege))[0]).toMatchObject({ words: WHY, weights: [{ because: 'Vi prøver fire dager.' }] })
  })

  it('asks no more when it is taken back, and asks anew when it is written anew', async () => {
    const { hege, teacher, caseId } = here
    const first = await disagrees(hege)
    const second = await disagrees(hege, { replaces: first })
    expect(await asked(first)).toMatchObject([{ state: 'withdrawn' }])
    expect(await asked(second)).toMatchObject([{ state: 'sent' }])
    await done(hege, takeBackOwnWord, { caseId, wordId: second })
    expect(await asked(second)).toMatchObject([{ state: 'withdrawn' }])
    expect(await readBy(here, teacher)).toEqual([])
  })

  it('is asked of who holds the baton now, once and with the day that was promised, and of the former holder no more', async () => {
    const { hege, teacher, leader, caseId } = here
    const id = await disagrees(hege)
    const [first] = await told(teacher, 'plan_disagreed')
    theClock.forward(1)
    const words = { reason: 'Bytter trinn', handOverNote: 'Les loggen', familyView: 'Greit' }
    await done(teacher, offerBaton, { caseId, toId: leader.id, toServiceId: leader.serviceId, ...words })
    await follow()
    expect(await asked(id)).toMatchObject([{ to: teacher.id, state: 'sent' }])
    const [offer] = await done(leader, listMyOffers, { caseId })
    await done(leader, answerOffer, { caseId, offerId: offer?.id, version: 1, answer: 'accept' })
    for (const _ of [1, 2]) await follow()
    expect(await asked(id)).toMatchObject([
      { to: teacher.id, state: 'withdrawn' },
      { to: leader.id, state: 'sent' },
    ])
    expect(await told(teacher, 'plan_disagreed')).toMatchObject([{ ending: 'withdrawn' }])
    expect(await told(leader, 'plan_disagreed')).toMatchObject([{ thingId: id, ending: null, dueAt: first?.dueAt }])
    await done(leader, weighOwnWord, { caseId, wordId: id, weight: 'followed' })
    await follow()
    expect((await asked(id)).map(one => one.state)).toEqual(['withdrawn', 'accepted'])
  })

  it('is asked of who stands in by rule until somebody says yes, and the family reads that nobody holds meanwhile', async () => {
    const { hege, teacher, leader, caseId, municipality } = here
    const isHeld = async () => (await done(hege, listOwnWords, { caseId })).write?.isHeld
    expect(await isHeld()).toBe(true)
    const words = { reason: 'Bytter trinn', handOverNote: 'Les loggen', familyView: 'Greit' }
    await done(teacher, offerBaton, { caseId, toId: leader.id, toServiceId: leader.serviceId, ...words })
    await inTest(here.database, municipality, tx =>
      tx
        .updateTable('baton_period')
        .set({ kind: 'acting', because: 'opened', accepted_at: null })
        .where('case_id', '=', caseId)
        .where(sql<boolean>`during @> current_moment()`)
        .execute(),
    )
    const id = await disagrees(hege)
    expect(await isHeld()).toBe(false)
    expect(await asked(id)).toMatchObject([{ to: teacher.id, state: 'sent' }])
    theClock.forward(1)
    const [offer] = await done(leader, listMyOffers, { caseId })
    await done(leader, answerOffer, { caseId, offerId: offer?.id, version: 1, answer: 'accept' })
    await follow()
    expect(await asked(id)).toMatchObject([{ state: 'withdrawn' }, { to: leader.id, state: 'sent' }])
    expect(await isHeld()).toBe(true)
  })

  it('is asked of nobody any more when the writer answers for the child no longer', async () => {
    const { hege, municipality } = here
    const id = await disagrees(hege)
    await here.database.pool.query(
      'update guardianship set valid_to = valid_from + 1 where municipality_id = $1 and person_id = $2',
      [municipality, hege.id],
    )
    await follow()
    expect(await asked(id)).toMatchObject([{ state: 'withdrawn' }])
  })

  it('is found with the plan by its kind, however much else has been told since', async () => {
    const { hege, teacher, caseId } = here
    const id = await disagrees(hege)
    theClock.forward(1)
    await tells(here, hege, 'Noe helt annet')
    await tells(here, hege, 'Og noe til')
    const latest = await done(hege, listOwnWords, { caseId, limit: 2 })
    expect(latest.words.map(one => one.kind)).toEqual(['tell', 'tell'])
    for (const who of [hege, teacher])
      expect(await done(who, listOwnWords, { caseId, limit: 2, kind: 'disagree' })).toMatchObject({
        words: [{ id }],
        next: null,
      })
  })

  it('says why, and to somebody: it is never for oneself alone', async () => {
    const { hege, caseId } = here
    expect(await tried(hege, keepOwnWord, { caseId, kind: 'disagree', words: WHY })).toBe('own_word.whom_missing')
    const pointed = { caseId, kind: 'disagree', symbols: ['swim'], forWhom: 'helpers' }
    expect(await tried(hege, tellOwnWord, pointed)).not.toBe('done')
  })
})
