import { describe, expect, it } from 'vitest'
import { movable } from '../../../tests/clock.ts'
import { aHouse, newMunicipality, theClock } from '../../../tests/house.ts'
import { demoSubject, endRole } from './index.ts'
import type { DemoPerson } from './parts.ts'
import { cookieSigner } from './session/cookie.ts'
import { sessionTick } from './session/tick.ts'
import type { Browser } from './testing-browser.ts'
import { openBrowser } from './testing-browser.ts'
import { aDemoPerson, anApp } from './testing-server.ts'
import { aGuardianRole, anEmployeeRole, newSlug, within } from './testing.ts'

const MINUTE = 60_000
const house = await aHouse()
const from = theClock.now()
const people: DemoPerson[] = []
const demo = { people: async () => people, clock: { now: theClock.now, moveTo: async () => false } }

/** A municipality of its own, with somebody in it, a browser, and a real time that the test moves. */
async function aDay(options: { baseUrl?: string } = {}) {
  const municipality = await newMunicipality(house.database)
  const slug = newSlug()
  people.push(aDemoPerson(slug))
  const kari = await anEmployeeRole(house.database, { municipality, from, slug })
  const real = movable(new Date('2026-11-21T12:00:00Z'))
  const { baseUrl = 'http://localhost' } = options
  const emergency = async () => ({ name: { nb: 'Barnevernvakta', nn: 'Barnevernsvakta' }, phone: '00 00 00 00' })
  const app = anApp(house, { demo, realClock: real.now, baseUrl, emergency })
  const browser = openBrowser(baseUrl, (address, init) => app.request(address, init))
  const wait = (minutes: number) => real.set(new Date(real.now().getTime() + minutes * MINUTE))
  return { municipality, slug, kari, browser, wait, app, real }
}
const logIn = (browser: Browser, person: string) => browser.call('/demo/login', { person })
const status = async (browser: Browser, path = '/api/who') => (await browser.go(path)).status

