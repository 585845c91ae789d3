import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { aHouse, theClock } from '../../../tests/house.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import { aCase, inTest } from '../case/testing.ts'
import { aMailServer } from '../meeting/testing.ts'
import { listNotices } from '../notice/operations/inbox.ts'
import { deliverNotices } from '../notice/testing.ts'
import { lapse, saveDelivered } from './clock-store.ts'
import { answerAsk, markOpened, send, withdrawAsks } from './index.ts'
import { askTicks } from './jobs.ts'
import type { AskState, Party } from './model.ts'
import { dueOn, whence } from './model.ts'
import { listMine, openAsk } from './operations.ts'

const before = theClock.now()
afterEach(() => theClock.set(before))
const mail = await aMailServer()
afterAll(mail.close)

async function asked(to: (here: Awaited<ReturnType<typeof aCase>>) => Party) {
  const house = await aHouse()
  const here = await aCase(house.database, { childName: 'Hemmelig Navn' })
  const { municipality, caseId, childId, teacher } = here
  const thingId = randomUUID()
  const act = <T>(work: Parameters<typeof inTest<T>>[2]) => inTest(house.database, municipality, work)
  const base = { municipality, about: { kind: 'case', id: caseId } as const, childId, newId: randomUUID }
  const ask = () =>
    act(tx =>
      send(tx, {
        ...{ ...base, thingId, kind: 'baton', from: { kind: 'employee', id: teacher.id } },
        ...{ to: to(here), dueAt: dueOn('2026-11-27'), now: theClock.now() },
      }),
    )
  await ask()
  const row = () => act(tx => tx.selectFrom('ask').selectAll().where('thing_id', '=', thingId).execute())
  return { ...here, house, thingId, act, ask, row }
}
const mine = async (actor: Actor) => {
  const found = await carryOut(await aHouse(), listMine, { actor, input: {} })
  return found.is === 'done' ? found.reply : []
}
const tick = async (name: string, municipality: number) => {
  const house = await aHouse()
  await askTicks.find(one => one.name === name)?.run(house, municipality, theClock.now())
}
const person = (actor: { id: string }): Party => ({ kind: 'employee', id: actor.id })

describe('what somebody is asked', () => {
  it('waits for the one who is asked, and for nobody else', async () => {
    const here = await asked(one => person(one.colleague))
    expect(await mine(here.colleague)).toMatchObject([{ kind: 'baton', thingId: here.thingId, state: 'sent' }])
    for (const other of [here.teacher, here.leader, here.guardians[0]]) expect(await mine(other)).toEqual([])
  })

  it('waits for the leader when a service is asked', async () => {
    const here = await asked(one => ({ kind: 'service', id: one.ppt }))
    expect(await mine(here.pptLeader)).toHaveLength(1)
    for (const other of [here.adviser, here.leader]) expect(await mine(other)).toEqual([])
  })

  it('is asked once while it waits, and tells when it was opened and answered', async () => {
    const here = await asked(one => person(one.colleague))
    await here.ask()
    expect(await here.row()).toHaveLength(1)
    const open = (actor: Actor) =>
      carryOut(here.house, openAsk, { actor, key: randomUUID(), input: { thingId: here.thingId } })
    expect(await open(here.leader)).toMatchObject({ is: 'done', reply: { opened: false } })
    expect(await open(here.colleague)).toMatchObject({ is: 'done', reply: { opened: true } })
    expect(await here.row()).toMatchObject([{ state: 'opened', opened_at: theClock.now() }])
    const answer = {
      municipality: here.municipality,
      thingId: here.thingId,
      toId: here.colleague.id,
      now: theClock.now(),
    }
    expect(await here.act(tx => answerAsk(tx, { ...answer, state: 'accepted' }))).toBe(true)
    expect(await here.act(tx => answerAsk(tx, { ...answer, state: 'declined' }))).toBe(false)
    expect(await here.row()).toMatchObject([{ state: 'accepted' }])
    expect(await mine(here.colleague)).toEqual([])
  })

  it('lapses when its day is over, and may still be answered', async () => {
    const here = await asked(one => person(one.colleague))
    theClock.set(new Date('2026-11-27T22:00:00Z'))
    await tick('ask.lapse', here.municipality)
    expect(await here.row()).toMatchObject([{ state: 'sent' }])
    theClock.set(new Date('2026-11-27T23:30:00Z'))
    await tick('ask.lapse', here.municipality)
    expect(await here.row()).toMatchObject([{ state: 'lapsed' }])
    expect(await mine(here.colleague)).toHaveLength(1)
    await here.act(tx => withdrawAsks(tx, { municipality: here.municipality, thingId: here.thingId }, theClock.now()))
    expect(await here.row()).toMatchObject([{ state: 'withdrawn' }])
  })
})

