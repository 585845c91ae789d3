import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { aHouse, theClock } from '../../../tests/house.ts'
import type { Actor } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import type { House } from '../../platform/api/carry-out.ts'
import { Undeliverable } from '../../platform/mail/undeliverable.ts'
import type { Sms } from '../../platform/sms/sms.ts'
import { aCase, inTest } from '../case/testing.ts'
import { addNote } from '../log/operations.ts'
import { aMailServer } from '../meeting/testing.ts'
import { recordKin } from '../sight/index.ts'
import { endNotices, tell } from './index.ts'
import { noticeTicks, sendMessage } from './jobs.ts'
import type { NoticeKind, Receiver } from './model.ts'
import { listNotices, countNotices, readNotices, unreadNotices } from './operations/inbox.ts'
import { chooseHabits, openHabits } from './operations/choice.ts'
import { deliverNotices } from './testing.ts'

const house = await aHouse()
const before = theClock.now()
afterEach(() => theClock.set(before))
const mail = await aMailServer()
afterAll(mail.close)

type Case = Awaited<ReturnType<typeof aCase>>
const aTold = async (to: (one: Case) => Receiver, kind: NoticeKind = 'meeting') => {
  const here = await aCase(house.database, { childName: 'Hemmelig Navn' })
  const { municipality, caseId, childId } = here
  const act = <T>(work: Parameters<typeof inTest<T>>[2]) => inTest(house.database, municipality, work)
  const thingId = randomUUID()
  const about = { about: { kind: 'case', id: caseId } as const, childId, thingId, topic: 'meetings' }
  const again = (who = to(here)) =>
    act(tx =>
      tell(tx, {
        ...{ ...about, municipality, kind, to: who, newId: randomUUID },
        ...{ dueAt: new Date('2026-11-27T22:59:00Z'), now: theClock.now() },
      }),
    )
  await again()
  const messages = () => act(tx => tx.selectFrom('notice_message').selectAll().orderBy('to_id').execute())
  return { ...here, act, thingId, again, messages }
}
const person = (kind: Receiver['kind'], { id }: { id: string }): Receiver => ({ kind, id })
const inbox = async (actor: Actor, input: object = {}) => {
  const found = await carryOut(house, listNotices, { actor, input })
  if (found.is !== 'done') throw new Error(found.is)
  return found.reply
}
const unread = async (actor: Actor) => {
  const found = await carryOut(house, countNotices, { actor, input: {} })
  return found.is === 'done' ? found.reply.unread : -1
}
const sending = { ...house, sendMail: mail.sendMail }
const sent = async (municipality: number) => {
  const count = mail.received.length
  await deliverNotices(sending, municipality)
  return mail.received.slice(count)
}
/** What the clock's minute gives to the outbox, and whether it is urgent there. */
const queued = async (municipality: number) => {
  const jobs: { readonly messageId: string; readonly urgent: boolean }[] = []
  const noting: House = {
    ...house,
    enqueueIn: () => async (_name, job, how) =>
      void jobs.push({ messageId: 'messageId' in job ? job.messageId : '', urgent: how?.urgent ?? false }),
  }
  for (const tick of noticeTicks) await tick.run(noting, municipality, theClock.now())
  return jobs
}

it('a job that has had its time hands nothing over, and the message is still on its way', async () => {
  const here = await aTold(one => person('employee', one.leader), 'break_glass')
  const given: unknown[] = []
  const noting: House = { ...house, sendMail: async one => void given.push(one) }
  const { municipality } = here
  const [job] = await queued(municipality)
  const gone = sendMessage.work(noting, { municipality, messageId: job?.messageId ?? '' }, AbortSignal.abort())
  await expect(gone).rejects.toThrow('abort')
  expect(given).toEqual([])
  expect(await here.messages()).toMatchObject([{ state: 'queued' }])
})

