import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, expect, it } from 'vitest'
import { aHouse, theClock } from '../../../tests/house.ts'
import type { House } from '../../platform/api/carry-out.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import { aCase, inTest } from '../case/testing.ts'
import { aMailServer } from '../meeting/testing.ts'
import { mortal, stands } from './crash.testing.ts'
import type { Death } from './crash.testing.ts'
import { tell } from './index.ts'
import { chooseHabits } from './operations/choice.ts'
import type { Receiver } from './model.ts'
import { noticeTicks, sendMessage } from './jobs.ts'

const mail = await aMailServer()
afterAll(mail.close)
const house = { ...(await aHouse()), sendMail: mail.sendMail }
const began = theClock.now()
afterEach(() => theClock.set(began))

const here = await aCase(house.database)
const { municipality, caseId, childId, teacher, guardians } = here

const toTeacher = { kind: 'employee', id: teacher.id } as const
const toParent = { kind: 'family', id: guardians[0].id } as const

/** Somebody has just been told something; answers how to see what became of the messages about it. */
async function told(...people: readonly Receiver[]) {
  const what = { kind: 'meeting', about: { kind: 'case', id: caseId }, childId, thingId: randomUUID() } as const
  const act = <T>(work: Parameters<typeof inTest<T>>[2]) => inTest(house.database, municipality, work)
  await act(async tx => {
    for (const to of people)
      await tell(tx, { ...what, municipality, to, dueAt: null, now: theClock.now(), newId: randomUUID })
  })
  return () =>
    act(tx =>
      tx
        .selectFrom('notice_message as m')
        .innerJoin('notice_in_message as i', 'i.message_id', 'm.id')
        .innerJoin('notice as n', 'n.id', 'i.notice_id')
        .select(['m.id', 'm.state'])
        .where('n.thing_id', '=', what.thingId)
        .orderBy('m.id')
        .execute(),
    )
}

interface Job {
  readonly id: string
  readonly data: { readonly municipality: number; readonly messageId: string }
}

const JOBS = `select id, data from job.job where name = 'notice.send' and data ->> 'municipality' = $1
  and id::text <> all($2) order by created_on, id`

/** The clock's minute; answers what then waits in the queue and is not finished. */
async function tickAnd(one: House, finished: Set<string>) {
  for (const tick of noticeTicks) await tick.run(one, municipality, theClock.now())
  return house.database.pool.query<Job>(JOBS, [String(municipality), [...finished]])
}

/** The clock's minute and then the queue, as a server does them: what it did not finish it comes back to. */
async function lives(one: House, finished: Set<string>) {
  const { rows } = await tickAnd(one, finished)
  for (const { id, data } of rows) {
    await sendMessage.work(one, data)
    finished.add(id)
  }
}
const byText = (one: string, other: string) => one.localeCompare(other)
const idOf = (raw: string) => /^Message-ID: <([^@]+)@/im.exec(raw)?.[1]
const since = (count: number) => mail.received.slice(count).map(one => idOf(one.raw) ?? '')

/** A way out of the inbox: to whom, from which house, and the ids of what has arrived. */
interface Way {
  readonly house: House
  readonly to: Receiver
  readonly arrived: () => readonly string[]
}
const byMail: Way = { house, to: toParent, arrived: () => since(0) }

/** One process dies where it is said, and another takes over; answers which ids the receivers saw, and the steps there were. */
async function dies(way: Way, finished: Set<string>, death?: Death) {
  const messages = await told(way.to)
  const before = way.arrived().length
  const first = mortal(way.house, death)
  await lives(first.house, finished).catch((error: unknown) => {
    if (!first.isDead()) throw error
  })
  const done = [...finished]
  for (let minute = 0; minute < 2; minute++) {
    theClock.set(new Date(theClock.now().getTime() + 60_000))
    await lives(way.house, finished)
  }
  // A queue may bring a job once more that was done already.
  const { rows } = await house.database.pool.query<Job>(JOBS, [String(municipality), done])
  for (const { data } of rows) await sendMessage.work(way.house, data)
  const [seen, now] = [way.arrived().slice(before), await messages()]
  return { seen, states: now.map(one => one.state), ids: now.map(one => one.id), steps: first.steps }
}

