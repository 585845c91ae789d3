import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChromium } from '../../scripts/find-chromium.mjs'
import { buildGallery } from './build-gallery.ts'
import { barriers } from './running.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}
/** Nothing inline, nothing from elsewhere: what the kit must live with. */
const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:"
const chromiumPath = findChromium()
const pages = [
  ['staff', 'day'],
  ['staff', 'child'],
  ['staff', 'concern'],
  ['staff', 'team'],
  ['staff', 'states'],
  ['family', 'home'],
  ['family', 'states'],
] as const

const LOOKS = [
  { width: 1280, dark: false },
  { width: 390, dark: true },
  { width: 320, dark: false },
  { width: 1280, dark: true },
]

let folder: string, server: Server, base: string, browser: Browser
beforeAll(async () => {
  if (chromiumPath === undefined) return
  folder = mkdtempSync(join(tmpdir(), 'samspor-kit-'))
  await buildGallery(folder)
  server = createServer((request, response) => {
    const file = join(folder, new URL(request.url ?? '/', 'http://kit').pathname)
    if (!existsSync(file)) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain', 'content-security-policy': CSP })
    return response.end(readFileSync(file))
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] })
}, 120_000)
afterAll(async () => {
  await browser?.close()
  server?.close()
  if (folder) rmSync(folder, { recursive: true, force: true })
})

interface How {
  width: number
  language?: 'nb' | 'nn'
}
const opened = async (app: string, page: string, { width, language = 'nb' }: How) => {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    reducedMotion: 'reduce',
  })
  const tab = await context.newPage()
  const complaints: string[] = []
  tab.on('pageerror', error => complaints.push(error.message))
  tab.on('console', message => (message.type() === 'error' ? complaints.push(message.text()) : undefined))
  await tab.goto(`${base}/${app}.html?page=${page}&language=${language}`)
  await tab.waitForSelector('main *')
  return { tab, complaints, close: () => context.close() }
}
const sideways = (tab: Page) => tab.evaluate<number>('document.documentElement.scrollWidth - innerWidth')

for (const [app, page] of pages)
  test.skipIf(chromiumPath === undefined)(
    `the parts on ${app}/${page} are accessible, fit a phone and 400 % zoom, in light and dark, under a strict CSP`,
    async () => {
      const { tab, complaints, close } = await opened(app, page, { width: 1280 })
      for (const how of LOOKS) {
        await tab.setViewportSize({ width: how.width, height: 900 })
        await tab.emulateMedia({ colorScheme: how.dark ? 'dark' : 'light' })
        await tab.reload()
        await tab.waitForSelector('main *')
        const found = await barriers(tab)
        expect({ how, found, sideways: await sideways(tab) }).toEqual({ how, found: [], sideways: 0 })
        expect(complaints.filter(text => !text.includes('404'))).toEqual([])
      }
      await close()
    },
  )

test.skipIf(chromiumPath === undefined)(
  'a day is written or chosen by keyboard, and what is no day is explained',
  async () => {
    const { tab, close } = await opened('staff', 'states', { width: 1280, language: 'nn' })
    const field = tab.getByLabel('Når?')
    await field.fill('31.2.2026')
    await field.blur()
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    expect(await tab.getByText('Skriv datoen som dag, månad og år').isVisible()).toBe(true)
    await field.fill('24.11.26')
    await field.blur()
    expect(await field.getAttribute('aria-invalid')).toBeNull()
    await tab.getByRole('button', { name: 'Opne kalender' }).press('Enter')
    await tab.getByRole('grid').waitFor()
    await tab.keyboard.press('ArrowRight')
    await tab.keyboard.press('Enter')
    expect(await field.inputValue()).toBe('25.11.2026')
    await tab.getByRole('button', { name: 'Opne kalender' }).press('Enter')
    await tab.getByRole('grid').waitFor()
    await tab.keyboard.press('Escape')
    expect(await tab.getByRole('grid').count()).toBe(0)
    await close()
  },
)

test.skipIf(chromiumPath === undefined)(
  'a dialog keeps the focus, closes by Escape, and gives the focus back',
  async () => {
    const { tab, close } = await opened('staff', 'states', { width: 1280 })
    const opener = tab.getByRole('button', { name: 'Åpne dialog' })
    await opener.press('Enter')
    const dialog = tab.getByRole('dialog', { name: 'Vil du lukke loggen?' })
    await dialog.waitFor()
    expect(await dialog.locator(':focus').count()).toBe(1)
    await tab.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    expect(await tab.locator(':focus').textContent()).toBe('Åpne dialog')
    await close()
  },
)

test.skipIf(chromiumPath === undefined)(
  'whoever asks for the rest of a long list by keyboard goes on at the first of it',
  async () => {
    const { tab, close } = await opened('staff', 'states', { width: 1280 })
    await tab.getByRole('button', { name: 'Vis 2 til' }).press('Enter')
    await expect.poll(() => tab.locator(':focus').textContent(), { timeout: 20_000 }).toContain('Rad 21')
    await tab.keyboard.press('Tab')
    expect(await tab.locator(':focus').textContent()).toBe('Rad 21')
    await close()
  },
)

test.skipIf(chromiumPath === undefined)('what was done is told, and can be undone for a while', async () => {
  const { tab, close } = await opened('staff', 'states', { width: 390 })
  await tab.getByRole('button', { name: 'Slett' }).click()
  const toast = tab.getByRole('status').filter({ hasText: 'Tiltaket er lagt til.' })
  await toast.waitFor()
  await toast.getByRole('button', { name: 'Angre' }).click()
  await toast.waitFor({ state: 'detached' }).catch(() => undefined)
  expect(await tab.getByText('Tiltaket er lagt til.').count()).toBe(0)
  await close()
})
