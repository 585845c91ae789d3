import { describe, expect, it } from 'vitest'
import { aHouse, newMunicipality, theClock } from '../../../tests/house.ts'
import type { DemoPerson } from './parts.ts'
import { openBrowser } from './testing-browser.ts'
import { aDemoPerson, anApp, serving } from './testing-server.ts'
import { aGuardianRole, anEmployeeRole, newSlug } from './testing.ts'

const house = { ...(await aHouse()), lightLogin: true }
const from = theClock.now()
const people: DemoPerson[] = []
const demo = { people: async () => people, clock: { now: theClock.now, moveTo: async () => false } }
const app = anApp(house, { demo, realClock: theClock.now })
const aBrowser = () => openBrowser('http://localhost', (address, init) => app.request(address, init))

/** Hege, who is guardian here and works at the school. */
async function aHege() {
  const municipality = await newMunicipality(house.database)
  const slug = newSlug()
  people.push(aDemoPerson(slug, 'guardian'))
  const work = await anEmployeeRole(house.database, { municipality, from, slug })
  const home = await aGuardianRole(house.database, { municipality, from, slug, name: 'Hege Lund' })
  return { municipality, slug, work, home, browser: aBrowser() }
}
const roleOf = async (actorId: string) => {
  const { rows } = await house.database.pool.query<{ id: string }>('select id from login_role where actor_id = $1', [
    actorId,
  ])
  return rows[0]?.id ?? ''
}

