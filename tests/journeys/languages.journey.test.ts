import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { barriers, chromiumPath, samspor } from './running.ts'

const PAGES = [
  '',
  '/plan',
  '/moter',
  '/hjelpere',
  '/meldinger',
  '/mitt',
  '/innsyn',
  '/uke',
  '/opplysninger',
  '/varsler',
  '/bildet',
  '/tilbakemelding',
  '/bursdag',
  '/undringer',
]

const reads = (page: Page, language: string) =>
  page.evaluate(
    `fetch('/api/session/language', { method: 'POST', headers: { 'x-samspor': '1', 'content-type': 'application/json' },
      body: JSON.stringify({ language: '${language}' }) })`,
  )
const isWider = (page: Page) => page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth')
/** What stands in Latin letters alone, and of which a voice would be told that it is Arabic. */
const readWrongly = (page: Page) =>
  page.evaluate<string[]>(`[...document.body.querySelectorAll('*')].flatMap(one => {
    const own = [...one.childNodes].map(node => (node.nodeType === 3 ? node.data : '')).join('').trim()
    const left = one.closest('script, style') || /[@/]/.test(own)
    return !left && /\\p{L}/u.test(own) && !/\\p{Script=Arabic}/u.test(own) && one.closest('[lang]').lang === 'ar' ? [own] : []
  })`)
/** Every language but the one above, and bokmål last, so that she reads it afterwards as before. */
const OTHERS = ['nn', 'en', 'se', 'uk', 'so', 'pl', 'nb']

describe.skipIf(chromiumPath === undefined)('a mother who reads Arabic', () => {
  it.each([390, 320])('has every page from right to left at %d px, with nothing outside it', async width => {
    const { page, complaints, close } = await (
      await samspor()
    ).as('leyla', '/familie', { viewport: { width, height: 844 } })
    await reads(page, 'ar')
    const found: string[] = []
    for (const path of PAGES) {
      await page.goto(`/familie${path}`)
      await page.locator('html[dir="rtl"][lang="ar"]').waitFor()
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      // What says in which language something stands is fetched after the first page.
      await page.locator('[data-written]').first().waitFor({ state: 'attached' })
      const [heading, outside] = [
        await page.getByRole('heading', { level: 1 }).first().textContent(),
        await isWider(page),
      ]
      if (outside || !/\p{Script=Arabic}/u.test(heading ?? '')) found.push(`${path}: ${heading} ${outside}`)
      if (width === 390) found.push(...(await barriers(page)), ...(await readWrongly(page)))
    }
    expect(found).toEqual([])
    expect(await page.locator('[data-written][lang="nb"]').count()).toBeGreaterThan(0)
    expect(complaints).toEqual([])
    await close()
  })

  it('has her first page in every other language on the narrowest telephone, with nothing outside it', async () => {
    const { page, close } = await (await samspor()).as('leyla', '/familie', { viewport: { width: 320, height: 844 } })
    const wider: string[] = []
    for (const language of OTHERS) {
      await reads(page, language)
      await page.goto('/familie')
      await page.locator(`html[lang="${language}"]`).waitFor()
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      if (await isWider(page)) wider.push(language)
    }
    expect(wider).toEqual([])
    await close()
  })
})
