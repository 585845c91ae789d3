import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { theClock } from '../../../tests/clock.ts'
import { addDays, dayOf, instantAt } from '../../kernel/time.ts'
import { inTest } from '../case/testing.ts'
import { endGuardian } from '../person/operations/guardian.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { chooseFeedback, takeBackFeedback } from './operations/answer.ts'
import { leftAboutPerson, listLeft } from './operations/left.ts'
import { openFeedback } from './operations/open.ts'
import { anAskingCase, answers, done, onDay, tried } from './slice.testing.ts'
import type { Here } from './slice.testing.ts'

const began = theClock.now()
const today = dayOf(began)
let here: Here
beforeEach(async () => {
  theClock.set(began)
  here = await anAskingCase()
})
afterEach(() => theClock.set(began))
/** What Hege is to the child. */
const care = async () => {
  const rows = await inTest(here.database, here.municipality, tx =>
    sql<{ id: string; version: number }>`select id, version from guardianship
      where municipality_id = ${here.municipality} and person_id = ${here.hege.id}`.execute(tx),
  )
  const [{ id, version }] = rows.rows as [{ id: string; version: number }]
  return { childId: here.childId, guardianshipId: id, version }
}
const opens = () => tried(here.hege, openFeedback, { caseId: here.caseId })

describe('who is guardian no more', () => {
  it('opens the page no more from the moment that it is ended', async () => {
    expect(await opens()).toBe('done')
    await done(here.teacher, endGuardian, await care())
    expect(await opens()).toBe('hidden')
  })
  it('opens it to the day from which it ends, where it was ended beforehand, and no longer, with no work of the clock', async () => {
    await done(here.teacher, endGuardian, { ...(await care()), on: addDays(today, 10) })
    theClock.set(instantAt(addDays(today, 9), '23:30'))
    expect(await opens()).toBe('done')
    theClock.set(instantAt(addDays(today, 10), '00:30'))
    expect(await opens()).toBe('hidden')
  })
})

describe('what somebody answered who sees the case no more', () => {
  it('is still its own: listed, among all that is kept about it, and taken back', async () => {
    await inTest(here.database, here.municipality, tx =>
      sql`update child_case set step_since = ${began} where municipality_id = ${here.municipality}`.execute(tx),
    )
    await onDay(here, addDays(today, 1))
    const answerId = await answers(here, here.hege, 1, 'Det var vanskelig.')
    expect(await done(here.hege, listLeft, {})).toEqual({ answers: [] })
    await done(here.teacher, endGuardian, await care())
    const { answers: left } = await done(here.hege, listLeft, {})
    expect(left).toMatchObject([{ id: answerId, caseId: here.caseId, words: 'Det var vanskelig.' }])
    expect((await done(here.trond, listLeft, {})).answers).toEqual([])
    const asking = (tx: Tx) => ({
      ...{ tx, actor: here.hege, now: theClock.now(), newId: here.house.newId, secrets: here.house.secrets },
      ...{ baseUrl: '', enqueue: here.house.enqueueIn(tx), showed: () => {}, alsoAbout: () => {} },
    })
    const kept = await inTest(here.database, here.municipality, tx => leftAboutPerson.gather(asking(tx), here.hege.id))
    expect(kept).toMatchObject([{ answers: [{ id: answerId, words: 'Det var vanskelig.' }] }])
    await done(here.hege, takeBackFeedback, { caseId: here.caseId, answerId })
    expect(await done(here.hege, listLeft, {})).toEqual({ answers: [] })
  })
})

describe('who said no to being asked', () => {
  it('is forgotten when it has nothing to do with any case here any more', async () => {
    const noes = async () => {
      const { rows } = await inTest(here.database, here.municipality, tx =>
        sql<{ person: string }>`select person_id as person from feedback_never
          where municipality_id = ${here.municipality}`.execute(tx),
      )
      return rows.map(one => one.person)
    }
    for (const who of [here.hege, here.trond]) await done(who, chooseFeedback, { asks: false })
    await onDay(here, addDays(today, 1))
    expect(await noes()).toHaveLength(2)
    await done(here.teacher, endGuardian, { ...(await care()), on: addDays(today, 2) })
    await onDay(here, addDays(today, 1))
    expect(await noes()).toHaveLength(2)
    await onDay(here, addDays(today, 2))
    expect(await noes()).toEqual([here.trond.id])
  })
})
