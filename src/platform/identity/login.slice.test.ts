import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { aHouse, newMunicipality, theClock } from '../../../tests/house.ts'
import { realClock } from '../clock/real-clock.ts'
import type { DemoPerson } from './parts.ts'
import { aDemoPerson, anApp, serving } from './testing-server.ts'
import { openBrowser } from './testing-browser.ts'
import { aGuardianRole, anEmployeeRole, newSlug } from './testing.ts'

const house = await aHouse()
const municipality = await newMunicipality(house.database)
const from = theClock.now()
const people: DemoPerson[] = []
const clock = { now: theClock.now, moveTo: async () => false }
const demo = { people: async () => people, clock }
const { baseUrl, close } = await serving(url => anApp(house, { demo, realClock, baseUrl: url }))
afterAll(close)

async function aKari() {
  const slug = newSlug()
  people.push(aDemoPerson(slug))
  return { slug, ...(await anEmployeeRole(house.database, { municipality, from, slug })) }
}

/** From `/login` to the page of people, and on as one of them, up to the way back to us. */
async function becoming(slug: string, to = '/') {
  const browser = openBrowser(baseUrl)
  const { page, path } = await browser.follow(await browser.go(`/login?to=${encodeURIComponent(to)}`))
  expect(page.status).toBe(200)
  expect(await page.text()).toContain(slug)
  let answer = await browser.submit(path, { person: slug })
  while (!answer.headers.get('location')?.includes('/login/callback'))
    answer = await browser.go(answer.headers.get('location') ?? '')
  return { browser, back: answer.headers.get('location') ?? '' }
}

