import { afterAll, describe, expect, it } from 'vitest'
import { aHouse, newMunicipality, theClock } from '../../../tests/house.ts'
import { realClock } from '../clock/real-clock.ts'
import { sealTrail, verifyTrail } from '../trail/seal.ts'
import { everyTrail } from '../trail/trails.ts'
import type { DemoPerson } from './parts.ts'
import { openBrowser } from './testing-browser.ts'
import type { Browser } from './testing-browser.ts'
import { aDemoPerson, anApp, serving } from './testing-server.ts'
import { aGuardianRole, anEmployeeRole, newSlug } from './testing.ts'

const house = await aHouse()
const from = theClock.now()
const people: DemoPerson[] = []
const demo = { people: async () => people, clock: { now: theClock.now, moveTo: async () => false } }
const { baseUrl, close } = await serving(url => anApp(house, { demo, realClock, baseUrl: url }))
afterAll(close)
const { pool } = house.database

async function aKari() {
  const municipality = await newMunicipality(house.database)
  const slug = newSlug()
  people.push(aDemoPerson(slug))
  const kari = await anEmployeeRole(house.database, { municipality, from, slug })
  return { ...kari, municipality, slug, browser: openBrowser(baseUrl) }
}
const toldIn = async (municipality: number, after = '0') =>
  (
    await pool.query<Record<string, unknown>>(
      `select operation, outcome, reason, actor_id, actor_role, about, about_id from trail
       where municipality_id = $1 and id > $2 and operation like 'session.%' order by id`,
      [municipality, after],
    )
  ).rows
/** The last row before a role is chosen: what comes after it is this test's own. */
const lastNowhere = async () =>
  (await pool.query<{ id: string }>('select coalesce(max(id), 0) as id from trail where municipality_id = 0')).rows[0]
    ?.id ?? '0'

const logIn = (browser: Browser, slug: string) => browser.call('/demo/login', { person: slug })

/** From the list of people up to the way back to us. */
async function wayBack(browser: Browser, slug: string): Promise<URL> {
  const { path } = await browser.follow(await browser.go('/login'))
  let answer = await browser.submit(path, { person: slug })
  while (!answer.headers.get('location')?.includes('/login/callback'))
    answer = await browser.go(answer.headers.get('location') ?? '')
  return new URL(answer.headers.get('location') ?? '')
}

/** A row settles when every transaction on the server before it has ended, also those of other tests. */
const SETTLED = 50_000
const LONG = { timeout: 150_000 }

describe('the trail of log-ins', () => {
  it('tells who logged in and out, in which role and how surely, once each', async () => {
    const { municipality, slug, browser, actorId, loginId } = await aKari()
    await logIn(browser, slug)
    await browser.call('/logout', {})
    await browser.call('/logout', {})
    const kari = { actor_id: actorId, actor_role: 'practitioner', about: 'login' }
    expect(await toldIn(municipality)).toEqual([
      { ...kari, operation: 'session.opened', outcome: 'done', reason: 'login.high', about_id: loginId },
      { ...kari, operation: 'session.closed', outcome: 'done', reason: 'login.own_wish', about_id: null },
    ])
  })

  it('tells of a role that was chosen, and of one that was not one’s own', async () => {
    const { municipality, slug, browser, actorId, loginId } = await aKari()
    const other = await aKari()
    await aGuardianRole(house.database, { municipality, from, slug })
    await logIn(browser, slug)
    const role = async (id: string, kind: string) =>
      (
        await pool.query<{ id: string }>(
          'select id from login_role where actor_id = $1 or (login_id = $2 and kind = $3) order by kind = $3 desc',
          [id, loginId, kind],
        )
      ).rows[0]?.id
    await browser.call('/api/session/role', { role: await role(other.actorId, 'none') })
    await browser.call('/api/session/role', { role: await role(actorId, 'family') })
    expect(await toldIn(municipality)).toMatchObject([
      { operation: 'session.opened', actor_role: 'practitioner' },
      { operation: 'session.role_chosen', outcome: 'denied', reason: 'login.not_ones_role', actor_id: actorId },
      { operation: 'session.role_chosen', outcome: 'done', actor_role: 'guardian', about_id: loginId },
    ])
    expect(await toldIn(other.municipality)).toEqual([])
  })

  it('tells of who was proven before a role was chosen, of who failed, and of who has no role', async () => {
    const { municipality, slug, browser, loginId } = await aKari()
    await aGuardianRole(house.database, { municipality, from, slug })
    const before = await lastNowhere()
    await browser.go((await wayBack(browser, slug)).href)
    const forged = await wayBack(openBrowser(baseUrl), slug)
    const stranger = openBrowser(baseUrl)
    const back = await wayBack(stranger, slug)
    back.searchParams.set('state', 'another')
    await stranger.go(back.href)
    await openBrowser(baseUrl).go(forged.href) // without the cookie of a log-in under way: nobody tried
    const nobody = newSlug()
    people.push(aDemoPerson(nobody))
    await logIn(openBrowser(baseUrl), nobody)
    const empty = { actor_id: null, actor_role: null, about: 'login', operation: 'session.opened' }
    expect(await toldIn(0, before)).toEqual([
      { ...empty, outcome: 'done', reason: 'login.choosing', about_id: loginId },
      { ...empty, outcome: 'denied', reason: 'login.failed', about_id: null },
      { ...empty, outcome: 'denied', reason: 'login.no_role', about_id: null },
    ])
  })

  it('is sealed and verified like all else, also what stands under no municipality', LONG, async () => {
    const { municipality, slug, browser } = await aKari()
    await logIn(browser, slug)
    await logIn(openBrowser(baseUrl), newSlug())
    const now = house.clock()
    const unsealed = async (id: number) => {
      await sealTrail(house.database, id, now)
      return (await verifyTrail(house.database, id, now)).unsealed
    }
    await expect.poll(() => unsealed(municipality), { timeout: SETTLED }).toBe(0)
    await expect.poll(() => unsealed(0), { timeout: SETTLED }).toBe(0)
    expect((await everyTrail(house.database, now)).map(one => one.id)).toEqual(
      expect.arrayContaining([0, municipality]),
    )
    expect((await verifyTrail(house.database, municipality, now)).broken).toEqual([])
    await pool.query('alter table trail disable trigger append_only')
    await pool.query(`update trail set reason = 'login.low' where municipality_id = $1`, [municipality])
    await pool.query('alter table trail enable trigger append_only')
    expect((await verifyTrail(house.database, municipality, now)).broken).toHaveLength(1)
  })
})
