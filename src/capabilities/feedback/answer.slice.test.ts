import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { addDays, dayOf, instantAt } from '../../kernel/time.ts'
import type { Actor, ChildActor } from '../../kernel/actor.ts'
import type { AnyContract, Operation } from '../../platform/api/operation.ts'
import { inTest } from '../case/testing.ts'
import { aChildActor } from '../child-screen/testing.ts'
import { allReads } from '../sharing/slice.testing.ts'
import { answerFeedback, takeBackFeedback } from './operations/answer.ts'
import { answerAsChild, openChildsFeedback, takeBackAsChild } from './operations/childs.ts'
import { halfYearOf } from './rules.ts'
import { deleteAnswer } from './store/answer.ts'
import { voicesIn } from './store/result.ts'
import { listShown, showFeedback } from './operations/show.ts'
import { anAskingCase, answers, done, feedbackOf, onDay, told, tried } from './slice.testing.ts'
import type { Here } from './slice.testing.ts'

const began = theClock.now()
const today = dayOf(began)
let here: Here
beforeEach(async () => {
  theClock.set(began)
  here = await anAskingCase()
  await inTest(here.database, here.municipality, tx =>
    sql`update child_case set step_since = ${began} where municipality_id = ${here.municipality}`.execute(tx),
  )
  await onDay(here, addDays(today, 1))
})
afterEach(() => theClock.set(began))

/** All that somebody can read, byte by byte. */
async function everything(who: Actor): Promise<string> {
  const all: unknown[] = []
  for (const op of await allReads()) {
    const { caseId, childId } = here
    const outcome = await here.act(op, who, { caseId, childId, limit: 50 })
    all.push([op.contract['~orpc'].meta.id, outcome.is, outcome.is === 'done' ? outcome.reply : null])
  }
  return JSON.stringify(all)
}
/** Whether an answer is reckoned as one that others know. */
const seenByOthers = (id: string) =>
  inTest(here.database, here.municipality, async tx => {
    const { rows } = await sql<{ seen: boolean }>`
      select seen from feedback_answer where municipality_id = ${here.municipality} and id = ${id}`.execute(tx)
    return rows[0]?.seen
  })
/** How many rows of the trail there are. */
const traces = () =>
  inTest(here.database, here.municipality, async tx => {
    const { rows } = await sql<{ rows: number }>`
      select count(*)::int as rows from trail where municipality_id = ${here.municipality}
        and operation in ('feedback.answered', 'feedback.taken_back', 'feedback.declined')`.execute(tx)
    return rows[0]?.rows
  })

