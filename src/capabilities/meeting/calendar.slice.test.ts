import { randomUUID } from 'node:crypto'
import ICAL from 'ical.js'
import { sql } from 'kysely'
import { afterAll, afterEach, expect, it } from 'vitest'
import { aHouse, theClock } from '../../../tests/house.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import type { AnyContract, Operation } from '../../platform/api/operation.ts'
import { aCase, inTest } from '../case/testing.ts'
import { fillMeetingPorts, meetingTicks } from './index.ts'
import { caseClosed } from '../case/index.ts'
import type { Enqueue } from '../../platform/outbox/jobs.ts'
import { calendarJob } from './jobs.ts'
import { announce } from './operations/announce.ts'
import { callMeeting } from './operations/call.ts'
import { cancelMeeting, moveMeeting } from './operations/change.ts'
import { inviteesOf } from './store/invitee.ts'
import { unannounced } from './store/meeting.ts'
import { aMailServer } from './testing.ts'

const { received, sendMail, close } = await aMailServer()
afterAll(close)
const began = theClock.now()
afterEach(() => {
  theClock.set(began)
  received.length = 0
})
const house = { ...(await aHouse()), sendMail, baseUrl: 'https://samspor.veikryss.example' }
type Case = Awaited<ReturnType<typeof aCase>>

