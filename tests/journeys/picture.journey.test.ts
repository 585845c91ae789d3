import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actingIn } from './acting.ts'
import { isWell } from './hands.ts'
import { chromiumPath, ownSamspor } from './running.ts'
import type { Own } from './running.ts'
import type { Page } from 'playwright-core'

/** How many sheets of paper a page is printed on. */
const sheetsOf = async (page: Page): Promise<number> => {
  const paper = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  return paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

describe.skipIf(chromiumPath === undefined)('the picture of Lars', () => {
  let samspor: Own
  beforeAll(async () => {
    samspor = await ownSamspor()
  }, 180_000)
  afterAll(async () => samspor?.stop())
  const { as } = actingIn(() => samspor)

  test('is read ring by ring by his mother, by arrows and as a table, also on the narrowest phone', async () => {
    await as('hege', '/familie/bildet', async page => {
      const rings = page.getByRole('listbox')
      await rings.waitFor()
      await isWell(page, 'picture-family')
      expect(await sheetsOf(page)).toBe(1)
      await rings.focus()
      await page.keyboard.press('ArrowRight')
      expect(await page.getByRole('option', { selected: true }).count()).toBe(1)
      await page.keyboard.press('ArrowUp')
      const chosen = await page.getByRole('option', { selected: true }).getAttribute('aria-label')
      expect(chosen).toMatch(/I familien|Hos Lars|Rundt oss/)
      await page.getByRole('rowheader', { name: 'Sier fra når noen blir holdt utenfor' }).waitFor()
      await page.getByRole('button', { name: 'Ring for ring' }).click()
      // What is asked for in the first step is drawn in it: what is mine, and nothing that stands further out.
      await page.getByRole('option', { name: /Jeg vil spille fotball/ }).waitFor()
      expect(await page.getByRole('option', { name: /\. Familie\. I familien/ }).count()).toBe(0)
      // Made together with the child: what belongs in the ring, and something to point at.
      await page.getByRole('button', { name: 'Skriv noe i bildet' }).click()
      await page.getByRole('checkbox', { name: 'Lars og jeg skriver dette sammen' }).check()
      await page.getByRole('button', { name: 'Ball', exact: true }).click()
      expect(await page.getByRole('textbox').inputValue()).toBe('Ball')
      await isWell(page, 'picture-together')
      await page.getByRole('button', { name: 'Avbryt' }).click()
      for (let step = 0; step < 5; step++) await page.getByRole('button', { name: 'Neste' }).click()
      await page.getByRole('heading', { name: 'Brillene' }).waitFor()
      await isWell(page, 'picture-step')
      await page.getByRole('button', { name: 'Vis alt' }).click()
      await page.setViewportSize({ width: 320, height: 700 })
      await isWell(page, 'picture-family-320')
      await page.setViewportSize({ width: 820, height: 1180 })
      await isWell(page, 'picture-tablet')
      await page.setViewportSize({ width: 390, height: 844 })
    })
  })

  test('shows those who help which services do something together, two glasses side by side, and where they differ', async () => {
    await as('siv', '/barn', async page => {
      await page.getByRole('link', { name: /Lars/ }).first().click()
      await page.getByRole('link', { name: 'Bildet' }).click()
      await page.getByRole('listbox').waitFor()
      await page.getByText('Hos meg er han rolig.').waitFor()
      await isWell(page, 'picture-desk')
      expect(await sheetsOf(page)).toBe(1)
      // Who presses by keyboard goes on in what was opened.
      await page.getByRole('button', { name: 'Skriv ny versjon' }).press('Enter')
      expect(await page.evaluate('document.activeElement.querySelectorAll("textarea").length')).toBe(1)
      await page.getByRole('button', { name: 'Avbryt' }).click()
      const seen = page.getByRole('region', { name: 'Briller' })
      for (const box of await seen.getByRole('checkbox').all()) await box.check()
      expect(await seen.getByRole('heading', { level: 3 }).count()).toBe(2)
      await isWell(page, 'picture-staff')
      await page.emulateMedia({ colorScheme: 'dark' })
      await isWell(page, 'picture-dark')
      await page.emulateMedia({ colorScheme: 'light' })
    })
  })
})
