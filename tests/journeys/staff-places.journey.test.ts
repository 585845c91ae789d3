import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { isWell } from './hands.ts'
import { chromiumPath, pageIn, samspor } from './running.ts'

/** The words of the menu that stand on more than one line. */
const broken = (page: Page) =>
  page
    .getByRole('navigation', { name: 'Hovedmeny' })
    .getByRole('link')
    .evaluateAll(links => links.filter(link => link.getClientRects().length > 1 || link.clientHeight > 70).length)

/** Whether the words of the menu need more room than they have. */
const crowded = (page: Page) => page.locator('.s-top-in').evaluate(top => top.scrollWidth - top.clientWidth)

describe.skipIf(chromiumPath === undefined)('every role finds its places', () => {
  test('the menu of each role stands on one line, and leads to nothing that is closed to the role', async () => {
    const { as } = await samspor()
    for (const person of ['kari', 'berit', 'inger', 'solveig', 'arne', 'vigdis']) {
      const { page, complaints, close } = await as(person, '/kan-jeg-dele')
      expect({ person, broken: await broken(page), crowded: await crowded(page) }).toEqual({
        ...{ person, broken: 0, crowded: 0 },
      })
      const links = page.locator('header, main').getByRole('link')
      const places = await links.evaluateAll(all => all.map(one => one.getAttribute('href') ?? ''))
      for (const place of new Set(places.filter(one => one.startsWith('/')))) {
        await page.goto(place)
        await page.getByRole('heading', { level: 1 }).first().waitFor()
        expect({ person, place, lost: await page.getByText('Vi finner ikke denne siden').count() }).toEqual({
          ...{ person, place, lost: 0 },
        })
      }
      expect(complaints).toEqual([])
      await close()
    }
  })

  test('Team og samtykke is four pages with addresses, each well on a screen and on a phone', async () => {
    const { as } = await samspor()
    const { page, complaints, close } = await as('kari', '/barn')
    await page.getByRole('main').getByRole('link', { name: 'Noor' }).first().click()
    await page.getByRole('link', { name: 'Team og samtykke' }).click()
    for (const [name, end, heading, title = name] of [
      ['Hvem er med', '/team/folk', 'Hvem er med rundt Noor'],
      ['Barnet og familien', '/team/barnet', 'Noor og familien'],
      ['Vern og skjerming', '/team/vern', 'Vern og skjerming for Noor'],
      ['Hvem ser hva', '/team', 'Hvem kan se hva om Noor', 'Hvem kan se hva'],
    ] as const) {
      const pages = page.getByRole('navigation', { name: 'Team og samtykke' })
      await pages.getByRole('link', { name }).click()
      await page.getByRole('heading', { level: 2, name: heading }).waitFor()
      expect(new URL(page.url()).pathname.endsWith(end)).toBe(true)
      // The browser keeps the title in its history: what page it is, never about whom.
      expect(await page.title()).toBe(`${title} – Samspor`)
      const marked = await page.locator('nav [aria-current=page]').allTextContents()
      expect(marked).toEqual(expect.arrayContaining(['Team og samtykke', name]))
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 900 })
        await isWell(page, `team-${end.split('/').at(-1) ?? ''}-${width}`)
      }
      await page.setViewportSize({ width: 1280, height: 900 })
    }
    expect(complaints).toEqual([])
    await close()
  })

  test('a leader comes from what stands still to who may see the case, and back; nothing of the child is said', async () => {
    const { as } = await samspor()
    const { page, complaints, close } = await as('berit', '/enhet')
    await page.getByText('Se hvem som kan se en logg').click()
    await page
      .getByRole('link', { name: /^[0-9A-Z]{5}-[0-9A-Z]{4}$/ })
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: /^Sak / }).waitFor()
    await page.getByRole('heading', { name: 'Alle som har sett eller prøvd' }).waitFor()
    expect(await page.getByText('Noor').count()).toBe(0)
    await page.getByRole('link', { name: 'Til enheten' }).click()
    await page.getByRole('heading', { level: 1, name: 'Solbakken barnehage' }).waitFor()
    expect(complaints).toEqual([])
    await close()
  })

  test('a page that was never opened tells that there is no network, and comes by itself when there is', async () => {
    const { enter } = await samspor()
    // A browser in which nobody has opened anything.
    const context = await enter('leila')
    const { page } = await pageIn(context)
    await page.goto('/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await context.setOffline(true)
    await page.getByRole('navigation', { name: 'Hovedmeny' }).getByRole('link', { name: 'Undringer' }).click()
    await page.getByRole('heading', { name: 'Siden er ikke hentet ennå' }).waitFor()
    await context.setOffline(false)
    await page.getByRole('heading', { level: 1, name: 'Undringer' }).waitFor()
    expect(await page.getByText('Siden er ikke hentet ennå').count()).toBe(0)
    await context.close()
  })
})
