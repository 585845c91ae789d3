import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { aHouse } from '../../../tests/house.ts'
import { theClock } from '../../../tests/clock.ts'
import type { Actor } from '../../kernel/actor.ts'
import { grantRole, tieLogin } from '../../platform/identity/index.ts'
import { openBrowser } from '../../platform/identity/testing-browser.ts'
import { anApp } from '../../platform/identity/testing-server.ts'
import { inTest } from '../case/testing.ts'
import { handOver, offerScreen } from '../child-screen/operations.ts'
import { tell } from '../notice/index.ts'
import { allReads, aSharedCase } from '../sharing/slice.testing.ts'
import type { SharedCase } from '../sharing/slice.testing.ts'
import { registerConsent } from '../sharing/operations/answer.ts'
import { codeFrom, grouped, numberFrom } from './letter-rules.ts'
import { codeSeed, numberSeed } from './operations/letter-secrets.ts'
import { listPapers, waitingOnPaper } from './operations/list.ts'
import { makeLetter, seeIdentity } from './operations/letters.ts'
import { printPaper } from './operations/print.ts'
import { redeemLetter } from './operations/redeem.ts'
import { noteGiven, serveOnPaper } from './operations/serve.ts'
import { paperTicks } from './jobs.ts'

const house = await aHouse()
const app = anApp(house, {
  realClock: theClock.now,
  letter: redeemLetter,
  demo: { people: async () => [], clock: { now: theClock.now, moveTo: async () => false } },
})
const aBrowser = () => openBrowser('http://localhost', (address, init) => app.request(address, init))

async function done<T>(outcome: Promise<{ is: string; reply?: T }>): Promise<T> {
  const got = await outcome
  if (got.is !== 'done' || got.reply === undefined) throw new Error(JSON.stringify(got))
  return got.reply
}
const own = ({ caseId, childId }: SharedCase) => ({ caseId, personId: childId })
const serves = (here: SharedCase) =>
  done(here.act(serveOnPaper, here.teacher, { ...own(here), onPaper: true, because: 'Har ikke BankID.' }))
const people = async (here: SharedCase) =>
  (await done(here.act(listPapers, here.teacher, { caseId: here.caseId }))).people
const waiting = async (here: SharedCase) => (await done(here.act(waitingOnPaper, here.teacher, {}))).waiting
const told = (here: SharedCase, thing: string) =>
  inTest(here.database, here.municipality, tx =>
    tell(tx, {
      ...{ municipality: here.municipality, kind: 'own_view', to: { kind: 'family', id: here.childId } },
      ...{ about: { kind: 'case', id: here.caseId }, childId: here.childId, thingId: thing, dueAt: null },
      ...{ now: theClock.now(), newId: randomUUID },
    }),
  )
const makes = (here: SharedCase) => here.act(makeLetter, here.teacher, { ...own(here), language: 'nb' })
const comesIn = async (id: string) => {
  const browser = aBrowser()
  const secrets = {
    code: grouped(codeFrom(codeSeed(house.secrets, id))),
    number: numberFrom(numberSeed(house.secrets, id)),
  }
  await browser.submit('/login/letter', secrets)
  const answer = await browser.go('/api/session')
  return answer.status === 200 ? ((await answer.json()) as object) : answer.status
}
const numbered = ({ database, municipality, childId: actorId }: SharedCase) =>
  inTest(database, municipality, async tx => {
    const loginId = await tieLogin(tx, randomUUID, { pidHash: randomUUID() })
    const grant = { municipality, loginId, actorId, name: 'Lars', place: 'Veikryss', from: theClock.now() } as const
    expect(await grantRole(tx, randomUUID, { ...grant, kind: 'family', role: 'youth' })).toBe(true)
  })

