import { afterAll, describe, expect, it } from 'vitest'
import { aHouse, newMunicipality, theClock } from '../../../tests/house.ts'
import { realClock } from '../../platform/clock/real-clock.ts'
import { openBrowser } from '../../platform/identity/testing-browser.ts'
import { aDemoPerson, anApp, serving } from '../../platform/identity/testing-server.ts'
import { aGuardianRole, newSlug } from '../../platform/identity/testing.ts'
import { loginPages } from './login-page.ts'

const house = await aHouse()
const municipality = await newMunicipality(house.database)
const slug = newSlug()
await aGuardianRole(house.database, { municipality, from: theClock.now(), slug, name: 'Amira', place: 'Forelder' })
const demo = {
  people: async () => [aDemoPerson(slug, 'guardian')],
  clock: { now: theClock.now, moveTo: async () => false },
}
const { baseUrl, close } = await serving(url => anApp(house, { demo, realClock, pages: loginPages, baseUrl: url }))
afterAll(close)

type Browser = ReturnType<typeof openBrowser>
/** From an address of log-in, and on as Amira until she is in. */
async function enters(browser: Browser, address: string) {
  const { path } = await browser.follow(await browser.go(address))
  await browser.follow(await browser.submit(path, { person: slug }))
  return language(browser)
}
const language = async (browser: Browser) =>
  ((await (await browser.go('/api/session')).json()) as { language: string }).language
/** Where the button of a page leads. */
const nextOn = async (page: Response) => /class="press" href="([^"]*)"/.exec(await page.text())?.[1] ?? 'no button'

describe('the language that somebody has chosen', () => {
  it('is not changed by the button of the pages around log-in, which are in the browser’s', async () => {
    const browser = openBrowser(baseUrl)
    await enters(browser, '/login')
    await browser.call('/api/session/language', { language: 'ar' })
    await browser.call('/logout')
    const out = await nextOn(await browser.go('/login/out'))
    expect(await enters(browser, out)).toBe('ar')
    await browser.call('/logout')
    await browser.go('/login')
    const cancelled = await browser.go('/login/callback?error=access_denied')
    expect(cancelled.status).toBe(400)
    expect(await enters(browser, await nextOn(cancelled))).toBe('ar')
  })

  it('is what is chosen on such a page', async () => {
    const browser = openBrowser(baseUrl)
    expect(await enters(browser, await nextOn(await browser.go('/login/out?lang=pl')))).toBe('pl')
    await browser.call('/logout')
    await browser.go('/login?lang=uk')
    expect(await enters(browser, await nextOn(await browser.go('/login/callback?error=access_denied')))).toBe('uk')
    await browser.call('/logout')
    expect(await enters(browser, '/login')).toBe('uk')
  })
})
