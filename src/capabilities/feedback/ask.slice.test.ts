import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { theClock } from '../../../tests/clock.ts'
import { addDays, dayOf, instantAt } from '../../kernel/time.ts'
import { inTest } from '../case/testing.ts'
import { setBlock } from '../block/operations/set.ts'
import { recordEvaluation } from '../plan/operations/evaluate.ts'
import { addMeasure } from '../plan/operations/measure.ts'
import { measure } from '../plan/slice.testing.ts'
import { exampleSettings } from '../settings/testing.ts'
import { chooseFeedback, declineFeedback } from './operations/answer.ts'
import { anAskingCase, answers, done, feedbackOf, onDay, settingsChange, told, tried } from './slice.testing.ts'
import type { Here } from './slice.testing.ts'

const began = theClock.now()
const today = dayOf(began)
let here: Here
beforeEach(async () => {
  theClock.set(began)
  here = await anAskingCase()
  await beginsNow()
})
afterEach(() => theClock.set(began))

/** The case begins at the tests’ time. */
const beginsNow = () =>
  inTest(here.database, here.municipality, tx =>
    sql`update child_case set opened_at = ${began}, step_since = ${began}
      where municipality_id = ${here.municipality} and id = ${here.caseId}`.execute(tx),
  )
/** A measure is begun and evaluated now. */
async function evaluatedNow(topic: 'plan' | 'health' = 'plan') {
  const added = await here.act(addMeasure, here.teacher, {
    caseId: here.caseId,
    ...measure({
      ...{ responsible: { kind: 'employee', id: here.teacher.id }, topic },
      startsOn: today,
      evaluateOn: addDays(today, 60),
    }),
  })
  if (added.is !== 'done') throw new Error(JSON.stringify(added))
  const outcome = await here.act(recordEvaluation, here.teacher, {
    ...{ caseId: here.caseId, measureId: added.reply.id, version: 1, carriedOut: 'yes', effect: 'some' },
    ...{ decision: 'continue', nextOn: addDays(today, 200), child: { is: 'not_heard', because: 'Var syk' } },
  })
  expect(outcome.is).toBe('done')
}
const family = () => [here.hege, here.trond, here.youth]
const asked = () => Promise.all(family().map(async who => (await feedbackOf(here, who)).ask?.phase ?? null))

describe('as the help begins', () => {
  it('each of the family who sees the case is asked once, in the inbox alone, and nobody else', async () => {
    expect(await asked()).toEqual([null, null, null])
    await onDay(here, addDays(today, 1))
    expect(await asked()).toEqual(['before', 'before', 'before'])
    await onDay(here, addDays(today, 2))
    expect(await Promise.all(family().map(async who => (await told(who)).length))).toEqual([1, 1, 1])
    expect(await told(here.teacher)).toEqual([])
    expect(await told(here.adviser)).toEqual([])
  })

  it('a youth is asked in words for a youth, a parent in words for a parent', async () => {
    await onDay(here, addDays(today, 1))
    const words = async (who: Here['hege']) =>
      (await feedbackOf(here, who)).ask?.questions.map(one => one.words.nb).join(' ') ?? ''
    expect(await words(here.youth)).toContain('Jeg har fått si')
    expect(await words(here.hege)).toContain('Vi har fått si')
  })

  it('nobody in a case that is of a lower level than the municipality asks in', async () => {
    await settingsChange(here, '{feedback,fromLevel}', '3')
    await onDay(here, addDays(today, 1))
    expect(await asked()).toEqual([null, null, null])
  })

  it('who has said no to being asked is not, and may say yes again', async () => {
    await done(here.trond, chooseFeedback, { asks: false })
    await onDay(here, addDays(today, 1))
    expect(await asked()).toEqual(['before', null, 'before'])
    expect(await told(here.trond)).toEqual([])
    expect((await feedbackOf(here, here.trond)).asks).toBe(false)
    await done(here.trond, chooseFeedback, { asks: true })
    expect((await feedbackOf(here, here.trond)).asks).toBe(true)
  })
})

describe('when a measure has been evaluated', () => {
  it('they are asked about the help, and not twice about the same evaluation', async () => {
    await evaluatedNow()
    await onDay(here, addDays(today, 1))
    expect(await asked()).toEqual(['during', 'during', 'during'])
    await onDay(here, addDays(today, 90))
    expect(await asked()).toEqual([null, null, null])
  })

  it('nobody is asked more often than the municipality has said, in whatever case', async () => {
    await onDay(here, addDays(today, 1))
    expect(await asked()).toEqual(['before', 'before', 'before'])
    theClock.set(instantAt(addDays(today, 40), '12:00'))
    await evaluatedNow()
    await onDay(here, addDays(today, 41))
    expect(await asked()).toEqual([null, null, null])
    await onDay(here, addDays(today, 1 + 8 * 7))
    expect(await asked()).toEqual(['during', 'during', 'during'])
  })
})