describe('the inbox', () => {
  it('has what one is told, names the child only to who sees the case, and is nobody else’s', async () => {
    const here = await aTold(one => person('employee', one.teacher))
    await here.again(person('employee', here.adviser))
    const [mine] = (await inbox(here.teacher)).notices
    expect(mine).toMatchObject({ kind: 'meeting', child: { name: 'Hemmelig' }, readAt: null, thingId: here.thingId })
    expect((await inbox(here.adviser)).notices).toMatchObject([{ kind: 'meeting', child: null }])
    for (const other of [here.leader, here.guardians[0]]) expect((await inbox(other)).notices).toEqual([])
  })

  it('tells the leader what a service is told', async () => {
    const here = await aTold(one => ({ kind: 'service', id: one.ppt }))
    expect(await unread(here.pptLeader)).toBe(1)
    expect(await unread(here.adviser)).toBe(0)
  })

  it('is marked as read by one press, which can be taken back, and nobody marks another’s', async () => {
    const here = await aTold(one => person('employee', one.teacher))
    await here.again()
    const press = (actor: Actor, input: object) => carryOut(house, readNotices, { actor, key: randomUUID(), input })
    const ids = (await inbox(here.teacher)).notices.map(one => one.id)
    expect(await press(here.leader, { ids })).toMatchObject({ reply: { ids: [] } })
    const [first = ''] = ids
    expect(await press(here.teacher, { ids: [first] })).toMatchObject({ reply: { ids: [first] } })
    expect((await inbox(here.teacher, { show: 'unread' })).notices).toHaveLength(1)
    const all = await press(here.teacher, {})
    expect(all).toMatchObject({ reply: { ids: ids.filter(id => id !== first) } })
    expect(await unread(here.teacher)).toBe(0)
    expect((await inbox(here.teacher)).notices).toHaveLength(2)
    await carryOut(house, unreadNotices, { actor: here.teacher, key: randomUUID(), input: { ids } })
    expect(await unread(here.teacher)).toBe(2)
  })

  it('gives what is old page by page, each once', async () => {
    const here = await aTold(one => person('employee', one.teacher))
    for (let at = 0; at < 4; at++) await here.again()
    const seen: string[] = []
    let before: string | undefined
    for (let at = 0; at < 5; at++) {
      const page = await inbox(here.teacher, { limit: 2, ...(before && { before }) })
      seen.push(...page.notices.map(one => one.id))
      before = seen.at(-1)
      if (!page.more) break
    }
    expect(seen).toHaveLength(5)
    expect(new Set(seen).size).toBe(5)
  })

  it('has nothing about a child from whom one is kept away, nor for a family what it no longer sees', async () => {
    const here = await aTold(one => person('employee', one.teacher))
    await here.again(person('family', here.guardians[0]))
    expect(await unread(here.guardians[0])).toBe(1)
    await here.act(tx =>
      recordKin(tx, { municipality: here.municipality, employeeId: here.teacher.id, childIds: [here.childId] }),
    )
    expect(await unread(here.teacher)).toBe(0)
    await here.act(tx =>
      tx
        .updateTable('access_fact')
        .set({ valid_to: theClock.now() })
        .where('reader_id', '=', here.guardians[0].id)
        .execute(),
    )
    expect((await inbox(here.guardians[0])).notices).toEqual([])
  })
})

it('what waits in the inbox costs the log nothing: an entry takes the three trips of any write', async () => {
  const here = await aTold(one => person('employee', one.teacher))
  await here.again(person('family', here.guardians[0]))
  const trips: number[] = []
  const counting = { ...house, database: { ...house.database, onTrips: (count: number) => void trips.push(count) } }
  const write = { actor: here.teacher, key: randomUUID(), input: { caseId: here.caseId, words: 'Noe nytt' } }
  expect(await carryOut(counting, addNote, write)).toMatchObject({ is: 'done' })
  expect(trips).toEqual([3])
})