describe('what is asked again after its day', () => {
  it.each([true, false])('stands once, with the new day, in list and inbox; the clock has been: %s', async lapsed => {
    const here = await asked(one => person(one.colleague))
    theClock.set(new Date('2026-11-27T23:30:00Z'))
    if (lapsed) await tick('ask.lapse', here.municipality)
    const dueAt = dueOn('2026-12-04')
    const again = () =>
      here.act(tx =>
        send(tx, {
          ...{
            municipality: here.municipality,
            about: { kind: 'case', id: here.caseId },
            childId: here.childId,
            dueAt,
          },
          ...{ newId: randomUUID, thingId: here.thingId, kind: 'baton', now: theClock.now() },
          ...{ from: { kind: 'employee', id: here.teacher.id }, to: person(here.colleague) },
        }),
      )
    await again()
    expect((await here.row()).map(one => one.state).toSorted()).toEqual(['sent', 'withdrawn'])
    expect(await mine(here.colleague)).toMatchObject([{ state: 'sent', dueAt: dueAt.toISOString() }])
    const inbox = await carryOut(here.house, listNotices, { actor: here.colleague, input: { show: 'all' } })
    const endings = inbox.is === 'done' ? inbox.reply.notices.map(one => one.ending) : []
    expect(endings.map(String).toSorted((a, b) => a.localeCompare(b))).toEqual(['null', 'withdrawn'])
    // Before its day it is still asked once, and the first day holds.
    await again()
    expect(await here.row()).toHaveLength(2)
  })
})

describe('whatever happens to a question, in whatever order', () => {
  it('follows what may follow on what, and stands when it is over', async () => {
    const here = await asked(one => person(one.colleague))
    const { municipality, caseId, childId, teacher, colleague } = here
    const now = theClock.now()
    const [dueAt, past] = [dueOn('2026-11-27'), new Date('2026-11-28T00:00:00Z')]
    const about = { kind: 'case', id: caseId } as const
    const to = person(colleague)
    const acts = {
      delivered: (tx, thingId) => saveDelivered(tx, municipality, [{ thingId, kind: 'need', to }], now),
      opened: (tx, thingId) => markOpened(tx, { municipality, now, thingId, toId: to.id }),
      lapsed: tx => lapse(tx, municipality, past),
      accepted: (tx, thingId) => answerAsk(tx, { municipality, thingId, toId: to.id, state: 'accepted', now }),
      declined: (tx, thingId) => answerAsk(tx, { municipality, thingId, toId: to.id, state: 'declined', now }),
      countered: (tx, thingId) => answerAsk(tx, { municipality, thingId, toId: to.id, state: 'countered', now }),
      withdrawn: (tx, thingId) => withdrawAsks(tx, { municipality, thingId }, now),
    } satisfies Partial<Record<AskState, (tx: Tx, thingId: string) => Promise<unknown>>>
    type Act = keyof typeof acts
    const act = fc.constantFrom<Act[]>(
      'delivered',
      'opened',
      'lapsed',
      'accepted',
      'declined',
      'countered',
      'withdrawn',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async wanted => {
        const thingId = randomUUID()
        const been = await here.act(async tx => {
          const from = { kind: 'employee', id: teacher.id } as const
          await send(tx, {
            municipality,
            about,
            childId,
            newId: randomUUID,
            thingId,
            kind: 'need',
            from,
            to,
            dueAt,
            now,
          })
          const states: string[] = []
          for (const next of wanted) {
            await acts[next](tx, thingId)
            const { state } = await tx
              .selectFrom('ask')
              .select('state')
              .where('thing_id', '=', thingId)
              .executeTakeFirstOrThrow()
            states.push(state)
          }
          return states
        })
        let state: AskState = 'sent'
        expect(been).toEqual(wanted.map(next => (state = whence(next).includes(state) ? next : state)))
      }),
      { numRuns: 60 },
    )
  })
})

describe('the notice', () => {
  const noticed = async (here: Awaited<ReturnType<typeof asked>>) => {
    const count = mail.received.length
    await deliverNotices({ ...here.house, sendMail: mail.sendMail }, here.municipality)
    return mail.received.slice(count)
  }

  it('says what kind of thing waits and by when, and nothing about whom', async () => {
    const here = await asked(one => person(one.colleague))
    const [one] = await noticed(here)
    const text = Buffer.from(one?.raw ?? '').toString('utf8')
    expect(text).toMatch(/27\.11\.2026/)
    expect(text).not.toMatch(/Hemmelig|Lars|Marte|Bjørkely|barn/i)
    expect(text).not.toContain(here.caseId)
    expect(await here.row()).toMatchObject([{ state: 'delivered' }])
    expect(await noticed(here)).toEqual([])
  })

  it('goes to nobody whose whereabouts are protected, by any grade', async () => {
    const here = await asked(one => ({ kind: 'family', id: one.guardians[0].id }))
    await here.act(tx =>
      tx
        .updateTable('family_person')
        .set({ protection: 'hidden_residence' })
        .where('id', '=', here.guardians[0].id)
        .execute(),
    )
    expect(await noticed(here)).toEqual([])
    expect(await here.row()).toMatchObject([{ state: 'sent' }])
  })
})
