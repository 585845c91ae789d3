import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { movable } from '../../../tests/clock.ts'
import { aHouse, newMunicipality, theClock } from '../../../tests/house.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { endRole } from './index.ts'
import { logInsOf } from './log-ins.ts'
import type { DemoPerson } from './parts.ts'
import type { HandOver } from './session/hand-over.ts'
import type { Browser } from './testing-browser.ts'
import { openBrowser } from './testing-browser.ts'
import { aDemoPerson, anApp } from './testing-server.ts'
import { aGuardianRole, anEmployeeRole, newSlug, within } from './testing.ts'

const MINUTE = 60_000
const house = await aHouse()
const from = theClock.now()
const people: DemoPerson[] = []
const demo = { people: async () => people, clock: { now: theClock.now, moveTo: async () => false } }
const caseId = randomUUID()
const childId = randomUUID()

/** Hege, who is guardian and works at the school, with a browser; the case is hers to hand over, unless another answer is given. */
async function aDay(handOver?: HandOver) {
  const municipality = await newMunicipality(house.database)
  const slug = newSlug()
  people.push(aDemoPerson(slug, 'guardian'))
  const hege = await aGuardianRole(house.database, { municipality, from, slug })
  await anEmployeeRole(house.database, { municipality, from, slug })
  const real = movable(new Date('2026-11-21T12:00:00Z'))
  const yes: HandOver = async (_adult, asked) =>
    asked === caseId
      ? { is: 'done', reply: { childId, lasts: 30, idle: 10 } }
      : { is: 'hidden', because: 'absent', reason: 'absent' }
  const app = anApp(house, { demo, realClock: real.now, handOver: handOver ?? yes })
  const browser = openBrowser('http://localhost', (address, init) => app.request(address, init))
  await browser.call('/demo/login', { person: slug })
  const wait = (minutes: number) => real.set(new Date(real.now().getTime() + minutes * MINUTE))
  return { municipality, slug, hege, browser, wait, app }
}
const status = async (browser: Browser, path: string) => (await browser.go(path)).status
const hand = (browser: Browser, one = caseId) => browser.call('/api/session/child', { caseId: one })