describe('outside the inbox', () => {
  it('goes once, to one at a time, with kind and deadline and nothing else', async () => {
    const here = await aTold(one => person('employee', one.teacher))
    await here.again(person('family', here.guardians[0]))
    const mails = await sent(here.municipality)
    expect(mails).toHaveLength(2)
    expect(new Set(mails.map(one => one.to)).size).toBe(2)
    for (const { raw, to } of mails) {
      expect(raw.match(/^To: .*$/gm)).toEqual([`To: ${to}`])
      expect(raw).toMatch(/27\.11\.2026/)
      expect(raw).not.toMatch(/Hemmelig|barn|skole/i)
      expect(raw).not.toContain(here.caseId)
    }
    expect(await sent(here.municipality)).toEqual([])
    expect((await here.messages()).map(one => one.state)).toEqual(['sent', 'sent'])
  })

  it('waits for the end of the quiet hours, and is dropped when it was read meanwhile', async () => {
    theClock.set(new Date('2026-11-24T21:30:00Z'))
    const here = await aTold(one => person('employee', one.teacher))
    await here.again(person('family', here.guardians[0]))
    expect(await sent(here.municipality)).toEqual([])
    await carryOut(house, readNotices, { actor: here.teacher, key: randomUUID(), input: {} })
    theClock.set(new Date('2026-11-25T05:59:00Z'))
    expect(await sent(here.municipality)).toEqual([])
    theClock.set(new Date('2026-11-25T06:00:00Z'))
    expect((await sent(here.municipality)).map(one => one.raw)).toHaveLength(1)
    expect(new Set((await here.messages()).map(one => one.why))).toEqual(new Set(['nothing_left', null]))
  })

  it('goes at night when it is acute, and before all that waits', async () => {
    theClock.set(new Date('2026-11-24T23:30:00Z'))
    const here = await aTold(one => person('employee', one.leader), 'break_glass')
    const count = mail.received.length
    expect(await queued(here.municipality)).toEqual([{ messageId: (await here.messages())[0]?.id, urgent: true }])
    theClock.set(new Date('2026-11-25T09:00:00Z'))
    const there = await aTold(one => person('family', one.guardians[0]))
    expect((await queued(there.municipality)).map(one => one.urgent)).toEqual([false])
    expect(mail.received).toHaveLength(count)
  })

  it.each(['hidden_residence', 'client_address', 'confidential', 'strictly_confidential'])(
    'goes to nobody whose whereabouts are protected (%s), nor to the family of such a child; the inbox has it',
    async grade => {
      const here = await aTold(one => person('family', one.guardians[0]))
      const [hege, trond] = here.guardians
      await here.again(person('family', trond))
      const protect = (table: 'family_person' | 'child', id: string, protection: string) =>
        here.act(tx => tx.updateTable(table).set({ protection, address: null }).where('id', '=', id).execute())
      await protect('family_person', hege.id, grade)
      expect((await sent(here.municipality)).length).toBe(1)
      await protect('child', here.childId, grade)
      await here.again(person('family', trond))
      expect(await sent(here.municipality)).toEqual([])
      expect(await unread(hege)).toBe(1)
      expect(await unread(trond)).toBe(2)
    },
  )

  it('tells that something holds no more, without what or about whom, only to those who were told outside', async () => {
    const here = await aTold(one => person('employee', one.teacher))
    await sent(here.municipality)
    await here.again(person('family', here.guardians[0]))
    const { municipality, thingId } = here
    await here.act(tx =>
      endNotices(tx, { municipality, thingId }, { ending: 'withdrawn', now: theClock.now(), tell: randomUUID }),
    )
    const mails = await sent(municipality)
    expect(mails.map(one => one.raw).join()).toMatch(/gjelder ikke lenger/)
    expect(mails).toHaveLength(1)
    const { notices } = await inbox(here.teacher)
    expect(new Map(notices.map(one => [one.kind, one.ending]))).toEqual(
      new Map([
        ['meeting', 'withdrawn'],
        ['no_longer', null],
      ]),
    )
  })

  it('is not tried again when it is refused for good, and comes again when it only failed', async () => {
    const here = await aTold(one => person('employee', one.teacher))
    const failing = (error: Error) => ({ ...house, sendMail: async () => Promise.reject(error) })
    await expect(deliverNotices(failing(new Error('down')), here.municipality)).rejects.toThrow('down')
    expect(await here.messages()).toMatchObject([{ state: 'queued' }])
    await here.again()
    await deliverNotices(failing(new Undeliverable('550')), here.municipality)
    expect((await here.messages()).map(one => one.state).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'failed',
      'queued',
    ])
  })
})

describe('what somebody chose', () => {
  const habits = {
    when: { meetings: 'digest' as const },
    quiet: null,
    digestAt: '12:00',
    channels: ['sms' as const],
  }
  const chooses = (actor: Actor, input: object) => carryOut(house, chooseHabits, { actor, key: randomUUID(), input })

  it('is gathered in one message to the telephone at the chosen time, when it was so chosen; without an address to press', async () => {
    const here = await aTold(one => person('employee', one.teacher))
    await here.act(tx =>
      tx.updateTable('employee').set({ phone: '+4799999999' }).where('id', '=', here.teacher.id).execute(),
    )
    expect(await chooses(here.teacher, { ...habits, version: 0 })).toMatchObject({ is: 'done', reply: { version: 1 } })
    await here.again()
    const texts: Sms[] = []
    const both = { ...sending, sendSms: async (sms: Sms) => void texts.push(sms) }
    const count = mail.received.length
    expect(await deliverNotices(both, here.municipality)).toBe(0)
    theClock.set(new Date('2026-11-24T11:00:00Z'))
    expect(await deliverNotices(both, here.municipality)).toBe(1)
    expect(mail.received).toHaveLength(count)
    expect(texts).toMatchObject([{ to: '+4799999999' }])
    expect(texts[0]?.text).toBe('Samspor: Noe venter på deg i Samspor. Logg inn i Samspor for å lese.')
    expect(await here.act(tx => tx.selectFrom('notice_in_message').selectAll().execute())).toHaveLength(2)
  })

  it('is one’s own, has a version, and cannot silence what is acute', async () => {
    const here = await aTold(one => person('employee', one.leader), 'break_glass')
    expect(await chooses(here.leader, { ...habits, when: { acute: 'inbox' }, version: 0 })).toMatchObject({
      is: 'refused',
      refusal: { code: 'notice.no_such_topic' },
    })
    expect(await chooses(here.leader, { ...habits, version: 0 })).toMatchObject({ is: 'done' })
    expect(await chooses(here.leader, { ...habits, digestAt: '09:00', version: 0 })).toMatchObject({
      is: 'refused',
      refusal: { code: 'version.conflict' },
    })
    const mine = await carryOut(house, openHabits, { actor: here.leader, input: {} })
    expect(mine).toMatchObject({ reply: { version: 1, habits: { digestAt: '12:00' } } })
    const other = await carryOut(house, openHabits, { actor: here.teacher, input: {} })
    expect(other).toMatchObject({ reply: { version: 0 } })
    expect(await sent(here.municipality)).toHaveLength(1)
  })
})
