import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { addDays, dayOf } from '../../kernel/time.ts'
import { setBlock } from '../block/operations/set.ts'
import { addNote, listLog } from '../log/operations.ts'
import { withdrawConsent } from '../sharing/operations/answer.ts'
import { openGrid } from '../sharing/operations/grid.ts'
import { aSharedCase, allReads } from '../sharing/slice.testing.ts'
import type { SharedCase } from '../sharing/slice.testing.ts'
import { addException } from '../signer/operations/exception.ts'
import { openHistory } from './operations/history.ts'
import { openShared } from './operations/shared.ts'

// Other files of this worker live by the same clock.
const before = theClock.now()
afterEach(() => theClock.set(before))

const hour = () => theClock.forward(1 / 24)
const bothSayYes = async (lars: SharedCase) => {
  await lars.ask()
  await lars.says(lars.hege, 'yes')
  await lars.says(lars.trond, 'yes')
}
const note = (lars: SharedCase, words: string, over: Record<string, unknown> = {}) =>
  lars.act(addNote, lars.teacher, { caseId: lars.caseId, words, ...over })
const takeBack = (lars: SharedCase) =>
  lars.act(withdrawConsent, lars.hege, { caseId: lars.caseId, serviceId: lars.ppt })

const sharedFor = async (lars: SharedCase, actor: SharedCase['teacher'] | SharedCase['hege'], serviceId = lars.ppt) => {
  const outcome = await lars.act(openShared, actor, { caseId: lars.caseId, serviceId })
  if (outcome.is !== 'done') throw new Error(`it was ${outcome.is}`)
  return outcome.reply
}
const wordsIn = ({ things }: Awaited<ReturnType<typeof sharedFor>>) => things.flatMap(one => one.words ?? [])

/** Something before the yes, under it (read by the adviser) and after it was taken back. */
const aStory = async () => {
  const lars = await aSharedCase()
  await note(lars, 'Før samtykket')
  hour()
  await bothSayYes(lars)
  hour()
  await note(lars, 'Under samtykket')
  await note(lars, 'Om hjemmet', { topic: 'home' })
  await note(lars, 'Bare for skolen', { audience: 'own_service' })
  hour()
  await lars.act(listLog, lars.adviser, { caseId: lars.caseId })
  hour()
  await note(lars, 'Ikke sett av noen')
  hour()
  await takeBack(lars)
  hour()
  await note(lars, 'Etterpå')
  return lars
}

describe('what was shared under a withdrawn yes', () => {
  it('is what was open to the service in that time, and nothing of another topic, for others, or from afterwards', async () => {
    const lars = await aStory()
    for (const actor of [lars.teacher, lars.hege]) {
      const shared = await sharedFor(lars, actor)
      expect(wordsIn(shared)).toEqual(['Ikke sett av noen', 'Under samtykket', 'Før samtykket'])
      expect(shared.things.every(one => one.to !== null && one.topic === 'plan')).toBe(true)
      expect(shared.periods).toMatchObject([
        { topic: 'plan', ending: 'withdrawn' },
        { topic: 'health', ending: 'withdrawn' },
      ])
    }
  })

  it('says what somebody of the service has been in the case to see, and when', async () => {
    const lars = await aStory()
    const { things } = await sharedFor(lars, lars.teacher)
    const seen = things.filter(one => one.words !== null).map(one => [one.words, one.seen?.name ?? null])
    expect(seen).toEqual([
      ['Ikke sett av noen', null],
      ['Under samtykket', 'Anne Råd'],
      ['Før samtykket', 'Anne Råd'],
    ])
  })

  it('is shown to the holder and to who gave it, and to nobody whose consent it is not', async () => {
    const lars = await aStory()
    const input = { caseId: lars.caseId, serviceId: lars.ppt }
    const both = async (actor: SharedCase['teacher'] | SharedCase['hege']) => [
      (await lars.act(openShared, actor, input)).is,
      (await lars.act(openHistory, actor, input)).is,
    ]
    for (const actor of [lars.adviser, lars.colleague]) expect(await both(actor)).toEqual(['hidden', 'hidden'])
    for (const actor of [lars.teacher, lars.hege, lars.trond]) expect(await both(actor)).toEqual(['done', 'done'])
  })

  it('tells a guardian nothing of what that guardian may not read, and not even how much there is', async () => {
    const lars = await aSharedCase()
    await bothSayYes(lars)
    await note(lars, 'Til alle')
    const open = await sharedFor(lars, lars.trond)
    hour()
    await note(lars, 'Ikke for Trond', { audience: 'not_guardian', notFor: lars.trond.id })
    await note(lars, 'Ikke for foreldre', { audience: 'not_guardians' })
    expect(await sharedFor(lars, lars.trond)).toEqual(open)
    expect(wordsIn(await sharedFor(lars, lars.teacher))).toEqual(['Ikke for foreldre', 'Ikke for Trond', 'Til alle'])
  })

  it('comes in pages that hold everything once', async () => {
    const lars = await aSharedCase()
    await bothSayYes(lars)
    for (const words of ['1', '2', '3', '4', '5']) await note(lars, words)
    const read: string[] = []
    for (let next: string | null | undefined; next !== null;) {
      const input = { caseId: lars.caseId, serviceId: lars.ppt, limit: 2, ...(next && { before: next }) }
      const outcome = await lars.act(openShared, lars.teacher, input)
      if (outcome.is !== 'done') throw new Error(outcome.is)
      const page = outcome.reply
      expect(page.things.length).toBeLessThanOrEqual(2)
      read.push(...page.things.map(one => one.id))
      next = page.next
    }
    const all = await sharedFor(lars, lars.teacher)
    expect(read).toEqual(all.things.map(one => one.id))
    expect(read.length).toBeGreaterThanOrEqual(5)
  })
})

