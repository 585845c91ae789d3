import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { askingIn } from '../../../tests/asking.ts'
import { theClock } from '../../../tests/clock.ts'
import type { FamilyActor } from '../../kernel/actor.ts'
import { addDays, dayOf } from '../../kernel/time.ts'
import { inTest } from '../case/testing.ts'
import { escalationTicks } from '../escalation/jobs.ts'
import { gapTicks } from '../gap/index.ts'
import { listReceivers, standing } from './operations/read.ts'
import { beginThread, markSeen, sendMessage, settleThread } from './operations/write.ts'
import { as } from '../baton/testing.ts'
import { askTicks } from '../ask/index.ts'
import {
  aTalkingCase,
  begun,
  done,
  lastOf,
  opens,
  reads,
  threadsFor,
  toldTo,
  tried,
  waitsFor,
  wrote,
} from './slice.testing.ts'
import type { Here } from './slice.testing.ts'

let here: Here
let youth: FamilyActor
const began = theClock.now()
const asking = askingIn(() => here.house)
beforeAll(() => theClock.set(began))
beforeEach(async () => {
  here = await aTalkingCase({ birthDate: '2013-03-14' })
  youth = { kind: 'family', role: 'youth', id: here.childId, municipality: here.municipality, level: 'high' }
})
afterEach(() => theClock.set(began))

const seen = (who: Here['teacher'] | FamilyActor, threadId: string) =>
  done(who, markSeen, { caseId: here.caseId, threadId })
const receivers = (who: Here['teacher'] | FamilyActor, more: object = {}) =>
  done(who, listReceivers, { caseId: here.caseId, ...more })
const logged = () =>
  inTest(here.database, here.municipality, tx =>
    tx
      .selectFrom('log_entry')
      .select(['kind', 'audience', 'words', 'actor_kind as by', 'actor_id as byId', 'service_id as serviceId'])
      .where('case_id', '=', here.caseId)
      .execute(),
  )

describe('before something is written', () => {
  it('says who can read it, who is away and who stands in, by when there is an answer, and whom to ring', async () => {
    const away = { employeeId: here.adviser.id, from: dayOf(began), to: addDays(dayOf(began), 9), deputyId: null }
    await asking.done('organisation.registerAbsence', here.pptLeader, away)
    const found = await receivers(here.hege)
    expect(found.people).toMatchObject([
      { name: 'Marte Vik', holds: true, away: null },
      { name: 'Anne Råd', service: 'PPT', holds: false, away: { until: expect.any(String), standIn: 'Siri Leder' } },
    ])
    expect(found).toMatchObject({ answerDays: 3, inWorkingDays: true, phones: { alarm: { number: '116 111' } } })
    expect(found.answerBy > dayOf(began)).toBe(true)
    expect((await receivers(here.hege, { topic: 'home' })).people.map(one => one.name)).toEqual(['Marte Vik'])
  })

  it('an employee chooses among the family too, the youth as the ages of the settings let it', async () => {
    const names = (await receivers(here.teacher)).people.map(one => `${one.kind} ${one.name}`)
    expect(names).toEqual(['family Hege', 'family Trond', 'family Lars', 'employee Anne Råd'])
    const small = await aTalkingCase({ birthDate: '2017-03-14' })
    const { people } = await done(small.teacher, listReceivers, { caseId: small.caseId })
    expect(people.map(one => one.familyRole)).not.toContain('youth')
  })
})

