import { randomUUID } from 'node:crypto'
import { afterEach, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import type { Actor } from '../../kernel/actor.ts'
import { learnLanguages } from '../../platform/languages.ts'
import { aService, inTest } from '../case/testing.ts'
import { callMeeting } from '../meeting/operations/call.ts'
import { saveMinutes } from '../meeting/operations/minutes.ts'
import { openMeeting } from '../meeting/operations/read.ts'
import { requestConsent } from '../sharing/operations/request.ts'
import { aSharedCase } from '../sharing/slice.testing.ts'
import type { SharedCase } from '../sharing/slice.testing.ts'
import { listPapers, waitingOnPaper } from './operations/list.ts'
import { printPaper } from './operations/print.ts'
import { serveOnPaper } from './operations/serve.ts'

learnLanguages()
const began = theClock.now()
afterEach(() => theClock.set(began))

async function done<T>(outcome: Promise<{ is: string; reply?: T }>): Promise<T> {
  const got = await outcome
  if (got.is !== 'done' || got.reply === undefined) throw new Error(JSON.stringify(got))
  return got.reply
}

/** Lars' baton is with the adviser of PPT, to whom both parents have opened one topic and nothing else. */
async function heldElsewhere(topic: string) {
  const lars = await aSharedCase()
  const { caseId, ppt, adviser, municipality, database, hege, trond } = lars
  await done(lars.ask([topic]))
  for (const one of [hege, trond]) await done(lars.says(one, 'yes', { answers: [{ topic, answer: 'yes' }] }))
  await inTest(database, municipality, tx =>
    tx
      .updateTable('baton_period')
      .set({ holder_id: adviser.id, service_id: ppt })
      .where('municipality_id', '=', municipality)
      .where('case_id', '=', caseId)
      .execute(),
  )
  await done(lars.act(serveOnPaper, adviser, { caseId, personId: hege.id, onPaper: true, because: 'Vil det.' }))
  return lars
}

const aMeeting = (lars: SharedCase, more: object = {}) => {
  const { caseId, teacher } = lars
  const when = { on: '2026-11-30', from: '09:00', to: '10:00' }
  const agenda = [{ words: 'Velkommen', because: 'standing', sourceId: null }]
  const what = { kind: 'cooperation', purpose: 'Hvordan går det?', place: 'Møterom 2', agenda, minutesBy: teacher.id }
  return done(lars.act(callMeeting, teacher, { caseId, ...when, ...what, chosen: [], ...more }))
}

/** A meeting that was held, with what was written under a standing point and, where there is one, under one of the plan. */
async function heldMeeting(lars: SharedCase, purpose: string, inPlan: boolean) {
  const { caseId, teacher } = lars
  const agenda = [
    { words: 'Velkommen', because: 'standing', sourceId: null },
    ...(inPlan ? [{ words: 'Lekegruppe', because: 'measure', sourceId: randomUUID() }] : []),
  ]
  const { id: meetingId } = await aMeeting(lars, { purpose, agenda })
  theClock.set(new Date('2026-11-30T08:30:00Z'))
  const page = await done(lars.act(openMeeting, teacher, { meetingId }))
  const items = page.agenda.map(point => ({ agendaItemId: point.id, words: `Om ${point.words}` }))
  const minutes = { caseId, meetingId, version: 1, items, because: null, attended: [], nextMeeting: null }
  await done(lars.act(saveMinutes, teacher, minutes))
  return meetingId
}

const PRINTED = ['consent', 'meeting', 'minutes']
/** What an actor reads of Hege's papers with something of the case on them, by name. */
const papers = async (lars: SharedCase, actor: Actor) => {
  const { people } = await done(lars.act(listPapers, actor, { caseId: lars.caseId }))
  const things = people.find(one => one.personId === lars.hege.id)?.things ?? []
  return things.filter(one => PRINTED.includes(one.kind)).map(one => `${one.kind} ${one.thingId}`)
}
/** What stands in the holder's list for her: with its name, or that something waits. */
const waiting = async (lars: SharedCase) => {
  const rows = (await done(lars.act(waitingOnPaper, lars.adviser, {}))).waiting
  return rows.map(one => (PRINTED.includes(one.kind) ? `${one.kind} ${one.aboutId}` : one.kind))
}
const prints = (lars: SharedCase, actor: Actor, kind: string, thingId: string) =>
  lars.act(printPaper, actor, { caseId: lars.caseId, personId: lars.hege.id, kind, thingId })

it('who holds for another service prints no minutes that hold more than that one is shown; the owner service does', async () => {
  const lars = await heldElsewhere('meetings')
  const whole = await heldMeeting(lars, 'Hvordan går det?', false)
  theClock.set(began)
  const more = await heldMeeting(lars, 'Om planen', true)
  expect(await papers(lars, lars.adviser)).toEqual([`minutes ${whole}`])
  expect((await waiting(lars)).toSorted()).toEqual([`minutes ${whole}`, 'waits'])
  expect((await papers(lars, lars.teacher)).toSorted()).toEqual([`minutes ${whole}`, `minutes ${more}`].toSorted())
  expect((await prints(lars, lars.adviser, 'minutes', whole)).is).toBe('done')
  expect(await prints(lars, lars.adviser, 'minutes', more)).toMatchObject({
    refusal: { code: 'paper.nothing_to_print' },
  })
  expect((await prints(lars, lars.teacher, 'minutes', more)).is).toBe('done')
})

it('who holds for another service and is not shown the meetings reads of none of them what it is about', async () => {
  const lars = await heldElsewhere('health')
  const meetingId = await heldMeeting(lars, 'Hemmelig hensikt', false)
  const all = await done(lars.act(listPapers, lars.adviser, { caseId: lars.caseId }))
  expect(JSON.stringify(all)).not.toContain('Hemmelig')
  expect([await papers(lars, lars.adviser), await waiting(lars)]).toEqual([[], ['waits']])
  expect((await prints(lars, lars.adviser, 'minutes', meetingId)).is).toBe('refused')
})

it('of questions about sharing, whoever holds for another service prints those of the own row and the own questions', async () => {
  const lars = await heldElsewhere('health')
  const { municipality, database, caseId, ppt, teacher, adviser } = lars
  const [nav, bup] = await inTest(database, municipality, async tx => [
    await aService(tx, municipality, 'NAV Veikryss', 'nav'),
    await aService(tx, municipality, 'BUP Veikryss', 'bup'),
  ])
  const asks = async (actor: Actor, serviceId: string | undefined) => {
    const asked = { serviceId, topics: ['plan'], purpose: 'cooperation', why: 'Skal hjelpe.', validTo: '2027-06-01' }
    return (await done(lars.act(requestConsent, actor, { caseId, ...asked }))).id
  }
  const navs = await asks(teacher, nav)
  const ours = [await asks(adviser, bup), await asks(teacher, ppt)]
  const all = await done(lars.act(listPapers, adviser, { caseId }))
  expect(JSON.stringify(all)).not.toContain('NAV Veikryss')
  const names = ours.map(id => `consent ${id}`).toSorted()
  expect((await papers(lars, adviser)).toSorted()).toEqual(names)
  expect((await waiting(lars)).toSorted()).toEqual([...names, 'waits'])
  expect((await papers(lars, teacher)).toSorted()).toEqual([...names, `consent ${navs}`].toSorted())
  expect((await prints(lars, adviser, 'consent', navs)).is).toBe('refused')
})

it('where a protected child meets stands on no paper of one who is not called', async () => {
  const lars = await heldElsewhere('meetings')
  const { municipality, database, childId } = lars
  const { id } = await aMeeting(lars)
  expect([await papers(lars, lars.adviser), await waiting(lars)]).toEqual([[`meeting ${id}`], [`meeting ${id}`]])
  await inTest(database, municipality, tx =>
    tx.updateTable('child').set({ protection: 'confidential' }).where('id', '=', childId).execute(),
  )
  expect([await papers(lars, lars.adviser), await waiting(lars)]).toEqual([[], ['waits']])
  expect(await papers(lars, lars.teacher)).toEqual([`meeting ${id}`])
})
