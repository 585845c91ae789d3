import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { addNote, listLog } from '../log/operations.ts'
import { withdrawConsent } from '../sharing/operations/answer.ts'
import { aSharedCase } from '../sharing/slice.testing.ts'
import type { SharedCase } from '../sharing/slice.testing.ts'
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