describe('an answer', () => {
  it('is read by who gave it, and leaves no mark that anybody else reads', async () => {
    const others = [here.trond, here.teacher]
    // Opening a page is noted: what is compared is read a second time.
    for (const who of others) await everything(who)
    const before = await Promise.all(others.map(everything))
    const id = await answers(here, here.youth, 1, 'Bare jeg skal lese dette.')
    expect(await Promise.all(others.map(everything))).toEqual(before)
    expect(await traces()).toBe(0)
    const { answers: own, ask } = await feedbackOf(here, here.youth)
    expect(own).toMatchObject([{ id, words: 'Bare jeg skal lese dette.', changeable: true, shownTo: [] }])
    expect(ask).toBeNull()
    expect((await told(here.youth)).map(one => one.ending)).toEqual(['answered'])
  }, 120_000)

  it('is changed by who gave it until the half-year is over, and by nobody else', async () => {
    await answers(here, here.hege, 1)
    const askId = (await feedbackOf(here, here.hege)).answers[0]?.askId ?? ''
    const next = { caseId: here.caseId, askId, version: 1, items: [{ question: 'trust', value: 4 }] }
    expect(await tried(here.trond, answerFeedback, next)).toBe('hidden')
    await done(here.hege, answerFeedback, next)
    const [answer] = (await feedbackOf(here, here.hege)).answers
    expect(answer?.items.filter(one => one.value !== null).map(one => [one.question, one.value])).toEqual([
      ['trust', 4],
    ])
    theClock.set(instantAt('2027-01-02', '12:00'))
    expect(await tried(here.hege, answerFeedback, { ...next, version: 2 })).toBe('feedback.closed')
  })

  it('is not written over by who has not read it: what was written at another screen stands, and is shown', async () => {
    const { caseId, hege } = here
    const askId = (await feedbackOf(here, hege)).ask?.id ?? ''
    const items = [{ question: 'trust', value: 1 }]
    await done(hege, answerFeedback, { caseId, askId, version: 0, items, words: 'Skrevet på telefonen.' })
    const late = { caseId, askId, version: 0, items: [{ question: 'trust', value: 4 }], words: 'Skrevet på pc-en.' }
    const theirs = (words: string, version: number) => ({
      is: 'refused',
      refusal: { code: 'version.conflict', data: { theirs: { words, version } } },
    })
    expect(await here.act(answerFeedback, hege, late)).toMatchObject(theirs('Skrevet på telefonen.', 1))
    await done(hege, answerFeedback, { ...late, version: 1 })
    expect(await here.act(answerFeedback, hege, { ...late, version: 1 })).toMatchObject(theirs('Skrevet på pc-en.', 2))
    expect((await feedbackOf(here, hege)).answers).toMatchObject([{ words: 'Skrevet på pc-en.', version: 2 }])
  })

  it('is taken back by who gave it: it is gone', async () => {
    const id = await answers(here, here.hege)
    const taking = { caseId: here.caseId, answerId: id }
    expect(await tried(here.trond, takeBackFeedback, taking)).toBe('hidden')
    await done(here.hege, takeBackFeedback, taking)
    expect((await feedbackOf(here, here.hege)).answers).toEqual([])
  })

  it('that is being taken back is neither written anew by a change nor shown', async () => {
    const answerId = await answers(here, here.hege)
    const { caseId } = here
    const askId = (await feedbackOf(here, here.hege)).answers[0]?.askId ?? ''
    const change = { caseId, askId, version: 1, items: [{ question: 'trust', value: 1 }] }
    const late = await inTest(here.database, here.municipality, async tx => {
      await deleteAnswer(tx, here.municipality, answerId)
      const both = [
        tried(here.hege, answerFeedback, change),
        tried(here.hege, showFeedback, { caseId, answerId, version: 1, to: [here.teacher.id] }),
      ]
      await setTimeout(1000)
      return { both }
    })
    expect(await Promise.all(late.both)).toEqual(['feedback.not_open', 'hidden'])
    expect((await feedbackOf(here, here.hege)).answers).toEqual([])
  })
})