describe('a thread', () => {
  it('is read by those it was written to and nobody else, whoever else sees the case', async () => {
    const id = await begun(here, here.hege, { employees: [here.adviser.id] })
    expect(await reads(here, here.hege, id)).toMatchObject({ messages: [{ words: 'Hun vil ikke gå.', own: true }] })
    expect(await reads(here, here.adviser, id)).toMatchObject({ messages: [{ by: 'Hege', own: false }] })
    for (const other of [here.trond, youth, here.teacher, here.leader, here.pptLeader, here.chief]) {
      expect(await opens(here, other, id)).toBe('hidden')
      const more = { caseId: here.caseId, threadId: id, last: null, words: 'x' }
      expect(await tried(other, sendMessage, more)).toBe('hidden')
      expect(await tried(other, markSeen, more)).toBe('hidden')
    }
    expect(await threadsFor(here, here.trond)).toEqual([])
    expect(await threadsFor(here, here.teacher)).toEqual([])
    expect(await opens(here, here.hege, randomUUID())).toBe('hidden')
  })

  it('waits for an answer from all it was written to until one answers or says that it needs none', async () => {
    const id = await begun(here, here.hege, { employees: [here.teacher.id, here.adviser.id] })
    expect([await waitsFor(here.teacher), await waitsFor(here.adviser)]).toEqual([['message'], ['message']])
    expect((await reads(here, here.hege, id)).waits).toMatchObject({ forMe: false, late: false })
    expect((await threadsFor(here, here.adviser))[0]).toMatchObject({ unread: 1, waits: { forMe: true } })
    await seen(here.adviser, id)
    await wrote(here, here.adviser, id)
    expect([await waitsFor(here.teacher), await waitsFor(here.adviser)]).toEqual([[], []])
    expect((await reads(here, here.hege, id)).waits).toBeNull()
    expect(await toldTo(here.hege)).toContain('message')
    await wrote(here, here.hege, id, 'Takk.')
    expect(await waitsFor(here.teacher)).toEqual(['message'])
    const last = await lastOf(here, here.teacher, id)
    expect(await tried(here.hege, settleThread, { caseId: here.caseId, threadId: id, last })).toBe('hidden')
    expect(await done(here.teacher, settleThread, { caseId: here.caseId, threadId: id, last })).toEqual({
      settled: true,
    })
    expect([await waitsFor(here.teacher), await waitsFor(here.adviser)]).toEqual([[], []])
  })

  it('is answered and settled by who has seen what was written last, and not by what only puts something right', async () => {
    const id = await begun(here, here.hege, { employees: [here.teacher.id, here.adviser.id] })
    const [first] = (await reads(here, here.teacher, id)).messages
    theClock.forward(0.1)
    await wrote(here, here.adviser, id, 'Jeg ringer i morgn.')
    theClock.forward(0.1)
    await wrote(here, here.hege, id, 'Kan det være i dag?')
    const blind = { caseId: here.caseId, threadId: id, last: first?.id, words: 'Takk.' }
    expect(await as(here.teacher, sendMessage, blind)).toMatchObject({
      refusal: { code: 'version.conflict', data: { theirs: { messages: [{ own: false }, { by: 'Hege' }] } } },
    })
    expect(await tried(here.teacher, settleThread, blind)).toBe('version.conflict')
    const typo = (await reads(here, here.adviser, id)).messages[1]?.id
    await wrote(here, here.adviser, id, 'Jeg ringer i morgen.', { corrects: typo })
    expect([await waitsFor(here.teacher), await waitsFor(here.adviser)]).toEqual([['message'], ['message']])
    await wrote(here, here.teacher, id)
    expect(await waitsFor(here.adviser)).toEqual([])
  })

  it('tells whoever is asked already that there is more, and asks nobody twice when the day has passed', async () => {
    const id = await begun(here, here.hege, { employees: [here.teacher.id] })
    await seen(here.teacher, id)
    expect(await toldTo(here.teacher)).not.toContain('message')
    theClock.forward(9)
    for (const tick of askTicks) await tick.run(here.house, here.municipality, theClock.now())
    await wrote(here, here.hege, id, 'Er du der?')
    expect(await toldTo(here.teacher)).toContain('message')
    expect(await waitsFor(here.teacher)).toEqual(['message'])
  })

  it('is not sent to those alone who are away past the day that was promised', async () => {
    const away = { employeeId: here.adviser.id, from: dayOf(began), to: addDays(dayOf(began), 30), deputyId: null }
    await asking.done('organisation.registerAbsence', here.pptLeader, away)
    const more = { caseId: here.caseId, topic: 'plan', subject: 'x', words: 'x' }
    const to = (...employees: string[]) => tried(here.hege, beginThread, { ...more, to: { employees } })
    expect(await to(here.adviser.id)).toBe('message.all_away')
    expect(await to(here.adviser.id, here.teacher.id)).toBe('done')
  })

  it('tells its writer who has opened it, and is marked as read with its notice', async () => {
    const id = await begun(here, here.teacher, { family: [here.hege.id], employees: [here.adviser.id] })
    expect(await toldTo(here.hege)).toContain('message')
    expect((await reads(here, here.teacher, id)).messages[0]?.openedBy).toEqual([])
    expect(await seen(here.hege, id)).toEqual({ seen: 1 })
    expect(await seen(here.hege, id)).toEqual({ seen: 0 })
    expect(await toldTo(here.hege)).not.toContain('message')
    expect((await reads(here, here.teacher, id)).messages[0]?.openedBy).toMatchObject([{ name: 'Hege' }])
    expect((await reads(here, here.adviser, id)).messages[0]?.openedBy).toEqual([])
  })

  it('is put right by a new message of one’s own, and keeps what was said about words and interpreter', async () => {
    const id = await begun(
      here,
      here.hege,
      { employees: [here.teacher.id] },
      { translatedBy: 'Naboen', interpreter: true },
    )
    const [first] = (await reads(here, here.teacher, id)).messages
    expect(first).toMatchObject({ translatedBy: 'Naboen', interpreter: true, corrected: false })
    const right = { caseId: here.caseId, threadId: id, last: first?.id, words: 'Han vil ikke gå.', corrects: first?.id }
    expect(await tried(here.teacher, sendMessage, right)).toBe('message.not_yours')
    expect(await tried(here.hege, sendMessage, right)).toBe('done')
    const last = await lastOf(here, here.hege, id)
    expect(await tried(here.hege, sendMessage, { ...right, last })).toBe('message.corrected_already')
    expect((await reads(here, here.teacher, id)).messages).toMatchObject([{ corrected: true }, { corrects: first?.id }])
  })

  it('with both parents is one with each, and neither learns of the other', async () => {
    const to = { family: [here.hege.id, here.trond.id] }
    await begun(here, here.teacher, to, { words: 'Skolen er stengt i morgen.' })
    expect(await threadsFor(here, here.teacher)).toHaveLength(2)
    for (const who of [here.hege, here.trond]) {
      const [one, ...more] = await threadsFor(here, who)
      expect([one?.withWhom, more]).toEqual([['Marte Vik'], []])
      expect((await reads(here, who, one?.id ?? '')).readers.map(({ kind }) => kind)).toEqual(['employee', 'family'])
    }
  })

  it('cannot be begun about what one does not see, with who cannot read it, or in a closed case', async () => {
    const begin = (who: Here['teacher'] | FamilyActor, more: object) =>
      tried(who, beginThread, { caseId: here.caseId, topic: 'plan', subject: 'x', words: 'x', to: {}, ...more })
    expect(await begin(here.adviser, { topic: 'home', to: { family: [here.hege.id] } })).toBe('message.topic_closed')
    expect(await begin(here.hege, { topic: 'home', to: { employees: [here.adviser.id] } })).toBe(
      'message.receiver_unknown',
    )
    expect(await begin(here.hege, { to: { employees: [here.leader.id] } })).toBe('message.receiver_unknown')
    expect(await begin(here.hege, { to: { family: [here.trond.id] } })).toBe('message.receiver_unknown')
    expect(await begin(here.hege, {})).toBe('message.nobody')
    expect(await begin(here.leader, { to: { family: [here.hege.id] } })).toBe('hidden')
    expect(await begin(here.hege, { words: ' ' })).toBe('invalid')
    expect(await begin({ ...here.hege, level: 'low' }, { to: { employees: [here.teacher.id] } })).not.toBe('done')
  })
})