describe('log-in through an issuer', () => {
  it('goes from the list of people to where one wanted to be', async () => {
    const kari = await aKari()
    const { browser, back } = await becoming(kari.slug, '/barn/7?fane=plan')
    const answer = await browser.go(back)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/barn/7?fane=plan')
    const who = await browser.go('/api/who')
    expect(await who.json()).toEqual({ id: kari.actorId, role: 'practitioner', municipality })
  })

  it('sets a cookie that no script reads and no other site sends', async () => {
    const { browser, back } = await becoming((await aKari()).slug)
    const cookies = (await browser.go(back)).headers.getSetCookie()
    const session = cookies.find(line => line.startsWith('samspor='))
    expect(session).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(session).not.toContain('Secure')
    expect(cookies.find(line => line.startsWith('samspor_login='))).toMatch(/Max-Age=0/)
  })

  it('is refused with another state', async () => {
    const { browser, back } = await becoming((await aKari()).slug)
    const address = new URL(back)
    address.searchParams.set('state', 'another')
    const answer = await browser.go(address.href)
    expect([answer.status, await answer.text()]).toEqual([400, 'failed: failed'])
    expect(browser.cookie('samspor')).toBeUndefined()
  })

  it('is refused in a browser that did not begin it', async () => {
    const { back } = await becoming((await aKari()).slug)
    const stranger = openBrowser(baseUrl)
    const answer = await stranger.go(back)
    expect([answer.status, await answer.text()]).toEqual([400, 'failed: expired'])
    expect(stranger.cookie('samspor')).toBeUndefined()
  })

  it('is refused when an answer is played again, with the cookie that began it', async () => {
    const { browser, back } = await becoming((await aKari()).slug)
    const began = browser.cookie('samspor_login') ?? ''
    expect((await browser.go(back)).status).toBe(303)
    expect((await browser.go(back)).status).toBe(400)
    const replay = openBrowser(baseUrl)
    replay.keep('samspor_login', began)
    const answer = await replay.go(back)
    expect([answer.status, await answer.text()]).toEqual([400, 'failed: failed'])
    expect(replay.cookie('samspor')).toBeUndefined()
  })

  it('gives a new session, and ends the one that was there before', async () => {
    const kari = await aKari()
    const before = await becoming(kari.slug)
    await before.browser.go(before.back)
    const planted = before.browser.cookie('samspor') ?? ''
    const { browser, back } = await becoming(kari.slug)
    browser.keep('samspor', planted)
    await browser.go(back)
    expect(browser.cookie('samspor')).not.toBe(planted)
    expect((await browser.go('/api/who')).status).toBe(200)
    expect((await before.browser.go('/api/who')).status).toBe(401)
  })

  it('lets who has two roles choose one, and keeps where they wanted to be', async () => {
    const kari = await aKari()
    await aGuardianRole(house.database, { municipality, from, slug: kari.slug, place: 'Prøvekommune' })
    const { browser, back } = await becoming(kari.slug, '/familie/plan')
    const answer = await browser.go(back)
    expect(answer.headers.get('location')).toBe('/login/role?to=%2Ffamilie%2Fplan')
    expect((await browser.go('/api/who')).status).toBe(401)
    const choosing = browser.cookie('samspor')
    const page = await (await browser.go('/login/role?to=%2Ffamilie%2Fplan')).text()
    const roles = JSON.parse(page.replace('choose ', '')) as { id: string; kind: string }[]
    expect(roles.map(role => role.kind)).toEqual(['employee', 'family'])
    const chosen = await browser.submit('/login/role', { role: roles[1]?.id ?? '', to: '/familie/plan' })
    expect(chosen.headers.get('location')).toBe('/familie/plan')
    expect(browser.cookie('samspor')).not.toBe(choosing)
    expect(await (await browser.go('/api/who')).json()).toMatchObject({ role: 'guardian' })
  })

  it('does not give a role that belongs to somebody else', async () => {
    const [kari, other] = [await aKari(), await aKari()]
    await aGuardianRole(house.database, { municipality, from, slug: kari.slug })
    const { rows } = await house.database.pool.query<{ id: string }>('select id from login_role where actor_id = $1', [
      other.actorId,
    ])
    const { browser, back } = await becoming(kari.slug)
    await browser.go(back)
    const answer = await browser.submit('/login/role', { role: rows[0]?.id ?? '', to: '/' })
    expect(answer.headers.get('location')).toMatch(/^\/login\?/)
    expect((await browser.go('/api/who')).status).toBe(401)
  })

  it('has a kind page for who has no role', async () => {
    const slug = newSlug()
    people.push(aDemoPerson(slug))
    const { browser, back } = await becoming(slug)
    const answer = await browser.go(back)
    expect([answer.status, await answer.text()]).toEqual([403, 'none'])
    expect(browser.cookie('samspor')).toBeUndefined()
  })

  it('never returns to another site', async () => {
    const kari = await aKari()
    for (const to of ['https://evil.example/', '//evil.example', '/\\evil.example', '/%5Cevil', `/${randomUUID()}`]) {
      const { browser, back } = await becoming(kari.slug, to)
      const location = (await browser.go(back)).headers.get('location') ?? ''
      expect(new URL(location, baseUrl).origin).toBe(baseUrl)
    }
  })

  it('logs out, and the old cookie is worth nothing', async () => {
    const { browser, back } = await becoming((await aKari()).slug)
    await browser.go(back)
    const old = browser.cookie('samspor') ?? ''
    const answer = await browser.submit('/logout', {})
    expect(answer.headers.get('location')).toBe('/login/out')
    expect(browser.cookie('samspor')).toBeUndefined()
    browser.keep('samspor', old)
    expect((await browser.go('/api/who')).status).toBe(401)
  })
})

it('says kindly that the issuer does not answer', async () => {
  const issuer = 'http://127.0.0.1:9'
  const app = anApp(house, { realClock, oidc: { issuer, clientId: 'samspor', secret: { text: 'x' } } })
  const answer = await app.request('/login')
  expect([answer.status, await answer.text()]).toEqual([503, 'failed: failed'])
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

it('stays at one name of this machine, because each has cookies of its own', async () => {
  const app = anApp(house, { demo, realClock, baseUrl: 'http://localhost:3000' })
  const answer = await app.request('http://127.0.0.1:3000/login?to=/barn')
  expect(answer.headers.get('location')).toBe('http://localhost:3000/login?to=/barn')
})
