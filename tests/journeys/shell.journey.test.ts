import { describe, expect, test } from 'vitest'
import { barriers, chromiumPath, samspor } from './running.ts'

describe.skipIf(chromiumPath === undefined)('around every screen', () => {
  test('both apps are free of barriers and fit 400 % zoom, light and dark, without a complaint', async () => {
    const { as } = await samspor()
    for (const [person, path] of [
      ['kari', '/'],
      ['amira', '/familie'],
    ] as const)
      for (const [width, colorScheme] of [
        [1280, 'light'],
        [320, 'dark'],
      ] as const) {
        const { page, complaints, close } = await as(person, path, { viewport: { width, height: 900 }, colorScheme })
        const wide = await page.locator('html').evaluate(element => element.scrollWidth - element.clientWidth)
        expect({ person, width, found: await barriers(page), wide, complaints }).toEqual({
          person,
          width,
          found: [],
          wide: 0,
          complaints: [],
        })
        await close()
      }
  })

  test('what comes later moves nothing that somebody is about to press, on a screen and on a phone', async () => {
    const { as } = await samspor()
    for (const [person, path] of [
      ['kari', '/'],
      ['amira', '/familie'],
    ] as const)
      for (const width of [1280, 390]) {
        const { page, close } = await as(person, '/login', { viewport: { width, height: 900 } })
        const late = Promise.withResolvers<void>()
        await page.route('**/DemoClock*', async route => (await late.promise, await route.continue()))
        await page.goto(path)
        const place = page.getByRole('main')
        await place.getByRole('heading', { level: 1 }).first().waitFor()
        expect(await page.getByRole('region', { name: 'Demo' }).count()).toBe(0)
        await page.evaluate('document.fonts.ready.then(() => null)')
        const before = await place.boundingBox()
        late.resolve()
        await page.getByRole('region', { name: 'Demo' }).waitFor()
        expect({ person, width, moved: (await place.boundingBox())?.y }).toEqual({ person, width, moved: before?.y })
        await close()
      }
  })

  test('somebody who is not logged in is sent to log-in, and back to where they were going', async () => {
    const { browser, base } = await samspor()
    const context = await browser.newContext({ baseURL: base, locale: 'nb-NO' })
    const page = await context.newPage()
    await page.goto('/barn')
    await page.getByText('Kari Moen').first().click()
    await page.waitForURL(url => url.pathname === '/barn')
    expect(new URL(page.url()).pathname).toBe('/barn')
    await context.close()
  })

  test('the language, the clock, the way to a place and the way out are a press away', async () => {
    const { as } = await samspor()
    const { page, close } = await as('kari', '/')
    await page.locator('summary', { hasText: 'Kari Moen' }).click()
    await page.getByRole('radio', { name: 'Nynorsk' }).check()
    await page.getByText('Alt du opnar her').waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('nn')
    await page.keyboard.press('Escape')
    const demo = page.getByRole('region', { name: 'Demo' })
    expect(await demo.textContent()).toContain('tysdag 24. november')
    await demo.getByRole('button', { name: /^1 dag/ }).click()
    await demo.getByText('onsdag 25. november').waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('min d')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(new URL(page.url()).pathname).toBe('/')
    await page.locator('summary', { hasText: 'Kari Moen' }).click()
    await page.getByRole('radio', { name: 'Bokmål' }).check()
    await page.getByText('Alt du åpner her').waitFor()
    await page.getByRole('button', { name: 'Logg ut' }).click()
    await page.waitForURL(/\/login\/out/)
    await close()
  })

  test('the palette finds any child that I may see, and things to do, by keyboard; a name that is not there is told', async () => {
    const { as } = await samspor()
    const { page, close } = await as('kari', '/')
    const urls: string[] = []
    page.on('request', request => urls.push(request.url()))
    await page.keyboard.press('Control+k')
    await page.getByLabel('Søk eller gå til').waitFor()
    await page.keyboard.type('noo')
    const noor = page.getByRole('dialog').getByRole('link', { name: /^Noor/ })
    await noor.waitFor()
    expect(await barriers(page)).toEqual([])
    await page.keyboard.press('ArrowDown')
    expect(await noor.evaluate(link => link === link.ownerDocument.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/barn\/[^/]+\/na$/)
    expect(urls.filter(url => /noo/i.test(url))).toEqual([])
    await page.keyboard.press('Control+k')
    await page.keyboard.type('lars')
    await page.getByText('Ingen barn passer.').waitFor()
    await page.getByLabel('Søk eller gå til').fill('undring')
    await page.getByRole('dialog').getByRole('link', { name: 'Ny undring' }).click()
    await page.waitForURL(/\/undring\/ny$/)
    await close()
  })

  test('concerns, advice and measures for groups are where one looks, also on a phone', async () => {
    const { as } = await samspor()
    const { page, close } = await as('kari', '/', { viewport: { width: 390, height: 844 } })
    await page.getByRole('navigation', { name: 'Hovedmeny' }).getByRole('link', { name: 'Undringer' }).click()
    await page.getByRole('heading', { level: 1, name: 'Undringer' }).waitFor()
    await page.getByRole('link', { name: 'Råd uten navn' }).click()
    await page.getByRole('heading', { level: 1, name: 'Råd uten navn' }).waitFor()
    await page.goto('/')
    await page.getByRole('link', { name: 'Tiltak for grupper' }).click()
    await page.getByRole('heading', { level: 1, name: 'Tiltak for grupper' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/tiltak')
    await close()
  })

  test('quick leave ends the session, and the back button does not return', async () => {
    const { as } = await samspor()
    const { page, close } = await as('amira', '/familie')
    await page.route('https://www.yr.no/**', route => route.fulfill({ contentType: 'text/html', body: 'weather' }))
    await page.getByRole('button', { name: 'Gå raskt ut' }).click()
    await page.waitForURL(/yr\.no/)
    expect((await page.context().request.get('/api/session')).status()).toBe(401)
    await page.goBack().catch(() => null)
    expect(page.url()).not.toContain('/familie')
    await close()
  })

  test('when the log-in has ended, the page stays, asks for a new one, and goes on by itself', async () => {
    const { as } = await samspor()
    const { page, close } = await as('kari', '/')
    await page.context().request.post('/logout', { headers: { 'x-samspor': '1' } })
    // What the page asks for by itself may be refused first: then the question lies over the button already.
    await page.getByRole('button', { name: /^1 dag/ }).dispatchEvent('click')
    await page.getByRole('dialog', { name: 'Logg inn igjen' }).waitFor()
    await page.context().request.post('/demo/login', { data: { person: 'kari' } })
    await page.locator('body').dispatchEvent('focus', { bubbles: true })
    await page.getByRole('dialog', { name: 'Logg inn igjen' }).waitFor({ state: 'hidden' })
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Kari')
    await close()
  })
})
