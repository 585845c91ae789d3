import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { randomUUID } from 'node:crypto'
import { theClock } from '../../../tests/clock.ts'
import type { Actor } from '../../kernel/actor.ts'
import { addDays, instantAt } from '../../kernel/time.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import { aCase, inTest } from '../case/testing.ts'
import { aChildActor, anAct } from '../child-screen/testing.ts'
import { listNotices } from '../notice/operations/inbox.ts'
import { settingsOf } from '../settings/index.ts'
import { endMeasuresOfClosed } from './index.ts'
import { planTicks } from './jobs.ts'
import { changeMeasure, endMeasure, startMeasure } from './operations/measure.ts'
import { recordEvaluation } from './operations/evaluate.ts'
import { sayOfMeasure } from '../own-word/operations/say.ts'
import { sayAsChild } from '../own-word/operations/childs-measures.ts'
import { askForView, notAskedYet } from './operations/views.ts'
import { byTeacher, done, house, measure } from './slice.testing.ts'
import type { Case } from './slice.testing.ts'

const began = theClock.now()
const ON = '2026-12-15'
let one: Case
let before: number
beforeEach(async () => {
  theClock.set(began)
  one = await aCase(house.database, { birthDate: '2012-03-14' })
  const settings = await inTest(house.database, one.municipality, tx =>
    settingsOf(tx, one.municipality, theClock.now()),
  )
  before = settings.deadlines.evaluationReminderDays
})
afterEach(() => theClock.set(began))

const youth = (): Actor => ({
  ...{ kind: 'family', role: 'youth', id: one.childId, municipality: one.municipality, level: 'high' },
})
const family = () => [...one.guardians, youth()]
/** Midday, some days before the evaluation. */
const daysBefore = async (days: number) => {
  theClock.set(instantAt(addDays(ON, -days), '12:00'))
  for (const tick of planTicks) await tick.run(house, one.municipality, theClock.now())
}
const told = async (who: Actor) =>
  (await done(listNotices, who, { show: 'unread' })).notices.filter(notice => notice.kind === 'own_view')
const counts = () => Promise.all(family().map(async who => (await told(who)).length))
/** The youth has own pages, with all or one topic of the case. */
const youthReads = (topic: string) =>
  inTest(house.database, one.municipality, tx =>
    tx
      .insertInto('access_fact')
      .values({
        ...{ municipality_id: one.municipality, id: randomUUID(), about_kind: 'case', about_id: one.caseId },
        ...{ child_id: one.childId, reader_kind: 'family', reader_id: one.childId, topic, ground: 'own_case' },
        valid_from: began,
      })
      .execute(),
  )
const aMeasure = (more: object = {}) => byTeacher(one, { evaluateOn: ON, ...more })
const says = (who: Actor, measureId: string) =>
  done(sayOfMeasure, who, { caseId: one.caseId, measureId, said: { helps: 'some' } })

describe('before a measure is evaluated', () => {
  it('each of the family who reads it is asked once, in time, and nobody before', async () => {
    await youthReads('*')
    await aMeasure()
    await daysBefore(before + 1)
    expect(await counts()).toEqual([0, 0, 0])
    await daysBefore(before)
    expect(await counts()).toEqual([1, 1, 1])
    await daysBefore(before - 1)
    await daysBefore(0)
    expect(await counts()).toEqual([1, 1, 1])
    expect(await told(one.teacher)).toEqual([])
  })

  it('nobody looks again, day by day, at what all have been asked or have said; one who is left is found', async () => {
    await youthReads('*')
    const asked = await aMeasure()
    const other = await aMeasure()
    const left = () =>
      inTest(house.database, one.municipality, tx =>
        notAskedYet(tx, { municipality: one.municipality, days: before, now: theClock.now() }),
      )
    theClock.set(instantAt(addDays(ON, -before), '12:00'))
    await says(one.guardians[0], asked.id)
    const found = (await left()).map(each => [each.soon.measureId, each.left.length] as const)
    expect(new Map(found)).toEqual(
      new Map([
        [asked.id, 2],
        [other.id, 3],
      ]),
    )
    await daysBefore(before)
    expect(await left()).toEqual([])
  })

  it('who has said it is not asked, and who says it is asked no more', async () => {
    const [hege, trond] = one.guardians
    const { id } = await aMeasure()
    await says(hege, id)
    await daysBefore(before)
    expect(await counts()).toEqual([0, 1, 0])
    await says(trond, id)
    expect(await counts()).toEqual([0, 0, 0])
    await daysBefore(1)
    expect(await counts()).toEqual([0, 0, 0])
  })

  it('who may not read it is not asked', async () => {
    await youthReads('meetings')
    await inTest(house.database, one.municipality, tx =>
      tx
        .insertInto('access_fact')
        .values({
          ...{ municipality_id: one.municipality, id: randomUUID(), about_kind: 'case', about_id: one.caseId },
          ...{ child_id: one.childId, reader_kind: 'family', reader_id: one.guardians[1].id, topic: '*' },
          ...{ ground: 'block', valid_from: began },
        })
        .execute(),
    )
    await aMeasure()
    await daysBefore(before)
    expect(await counts()).toEqual([1, 0, 0])
  })

  it('nobody is asked of one that has not begun, or is over', async () => {
    const planned = await aMeasure({ startsOn: '2026-12-12' })
    await daysBefore(before)
    expect(await counts()).toEqual([0, 0, 0])
    theClock.set(instantAt('2026-12-12', '12:00'))
    const { version } = await done(startMeasure, one.teacher, { caseId: one.caseId, measureId: planned.id, version: 1 })
    await daysBefore(2)
    expect(await counts()).toEqual([1, 1, 0])
    const ending = { caseId: one.caseId, measureId: planned.id, version, endedAs: 'not_needed' }
    await done(endMeasure, one.teacher, ending)
    expect(await counts()).toEqual([0, 0, 0])
  })
})