describe('an answer that is shown to somebody', () => {
  const shownTo = (who: Actor) => done(who, listShown, { caseId: here.caseId })

  it('is read by that one alone, who is told, until it is taken back', async () => {
    const id = await answers(here, here.hege, 2, 'Møtene er for sent på dagen.')
    expect(await shownTo(here.teacher)).toEqual([])
    const showing = { caseId: here.caseId, answerId: id, version: 1, to: [here.teacher.id] }
    expect(await tried(here.trond, showFeedback, showing)).toBe('hidden')
    await done(here.hege, showFeedback, showing)
    expect(await shownTo(here.teacher)).toMatchObject([{ id, words: 'Møtene er for sent på dagen.', who: 'parent' }])
    expect(await shownTo(here.adviser)).toEqual([])
    expect((await told(here.teacher)).map(one => one.kind)).toEqual(['feedback_shown'])
    expect((await feedbackOf(here, here.hege)).answers[0]?.shownTo).toMatchObject([{ id: here.teacher.id }])
    await done(here.hege, showFeedback, { ...showing, version: 2, to: [] })
    expect(await shownTo(here.teacher)).toEqual([])
    // What has been read is known: it counts as seen.
    expect(await seenByOthers(id)).toBe(true)
    theClock.set(instantAt('2027-01-02', '12:00'))
    expect(await tried(here.hege, showFeedback, { ...showing, version: 3 })).toBe('feedback.closed')
  })

  it('is shown to nobody when it has been changed: who read it has not been shown what it says now', async () => {
    const answerId = await answers(here, here.hege, 2, 'Møtene er for sent på dagen.')
    const to = [here.teacher.id]
    await done(here.hege, showFeedback, { caseId: here.caseId, answerId, version: 1, to })
    const askId = (await feedbackOf(here, here.hege)).answers[0]?.askId ?? ''
    const items = [{ question: 'trust', value: 0 }]
    await done(here.hege, answerFeedback, { caseId: here.caseId, askId, version: 2, items, words: 'Bare for meg.' })
    expect(await shownTo(here.teacher)).toEqual([])
    expect((await feedbackOf(here, here.hege)).answers[0]?.shownTo).toEqual([])
    expect((await told(here.teacher)).map(one => one.ending)).toEqual(['withdrawn'])
    await done(here.hege, showFeedback, { caseId: here.caseId, answerId, version: 3, to })
    expect(await shownTo(here.teacher)).toMatchObject([{ words: 'Bare for meg.' }])
  })

  it('is shown in the words that were read: not what was written at another screen meanwhile, nor to one who was taken away there', async () => {
    const { caseId, hege, teacher } = here
    const answerId = await answers(here, hege, 2, 'Møtene er for sent på dagen.')
    const read = { caseId, answerId, version: 1, to: [teacher.id] }
    const askId = (await feedbackOf(here, hege)).answers[0]?.askId ?? ''
    const items = [{ question: 'trust', value: 0 }]
    await done(hege, answerFeedback, { caseId, askId, version: 1, items, words: 'Bare for meg.' })
    const theirs = { version: 2, words: 'Bare for meg.' }
    const conflict = (of: object) => ({ refusal: { code: 'version.conflict', data: { theirs: of } } })
    expect(await here.act(showFeedback, hege, read)).toMatchObject(conflict(theirs))
    expect(await shownTo(teacher)).toEqual([])
    expect(await told(teacher)).toEqual([])
    await done(hege, showFeedback, { ...read, version: 2 })
    await done(hege, showFeedback, { ...read, version: 3, to: [] })
    expect(await here.act(showFeedback, hege, { ...read, version: 3 })).toMatchObject(conflict({ version: 4 }))
    expect(await shownTo(teacher)).toEqual([])
  })

  it('is shown to those who help alone', async () => {
    const id = await answers(here, here.hege)
    const showing = { caseId: here.caseId, answerId: id, version: 1, to: [here.colleague.id] }
    expect(await tried(here.hege, showFeedback, showing)).toBe('feedback.helper_unknown')
  })
})

