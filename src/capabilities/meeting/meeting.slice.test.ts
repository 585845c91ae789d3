import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { aHouse, theClock } from '../../../tests/house.ts'
import type { Actor } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import type { AnyContract, Operation } from '../../platform/api/operation.ts'
import { aCase, inTest, keptFrom } from '../case/testing.ts'
import { fillOwnWordPorts } from '../own-word/index.ts'
import { openPlan } from '../plan/operations/open.ts'
import { recordView } from '../voice/operations/record.ts'
import { answerMeeting } from './operations/answer.ts'
import { callMeeting } from './operations/call.ts'
import { moveMeeting } from './operations/change.ts'
import { addPoint, decide } from './operations/decide.ts'
import { approveMinutes, disagreeWithMinutes, saveMinutes } from './operations/minutes.ts'
import { proposeMeeting } from './operations/propose.ts'
import { listMeetings, openMeeting } from './operations/read.ts'

fillOwnWordPorts()
const house = await aHouse()
const began = theClock.now()
afterEach(() => theClock.set(began))
type Case = Awaited<ReturnType<typeof aCase>>

async function done<C extends AnyContract, S>(op: Operation<C, S>, actor: Actor, input: object) {
  const outcome = await carryOut(house, op, { actor, key: randomUUID(), input })
  if (outcome.is !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.reply
}
const tried = async <C extends AnyContract, S>(op: Operation<C, S>, actor: Actor, input: object) => {
  const outcome = await carryOut(house, op, { actor, key: randomUUID(), input })
  return outcome.is === 'refused' ? (outcome.refusal as { code: string }).code : outcome.is
}
const calling = (one: Case, more: object = {}) => ({
  caseId: one.caseId,
  ...{ kind: 'evaluation', purpose: 'Se på hvordan det går', place: 'Møterom 2' },
  ...{ on: '2026-11-30', from: '09:00', to: '10:00', minutesBy: one.teacher.id, chosen: [] },
  agenda: [{ words: 'Hva gjør vi nå?', because: 'own', sourceId: null }],
  ...more,
})
const call = async (one: Case, more: object = {}) => (await done(callMeeting, one.teacher, calling(one, more))).id
const page = (actor: Actor, meetingId: string) => done(openMeeting, actor, { meetingId })
const asks = (one: Case, meetingId: string) =>
  inTest(house.database, one.municipality, tx =>
    tx
      .selectFrom('ask')
      .select(['kind', 'to_id', 'state', 'opened_at', 'due_at'])
      .where('municipality_id', '=', one.municipality)
      .where('thing_id', '=', meetingId)
      .orderBy('sent_at')
      .execute(),
  )
/** A meeting whose minutes are written half an hour after it began. */
async function held(one: Case) {
  const meetingId = await call(one)
  theClock.set(new Date('2026-11-30T08:30:00Z'))
  const before = await page(one.teacher, meetingId)
  const minutes = (more: object = {}) => ({
    ...{ caseId: one.caseId, meetingId, version: before.version, attended: [before.invitees[0]?.id] },
    ...{ items: [{ agendaItemId: before.agenda[0]?.id, words: 'Skolen prøver fast voksen' }], ...more },
  })
  await done(saveMinutes, one.teacher, minutes())
  return { meetingId, minutes }
}

describe('calling a meeting', () => {
  it('asks both parents and those who are chosen, each with a read date and an answer', async () => {
    const one = await aCase(house.database, { sharedWithPpt: ['meetings'] })
    const [hege, trond] = one.guardians
    const meetingId = await call(one, { chosen: [{ kind: 'employee', personId: one.adviser.id }] })
    const sent = await asks(one, meetingId)
    expect(sent.map(ask => ask.to_id).toSorted()).toEqual([hege.id, trond.id, one.adviser.id].toSorted())
    expect(sent.every(ask => ask.state === 'sent')).toBe(true)
    await page(hege, meetingId)
    await done(answerMeeting, hege, { caseId: one.caseId, meetingId, answer: 'other_time', words: 'Jobber til tolv' })
    const invitees = new Map((await page(one.teacher, meetingId)).invitees.map(each => [each.personId, each]))
    expect(invitees.get(hege.id)).toMatchObject({
      readAt: began.toISOString(),
      answer: 'other_time',
      words: 'Jobber til tolv',
    })
    expect(invitees.get(trond.id)).toMatchObject({ readAt: null, answer: null })
    // The caller comes; nobody asks oneself.
    expect(invitees.get(one.teacher.id)).toMatchObject({ answer: 'yes' })
    // One home is shown that the other has answered, never why.
    expect(JSON.stringify(await page(trond, meetingId))).not.toContain('Jobber til tolv')
  })

  it('calls nobody who does not see the meetings, and tells nobody else that there is one', async () => {
    const one = await aCase(house.database, { sharedWithPpt: ['plan'] })
    const chosen = [{ kind: 'employee', personId: one.adviser.id }]
    expect(await tried(callMeeting, one.teacher, calling(one, { chosen }))).toBe('meeting.invitee_unknown')
    const meetingId = await call(one)
    expect(await tried(openMeeting, one.adviser, { meetingId })).toBe('hidden')
    expect(await tried(listMeetings, one.adviser, { caseId: one.caseId })).toBe('hidden')
    expect(await tried(callMeeting, one.guardians[0], calling(one))).toBe('hidden')
  })

  it('leaves out a parent whose sight is blocked', async () => {
    const one = await aCase(house.database)
    const [, trond] = one.guardians
    await inTest(house.database, one.municipality, tx => keptFrom(tx, one, trond.id, '*'))
    const { people } = await done(proposeMeeting, one.teacher, { caseId: one.caseId })
    expect(people.map(each => each.personId)).not.toContain(trond.id)
    const meetingId = await call(one)
    expect((await asks(one, meetingId)).map(ask => ask.to_id)).toEqual([one.guardians[0].id])
    expect(await tried(openMeeting, trond, { meetingId })).toBe('hidden')
  })

  it('is due before the meeting at the latest', async () => {
    const one = await aCase(house.database)
    const meetingId = await call(one, { on: '2026-11-25' })
    expect((await asks(one, meetingId))[0]?.due_at).toEqual(new Date('2026-11-25T08:00:00Z'))
  })

  it('moved, asks everybody anew', async () => {
    const one = await aCase(house.database)
    const meetingId = await call(one)
    await done(answerMeeting, one.guardians[0], { caseId: one.caseId, meetingId, answer: 'yes' })
    const move = { caseId: one.caseId, meetingId, on: '2026-12-01', from: '12:00', to: '13:00', place: null }
    await done(moveMeeting, one.teacher, { ...move, version: 1 })
    expect(await tried(moveMeeting, one.teacher, { ...move, version: 1 })).toBe('version.conflict')
    const { startsAt, invitees } = await page(one.teacher, meetingId)
    expect(startsAt).toBe('2026-12-01T11:00:00.000Z')
    expect(invitees.filter(each => each.kind === 'guardian').map(each => each.answer)).toEqual([null, null])
    const waiting = (await asks(one, meetingId)).filter(ask => ask.state === 'sent')
    expect(waiting.map(ask => ask.to_id).toSorted()).toEqual(one.guardians.map(each => each.id).toSorted())
  })

  it('takes an answer by phone from the employee, and never one parent’s from the other', async () => {
    const one = await aCase(house.database)
    const [hege, trond] = one.guardians
    const meetingId = await call(one)
    const invitees = (await page(one.teacher, meetingId)).invitees
    const inviteeId = invitees.find(each => each.personId === trond.id)?.id
    const answer = { caseId: one.caseId, meetingId, answer: 'yes', inviteeId }
    expect(await tried(answerMeeting, hege, answer)).toBe('meeting.invitee_unknown')
    await done(answerMeeting, one.teacher, answer)
    expect((await asks(one, meetingId)).find(ask => ask.to_id === trond.id)?.state).toBe('accepted')
  })
})

describe('minutes', () => {
  it('stand with Trond’s disagreement beside them, not overwritten by a correction or by a later yes', async () => {
    const one = await aCase(house.database)
    const [hege, trond] = one.guardians
    const { meetingId, minutes } = await held(one)
    expect((await asks(one, meetingId)).filter(ask => ask.kind === 'minutes')).toHaveLength(2)
    const about = { caseId: one.caseId, meetingId }
    await done(approveMinutes, hege, { ...about, minutesVersion: 1 })
    await done(disagreeWithMinutes, trond, { ...about, minutesVersion: 1, words: 'Jeg sa at skolen er problemet' })
    const corrected = minutes({ version: 2, because: 'Trond ba om det' })
    expect(await tried(saveMinutes, one.teacher, { ...corrected, because: null })).toBe('meeting.why_corrected')
    await done(saveMinutes, one.teacher, corrected)
    expect(await tried(approveMinutes, trond, { ...about, minutesVersion: 1 })).toBe('meeting.minutes_corrected')
    await done(approveMinutes, trond, { ...about, minutesVersion: 2 })

    const { versions, responses } = await page(one.teacher, meetingId)
    expect(versions.map(each => [each.version, each.because])).toEqual([
      [1, null],
      [2, 'Trond ba om det'],
    ])
    expect(responses).toMatchObject([
      { name: 'Hege Prøve', version: 1, answer: 'approve' },
      { name: 'Trond Prøve', version: 1, answer: 'disagree', words: 'Jeg sa at skolen er problemet' },
      { name: 'Trond Prøve', version: 2, answer: 'approve' },
    ])
    // Hege sees that Trond disagrees, never why; Trond sees his own words.
    expect((await page(hege, meetingId)).responses[1]).toMatchObject({ answer: 'disagree', words: null })
    expect((await page(trond, meetingId)).responses[1]?.words).toBe('Jeg sa at skolen er problemet')
    for (const table of ['minutes', 'minutes_response'] as const) {
      const remove = inTest(house.database, one.municipality, tx =>
        tx.deleteFrom(table).where('municipality_id', '=', one.municipality).execute(),
      )
      await expect(remove).rejects.toMatchObject({ code: '42501' })
    }
  })

  it('take a parent’s word on paper from an employee, marked so', async () => {
    const one = await aCase(house.database)
    const { meetingId } = await held(one)
    const onBehalfOf = { kind: 'guardian', personId: one.guardians[1].id }
    const input = { caseId: one.caseId, meetingId, minutesVersion: 1, onBehalfOf }
    await done(disagreeWithMinutes, one.teacher, { ...input, words: 'Uenig' })
    const [row] = await inTest(house.database, one.municipality, tx =>
      tx
        .selectFrom('minutes_response')
        .select(['guardian_id', 'written_by'])
        .where('meeting_id', '=', meetingId)
        .execute(),
    )
    expect(row).toEqual({ guardian_id: one.guardians[1].id, written_by: one.teacher.id })
    expect(await tried(approveMinutes, one.guardians[0], input)).toBe('meeting.invitee_unknown')
  })

  it('that nobody has written are published as missing from the end of the meeting', async () => {
    const one = await aCase(house.database)
    const meetingId = await call(one)
    const missing = () =>
      inTest(house.database, one.municipality, tx =>
        tx
          .selectFrom('meeting_without_minutes')
          .select(['meeting_id', 'since'])
          .where('case_id', '=', one.caseId)
          .execute(),
      )
    expect(await missing()).toEqual([])
    theClock.set(new Date('2026-11-30T09:00:01Z'))
    expect(await missing()).toEqual([{ meeting_id: meetingId, since: new Date('2026-11-30T09:00:00Z') }])
  })
})

describe('a meeting that is held', () => {
  it('shows of the child’s words only what the child lets everybody know, whoever opens the page', async () => {
    const one = await aCase(house.database)
    const talk = { is: 'heard', talkedBy: one.teacher.id, talkedOn: '2026-11-24', ways: ['talk'], words: 'Alt jeg sa' }
    const view = { ...talk, tell: 'some', told: 'Bare dette', tellWhom: 'everyone' }
    await done(recordView, one.teacher, { caseId: one.caseId, moment: 'meeting', view })
    const meetingId = await call(one)
    for (const reader of [one.teacher, ...one.guardians])
      expect((await page(reader, meetingId)).childViews.map(each => each.words)).toEqual(['Bare dette'])
  })

  it('turns a decision into a measure with one responsible and a day', async () => {
    const one = await aCase(house.database)
    const meetingId = await call(one)
    await done(addPoint, one.teacher, { caseId: one.caseId, meetingId, words: 'Friminuttene' })
    const measure = {
      ...{ caseId: one.caseId, meetingId, title: 'Fast voksen ute', arena: 'school' },
      ...{ startsOn: '2026-12-01', responsible: { kind: 'employee', id: one.teacher.id } },
    }
    expect(await tried(decide, one.teacher, { ...measure, evaluateOn: '2026-11-30' })).toBe(
      'plan.evaluated_before_start',
    )
    expect(await tried(decide, one.teacher, measure)).toBe('invalid')
    await done(decide, one.teacher, { ...measure, evaluateOn: '2027-01-12' })
    const shown = await page(one.guardians[0], meetingId)
    expect(shown.agenda.map(point => point.words)).toEqual(['Hva gjør vi nå?', 'Friminuttene'])
    expect(shown.measures).toMatchObject([
      { title: 'Fast voksen ute', responsible: 'Marte Vik', evaluateOn: '2027-01-12' },
    ])
    const plan = await done(openPlan, one.teacher, { caseId: one.caseId })
    expect(plan.measures).toMatchObject([{ title: 'Fast voksen ute', status: 'planned' }])
  })

  it('shows points from the plan only to those who see the plan', async () => {
    const one = await aCase(house.database, { sharedWithPpt: ['meetings'] })
    const agenda = [
      { words: 'Velkommen', because: 'standing', sourceId: null },
      { words: 'Lekegruppe', because: 'measure', sourceId: randomUUID() },
    ]
    const meetingId = await call(one, { agenda })
    expect((await page(one.adviser, meetingId)).agenda.map(point => point.words)).toEqual(['Velkommen'])
    expect((await page(one.teacher, meetingId)).agenda).toHaveLength(2)
  })

  it('tells of the minutes only what is under the points one is shown, and a correction takes away nothing else', async () => {
    const one = await aCase(house.database, { sharedWithPpt: ['meetings'] })
    const agenda = [
      { words: 'Velkommen', because: 'standing', sourceId: null },
      { words: 'Lekegruppe', because: 'measure', sourceId: randomUUID() },
    ]
    const meetingId = await call(one, { agenda })
    theClock.set(new Date('2026-11-30T08:30:00Z'))
    const [open, closed] = (await page(one.teacher, meetingId)).agenda.map(point => point.id)
    const write = (version: number, items: object[], because: string | null = null) => ({
      ...{ caseId: one.caseId, meetingId, version, items, because },
      ...{ attended: [], nextMeeting: null },
    })
    const hers = { agendaItemId: open, words: 'Alle var her' }
    const secret = { agendaItemId: closed, words: 'Om planen' }
    await done(saveMinutes, one.teacher, write(1, [hers, secret]))
    const itemsFor = async (actor: Actor) =>
      (await page(actor, meetingId)).versions.map(version => version.items.map(item => item.words))
    expect(await itemsFor(one.adviser)).toEqual([['Alle var her']])
    expect(await itemsFor(one.guardians[0])).toEqual([['Alle var her', 'Om planen']])
    const forged = write(2, [{ ...secret, words: 'Gjetning' }], 'Retting')
    expect(await tried(saveMinutes, one.adviser, forged)).toBe('meeting.invitee_unknown')
    await done(saveMinutes, one.adviser, write(2, [{ ...hers, words: 'Nesten alle' }], 'Retting'))
    expect((await itemsFor(one.teacher))[1]).toEqual(['Nesten alle', 'Om planen'])
    expect((await itemsFor(one.adviser))[1]).toEqual(['Nesten alle'])
  })
})
