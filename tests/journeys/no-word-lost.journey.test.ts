import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { slowly } from './going.ts'
import { isWell } from './hands.ts'
import { chromiumPath, ownSamspor } from './running.ts'
import type { Own, Visit } from './running.ts'

/** Typed at an even pace, so that what is kept tells when it was kept. */
const WORDS = Array.from({ length: 24 }, (_, nth) => `ord${nth}`)
const PACE = 250
/** What may be lost: the words of the last two seconds. */
const MAY_LOSE = 2000 / PACE

describe.skipIf(chromiumPath === undefined)('no word is lost', () => {
  let samspor: Own
  beforeAll(async () => {
    samspor = await ownSamspor()
  }, 180_000)
  afterAll(async () => samspor?.stop())
  const field = ({ page }: Visit) => page.getByLabel('Det du har sett og hørt')
  const types = async (visit: Visit, words: readonly string[]) => {
    await field(visit).focus()
    for (const word of words) {
      await visit.page.keyboard.type(`${word} `)
      await visit.page.waitForTimeout(PACE)
    }
  }
  const keptBy = async (who: string): Promise<number> => {
    const again = await samspor.as(who, '/undring/ny')
    await expect.poll(() => field(again).inputValue(), { timeout: 15_000 }).toContain('ord0')
    const kept = (await field(again).inputValue()).trim().split(' ').length
    await again.close()
    return kept
  }

  test('when the tab is killed while somebody writes, at most two seconds are', async () => {
    const visit = await samspor.as('kari', '/undring/ny')
    await types(visit, WORDS)
    // The page gets no chance to save on its way out.
    const tab = await visit.page.context().newCDPSession(visit.page)
    await Promise.race([tab.send('Page.crash').catch(() => {}), visit.page.waitForEvent('crash')])
    await visit.close()
    expect(await keptBy('kari')).toBeGreaterThanOrEqual(WORDS.length - MAY_LOSE)
  })

  test('when somebody writes before what was kept has come, nothing is: it is joined, or both are shown until one is chosen', async () => {
    const visit = await samspor.as('kari', '/innstillinger')
    const { page } = visit
    await page.setViewportSize({ width: 360, height: 800 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await slowly(page, '**/api/drafts/concern.new', 3000)
    const [strengths, kept] = [page.getByLabel('Det som går bra'), page.getByText(/Lagret kl/)]
    await page.goto('/undring/ny')
    await strengths.fill('Leker godt med de små.')
    await expect.poll(() => field(visit).inputValue(), { timeout: 15_000 }).toContain('ord0')
    await kept.first().waitFor()
    expect(await strengths.inputValue()).toBe('Leker godt med de små.')

    await page.goto('/undring/ny')
    await field(visit).fill('Noe helt annet.')
    const two = page.getByRole('region', { name: 'Du har skrevet dette to steder' })
    await two.getByText('Noe helt annet.').waitFor()
    await two.getByText(/^ord0 /).waitFor()
    expect(await strengths.inputValue()).toBe('Leker godt med de små.')
    await isWell(page, 'to-tekster-mobil')
    await two.getByRole('button', { name: 'Bruk det som var lagret' }).click()
    expect(await field(visit).inputValue()).toContain('ord0')
    await kept.first().waitFor()
    await visit.close()
  })

  test('when the session ends while somebody writes, nothing is: the page stays and the words with it', async () => {
    const visit = await samspor.as('eva', '/undring/ny')
    await types(visit, WORDS.slice(0, 12))
    await visit.page.context().request.post('/logout', { headers: { 'x-samspor': '1' } })
    await types(visit, WORDS.slice(12))
    expect((await field(visit).inputValue()).trim().split(' ').length).toBe(WORDS.length)
    await visit.page.context().request.post('/demo/login', { data: { person: 'eva' } })
    await visit.page.locator('body').dispatchEvent('focus', { bubbles: true })
    await visit.page.getByRole('dialog', { name: 'Logg inn igjen' }).waitFor({ state: 'hidden' })
    expect((await field(visit).inputValue()).trim().split(' ').length).toBe(WORDS.length)
    await visit.page.waitForTimeout(3000)
    await visit.close()
    expect(await keptBy('eva')).toBeGreaterThanOrEqual(WORDS.length - MAY_LOSE)
  })

  test('when the network is cut while somebody writes, nothing is once it is back; and the page says so meanwhile', async () => {
    const visit = await samspor.as('leila', '/undring/ny')
    await types(visit, WORDS.slice(0, 12))
    await visit.page.context().setOffline(true)
    await types(visit, WORDS.slice(12))
    await visit.page.getByText('Du er uten nett.').first().waitFor()
    await visit.page.context().setOffline(false)
    await expect.poll(() => visit.page.getByText(/Lagret kl/).count(), { timeout: 20_000 }).toBeGreaterThan(0)
    await visit.page.waitForTimeout(3000)
    await visit.close()
    expect(await keptBy('leila')).toBe(WORDS.length)
  })
})
