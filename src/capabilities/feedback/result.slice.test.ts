import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { instantAt } from '../../kernel/time.ts'
import { aChild, inTest } from '../case/testing.ts'
import { takeBackFeedback } from './operations/answer.ts'
import { feedbackResults, saveDone } from './operations/results.ts'
import {
  anAskingCase,
  answers,
  done,
  feedbackOf,
  manyAnswered,
  manyAsked,
  onDay,
  tellsThose,
  told,
  tried,
} from './slice.testing.ts'
import type { Here } from './slice.testing.ts'

const began = theClock.now()
let here: Here
let hegesAnswer: string
beforeAll(async () => {
  here = await anAskingCase()
  const children: string[] = []
  await inTest(here.database, here.municipality, async tx => {
    await sql`update child_case set step_since = ${began} where municipality_id = ${here.municipality}`.execute(tx)
    for (let no = 0; no < 26; no += 1) children.push(await aChild(tx, here.municipality, `Barn${no} Prøve`))
  })
  await onDay(here, '2026-12-01')
  hegesAnswer = await answers(here, here.hege, 3)
  const childIds = children
  await manyAnswered(here, { count: 11, serviceId: here.school, halfYear: '2026-2', value: 3, childIds })
  await manyAnswered(here, {
    count: 9,
    serviceId: here.ppt,
    halfYear: '2026-2',
    value: 0,
    childIds: children.slice(11),
  })
  const askedAt = instantAt('2026-09-01', '12:00')
  await manyAsked(here, { serviceId: here.school, askedAt, childIds: children.slice(20) })
})
afterAll(() => theClock.set(began))

const results = async (who: Here['leader']) => done(who, feedbackResults, {})
const trust = (of: Awaited<ReturnType<typeof results>>['own']) =>
  of.find(one => one.halfYear === '2026-2')?.results.filter(one => one.theme === 'trust' && one.phase === 'during')

describe('what came of a half-year', () => {
  it('is shown to nobody while it runs', async () => {
    expect(await results(here.leader)).toMatchObject({ own: [], whole: [], next: '2026-2' })
  })

  it('is put together when it is over, and never again whatever is taken back', async () => {
    await onDay(here, '2027-01-02')
    const before = await results(here.leader)
    expect(trust(before.own)).toEqual([{ phase: 'during', theme: 'trust', low: 3, high: 4 }])
    await done(here.hege, takeBackFeedback, { caseId: here.caseId, answerId: hegesAnswer })
    await inTest(here.database, here.municipality, tx =>
      sql`delete from feedback_answer where municipality_id = ${here.municipality} and service_id = ${here.ppt}`.execute(
        tx,
      ),
    )
    await onDay(here, '2027-02-01')
    expect(await results(here.leader)).toEqual(before)
  })

  it('is of no service where there are too few, and says so', async () => {
    const ofPpt = { ...here.leader, serviceId: here.ppt }
    const { own, whole, fewest } = await results(ofPpt)
    expect(own).toMatchObject([{ halfYear: '2026-2', results: [] }])
    expect(trust(whole)).toHaveLength(1)
    expect(fewest).toBe(10)
  })

  it('is read by leaders and the coordinating unit alone', async () => {
    expect(await tried(here.teacher, feedbackResults, {})).toBe('hidden')
    expect(await tried(here.hege, feedbackResults, {})).toBe('hidden')
    expect((await done(here.coordinator, feedbackResults, {})).unit).toBeNull()
  })
})

describe('what was done about it', () => {
  it('is written by the leader of the unit, of what is shown, and told to those who answered alone', async () => {
    theClock.set(instantAt('2027-02-02', '12:00'))
    const did = { halfYear: '2026-2', version: 0, words: 'Vi flyttet møtene til etter arbeidstid.' }
    expect(await tried({ ...here.leader, serviceId: here.ppt }, saveDone, did)).toBe('feedback.no_result')
    expect(await tried(here.teacher, saveDone, did)).toBe('hidden')
    expect(await told(here.trond)).toHaveLength(1)
    const trondsId = await again(here.trond)
    const { id } = await done(here.leader, saveDone, did)
    await tellsThose(here, id)
    expect((await told(here.trond)).map(one => one.kind)).toContain('feedback_done')
    expect((await told(here.youth)).map(one => one.kind)).not.toContain('feedback_done')
    const { results: back } = await feedbackOf(here, here.trond)
    expect(back).toMatchObject([{ halfYear: '2026-2', done: { words: did.words } }])
    expect(back[0]?.results.length).toBeGreaterThan(0)
    expect(trondsId).toBeDefined()
  })

  it('is told once, and is what was written last', async () => {
    theClock.set(instantAt('2027-02-03', '12:00'))
    const before = (await told(here.trond)).length
    const anew = { halfYear: '2026-2', version: 1, words: 'Vi flyttet møtene, og spør igjen til høsten.' }
    const { id } = await done(here.leader, saveDone, anew)
    // Also where two have written at once, and one of the jobs comes twice.
    await Promise.all([tellsThose(here, id), tellsThose(here, id)])
    expect((await told(here.trond)).length).toBe(before)
    const { results: back } = await feedbackOf(here, here.trond)
    expect(back[0]?.done?.words).toContain('til høsten')
  })

  it('is not written over by who has not read what stands: the deputy, at the same time', async () => {
    theClock.set(instantAt('2027-02-03', '13:00'))
    const late = { halfYear: '2026-2', version: 1, words: 'Vi har ikke gjort noe.' }
    const { words, version } = (await done(here.leader, feedbackResults, {})).own[0]?.done ?? { words: '', version: 0 }
    expect(await here.act(saveDone, here.leader, late)).toMatchObject({
      refusal: { code: 'version.conflict', data: { theirs: { words, version: 2 } } },
    })
    expect(version).toBe(2)
    expect((await feedbackOf(here, here.trond)).results[0]?.done).toEqual({ words, at: expect.anything() as unknown })
  })
})

describe('an answer', () => {
  it('is deleted when its time is out', async () => {
    await onDay(here, '2028-12-30')
    const count = () =>
      inTest(here.database, here.municipality, async tx => {
        const { rows } = await sql<{ count: number }>`select count(*)::int as count from feedback_answer
          where municipality_id = ${here.municipality} and person_id = ${here.trond.id}`.execute(tx)
        return rows[0]?.count
      })
    expect(await count()).toBe(1)
    await onDay(here, '2029-01-02')
    expect(await count()).toBe(0)
    expect(trust((await results(here.leader)).own)).toHaveLength(1)
  })
})

/** Somebody has answered in the half-year that is over. */
const again = (who: Here['trond']) =>
  inTest(here.database, here.municipality, async tx => {
    const { rows } = await sql<{ id: string }>`
      insert into feedback_answer (municipality_id, id, ask_id, case_id, child_id, person_id, who, phase, service_id, half_year,
        at, changed_at, items, forget_at)
      select a.municipality_id, gen_random_uuid(), a.id, a.case_id, a.child_id, a.person_id, a.who, a.phase, a.service_id,
        '2026-2', a.asked_at, a.asked_at, '[]', a.forget_at from feedback_ask a
      where a.municipality_id = ${here.municipality} and a.person_id = ${who.id} returning id`.execute(tx)
    return rows[0]?.id
  })