describe('a session', () => {
  it('lives as long as it is used, and ends half an hour after its last request', async () => {
    const { browser, slug, wait } = await aDay()
    await logIn(browser, slug)
    for (const minutes of [29, 29, 29]) {
      wait(minutes)
      expect(await status(browser)).toBe(200)
    }
    wait(31)
    expect(await status(browser)).toBe(401)
    expect(await status(browser, '/api/session')).toBe(401)
  })

  it('ends after ten hours, however busy', async () => {
    const { browser, slug, wait } = await aDay()
    await logIn(browser, slug)
    for (let minutes = 20; minutes < 600; minutes += 20) {
      wait(20)
      expect(await status(browser)).toBe(200)
    }
    wait(20)
    expect(await status(browser)).toBe(401)
  })

  it('is marked as used at most once a minute', async () => {
    const { browser, slug, wait, kari } = await aDay()
    await logIn(browser, slug)
    const seen = async () => {
      await browser.go('/api/who')
      const sql = 'select s.seen_at from session s join login_role r on r.id = s.role_id where r.actor_id = $1'
      return (await house.database.pool.query<{ seen_at: Date }>(sql, [kari.actorId])).rows[0]?.seen_at
    }
    const first = await seen()
    wait(0.9)
    expect(await seen()).toEqual(first)
    wait(0.2)
    expect((await seen())?.getTime()).toBe((first?.getTime() ?? 0) + 1.1 * MINUTE)
  })

  it('costs the request no trip to the database of its own', async () => {
    const { browser, slug } = await aDay()
    await logIn(browser, slug)
    const { database } = house
    const trips: number[] = []
    Object.assign(database, { onTrips: (count: number) => trips.push(count) })
    await browser.go('/api/who')
    Object.assign(database, { onTrips: undefined })
    expect(trips).toEqual([2])
  })

  it('ends with the role, at the next request', async () => {
    const { browser, slug, municipality, kari } = await aDay()
    await logIn(browser, slug)
    expect(await status(browser)).toBe(200)
    await within(house.database, municipality, from, tx => endRole(tx, { municipality, actorId: kari.actorId }, from))
    expect(await status(browser)).toBe(401)
    expect(await status(browser, '/api/session')).toBe(401)
    expect(await status(browser, '/api/session/roles')).toBe(401)
    expect((await logIn(browser, slug)).status).toBe(400)
  })

  it('is not made by changing what the cookie says', async () => {
    const { browser, slug } = await aDay()
    await logIn(browser, slug)
    const [id = '', payload = '', mac = ''] = (browser.cookie('samspor') ?? '').split('.')
    const said = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { actor: object }
    const forged = { ...said, actor: { ...said.actor, role: 'administrator' } }
    browser.keep('samspor', [id, Buffer.from(JSON.stringify(forged)).toString('base64url'), mac].join('.'))
    expect(await status(browser)).toBe(401)
    browser.keep('samspor', 'what.ever.it')
    expect(await status(browser)).toBe(401)
  })

  it('is not enough where the operation asks for a stronger log-in', async () => {
    const { browser, slug } = await aDay()
    await logIn(browser, slug)
    const signer = cookieSigner(house.secrets)
    const shown = signer.read(browser.cookie('samspor'))
    if (!shown?.actor) throw new Error('not logged in')
    browser.keep('samspor', signer.sign({ ...shown, actor: { ...shown.actor, level: 'substantial' } }))
    const answer = await browser.go('/api/who')
    expect(answer.status).toBe(401)
    expect(await answer.json()).toMatchObject({ data: { needs: 'high' } })
  })

  it('travels only over TLS where there is TLS', async () => {
    const { browser, slug } = await aDay({ baseUrl: 'https://samspor.example' })
    const [line] = (await logIn(browser, slug)).headers.getSetCookie()
    expect(line).toMatch(/^samspor=.+; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  })

  it('keeps in the database only a hash of what the cookie holds', async () => {
    const { browser, slug } = await aDay()
    await logIn(browser, slug)
    const [id] = (browser.cookie('samspor') ?? '').split('.')
    const { rows } = await house.database.pool.query('select from session where id_hash = $1', [id])
    expect(rows).toHaveLength(0)
  })

  it('is forgotten some weeks after its end', async () => {
    const { browser, slug, municipality, real, wait } = await aDay()
    await logIn(browser, slug)
    const count = async () => {
      const sql = 'select count(*)::int as count from session where municipality_id = $1'
      return (await house.database.pool.query<{ count: number }>(sql, [municipality])).rows[0]?.count
    }
    await sessionTick(real.now).run(house, municipality, theClock.now())
    expect(await count()).toBe(1)
    wait(31 * 24 * 60)
    await sessionTick(real.now).run(house, municipality, theClock.now())
    expect(await count()).toBe(0)
  })
})

describe('what a session tells and may change', () => {
  it('says who one is', async () => {
    const { browser, slug, kari, municipality } = await aDay()
    expect(await status(browser, '/api/session')).toBe(401)
    await logIn(browser, slug)
    const answer = await browser.go('/api/session')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const { rows } = await house.database.pool.query('select name, number from municipality where id = $1', [
      municipality,
    ])
    expect(await answer.json()).toEqual({
      id: kari.actorId,
      name: 'Kari Moen',
      kind: 'employee',
      role: 'practitioner',
      roleText: 'Ansatt',
      service: { id: expect.any(String) as string, name: 'Solbakken barnehage' },
      municipality: rows[0],
      level: 'high',
      language: 'nb',
      languageReviewed: true,
      demo: true,
      emergency: { name: 'Barnevernvakta', phone: '00 00 00 00' },
      now: theClock.now().toISOString(),
    })
  })

  it('keeps the language that one chose', async () => {
    const { browser, slug } = await aDay()
    await logIn(browser, slug)
    expect((await browser.call('/api/session/language', { language: 'nn' })).status).toBe(200)
    expect(await (await browser.go('/api/session')).json()).toMatchObject({ language: 'nn', roleText: 'Tilsett' })
    const wrong = await browser.call('/api/session/language', { language: 'xx' })
    expect([wrong.status, await wrong.json()]).toMatchObject([400, { data: { fields: [{ path: 'language' }] } }])
  })

  it('gives a family any of the languages, and keeps it with the log-in', async () => {
    const { browser, slug, municipality } = await aDay()
    await aGuardianRole(house.database, { municipality, from, slug })
    await logIn(browser, slug)
    const roles = (await (await browser.go('/api/session/roles')).json()) as { id: string; current: boolean }[]
    const other = roles.find(one => !one.current)
    await browser.call('/api/session/role', { role: other?.id })
    expect((await browser.call('/api/session/language', { language: 'ar' })).status).toBe(200)
    expect(await (await browser.go('/api/session')).json()).toMatchObject({ language: 'ar', languageReviewed: false })
    const kept = await house.database.pool.query<{ language: string }>(
      'select language from person_login where subject = $1',
      [demoSubject(slug)],
    )
    expect(kept.rows).toEqual([{ language: 'ar' }])
    // back at work it is one of the two that work is done in
    await browser.call('/api/session/role', { role: roles.find(one => one.current)?.id })
    expect(await (await browser.go('/api/session')).json()).toMatchObject({ language: 'nb', languageReviewed: true })
  })

  it('changes to another of one’s roles with a new session, and the ten hours go on', async () => {
    const { browser, slug, municipality, wait } = await aDay()
    await aGuardianRole(house.database, { municipality, from, slug })
    await logIn(browser, slug)
    for (let left = 590; left > 0; left -= 10) {
      wait(10)
      await browser.go('/api/who')
    }
    const before = browser.cookie('samspor') ?? ''
    const roles = (await (await browser.go('/api/session/roles')).json()) as {
      id: string
      kind: string
      roleText: string
      current: boolean
    }[]
    expect(roles.map(role => role.roleText)).toEqual(['Ansatt', 'Foresatt'])
    expect(roles.map(role => role.current)).toEqual([true, false])
    const changed = await browser.call('/api/session/role', { role: roles[1]?.id })
    expect(await changed.json()).toEqual({ to: '/familie' })
    expect(await (await browser.go('/api/who')).json()).toMatchObject({ role: 'guardian' })
    const after = browser.cookie('samspor') ?? ''
    browser.keep('samspor', before)
    expect(await status(browser)).toBe(401)
    browser.keep('samspor', after)
    wait(11)
    expect(await status(browser)).toBe(401)
  })

  it('does not change to a role of somebody else', async () => {
    const { browser, slug } = await aDay()
    const { kari } = await aDay()
    const sql = 'select id from login_role where actor_id = $1'
    const { rows } = await house.database.pool.query<{ id: string }>(sql, [kari.actorId])
    await logIn(browser, slug)
    expect((await browser.call('/api/session/role', { role: rows[0]?.id })).status).toBe(400)
    expect(await status(browser)).toBe(200)
  })
})

describe('outside a demo', () => {
  it.each([
    ['GET', '/demo/people'],
    ['POST', '/demo/login'],
    ['GET', '/demo/clock'],
    ['POST', '/demo/clock'],
    ['GET', '/demo/who/x'],
    ['GET', '/demo/oidc/.well-known/openid-configuration'],
  ])('%s %s does not exist', async (method, path) => {
    const app = anApp(house, { realClock: theClock.now })
    const headers = { 'x-samspor': '1', 'content-type': 'application/json' }
    expect((await app.request(path, { method, headers })).status).toBe(404)
  })

  it('refuses to stand beside a real issuer', () => {
    const oidc = { issuer: 'https://issuer.example', clientId: 'samspor', secret: { text: 'x' } }
    expect(() => anApp(house, { realClock: theClock.now, demo, oidc })).toThrow(/refused/)
  })
})
