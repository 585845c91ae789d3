import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isWell } from './hands.ts'
import { chromiumPath, ownSamspor, pageIn } from './running.ts'
import type { Own } from './running.ts'

const WORDS = 'Hun sov dårlig hele uka.'
const PHONE = { width: 390, height: 844 }

describe.skipIf(chromiumPath === undefined)('the family’s app on a phone without network', () => {
  let samspor: Own
  let phone: BrowserContext
  let page: Page
  beforeAll(async () => {
    samspor = await ownSamspor()
    phone = await samspor.enter('sigrid', { viewport: PHONE, serviceWorkers: 'allow' })
    page = (await pageIn(phone)).page
  }, 180_000)
  afterAll(async () => samspor?.stop())
  const tell = (on: Page) => on.getByRole('region', { name: 'Dette vil jeg at hjelperne skal vite', exact: true })

  test('can be put on the phone’s first page, with its own name and pictures', async () => {
    await page.goto('/familie')
    const address = await page.locator('link[rel=manifest]').getAttribute('href')
    const answer = await phone.request.get(address ?? '')
    expect(answer.headers()['content-type']).toBe('application/manifest+json')
    const named = (await answer.json()) as { start_url: string; scope: string; icons: { src: string; sizes: string }[] }
    expect(named).toMatchObject({ start_url: '/familie', scope: '/familie' })
    expect(named.icons.map(one => one.sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']))
    for (const { src } of named.icons) {
      const picture = await phone.request.get(`/familie/${src}`)
      expect({ src, status: picture.status(), type: picture.headers()['content-type'] }).toEqual({
        ...{ src, status: 200, type: 'image/png' },
      })
    }
  })

  test('keeps the app on the device, and nothing of a person', async () => {
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
    const kept = await page.evaluate<string[]>(`(async () => {
      const all = []
      for (const name of await caches.keys())
        for (const { url } of await (await caches.open(name)).keys()) all.push(new URL(url).pathname)
      return all
    })()`)
    expect(kept).toContain('/familie')
    expect(kept.length).toBeGreaterThan(50)
    expect(kept.filter(path => path !== '/familie' && !path.startsWith('/assets/'))).toEqual([])
  })

  test('what is written when the network goes is kept, and a page that opens without one says so, with whom to ring', async () => {
    await page.goto('/familie/mitt')
    await tell(page).getByRole('button', { name: 'Fortell noe' }).click()
    await tell(page).getByRole('radio').first().check()
    await tell(page).getByRole('textbox').waitFor()
    const next = (await pageIn(phone)).page
    await phone.setOffline(true)
    await page.getByText('Du er uten nett.').waitFor()
    await tell(page).getByRole('textbox').fill(WORDS)
    await page.getByText('Lagret på denne maskinen').first().waitFor()
    await page.close()
    page = next
    await page.goto('/familie/plan')
    await page.getByRole('heading', { level: 1, name: /^Du er uten nett|^Vi får ikke kontakt/ }).waitFor()
    await page.getByRole('link', { name: /116 111/ }).waitFor()
    expect(await page.getByText(WORDS).count()).toBe(0)
    await isWell(page, 'offline-phone')
  })

  test('with the network back the page comes by itself, and the words wait on her other machine', async () => {
    await phone.setOffline(false)
    await page.getByRole('heading', { level: 1, name: 'Planen vår' }).waitFor()
    await expect
      .poll(async () => {
        const other = await samspor.as('sigrid', '/familie/mitt')
        // What is begun on stands open.
        const field = tell(other.page).getByRole('textbox')
        const words = await field.inputValue({ timeout: 5_000 }).catch(() => '')
        await other.close()
        return words
      })
      .toBe(WORDS)
  })
})