describe('the history of the answers', () => {
  it('keeps each answer with how it ended, and shows a guardian the own ones alone', async () => {
    const lars = await aStory()
    const historyOf = async (actor: SharedCase['teacher'] | SharedCase['hege']) => {
      const outcome = await lars.act(openHistory, actor, { caseId: lars.caseId })
      if (outcome.is !== 'done') throw new Error(outcome.is)
      return outcome.reply.services
    }
    const [ppt] = await historyOf(lars.teacher)
    expect(ppt?.open).toEqual([])
    const plan = ppt?.answers.filter(one => one.topic === 'plan').map(one => [one.giverId, one.answer, one.ending?.how])
    expect(plan).toEqual([
      [lars.hege.id, 'no', undefined],
      [lars.trond.id, 'yes', undefined],
      [lars.hege.id, 'yes', 'withdrawn'],
    ])
    const own = await historyOf(lars.trond)
    expect(own.flatMap(one => one.answers).map(one => one.giverId)).toEqual([lars.trond.id, lars.trond.id])
  })

  it('calls a yes that ran out expired, and so the time in which it was open', async () => {
    const lars = await aSharedCase()
    await bothSayYes(lars)
    await note(lars, 'Mens det gjaldt')
    theClock.set(new Date('2027-06-02T08:00:00Z'))
    const shared = await sharedFor(lars, lars.teacher)
    expect(shared.periods).toMatchObject([{ ending: 'expired' }, { ending: 'expired' }])
    expect(wordsIn(shared)).toEqual(['Mens det gjaldt'])
  })
})

describe('a parent who is kept from a topic', () => {
  const all = async (lars: SharedCase, who: SharedCase['hege']) => {
    const input = { caseId: lars.caseId, serviceId: lars.ppt }
    const replies: unknown[] = []
    for (const op of await allReads()) {
      const { id } = op.contract['~orpc'].meta
      if (!['sharing.family', 'consent.history', 'consent.shared', 'oversight.readers'].includes(id)) continue
      const outcome = await lars.act(op, who, input)
      replies.push([id, outcome.is, outcome.is === 'done' ? outcome.reply : null])
    }
    expect(replies).toHaveLength(4)
    return JSON.stringify(replies)
  }
  /** Health is closed to Trond, who need not answer of it; the plan is open by both. */
  const aCaseWithASecret = async () => {
    const lars = await aSharedCase()
    const { caseId, teacher, trond, hege } = lars
    await lars.ask(['plan'])
    for (const who of [hege, trond]) await lars.says(who, 'yes', { answers: [{ topic: 'plan', answer: 'yes' }] })
    const what = { scope: 'topic', topic: 'health' }
    const block = { caseId, personId: trond.id, code: 'PB-VIOLENCE', what, reason: 'Avklares' }
    const set = await lars.act(setBlock, teacher, { ...block, recheckOn: addDays(dayOf(theClock.now()), 20) })
    const words = { reason: 'must_not_know', words: 'Skal ikke vite', to: addDays(dayOf(theClock.now()), 60) }
    const without = { caseId, kind: 'without_guardian', personId: trond.id, topics: ['health'], ...words }
    const except = await lars.act(addException, teacher, without)
    expect([set.is, except.is]).toEqual(['done', 'done'])
    return lars
  }

  it('reads the same whether or not a service was asked for it, got it and lost it again', async () => {
    const lars = await aCaseWithASecret()
    const { hege, trond } = lars
    const before = await all(lars, trond)
    await lars.ask(['health'])
    expect(await all(lars, trond)).toBe(before)
    const hers = await all(lars, hege)
    await lars.says(hege, 'yes', { answers: [{ topic: 'health', answer: 'yes' }] })
    const state = await lars.act(openGrid, lars.teacher, { caseId: lars.caseId })
    expect(JSON.stringify(state)).toContain('"topic":"health","state":"yes"')
    expect(await all(lars, trond)).toBe(before)
    expect(await all(lars, hege)).not.toBe(hers)
    hour()
    await lars.act(withdrawConsent, hege, { caseId: lars.caseId, serviceId: lars.ppt, topics: ['health'] })
    hour()
    expect(await all(lars, trond)).toBe(before)
  })

  it('still reads what was said by oneself', async () => {
    const lars = await aSharedCase()
    await bothSayYes(lars)
    const { caseId, teacher, trond } = lars
    const block = { caseId, personId: trond.id, code: 'PB-VIOLENCE', reason: 'Avklares' }
    const what = { scope: 'topic', topic: 'health' }
    await lars.act(setBlock, teacher, { ...block, what, recheckOn: addDays(dayOf(theClock.now()), 20) })
    const { reply } = (await lars.act(openHistory, trond, { caseId })) as {
      reply: { services: { answers: object[] }[] }
    }
    expect(reply.services[0]?.answers).toHaveLength(2)
  })
})