describe('what somebody may not see', () => {
  /** Trond is kept from all that is about health. */
  const keptFromHealth = () =>
    done(here.teacher, setBlock, {
      ...{
        caseId: here.caseId,
        personId: here.trond.id,
        code: 'PB-VIOLENCE',
        what: { scope: 'topic', topic: 'health' },
      },
      ...{ reason: 'Avklares med barnevernet.', recheckOn: addDays(today, 20) },
    })

  it('is not told by a question about its evaluation: that one is asked as if there were none', async () => {
    await keptFromHealth()
    await evaluatedNow('health')
    await onDay(here, addDays(today, 1))
    expect(await asked()).toEqual(['during', 'before', 'during'])
  })

  it('nor by being asked anew when it is evaluated later', async () => {
    await keptFromHealth()
    await onDay(here, addDays(today, 1))
    expect(await asked()).toEqual(['before', 'before', 'before'])
    theClock.set(instantAt(addDays(today, 58), '12:00'))
    await evaluatedNow('health')
    await onDay(here, addDays(today, 59))
    expect(await asked()).toEqual(['during', null, 'during'])
    expect(await told(here.trond)).toHaveLength(1)
  })
})

describe('what is asked', () => {
  it('stands as it was worded, whatever is reworded meanwhile: the words under a tick are those that were read', async () => {
    await onDay(here, addDays(today, 1))
    const { ask } = await feedbackOf(here, here.hege)
    const first = ask?.questions[0]
    const all = exampleSettings().questionnaires
    const at = all.findIndex(one => one.who === 'parent' && one.phases.includes('before'))
    await settingsChange(
      here,
      `{questionnaires,${at},questions,0,words}`,
      '{"nb": "Noe helt annet.", "nn": "Noko heilt anna."}',
    )
    expect((await feedbackOf(here, here.hege)).ask?.questions).toEqual(ask?.questions)
    await answers(here, here.hege, 4)
    expect((await feedbackOf(here, here.hege)).answers[0]?.items[0]).toMatchObject({ words: first?.words, value: 4 })
  })

  it('is asked no more when the municipality has taken the questions away, and who was told hears no more of it', async () => {
    await onDay(here, addDays(today, 1))
    const all = exampleSettings().questionnaires
    const retired = all.map(one => (one.who === 'parent' ? { ...one, retired: true } : one))
    await settingsChange(here, '{questionnaires}', JSON.stringify(retired))
    await onDay(here, addDays(today, 2))
    expect(await asked()).toEqual([null, null, 'before'])
    expect((await told(here.hege)).map(one => one.ending)).toEqual(['withdrawn'])
    expect((await told(here.youth)).map(one => one.ending)).toEqual([null])
  })

  it('stands no more to who says: do not ask me any more', async () => {
    await onDay(here, addDays(today, 1))
    await done(here.trond, chooseFeedback, { asks: false })
    expect(await asked()).toEqual(['before', null, 'before'])
    expect((await told(here.trond)).map(one => one.ending)).toEqual(['answered'])
  })

  it('is told once more and never again, and lapses by itself', async () => {
    await onDay(here, addDays(today, 1))
    await onDay(here, addDays(today, 10))
    expect(await told(here.hege)).toHaveLength(1)
    await onDay(here, addDays(today, 11))
    await onDay(here, addDays(today, 12))
    expect(await told(here.hege)).toHaveLength(2)
    await onDay(here, addDays(today, 29))
    expect((await feedbackOf(here, here.hege)).ask?.phase).toBe('before')
    await onDay(here, addDays(today, 30))
    expect((await feedbackOf(here, here.hege)).ask).toBeNull()
    expect((await told(here.hege)).map(one => one.ending)).toEqual(['withdrawn', 'withdrawn'])
  })

  it('is not told again to who has answered, or said: not now', async () => {
    await onDay(here, addDays(today, 1))
    await answers(here, here.hege)
    const { ask } = await feedbackOf(here, here.trond)
    await done(here.trond, declineFeedback, { caseId: here.caseId, askId: ask?.id ?? '' })
    expect((await feedbackOf(here, here.trond)).ask).toBeNull()
    await onDay(here, addDays(today, 12))
    expect(await Promise.all(family().map(async who => (await told(who)).length))).toEqual([1, 1, 2])
    expect(await tried(here.trond, declineFeedback, { caseId: here.caseId, askId: ask?.id ?? '' })).toBe(
      'feedback.not_open',
    )
  })

  it('is asked after the case is closed, no more often than the weeks between', async () => {
    await onDay(here, addDays(today, 1))
    await inTest(here.database, here.municipality, async tx => {
      const mine = sql`municipality_id = ${here.municipality}`
      await sql`update baton_period set during = tstzrange(lower(during), ${theClock.now()})
        where ${mine} and case_id = ${here.caseId} and upper_inf(during)`.execute(tx)
      await sql`update child_case set status = 'closed', closed_at = ${theClock.now()}
        where ${mine} and id = ${here.caseId}`.execute(tx)
    })
    await onDay(here, addDays(today, 40))
    expect(await asked()).toEqual([null, null, null])
    await onDay(here, addDays(today, 1 + 12 * 7 + 1))
    expect(await asked()).toEqual(['after', 'after', 'after'])
  })
})
