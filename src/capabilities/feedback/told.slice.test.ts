import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { instantAt } from '../../kernel/time.ts'
import { aChild, inTest } from '../case/testing.ts'
import { endGuardian } from '../person/operations/guardian.ts'
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
} from './slice.testing.ts'
import type { Here } from './slice.testing.ts'

const began = theClock.now()
let here: Here
let children: string[]
beforeEach(async () => {
  theClock.set(began)
  here = await anAskingCase()
  children = []
  await inTest(here.database, here.municipality, async tx => {
    await sql`update child_case set step_since = ${began} where municipality_id = ${here.municipality}`.execute(tx)
    for (let no = 0; no < 28; no += 1) children.push(await aChild(tx, here.municipality, `Barn${no} Prøve`))
  })
  await onDay(here, '2026-12-01')
})
afterEach(() => theClock.set(began))
const DID = { halfYear: '2026-2', version: 0, words: 'Vi flyttet møtene til etter arbeidstid.' }
const HALF = { halfYear: '2026-2', value: 3 } as const
const people = (serviceId: string) => ({ ...HALF, serviceId, count: 12, childIds: children.slice(0, 12) })
/** Twelve have answered about the school, which is told of, and Hege and Trond. */
async function schoolAnswered() {
  for (const who of [here.hege, here.trond]) await answers(here, who, 3)
  await manyAnswered(here, people(here.school))
  await manyAsked(here, {
    serviceId: here.school,
    askedAt: instantAt('2026-09-01', '12:00'),
    childIds: children.slice(12, 20),
  })
}
const heard = async (who: Here['hege']) => (await told(who)).filter(one => one.kind === 'feedback_done').length
const readsOf = async (who: Here['hege']) =>
  (await feedbackOf(here, who)).results.map(one => [one.unit, one.done?.words ?? null])

