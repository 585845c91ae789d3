import { chromium } from 'playwright-core'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../scripts/find-chromium.mjs'
import { loginPages } from '../../src/apps/server/login-page.ts'
import { realClock } from '../../src/platform/clock/real-clock.ts'
import type { DemoPerson } from '../../src/platform/identity/index.ts'
import { aDemoPerson, anApp, serving } from '../../src/platform/identity/testing-server.ts'
import { aGuardianRole, anEmployeeRole, newSlug } from '../../src/platform/identity/testing.ts'
import { aHouse, newMunicipality, theClock } from '../house.ts'
import { barriers } from './running.ts'

const house = await aHouse()
const municipality = await newMunicipality(house.database)
const from = theClock.now()
const both = newSlug()
const people: DemoPerson[] = [
  aDemoPerson(both),
  {
    ...aDemoPerson(newSlug()),
    name: 'Marte Vik',
    roleText: 'Lærer',
    place: 'Bjørkely skole',
    sees: 'Sju barn, og en pinne som nesten falt.',
    group: 'Skole',
  },
  {
    ...aDemoPerson(newSlug(), 'guardian'),
    name: 'Amira',
    roleText: 'Mor',
    place: 'Noor, 5 år',
    sees: 'Det familien ser, på norsk og arabisk.',
    group: 'Familier',
  },
]
await anEmployeeRole(house.database, { municipality, from, slug: both })
await aGuardianRole(house.database, { municipality, from, slug: both, name: 'Kari Moen', place: 'Forelder' })

const demo = { people: async () => people, clock: { now: theClock.now, moveTo: async () => false } }
const { baseUrl, close } = await serving(url => anApp(house, { demo, realClock, pages: loginPages, baseUrl: url }))
const light = await serving(url =>
  anApp({ ...house, lightLogin: true }, { demo, realClock, pages: loginPages, baseUrl: url }),
)
const executablePath = findChromium()
if (!executablePath) throw new Error('No Chromium found: name it in SAMSPOR_CHROMIUM.')
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu'],
})
afterAll(async () => {
  await browser.close()
  await Promise.all([close(), light.close()])
})

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'nb-NO', ...options })
  return context.newPage()
}
/** Whether nothing is wrong for who uses aids, and nothing sticks out sideways. */
async function isWell(page: Page) {
  expect(await barriers(page)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
}
const picture = (page: Page, name: string) => {
  const folder = process.env['SAMSPOR_PICTURES']
  return folder ? page.screenshot({ path: `${folder}/${name}.png`, fullPage: true }) : undefined
}

describe('the page where a newcomer chooses whom to be', () => {
  const looks: [string, BrowserContextOptions][] = [
    ['desktop', { viewport: { width: 1280, height: 800 } }],
    ['dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
    ['phone', { viewport: { width: 390, height: 844 } }],
    ['narrow', { viewport: { width: 320, height: 640 } }],
  ]
  it.each(looks)('is well on a %s', async (name, options) => {
    const page = await open(options)
    const problems: string[] = []
    page.on('console', line => line.type() === 'error' && problems.push(line.text()))
    await page.goto(`${baseUrl}/login`)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Hvem vil du være?')
    expect(await page.getByRole('button').count()).toBe(people.length)
    await isWell(page)
    await picture(page, `who-${name}`)
    expect(problems).toEqual([])
  })

  it('is used by keyboard alone, up to the choice between two roles', async () => {
    const page = await open({ viewport: { width: 390, height: 844 } })
    await page.goto(`${baseUrl}/login?to=/familie`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Til innholdet')
    // Past the languages there are.
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Hvem er du i dag?' }).waitFor()
    await isWell(page)
    await picture(page, 'choose-phone')
    await page.getByRole('button', { name: 'Foresatt' }).click()
    await page.waitForURL(`${baseUrl}/familie`)
    const session = await page.evaluate(`fetch('/api/session').then(answer => answer.json())`)
    expect(session).toMatchObject({ kind: 'family', role: 'guardian' })
  })

  it('is in nynorsk for who wants that, and so is what comes after', async () => {
    const page = await open()
    await page.goto(`${baseUrl}/login`)
    await page.getByRole('link', { name: 'Nynorsk' }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Kven vil du vere?')
    expect(await page.locator('html').getAttribute('lang')).toBe('nn')
    await isWell(page)
  })

  it('says kindly who to ask when somebody has no role, and when a log-in came too late', async () => {
    const page = await open()
    await page.goto(`${baseUrl}/login`)
    await page.getByRole('button', { name: /Marte Vik/ }).click()
    await page.getByRole('heading', { name: 'Vi fant deg ikke her ennå' }).waitFor()
    await isWell(page)
    await page.goto(`${baseUrl}/login/callback?code=x&state=y`)
    await page.getByRole('heading', { name: 'Det gikk for lang tid' }).waitFor()
    await isWell(page)
    await picture(page, 'expired')
    await page.getByRole('link', { name: 'Logg inn igjen' }).click()
    await page.getByRole('heading', { name: 'Hvem vil du være?' }).waitFor()
    expect(new URL(page.url()).pathname).toMatch(/^\/demo\/who\//)
  })
})

describe('the page that asks who it is, on a machine where somebody is logged in already', () => {
  it('lets that one go on, and another log in instead', async () => {
    const page = await open({ viewport: { width: 320, height: 640 } })
    await page.goto(`${light.baseUrl}/login?to=/familie`)
    await page.getByRole('button', { name: /Kari Moen/ }).click()
    await page.getByRole('button', { name: 'Foresatt' }).click()
    await page.goto(`${light.baseUrl}/login?level=low`)
    await page.getByRole('heading', { name: 'Er det deg?' }).waitFor()
    await page.getByText('Kari Moen').waitFor()
    await isWell(page)
    await picture(page, 'stands-narrow')
    await page.getByRole('link', { name: 'Nynorsk' }).click()
    await page.getByText('Her er nokon logga inn alt').waitFor()
    await page.getByRole('link', { name: 'Ja, det er meg' }).click()
    await page.waitForURL(`${light.baseUrl}/familie`)
    await page.goto(`${light.baseUrl}/login?level=low`)
    await page.getByRole('link', { name: 'Nei, logg inn som deg selv' }).click()
    await page.getByRole('heading', { name: 'Hvem vil du være?' }).waitFor()
    expect(await page.getByRole('button', { name: /Amira/ }).count()).toBe(1)
  })
})