async function done<C extends AnyContract, S>(op: Operation<C, S>, one: Case, input: object) {
  const outcome = await carryOut(house, op, { actor: one.teacher, key: randomUUID(), input })
  if (outcome.is !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.reply
}
const secret = 'Utredning av språk hos PPT'
const call = async (one: Case, chosen: object[] = []) =>
  (
    await done(callMeeting, one, {
      ...{ caseId: one.caseId, kind: 'cooperation', purpose: secret, place: 'Hemmelig vei 3' },
      ...{ on: '2026-11-30', from: '09:00', to: '10:00', minutesBy: one.teacher.id, chosen },
      agenda: [{ words: secret, because: 'own', sourceId: null }],
    })
  ).id

/** Delivers what the outbox holds for a meeting, as the worker would, and again: at least once is allowed to be twice. */
async function deliver(meetingId: string) {
  const { rows } = await house.database.pool.query<{ data: never }>(
    "select data from job.job where name = 'meeting.calendar' and data ->> 'meetingId' = $1 order by created_on",
    [meetingId],
  )
  for (const { data } of rows) await calendarJob.work(house, data)
  return rows.length
}
/** The calendar file of a mail, decoded, as a calendar reads it. */
function calendarIn(raw: string) {
  const part = raw.split(/^--.*$/m).find(text => /^Content-Type: text\/calendar/m.test(text)) ?? ''
  const [head = '', ...rest] = part.trimStart().split(/\r?\n\r?\n/)
  const body = rest.join('\r\n\r\n')
  const isBase64 = /Content-Transfer-Encoding: base64/i.test(head)
  const text = isBase64 ? Buffer.from(body, 'base64').toString('utf8') : unquoted(body)
  const calendar = new ICAL.Component(ICAL.parse(text.trim()) as never)
  const component = calendar.getFirstSubcomponent('vevent')
  if (!component) throw new Error('no event')
  const mailMethod = /method=(\w+)/i.exec(head)?.[1]
  return { method: calendar.getFirstPropertyValue('method'), mailMethod, event: new ICAL.Event(component), text }
}
const unquoted = (text: string) =>
  Buffer.from(
    text
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

it('a meeting reaches the calendar of each who is called, with time and nothing else', async () => {
  const one = await aCase(house.database, { childName: 'Lars Prøve' })
  const meetingId = await call(one)
  expect(await deliver(meetingId)).toBe(3)
  const places = received.map(mail => mail.to.split('@')[1] ?? '').toSorted()
  expect(places).toEqual(['familie.example', 'familie.example', 'veikryss.example'])
  for (const { raw } of received) {
    const { event, method, mailMethod, text } = calendarIn(raw)
    expect([method, mailMethod, event.uid]).toEqual(['REQUEST', 'REQUEST', `${meetingId}@samspor.veikryss.example`])
    expect(event.startDate.toJSDate()).toEqual(new Date('2026-11-30T08:00:00Z'))
    const everything = raw + text
    for (const word of [secret, 'Hemmelig', 'Lars', 'Bjørkely', one.childId, one.caseId])
      expect(everything).not.toContain(word)
  }
})

it('a moved meeting is the same entry, later; a cancelled one goes away', async () => {
  const one = await aCase(house.database)
  const meetingId = await call(one)
  const about = { caseId: one.caseId, meetingId }
  await done(moveMeeting, one, { ...about, version: 1, on: '2026-12-01', from: '12:00', to: '13:00', place: null })
  await deliver(meetingId)
  // What was said first is out of date and is not sent any more.
  const moved = received.map(mail => calendarIn(mail.raw))
  expect(moved.map(each => each.event.sequence)).toEqual([1, 1, 1])
  received.length = 0
  await done(cancelMeeting, one, { ...about, version: 2, because: secret })
  await deliver(meetingId)
  const cancelled = received.map(mail => calendarIn(mail.raw))
  expect(cancelled.map(each => [each.method, each.mailMethod, each.event.sequence, each.event.uid])).toEqual(
    moved.map(each => ['CANCEL', 'CANCEL', 2, each.event.uid]),
  )
  expect(received.map(mail => mail.raw).join('')).not.toContain(secret)
})

it('a protected parent gets no mail', async () => {
  const one = await aCase(house.database)
  await inTest(house.database, one.municipality, tx =>
    tx
      .updateTable('family_person')
      .set({ protection: 'client_address' })
      .where('municipality_id', '=', one.municipality)
      .where('id', '=', one.guardians[0].id)
      .execute(),
  )
  await deliver(await call(one))
  expect(received.filter(mail => mail.to.endsWith('familie.example'))).toHaveLength(1)
})

it('who wants to be told of meetings only in Samspor gets no mail; who gathers the rest gets the entry, under one id however often', async () => {
  const one = await aCase(house.database)
  const [hege] = one.guardians
  const chooses = (personId: string, meetings: string) => ({
    ...{ municipality_id: one.municipality, person_id: personId, chosen: JSON.stringify({ meetings }) },
    ...{ channels: ['email'], digest_at: '08:00', version: 1 },
  })
  await inTest(house.database, one.municipality, tx =>
    tx
      .insertInto('notice_choice')
      .values([chooses(one.teacher.id, 'inbox'), chooses(hege.id, 'digest')])
      .execute(),
  )
  const meetingId = await call(one)
  await deliver(meetingId)
  expect(received.map(mail => mail.to.split('@')[1])).toEqual(['familie.example', 'familie.example'])
  await deliver(meetingId)
  expect(received).toHaveLength(4)
  expect(new Set(received.map(mail => /^Message-ID: (.*)$/im.exec(mail.raw)?.[1])).size).toBe(2)
})

it('a meeting that is moved or cancelled is not told to who no longer sees the meetings, nor to own family', async () => {
  const one = await aCase(house.database, { sharedWithPpt: ['meetings'] })
  const { municipality, caseId, childId, adviser, teacher } = one
  const [hege, trond] = one.guardians
  const meetingId = await call(one, [{ kind: 'employee', personId: adviser.id }])
  expect(await deliver(meetingId)).toBe(4)
  expect(received).toHaveLength(4)
  received.length = 0
  const end = (id: string) =>
    inTest(house.database, municipality, tx =>
      tx.updateTable('access_fact').set({ valid_to: theClock.now() }).where('reader_id', '=', id).execute(),
    )
  await end(trond.id)
  await inTest(house.database, municipality, tx =>
    tx
      .insertInto('kin')
      .values({
        municipality_id: municipality,
        employee_id: adviser.id,
        child_id: childId,
      })
      .execute(),
  )
  await deliver(meetingId)
  expect(received).toHaveLength(2)
  received.length = 0
  const about = { caseId, meetingId }
  await done(moveMeeting, one, { ...about, version: 1, on: '2026-12-01', from: '12:00', to: '13:00', place: null })
  const asked = await inTest(house.database, municipality, tx =>
    tx.selectFrom('ask').select('to_id').where('thing_id', '=', meetingId).where('state', '=', 'sent').execute(),
  )
  expect(asked.map(ask => ask.to_id)).toEqual([hege.id])
  await deliver(meetingId)
  await done(cancelMeeting, one, { ...about, version: 2, because: secret })
  await deliver(meetingId)
  const mails = await inTest(house.database, municipality, async tx => ({
    hers: await tx.selectFrom('family_person').select('email').where('id', '=', hege.id).executeTakeFirst(),
    teachers: await tx.selectFrom('employee').select('email').where('id', '=', teacher.id).executeTakeFirst(),
  }))
  expect(new Set(received.map(mail => mail.to))).toEqual(new Set([mails.hers?.email, mails.teachers?.email]))
})

it('a closed case cancels what was to come, and the calendars are told by the clock', async () => {
  const one = await aCase(house.database)
  const meetingId = await call(one)
  fillMeetingPorts()
  const act = { municipality: one.municipality, caseId: one.caseId, now: theClock.now(), newId: randomUUID }
  await inTest(house.database, one.municipality, tx => caseClosed(tx, act))
  const waiting = await inTest(house.database, one.municipality, tx =>
    tx.selectFrom('ask').select('state').where('thing_id', '=', meetingId).execute(),
  )
  expect(waiting.map(ask => ask.state)).toEqual(['withdrawn', 'withdrawn'])
  for (let round = 0; round < 2; round++)
    for (const tick of meetingTicks) await tick.run(house, one.municipality, theClock.now())
  expect(await deliver(meetingId)).toBe(6)
  expect(received.map(mail => calendarIn(mail.raw).method)).toEqual(['CANCEL', 'CANCEL', 'CANCEL'])
})

it('who saw the case until it closed is told that the meeting is cancelled', async () => {
  const one = await aCase(house.database, { sharedWithPpt: ['meetings'] })
  const meetingId = await call(one, [{ kind: 'employee', personId: one.adviser.id }])
  fillMeetingPorts()
  theClock.forward(1)
  const now = theClock.now()
  await inTest(house.database, one.municipality, async tx => {
    await caseClosed(tx, { municipality: one.municipality, caseId: one.caseId, now, newId: randomUUID })
    await sql`update baton_period set during = tstzrange(lower(during), ${now}), closes = true
      where case_id = ${one.caseId}`.execute(tx)
    const closed = { status: 'closed', closed_at: now } as const
    await tx.updateTable('child_case').set(closed).where('id', '=', one.caseId).execute()
    await tx.updateTable('access_fact').set({ valid_to: now }).where('reader_id', '=', one.adviser.id).execute()
  })
  for (const tick of meetingTicks) await tick.run(house, one.municipality, now)
  await deliver(meetingId)
  expect(received.map(mail => calendarIn(mail.raw).method)).toEqual(['CANCEL', 'CANCEL', 'CANCEL', 'CANCEL'])
})

it('two processes that found the same change hand it over once', async () => {
  const one = await aCase(house.database)
  const { municipality } = one
  const meetingId = await call(one)
  const handed: unknown[] = []
  await inTest(house.database, municipality, async tx => {
    await tx.updateTable('meeting').set({ announced: -1 }).where('id', '=', meetingId).execute()
    const [meeting] = await unannounced(tx, municipality)
    const invitees = await inviteesOf(tx, municipality, [meetingId])
    const enqueue: Enqueue = async (_name, job) => void handed.push(job)
    if (meeting)
      for (let turn = 0; turn < 2; turn += 1) await announce(tx, { municipality, meeting, invitees, enqueue })
  })
  expect(handed).toHaveLength(3)
})

it('a job that has had its time hands nothing over', async () => {
  const one = await aCase(house.database)
  const meetingId = await call(one)
  const { rows } = await house.database.pool.query<{ data: never }>(
    "select data from job.job where name = 'meeting.calendar' and data ->> 'meetingId' = $1",
    [meetingId],
  )
  expect(rows).toHaveLength(3)
  for (const { data } of rows) await expect(calendarJob.work(house, data, AbortSignal.abort())).rejects.toThrow('abort')
  expect(received).toEqual([])
})
