import { afterAll, describe, expect, it } from 'vitest'
import { aHouse, newMunicipality, theClock } from '../../../../tests/house.ts'
import { openDemoClock } from '../../clock/demo-clock.ts'
import { realClock } from '../../clock/real-clock.ts'
import type { DemoPerson } from '../parts.ts'
import { openBrowser } from '../testing-browser.ts'
import { aDemoPerson, anApp } from '../testing-server.ts'
import { aGuardianRole, anEmployeeRole, newSlug } from '../testing.ts'

const house = await aHouse()
const municipality = await newMunicipality(house.database)
const slug = newSlug()
const parent = { ...aDemoPerson(slug, 'guardian') }
const people: DemoPerson[] = [parent]
await anEmployeeRole(house.database, { municipality, from: theClock.now(), slug })
await aGuardianRole(house.database, { municipality, from: theClock.now(), slug })

await house.database.pool.query('delete from demo_clock')
const moving = await openDemoClock(house.database, theClock.now(), () => theClock.now())
afterAll(() => moving.stop())
const played: Date[] = []
const clock = { now: moving.now, moveTo: (to: Date) => moving.moveTo(to, async at => void played.push(at)) }
const app = anApp(house, { demo: { people: async () => people, clock }, realClock })
const open = () => openBrowser('http://localhost', (address, init) => app.request(address, init))
const move = async (body: unknown) => {
  const answer = await open().call('/demo/clock', body)
  return [answer.status, await answer.json()]
}

describe('the demo for scripts', () => {
  it('lists its people', async () => {
    expect(await (await open().go('/demo/people')).json()).toEqual({ people })
  })

  it('logs in as somebody in the role that the list names', async () => {
    const browser = open()
    const answer = await browser.call('/demo/login', { person: slug })
    expect([answer.status, await answer.json()]).toEqual([200, { person: slug, to: '/familie' }])
    expect(await (await browser.go('/api/who')).json()).toMatchObject({ role: 'guardian' })
  })

  it.each([{ person: 'ingen' }, { person: 7 }, {}, undefined])('says so when nobody is called %j', async body => {
    const browser = open()
    const answer = await browser.call('/demo/login', body)
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { message: 'Vi fant ingen med det navnet i demoen. Se listen på /demo/people.' },
    ])
    expect(browser.cookie('samspor')).toBeUndefined()
  })

  it.each([
    {},
    { forwardDays: 0 },
    { forwardDays: -1 },
    { forwardDays: 1.5 },
    { forwardDays: 401 },
    { forwardDays: '1' },
    { now: 'i morgen' },
    { now: '2026-12-01T08:00:00' },
    { forwardDays: 1, now: '2026-12-01T08:00:00Z' },
  ])('leaves the clock alone when asked for %j', async body => {
    const before = moving.now()
    const [status, answer] = await move(body)
    expect(status).toBe(400)
    expect((answer as { message: string }).message).toMatch(/forwardDays/)
    expect(moving.now()).toEqual(before)
  })

  it('moves the clock by days to the same time of day, and plays what is on the way before it answers', async () => {
    const before = moving.now()
    played.length = 0
    expect(await move({ forwardDays: 21 })).toEqual([
      200,
      { now: new Date(before.getTime() + 21 * 86_400_000).toISOString() },
    ])
    expect(played).toHaveLength(20 * 4 + 24)
  })

  it('moves the clock to an instant, never back and never too far', async () => {
    const next = new Date(moving.now().getTime() + 90 * 60_000)
    expect(await move({ now: next.toISOString() })).toEqual([200, { now: next.toISOString() }])
    expect(await move({ now: next.toISOString() })).toMatchObject([
      400,
      { message: 'Klokken går bare fremover. Velg et tidspunkt som er senere enn nå.' },
    ])
    expect(await move({ now: '2126-01-01T00:00:00Z' })).toMatchObject([
      400,
      { message: 'Klokken kan flyttes høyst 400 dager om gangen.' },
    ])
    expect(await (await open().go('/demo/clock')).json()).toEqual({ now: next.toISOString() })
  })
})
