import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { barriers, chromiumPath, samspor } from './running.ts'

/** Counts what a person does: a press, or a field written in. */
const counting = () => {
  let count = 0
  return {
    press: (where: Locator) => (count++, where.click()),
    write: (where: Locator, text: string) => (count++, where.fill(text)),
    actions: () => count,
  }
}

const fits = (page: Page) => page.locator('html').evaluate(element => element.scrollWidth <= element.clientWidth)

beforeAll(async () => {
  if (chromiumPath !== undefined) await samspor()
})

describe.skipIf(chromiumPath === undefined)('wondering about a child', () => {
  test('is registered and shared with the leader in at most eight actions from Min dag', async () => {
    const { as } = await samspor()
    const { page, close } = await as('kari', '/')
    const { press, write, actions } = counting()
    await press(page.getByRole('link', { name: 'Jeg lurer på noe om et barn' }))
    await write(page.getByLabel('Navnet på barnet'), 'Noor')
    await press(page.getByRole('button', { name: /^Noor/ }))
    await write(page.getByLabel('Det du har sett og hørt'), 'Satt for seg selv i frileken, rundt 40 minutter.')
    await write(page.getByLabel('Det som går bra'), 'Bygger høye tårn og blir lenge i det.')
    await press(page.getByRole('button', { name: 'Del med Berit Nygård' }))
    await page.getByRole('heading', { level: 1, name: 'Undring om Noor' }).waitFor()
    await page.getByText('Undringen er delt.').waitFor()
    expect(actions()).toBeLessThanOrEqual(8)
    const leader = await as('berit', new URL(page.url()).pathname)
    await leader.page.getByText('Satt for seg selv i frileken').waitFor()
    await leader.close()
    // Somebody else, with the very address, sees only that nothing is there.
    const other = await as('per', new URL(page.url()).pathname)
    await other.page.getByRole('heading', { name: 'Vi finner ikke denne siden' }).waitFor()
    expect(await other.page.getByText('frileken').count()).toBe(0)
    await other.close()
    await close()
  })

  test('loses no word when the tab is closed, and is free of barriers on a phone', async () => {
    const { as } = await samspor()
    const phone = { viewport: { width: 320, height: 800 } }
    const first = await as('ingrid', '/undring/ny', phone)
    await first.page.getByLabel('Det du har sett og hørt').fill('Gråt ved levering, tre dager på rad.')
    await first.page.getByText(/Lagret kl/).waitFor()
    expect({ found: await barriers(first.page), fits: await fits(first.page) }).toEqual({ found: [], fits: true })
    await first.close()
    const again = await as('ingrid', '/undring/ny', phone)
    await expect
      .poll(() => again.page.getByLabel('Det du har sett og hørt').inputValue(), { timeout: 20_000 })
      .toBe('Gråt ved levering, tre dager på rad.')
    await again.close()
  })
})

describe.skipIf(chromiumPath === undefined)('Akutt', () => {
  test('is reached by keyboard from any page, with the numbers to ring, free of barriers', async () => {
    const { as } = await samspor()
    const { page, close } = await as('kari', '/')
    await page.getByRole('link', { name: 'Akutt' }).first().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Akutt' }).waitFor()
    await page.getByRole('link', { name: /Ring 112/ }).waitFor()
    expect({ found: await barriers(page), fits: await fits(page) }).toEqual({ found: [], fits: true })
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByText('Teksten din').isVisible()).toBe(true)
    expect(await page.getByText('Har du sendt den?').isVisible()).toBe(false)
    await close()
  })
})