describe('that something was done about a result', () => {
  it('is told only to who still sees the case, once from each unit, and to nobody where the answer was taken back', async () => {
    await schoolAnswered()
    await onDay(here, '2027-01-02')
    const rows = await inTest(here.database, here.municipality, tx =>
      sql<{ id: string; version: number }>`select id, version from guardianship
        where municipality_id = ${here.municipality} and person_id = ${here.trond.id}`.execute(tx),
    )
    const [{ id: guardianshipId, version }] = rows.rows as [{ id: string; version: number }]
    await done(here.teacher, endGuardian, { childId: here.childId, guardianshipId, version })
    const byLeader = await done(here.leader, saveDone, DID)
    await tellsThose(here, byLeader.id)
    const anew = await done(here.leader, saveDone, { ...DID, version: 1 })
    await tellsThose(here, anew.id)
    expect([await heard(here.hege), await heard(here.youth)]).toEqual([1, 0])
    expect((await told(here.trond)).map(one => one.kind)).not.toContain('feedback_done')
    const byUnit = await done(here.coordinator, saveDone, { ...DID, words: 'Kommunen ansatte to til.' })
    await tellsThose(here, byUnit.id)
    expect(await heard(here.hege)).toBe(2)
    const rowsTold = () =>
      inTest(here.database, here.municipality, async tx => {
        const { rows: all } = await sql`select from feedback_told where municipality_id = ${here.municipality}`.execute(
          tx,
        )
        return all.length
      })
    expect(await rowsTold()).toBe(2)
    const [answer] = (await feedbackOf(here, here.hege)).answers
    await done(here.hege, takeBackFeedback, { caseId: here.caseId, answerId: answer?.id ?? '' })
    expect(await rowsTold()).toBe(0)
  })

  it('is read of every unit that has written something, beside the result of the own service', async () => {
    await schoolAnswered()
    await onDay(here, '2027-01-02')
    expect(await readsOf(here.hege)).toEqual([['Bjørkely skole', null]])
    const chief = { ...here.chief, serviceId: here.area }
    await done(chief, saveDone, { ...DID, words: 'Oppvekst har gitt skolene mer tid.' })
    await done(here.coordinator, saveDone, { ...DID, words: 'Kommunen ansatte to til.' })
    expect(await readsOf(here.hege)).toEqual([
      ['Bjørkely skole', null],
      ['Oppvekst', 'Oppvekst har gitt skolene mer tid.'],
      [null, 'Kommunen ansatte to til.'],
    ])
  })

  it('is told to those whom the result was of, wherever their service has been moved since', async () => {
    await schoolAnswered()
    await onDay(here, '2027-01-02')
    await inTest(here.database, here.municipality, tx =>
      sql`update service set parent_id = null where municipality_id = ${here.municipality} and id = ${here.school}`.execute(
        tx,
      ),
    )
    const { id } = await done({ ...here.chief, serviceId: here.area }, saveDone, DID)
    await tellsThose(here, id)
    expect(await heard(here.hege)).toBe(1)
    expect(await readsOf(here.hege)).toEqual([
      ['Bjørkely skole', null],
      ['Oppvekst', DID.words],
    ])
  })

  it('is told a hundred at a time, to each once', async () => {
    await schoolAnswered()
    await onDay(here, '2027-01-02')
    await inTest(here.database, here.municipality, tx =>
      sql`with asked as (
          insert into feedback_ask (municipality_id, id, case_id, child_id, person_id, who, phase, service_id, asked_at, open_until,
            settled, settled_at, forget_at)
          select a.municipality_id, gen_random_uuid(), a.case_id, a.child_id, gen_random_uuid(), a.who, a.phase, a.service_id, a.asked_at,
            a.open_until, a.settled, a.settled_at, a.forget_at
          from (select * from feedback_ask where municipality_id = ${here.municipality} and person_id = ${here.hege.id}) a,
            generate_series(1, 240)
          returning *)
        insert into feedback_answer (municipality_id, id, ask_id, case_id, child_id, person_id, who, phase, service_id, half_year,
          at, changed_at, items, forget_at)
        select municipality_id, gen_random_uuid(), id, case_id, child_id, person_id, who, phase, service_id, '2026-2',
          asked_at, asked_at, '[]', forget_at from asked`.execute(tx),
    )
    const { id } = await done(here.leader, saveDone, DID)
    expect(await tellsThose(here, id)).toBe(3)
    expect(await heard(here.hege)).toBe(1)
  })
})

describe('a half-year', () => {
  it('stands there from when somebody was asked first, also where nobody has answered: that it does tells nothing', async () => {
    await onDay(here, '2028-01-02')
    const { whole } = await done(here.coordinator, feedbackResults, {})
    expect(whole.map(one => [one.halfYear, one.results])).toEqual([
      ['2027-2', []],
      ['2027-1', []],
      ['2026-2', []],
    ])
  })

  it('hides who has answered behind those alone who could answer in it: not who had settled it before', async () => {
    const askedAt = instantAt('2026-12-20', '12:00')
    const [until, before, after] = ['2027-01-10', instantAt('2026-12-28', '12:00'), instantAt('2027-01-10', '12:00')]
    const places = [
      { serviceId: here.school, settledAt: before, own: children.slice(0, 14) },
      { serviceId: here.ppt, settledAt: after, own: children.slice(14) },
    ]
    for (const { serviceId, settledAt, own } of places) {
      const childIds = own.slice(0, 10)
      await manyAnswered(here, { halfYear: '2027-1', value: 3, serviceId, count: 10, childIds })
      await manyAsked(here, { serviceId, askedAt, settledAt, until, childIds: own.slice(10) })
    }
    await onDay(here, '2027-07-02')
    const shown = async (serviceId: string) =>
      (await done({ ...here.leader, serviceId }, feedbackResults, {})).own
        .filter(one => one.halfYear === '2027-1')
        .map(one => one.results.length)
    expect([await shown(here.school), await shown(here.ppt)]).toEqual([[0], [1]])
  })
})