describe('what a youth writes', () => {
  it('to one of the team is in no list, count, notice, log or standing of a parent, nor of the rest of the team', async () => {
    const others = [here.hege, here.trond, here.adviser]
    const told = await Promise.all(others.map(toldTo))
    const before = await logged()
    const id = await begun(here, youth, { employees: [here.teacher.id] }, { words: 'Jeg vil ikke at de vet.' })
    await wrote(here, here.teacher, id)
    expect(await toldTo(youth)).toContain('message')
    for (const who of others) {
      expect(await opens(here, who, id)).toBe('hidden')
      expect(await threadsFor(here, who)).toEqual([])
      expect(await done(who, standing, { caseId: here.caseId })).toEqual({ latest: null })
    }
    expect(await Promise.all(others.map(toldTo))).toEqual(told)
    expect(await logged()).toEqual(before)
    expect(await done(youth, standing, { caseId: here.caseId })).toMatchObject({ latest: { id: expect.any(String) } })
  })

  it('and nobody answers in time is told to nobody either: no gap on Nå, nothing sent on, nothing in the log', async () => {
    const late = async (who: FamilyActor) => {
      await begun(here, who, { employees: [here.adviser.id] })
      for (const days of [20, 20]) {
        theClock.forward(days)
        for (const tick of [...gapTicks, ...escalationTicks])
          await tick.run(here.house, here.municipality, theClock.now())
      }
      const shown = JSON.stringify(await asking.done('overview.now', here.teacher, { caseId: here.caseId }))
      const kinds = (await logged()).map(one => one.kind)
      return [shown.includes('"ask":"message"'), kinds.includes('gap.sent_on')]
    }
    expect(await late(youth)).toEqual([false, false])
    expect(await waitsFor(here.adviser)).toEqual(['message'])
    // What a parent waits for is.
    expect(await late(here.hege)).toEqual([true, true])
  })
})

describe('the log', () => {
  it('tells the team that a parent and the team write, and neither what nor who began', async () => {
    await begun(here, here.hege, { employees: [here.teacher.id] })
    const lines = (await logged()).filter(one => one.kind === 'message.begun')
    expect(lines).toEqual([
      { kind: 'message.begun', audience: 'team', words: null, by: 'clock', byId: null, serviceId: null },
    ])
  })
})