describe('a screen that is handed to a child', () => {
  it('is no log-in any more: the adult’s has ended, here and by the old cookie', async () => {
    const { browser, app } = await aDay()
    const old = browser.cookie('samspor') ?? ''
    expect(await status(browser, '/api/who')).toBe(200)
    expect((await hand(browser)).status).toBe(200)
    for (const path of ['/api/who', '/api/session', '/api/session/roles', '/api/live/mine'])
      expect([401, 404]).toContain(await status(browser, path))
    const adult = openBrowser('http://localhost', (address, init) => app.request(address, init))
    adult.keep('samspor', old)
    expect(await status(adult, '/api/who')).toBe(401)
    const answer = await browser.go('/api/session/child')
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { caseId, language: 'nb', demo: true, emergency: null, idle: 10 * MINUTE, left: 30 * MINUTE },
    ])
  })

  it('never becomes an adult’s: no role is chosen from it, and it cannot be handed on', async () => {
    const { browser, municipality, hege } = await aDay()
    const { rows } = await house.database.pool.query<{ id: string }>(
      'select id from login_role where municipality_id = $1 and actor_id = $2',
      [municipality, hege.actorId],
    )
    const role = rows[0]?.id ?? ''
    await hand(browser)
    expect((await browser.call('/api/session/role', { role })).status).toBe(401)
    expect((await browser.submit('/login/role', { role, to: '/' })).headers.get('location')).toMatch(/^\/login\?/)
    expect((await browser.go('/login/role')).headers.get('location')).toMatch(/^\/login\?/)
    expect((await hand(browser)).status).toBe(401)
    expect((await browser.call('/api/session/language', { language: 'nn' })).status).toBe(401)
    expect(await status(browser, '/api/session/child')).toBe(200)
  })

  it('closes when nobody touches it, when its time is over, and with the role of who handed it over', async () => {
    const idle = await aDay()
    await hand(idle.browser)
    idle.wait(9)
    expect(await status(idle.browser, '/api/session/child')).toBe(200)
    // What was touched between two beats of the page has not been told.
    idle.wait(11)
    expect(await status(idle.browser, '/api/session/child')).toBe(200)
    idle.wait(12)
    expect(await status(idle.browser, '/api/session/child')).toBe(401)
    const busy = await aDay()
    await hand(busy.browser)
    for (const minutes of [9, 9, 9]) {
      busy.wait(minutes)
      expect(await status(busy.browser, '/api/session/child')).toBe(200)
    }
    busy.wait(4)
    expect(await status(busy.browser, '/api/session/child')).toBe(401)
    const { browser, municipality, hege } = await aDay()
    await hand(browser)
    await within(house.database, municipality, from, tx => endRole(tx, { municipality, actorId: hege.actorId }, from))
    expect(await status(browser, '/api/session/child')).toBe(401)
  })

  it('is over with the adult’s own log-in, if that would have been sooner', async () => {
    const { browser, wait } = await aDay()
    // Ten hours at most, kept alive on the way.
    for (let waited = 0; waited < 575; waited += 25) {
      wait(25)
      expect(await status(browser, '/api/who')).toBe(200)
    }
    wait(24)
    expect(await status(browser, '/api/who')).toBe(200)
    expect((await hand(browser)).status).toBe(200)
    expect(await (await browser.go('/api/session/child')).json()).toMatchObject({ left: MINUTE })
    wait(2)
    expect(await status(browser, '/api/session/child')).toBe(401)
  })

  it('is not begun by a log-in that was ended at the same moment, nor begun twice by one', async () => {
    const { browser, municipality } = await aDay()
    const answers = await Promise.all([hand(browser), hand(browser), hand(browser)])
    expect(answers.map(one => one.status).toSorted((a, b) => a - b)).toEqual([200, 401, 401])
    const { rows } = await house.database.pool.query(
      'select from session where municipality_id = $1 and child_id is not null',
      [municipality],
    )
    expect(rows).toHaveLength(1)
  })

  it('is given back: nobody is logged in then', async () => {
    const { browser, slug } = await aDay()
    await hand(browser)
    expect((await browser.call('/api/session/child/end')).status).toBe(200)
    for (const path of ['/api/session/child', '/api/session', '/api/who']) expect(await status(browser, path)).toBe(401)
    expect(browser.cookie('samspor_handed')).toBe('1')
    await browser.call('/demo/login', { person: slug })
    expect(await status(browser, '/api/session/child')).toBe(401)
    expect(await status(browser, '/api/who')).toBe(200)
  })

  it('is not handed without a yes: the adult stays logged in', async () => {
    const no: HandOver = async () => ({ is: 'refused', refusal: new Refusal('child_screen.not_child', undefined) })
    const refused = await aDay(no)
    const answer = await hand(refused.browser)
    expect([answer.status, await answer.json()]).toMatchObject([409, { code: 'child_screen.not_child' }])
    expect(await status(refused.browser, '/api/who')).toBe(200)
    const hidden = await aDay()
    expect((await hand(hidden.browser, randomUUID())).status).toBe(404)
    expect((await hidden.browser.call('/api/session/child', { caseId: 'x' })).status).toBe(404)
    expect(await status(hidden.browser, '/api/who')).toBe(200)
  })

  it('does not stand among the adult’s log-ins: when it was given back is the child’s', async () => {
    const { browser, municipality, hege } = await aDay()
    await hand(browser)
    const { sessions } = await within(house.database, municipality, from, tx =>
      logInsOf(tx, municipality, hege.actorId),
    )
    expect(sessions).toHaveLength(1)
    expect(sessions[0]?.endedAt).not.toBeNull()
  })
})