/** Dies at each step in turn; answers after which the receiver saw a message twice. */
async function diesEverywhere(way: Way, by: 'mail' | 'sms') {
  const before = await tickAnd(way.house, new Set())
  const finished = new Set(before.rows.map(one => one.id))
  const { steps, ...whole } = await dies(way, finished)
  expect(whole.states).toEqual(['sent'])
  expect(whole.seen.toSorted(byText)).toEqual(whole.ids)
  // The minute; what is to be sent, the sending, the note that it was sent.
  expect(steps.filter(stands)).toEqual(['commit', ...['commit', by, 'commit']])
  const twice: string[] = []
  const died = async (step: number, when: Death['when']) => {
    const { seen, states, ids, steps: its } = await dies(way, finished, { step, when })
    const [what, at] = [`${when} ${its[step - 1]}`, `step ${step}`]
    expect({ what, at, states, seen: [...new Set(seen)].toSorted(byText) }).toEqual({
      ...{ what, at, states: ['sent'], seen: ids },
    })
    if (seen.length > ids.length) twice.push(what)
    return its
  }
  let deaths = 0
  for (let step = 1; ; step++) {
    const its = await died(step, 'before')
    if (its.length < step) break
    deaths++
    if (stands(its[step - 1] ?? '')) await died(step, 'after')
  }
  expect(deaths).toBeGreaterThan(steps.filter(stands).length * 3)
  return twice
}

it('wherever sending dies, nobody is left untold, and no receiver has a message under two ids', async () => {
  const twice = await diesEverywhere(byMail, 'mail')
  // Only between the receiver's yes and our note of it is one sent again, under the same id.
  expect(twice).toContain('after mail')
  expect(twice).not.toContain('before mail')
  expect(twice).not.toContain('after commit')
}, 120_000)

it('nor to a telephone', async () => {
  const texts: string[] = []
  const sends = { ...house, sendSms: async ({ id }: { readonly id: string }) => void texts.push(id) }
  await inTest(house.database, municipality, tx =>
    tx.updateTable('employee').set({ phone: '+4799999999' }).where('id', '=', teacher.id).execute(),
  )
  const habits = { when: {}, quiet: null, digestAt: '12:00', channels: ['sms'], version: 0 }
  expect((await carryOut(house, chooseHabits, { actor: teacher, key: randomUUID(), input: habits })).is).toBe('done')
  const twice = await diesEverywhere({ house: sends, to: toTeacher, arrived: () => [...texts] }, 'sms')
  expect(twice).toContain('after sms')
  expect(twice).not.toContain('before sms')
  expect(twice).not.toContain('after commit')
  await carryOut(house, chooseHabits, {
    actor: teacher,
    key: randomUUID(),
    input: { ...habits, channels: ['email'], version: 1 },
  })
}, 120_000)

it('a receiver that is down stops nobody else, and gets its own when it is up again, once', async () => {
  const messages = await told(toTeacher, toParent)
  const before = mail.received.length
  const down: House = {
    ...house,
    sendMail: async one =>
      one.to.endsWith('@familie.example') ? Promise.reject(new Error('down')) : house.sendMail(one),
  }
  const states = async () => (await messages()).map(one => one.state).toSorted(byText)
  const finished = new Set<string>()
  for (let round = 0; round < 3; round++) {
    const { rows } = await tickAnd(down, finished)
    for (const { id, data } of rows)
      await sendMessage.work(down, data).then(
        () => finished.add(id),
        () => {},
      )
    expect(await states()).toEqual(['queued', 'sent'])
  }
  expect(since(before)).toHaveLength(1)
  await lives(house, finished)
  expect(await states()).toEqual(['sent', 'sent'])
  expect(since(before).toSorted(byText)).toEqual((await messages()).map(one => one.id))
})

it('several taken together and a death among them: nobody is left untold, and none twice that was noted as sent', async () => {
  const before = await tickAnd(house, new Set())
  const finished = new Set(before.rows.map(one => one.id))
  const five = [
    toTeacher,
    toParent,
    { kind: 'employee', id: here.leader.id },
    { kind: 'family', id: guardians[1].id },
  ] as const
  const together = async (one: House, rows: readonly Job[]) => {
    const ended = await Promise.allSettled(rows.map(({ data }) => sendMessage.work(one, data)))
    ended.forEach((end, at) => end.status === 'fulfilled' && finished.add(rows[at]?.id ?? ''))
  }
  const ids = (all: readonly { readonly id: string }[]) => all.map(one => one.id).toSorted(byText)
  let noted = 0
  for (let step = 2; ; step += 5) {
    const messages = await told(...five)
    const { rows } = await tickAnd(house, finished)
    expect(rows).toHaveLength(five.length)
    const count = mail.received.length
    const first = mortal(house, { step, when: 'after' })
    await together(first.house, rows)
    const sentBefore = ids((await messages()).filter(one => one.state === 'sent'))
    noted += sentBefore.length
    await together(house, rows)
    const now = await messages()
    expect(now.map(one => one.state)).toEqual(five.map(() => 'sent'))
    const seen = since(count)
    expect([...new Set(seen)].toSorted(byText)).toEqual(ids(now))
    expect(seen.filter(one => sentBefore.includes(one)).toSorted(byText)).toEqual(sentBefore)
    if (!first.isDead()) break
  }
  expect(noted).toBeGreaterThan(five.length)
}, 120_000)