describe('a youth of fifteen', () => {
  it('gets everything on paper: it waits for the holder, is printed, brought and noted', async () => {
    const here = await aSharedCase({ birthDate: '2011-03-14' })
    expect(await people(here)).toContainEqual(
      expect.objectContaining({ personId: here.childId, child: true, name: 'Lars Prøve', onPaper: null }),
    )
    await serves(here)
    theClock.forward(1)
    await told(here, randomUUID())
    const [row, ...more] = await waiting(here)
    expect([row, more]).toMatchObject([{ personId: here.childId, name: 'Lars Prøve', kind: 'own_view' }, []])
    for (const one of paperTicks) await one.run(here.house, here.municipality, theClock.now())
    const { rows } = await here.database.pool.query<{ to_id: string }>(
      "select to_id from notice where municipality_id = $1 and kind = 'paper'",
      [here.municipality],
    )
    expect(rows).toEqual([{ to_id: here.teacher.id }])
    const paper = await done(here.act(printPaper, here.teacher, { ...own(here), kind: 'information' }))
    expect(paper.base64.length).toBeGreaterThan(100)
    const given = { kind: 'own_view', thingId: row?.thingId, since: row?.since, language: 'nb', how: 'told' }
    await done(here.act(noteGiven, here.teacher, { ...own(here), ...given }))
    expect(await waiting(here)).toEqual([])
    const things = (await people(here)).find(one => one.child)?.things.map(one => one.kind)
    expect(things).toContain('information')
    // How the two homes reach each other is not for the child to say.
    expect(things).not.toContain('contact')
    expect((await people(here)).find(one => one.personId === here.hege.id)?.things.map(one => one.kind)).toContain(
      'contact',
    )
  })

  it('has a door of its own of which no parent is told: paper, letter, identity and screen leave no mark that they read', async () => {
    const here = await aSharedCase({ birthDate: '2011-03-14' })
    const { caseId, childId, hege, trond, teacher } = here
    const everything = async (who: Actor) => {
      const all: unknown[] = []
      for (const op of await allReads()) {
        const outcome = await here.act(op, who, { caseId, childId, personId: childId, limit: 50 })
        all.push([op.contract['~orpc'].meta.id, outcome.is, outcome.is === 'done' ? outcome.reply : null])
      }
      return JSON.stringify(all)
    }
    const both = async () => [await everything(hege), await everything(trond)]
    await both()
    const before = await both()
    await serves(here)
    await done(here.act(seeIdentity, teacher, { ...own(here), how: 'passport', words: 'Vist på skolen.' }))
    expect(await comesIn((await done(makes(here))).id)).toMatchObject({ id: childId, role: 'youth' })
    await done(here.act(handOver, teacher, { caseId }))
    for (const parent of [hege, trond])
      expect(await done(here.act(offerScreen, parent, { caseId }))).toMatchObject({ lasts: 30 })
    expect(await both()).toEqual(before)
    const { rows } = await here.database.pool.query(
      "select audience, not_for from log_entry where municipality_id = $1 and kind = 'letter.made'",
      [here.municipality],
    )
    expect(rows).toEqual([{ audience: 'not_guardians', not_for: null }])
  })

  it('comes in by a letter with a code where there is no number, and by an own log-in beside it', async () => {
    const here = await aSharedCase({ birthDate: '2011-03-14' })
    const { id } = await done(makes(here))
    expect(await comesIn(id)).toMatchObject({ id: here.childId, role: 'youth', level: 'low' })
    expect(await comesIn(id)).toBe(401)
    // A letter is not in the way of a number that comes later, and no own way in.
    expect(await done(here.act(offerScreen, here.hege, { caseId: here.caseId }))).toMatchObject({ lasts: 30 })
    await numbered(here)
    expect(await makes(here)).toMatchObject({ refusal: { code: 'letter.can_log_in' } })
    // Nor when the holder says that all is to come on paper: nobody else opens a door that the youth has.
    await serves(here)
    expect(await makes(here)).toMatchObject({ refusal: { code: 'letter.can_log_in' } })
  })
})

describe('one of eighteen, who alone decides', () => {
  it('is served on paper, and the answer is written down; no parent is in the list', async () => {
    const here = await aSharedCase({ birthDate: '2008-03-14' })
    const { caseId, ppt, teacher, childId } = here
    expect((await people(here)).map(one => one.personId)).toEqual([childId])
    await serves(here)
    theClock.forward(1)
    const { id } = await done(here.ask(['meetings']))
    const [row] = await waiting(here)
    expect(row).toMatchObject({ personId: childId, kind: 'consent', thingId: id })
    const things = (await people(here)).find(one => one.child)?.things
    expect(things).toContainEqual(expect.objectContaining({ kind: 'consent', thingId: id }))
    await done(here.act(printPaper, teacher, { ...own(here), kind: 'consent', thingId: id }))
    const answers = [{ topic: 'meetings', answer: 'yes' }]
    const written = {
      ...{ giver: { kind: 'youth', id: childId }, method: 'paper', note: 'På arket.', archiveRef: 'Skap 2' },
      ...{ language: 'nb', interpreter: 'not_needed' },
    }
    const outcome = await here.act(registerConsent, teacher, { caseId, serviceId: ppt, answers, ...written })
    expect(outcome).toMatchObject({ is: 'done' })
    expect(await waiting(here)).toEqual([])
  })
})

describe('a child before the age of own pages', () => {
  it('is handed nothing by name: no paper, no letter', async () => {
    const here = await aSharedCase({ birthDate: '2018-03-14' })
    expect((await people(here)).some(one => one.child)).toBe(false)
    expect((await makes(here)).is).toBe('hidden')
    expect((await here.act(serveOnPaper, here.teacher, { ...own(here), onPaper: true, because: 'Ung' })).is).toBe(
      'hidden',
    )
  })
})