describe('what happens to a measure meanwhile', () => {
  const moves = (id: string, evaluateOn: string, version = 1) =>
    done(changeMeasure, one.teacher, {
      ...{ caseId: one.caseId, measureId: id, version },
      ...measure({ responsible: { kind: 'employee', id: one.teacher.id }, evaluateOn }),
    })

  it('takes the question back when the evaluation is moved, and asks before the new day', async () => {
    const { id } = await aMeasure()
    await daysBefore(before)
    expect(await counts()).toEqual([1, 1, 0])
    await moves(id, addDays(ON, 3))
    expect(await counts()).toEqual([0, 0, 0])
    await daysBefore(before - 2)
    expect(await counts()).toEqual([0, 0, 0])
    await daysBefore(before - 3)
    expect(await counts()).toEqual([1, 1, 0])
    await moves(id, addDays(ON, 2), 2)
    await daysBefore(before - 3)
    expect(await counts()).toEqual([1, 1, 0])
  })

  it('asks again where it is evaluated early and soon is again', async () => {
    const { id } = await aMeasure()
    await says(one.guardians[0], id)
    await daysBefore(before)
    expect(await counts()).toEqual([0, 1, 0])
    await daysBefore(before - 1)
    await done(recordEvaluation, one.teacher, {
      ...{ caseId: one.caseId, measureId: id, version: 1, carriedOut: 'yes', effect: 'some', decision: 'continue' },
      ...{ nextOn: ON, child: { is: 'not_heard', because: 'Var syk' } },
    })
    expect(await counts()).toEqual([0, 0, 0])
    await daysBefore(before - 2)
    expect(await counts()).toEqual([1, 1, 0])
  })

  it('asks nobody of one that was ended, moved, answered or closed after the list was read', async () => {
    const asks = (id: string) =>
      inTest(house.database, one.municipality, tx =>
        askForView(tx, { municipality: one.municipality, days: before, now: theClock.now(), newId: randomUUID }, id),
      )
    const [stands, ended, moved] = [await aMeasure(), await aMeasure(), await aMeasure()]
    theClock.set(instantAt(addDays(ON, -before), '12:00'))
    const of = { caseId: one.caseId, measureId: ended.id, version: 1 }
    await done(endMeasure, one.teacher, { ...of, endedAs: 'not_needed' })
    await moves(moved.id, addDays(ON, 30))
    for (const { id } of [ended, moved]) await asks(id)
    expect(await counts()).toEqual([0, 0, 0])
    await says(one.guardians[0], stands.id)
    await asks(stands.id)
    expect(await counts()).toEqual([0, 1, 0])
  })

  it('asks nobody any more when the case is closed', async () => {
    await aMeasure()
    await daysBefore(before)
    expect(await counts()).toEqual([1, 1, 0])
    const act = { municipality: one.municipality, caseId: one.caseId, now: theClock.now(), newId: randomUUID }
    await inTest(house.database, one.municipality, tx => endMeasuresOfClosed(tx, act))
    const still = async (who: Actor) =>
      (await done(listNotices, who, { show: 'all' })).notices.flatMap(({ kind, ending }) =>
        kind === 'own_view' ? [ending] : [],
      )
    for (const who of one.guardians) expect(await still(who)).toEqual(['withdrawn'])
    expect(await counts()).toEqual([0, 0, 0])
  })

  it('is asked no more of a youth who has said it at a screen that was handed over', async () => {
    await youthReads('*')
    const { id } = await aMeasure()
    await daysBefore(before)
    expect(await counts()).toEqual([1, 1, 1])
    const said = await carryOut(house, sayAsChild, {
      ...{ actor: aChildActor(one.teacher, { id: one.childId, caseId: one.caseId }), key: randomUUID() },
      input: { caseId: one.caseId, measureId: id, helps: 'yes', audience: 'not_guardians', ...anAct() },
    })
    expect(said.is).toBe('done')
    expect(await counts()).toEqual([1, 1, 0])
  })
})