describe('a child at a screen', () => {
  it('answers, finds the same whatever was answered, and takes back what it said there', async () => {
    const small = await anAskingCase({ birthDate: '2018-03-14' })
    const { caseId, childId } = small
    const child = aChildActor(small.hege, { id: childId, caseId, since: theClock.now() })
    const at = <C extends AnyContract, S>(op: Operation<C, S, ChildActor>, input: object) =>
      carryOut(small.house, op, { actor: child, input, key: randomUUID() })
    const opened = await at(openChildsFeedback, { caseId })
    if (opened.is !== 'done') throw new Error(JSON.stringify(opened))
    const words = opened.reply.find(one => one.id === 'trust')?.words
    const items = [{ question: 'trust', value: 4, words }]
    const others = { nb: 'Noe annet', nn: 'Noko anna' }
    expect(await at(answerAsChild, { caseId, items: [{ question: 'trust', value: 4, words: others }] })).toMatchObject({
      is: 'refused',
      refusal: { code: 'feedback.question_unknown' },
    })
    const said = await at(answerAsChild, { caseId, items })
    if (said.is !== 'done') throw new Error(JSON.stringify(said))
    const again = await at(openChildsFeedback, { caseId })
    expect(again).toMatchObject({ is: 'done', reply: opened.reply })
    const answerId = said.reply.id
    expect((await small.act(takeBackFeedback, small.hege, { caseId, answerId })).is).toBe('hidden')
    theClock.set(new Date(theClock.now().getTime() + 1))
    const later = aChildActor(small.hege, { id: childId, caseId, since: theClock.now() })
    const tooLate = { actor: later, input: { caseId, answerId }, key: randomUUID() }
    expect((await carryOut(small.house, takeBackAsChild, tooLate)).is).toBe('hidden')
    expect((await at(takeBackAsChild, { caseId, answerId })).is).toBe('done')
  })
  it('is asked nothing while the case is paused, as nobody of the family is', async () => {
    const small = await anAskingCase({ birthDate: '2018-03-14' })
    const { caseId, childId } = small
    const actor = aChildActor(small.hege, { id: childId, caseId, since: theClock.now() })
    const opens = async () => carryOut(small.house, openChildsFeedback, { actor, input: { caseId }, key: randomUUID() })
    const opened = await opens()
    const items =
      opened.is === 'done' ? opened.reply.map(({ id: question, words }) => ({ question, value: 4, words })) : []
    expect(items.length).toBeGreaterThan(0)
    await inTest(small.database, small.municipality, tx =>
      sql`update child_case set status = 'paused', paused_until = '2027-01-01'
        where municipality_id = ${small.municipality}`.execute(tx),
    )
    expect(await opens()).toMatchObject({ is: 'done', reply: [] })
    const press = { actor, input: { caseId, items }, key: randomUUID() }
    expect((await carryOut(small.house, answerAsChild, press)).is).toBe('refused')
  })
  it('is kept as it was said last and the time before on that screen, however often it is pressed; what was said earlier is kept and counts no more', async () => {
    const small = await anAskingCase({ birthDate: '2018-03-14' })
    const { caseId, childId, municipality } = small
    const handed = () => aChildActor(small.hege, { id: childId, caseId, since: theClock.now() })
    let child = handed()
    const at = <C extends AnyContract, S>(op: Operation<C, S, ChildActor>, input: object) =>
      carryOut(small.house, op, { actor: child, input, key: randomUUID() })
    const opened = await at(openChildsFeedback, { caseId })
    const words = opened.is === 'done' ? opened.reply.find(one => one.id === 'trust')?.words : undefined
    const press = async (value: number) => {
      theClock.set(new Date(theClock.now().getTime() + 1000))
      const said = await at(answerAsChild, { caseId, items: [{ question: 'trust', value, words }] })
      return said.is === 'done' ? said.reply.id : ''
    }
    for (const value of [0, 1, 2]) await press(value)
    const last = await press(3)
    const kept = () =>
      inTest(small.database, municipality, async tx => {
        const { rows } = await sql<{ value: number }>`
          select (i ->> 'value')::int as value from feedback_answer a cross join lateral jsonb_array_elements(a.items) i
          where a.municipality_id = ${municipality} and i ->> 'question' = 'trust' order by a.at`.execute(tx)
        return rows.map(one => one.value)
      })
    const counting = () =>
      inTest(small.database, municipality, async tx => {
        const of = { halfYear: halfYearOf(dayOf(theClock.now())), phase: 'before', theme: 'trust' }
        return (await voicesIn<{ value: number }>(tx, municipality, of)).map(one => one.value)
      })
    expect(await kept()).toEqual([2, 3])
    expect((await at(takeBackAsChild, { caseId, answerId: last })).is).toBe('done')
    expect(await kept()).toEqual([2])
    theClock.set(new Date(theClock.now().getTime() + 1000))
    child = handed()
    const another = await press(1)
    expect([await kept(), await counting()]).toEqual([[2, 1], [1]])
    expect((await at(takeBackAsChild, { caseId, answerId: another })).is).toBe('done')
    // The child finds what it said beside another adult among its own answers, when it has pages of its own.
    expect([await kept(), await counting()]).toEqual([[2], []])
  })
})