describe('the weakest log-in', () => {
  it('is for one of a family, who is not named; work does not open', async () => {
    const { slug, browser, home } = await aHege()
    const answer = await browser.call('/demo/login', { person: slug, level: 'low' })
    expect(await answer.json()).toMatchObject({ to: '/familie' })
    const session = await (await browser.go('/api/session')).json()
    expect(session).toMatchObject({ id: home.actorId, name: '', level: 'low', kind: 'family', service: null })
    expect(JSON.stringify(session)).not.toContain('Hege')
  })

  it('shows no roles and changes to none, at no door', async () => {
    const { slug, browser, work, home } = await aHege()
    await browser.call('/demo/login', { person: slug, level: 'low' })
    for (const role of [await roleOf(work.actorId), await roleOf(home.actorId)])
      expect((await browser.call('/api/session/role', { role })).status).toBe(401)
    expect((await browser.go('/api/session/roles')).status).toBe(401)
    expect((await browser.go('/login/role')).headers.get('location')).toMatch(/^\/login\?/)
    const chosen = await browser.submit('/login/role', { role: await roleOf(work.actorId), to: '/' })
    expect(chosen.headers.get('location')).toMatch(/^\/login\?/)
    expect(await (await browser.go('/api/session')).json()).toMatchObject({ level: 'low', kind: 'family' })
    // What needs more says so.
    expect((await browser.go('/api/who')).status).toBe(401)
  })

  it('is nothing for who only works here, and that is told', async () => {
    const municipality = await newMunicipality(house.database)
    const slug = newSlug()
    people.push(aDemoPerson(slug))
    await anEmployeeRole(house.database, { municipality, from, slug })
    const browser = aBrowser()
    expect((await browser.call('/demo/login', { person: slug, level: 'low' })).status).toBe(400)
    expect((await browser.go('/api/session')).status).toBe(401)
    const { rows } = await house.database.pool.query<{ reason: string }>(
      "select reason from trail where municipality_id = 0 and operation = 'session.opened' order by id desc limit 1",
    )
    expect(rows).toEqual([{ reason: 'login.too_weak' }])
  })

  it('takes the place of no stronger one of the same person, and opens the pages of nobody who has not said that it is this one', async () => {
    const { slug, browser, home } = await aHege()
    await browser.call('/demo/login', { person: slug })
    const idOf = () => browser.cookie('samspor')?.split('.')[0]
    const strong = idOf()
    await browser.call('/demo/login', { person: slug, level: 'low' })
    expect(idOf()).toBe(strong)
    expect(await (await browser.go('/api/session')).json()).toMatchObject({ id: home.actorId, level: 'high' })
    for (const [to, lands] of [
      ['', '/familie'],
      ['&to=/familie/plan', '/familie/plan'],
      ['&to=//elsewhere.example', '/familie'],
      ['&to=/barn', '/familie'],
    ]) {
      const link = await browser.go(`/login?level=low${to}`)
      expect([link.status, await link.text()]).toEqual([200, `stands Hege Lund ${lands}`])
    }
  })

  it('takes who is at work to the family’s page that was asked for, and who only works nowhere', async () => {
    const served = await serving(baseUrl =>
      anApp(house, { demo: { ...demo, loopback: baseUrl }, baseUrl, realClock: theClock.now }),
    )
    const { slug, work, home, browser } = await aHege()
    await browser.call('/demo/login', { person: slug })
    await browser.call('/api/session/role', { role: await roleOf(work.actorId) })
    expect(await (await browser.go('/api/session')).json()).toMatchObject({ kind: 'employee' })
    // A browser of the other server, with the same log-in.
    const link = await fetch(`${served.baseUrl}/login?level=low`, {
      redirect: 'manual',
      headers: { cookie: `samspor=${browser.cookie('samspor')}` },
    })
    await served.close()
    expect(new URL(link.headers.get('location') ?? '').searchParams.get('acr_values')).toBe('idporten-loa-low')
    await browser.call('/demo/login', { person: slug, level: 'low' })
    expect(await (await browser.go('/api/session')).json()).toMatchObject({ id: home.actorId, level: 'low' })

    const municipality = await newMunicipality(house.database)
    const worker = newSlug()
    people.push(aDemoPerson(worker))
    const only = await anEmployeeRole(house.database, { municipality, from, slug: worker })
    const other = aBrowser()
    await other.call('/demo/login', { person: worker })
    await other.call('/demo/login', { person: worker, level: 'low' })
    expect(await (await other.go('/api/session')).json()).toMatchObject({ id: only.actorId, level: 'high' })
  })

  it('is asked for anew, whoever was logged in at the issuer last: by who is in and says to be another, and by who is not in', async () => {
    const { slug, browser } = await aHege()
    const served = await serving(baseUrl =>
      anApp(house, { demo: { ...demo, loopback: baseUrl }, baseUrl, realClock: theClock.now }),
    )
    await browser.call('/demo/login', { person: slug })
    for (const [headers, path] of [
      [{ cookie: `samspor=${browser.cookie('samspor')}` }, '/login?level=low&anew='],
      [{}, '/login?level=low'],
    ] as const) {
      const link = await fetch(`${served.baseUrl}${path}`, { redirect: 'manual', headers })
      const asked = new URL(link.headers.get('location') ?? '').searchParams
      expect(['acr_values', 'prompt', 'max_age'].map(one => asked.get(one))).toEqual(['idporten-loa-low', 'login', '0'])
    }
    await served.close()
  })

  it('ends what somebody else has open', async () => {
    const [hege, trond] = [await aHege(), await aHege()]
    await hege.browser.call('/demo/login', { person: hege.slug })
    await hege.browser.call('/demo/login', { person: trond.slug, level: 'low' })
    expect(await (await hege.browser.go('/api/session')).json()).toMatchObject({ id: trond.home.actorId, level: 'low' })
  })

  it('is asked for nowhere that the log-in service has none', async () => {
    const asked = async (lightLogin: boolean) => {
      const served = await serving(baseUrl =>
        anApp({ ...house, lightLogin }, { demo: { ...demo, loopback: baseUrl }, baseUrl, realClock: theClock.now }),
      )
      const answer = await fetch(`${served.baseUrl}/login?level=low`, { redirect: 'manual' })
      await served.close()
      return new URL(answer.headers.get('location') ?? '').searchParams.get('acr_values')
    }
    expect(await asked(true)).toBe('idporten-loa-low')
    expect(await asked(false)).toBe('idporten-loa-high')
  })

  it('is left behind by a stronger one, which opens the rest', async () => {
    const { slug, browser, home } = await aHege()
    await browser.call('/demo/login', { person: slug, level: 'low' })
    const weak = browser.cookie('samspor') ?? ''
    await browser.call('/demo/login', { person: slug })
    expect(await (await browser.go('/api/session')).json()).toMatchObject({ level: 'high', name: 'Hege Lund' })
    expect(await (await browser.go('/api/who')).json()).toMatchObject({ id: home.actorId })
    browser.keep('samspor', weak)
    expect((await browser.go('/api/session')).status).toBe(401)
  })
})
