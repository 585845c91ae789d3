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
]

describe.skipIf(chromiumPath === undefined)('a mother who reads Arabic', () => {
  it.each([390, 320])('has every page from right to left at %d px, with nothing outside it', async width => {
    const { page, complaints, close } = await (
      await samspor()
    ).as('leyla', '/familie', { viewport: { width, height: 844 } })
    await page.evaluate(
      `fetch('/api/session/language', { method: 'POST', headers: { 'x-samspor': '1', 'content-type': 'application/json' },
        body: JSON.stringify({ language: 'ar' }) })`,
    )
    const found: string[] = []
    for (const path of PAGES) {
      await page.goto(`/familie${path}`)
      await page.locator('html[dir="rtl"][lang="ar"]').waitFor()
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      const [heading, outside] = [
        await page.getByRole('heading', { level: 1 }).first().textContent(),
        await page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth'),
      ]
      if (outside || !/\p{Script=Arabic}/u.test(heading ?? '')) found.push(`${path}: ${heading} ${outside}`)
      if (width === 390) found.push(...(await barriers(page)))
    }
    expect(found).toEqual([])
    expect(complaints).toEqual([])
    await close()
  })
})
