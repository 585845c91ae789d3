import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { slowly } from './going.ts'
import { barriers, chromiumPath, samspor } from './running.ts'

/** As high as the longest page, so that the menu at the foot of a phone lies over nothing. */
const HIGH = 12_000

/** The page as it is now, on a desk and on a phone: nothing in anybody's way, nothing too wide. */
const wellMade = async (page: Page) => {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: HIGH })
    const wide = await page.locator('html').evaluate(element => element.scrollWidth - element.clientWidth)
    expect({ at: page.url(), found: await barriers(page), wide }).toEqual({ at: page.url(), found: [], wide: 0 })
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}
const go = async (page: Page, part: string, heading: string) => {
  await page.goto(`/innstillinger/${part}`)
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  await page
    .getByText('Lagret')
    .or(page.getByRole('link', { name: 'Alle innstillinger' }))
    .first()
    .waitFor()
}

describe.skipIf(chromiumPath === undefined)('the municipality’s own words and numbers', () => {
  test('the administrator is told that nobody has rung the number', async () => {
    const { as } = await samspor()
    const { page, complaints, close } = await as('arne', '/innstillinger')
    await page.getByText('Be BTI-koordinatoren om å ringe nummeret og bekrefte det.').waitFor()
    // Who may read and not change meets no field.
    await go(page, 'hvem', 'Hvem bestemmer')
    await page.getByRole('main').getByRole('heading', { level: 2 }).first().waitFor()
    expect(await page.getByRole('main').locator('input, textarea, select').count()).toBe(0)
    await wellMade(page)
    expect(complaints).toEqual([])
    await close()
  })

  test('the BTI coordinator changes lists, signs, topics and a phone, sees what is wrong at its field, and goes back', async () => {
    const { as } = await samspor()
    const { page, complaints, close } = await as('solveig', '/innstillinger')
    await page.getByText('Ingen har bekreftet nummeret til barnevernvakta.').waitFor()
    await wellMade(page)

    await go(page, 'lister', 'Valglister')
    const reasons = page.getByRole('region', { name: 'Grunner til å avslutte' })
    await reasons.getByLabel('Nytt valg, bokmål').fill('Det roet seg')
    await reasons.getByLabel('Nytt valg, nynorsk').fill('Det roa seg')
    await reasons.getByRole('button', { name: 'Legg til' }).click()
    await reasons.getByLabel('Tilby «Barnet har flyttet»').uncheck()
    await reasons.getByRole('listitem').filter({ hasText: 'Det roet seg' }).waitFor()
    expect(await reasons.getByRole('listitem').filter({ hasText: 'Barnet har flyttet' }).count()).toBe(0)
    await wellMade(page)

    await go(page, 'samtykke', 'Samtykke')
    await page.getByLabel(/^Samtykke varer/).fill('90')
    await page.getByText('Skriv et tall som er høyst 60.').waitFor()
    await page.getByLabel(/^Samtykke varer/).fill('18')
    await page.getByLabel(/^Minne om samtykke/).fill('30, 60')
    await page.getByText(/^Påminnelsene om samtykke skal bli kortere/).waitFor()
    await page.getByLabel(/^Minne om samtykke/).fill('60, 14')
    await wellMade(page)

    await go(page, 'tegn?alder=6-12', 'Tegn etter alder')
    await page.getByText('Ikke verifisert').first().waitFor()
    await page.getByRole('button', { name: /^Ta bort «er urolig/ }).click()
    await wellMade(page)
    await go(page, 'bytte', 'Bytte nivå')
    await page.getByLabel('Krev en egen grunn for å gå til nivå 1 (Én tjeneste)').first().check()
    await wellMade(page)
    await go(page, 'kilder', 'Kilder')
    await wellMade(page)

    // Written before what is stored has come: by place it is laid on top; at the same place both are shown.
    const fast = await slowly(page, '**/api/drafts/settings.change', 3000)
    await page.goto('/innstillinger/samtykke')
    await page.getByLabel(/^Samtykke varer/).fill('24')
    const two = page.getByRole('region', { name: 'Du har skrevet dette to steder' })
    await two.getByRole('row', { name: /Samtykke varer.*24/ }).waitFor()
    await two.getByRole('row', { name: /Samtykke varer.*18/ }).waitFor()
    await page.setViewportSize({ width: 390, height: 900 })
    expect(await barriers(page)).toEqual([])
    await page.setViewportSize({ width: 1280, height: 900 })
    await two.getByRole('button', { name: 'Bruk det som var lagret' }).click()
    await page.goto('/innstillinger/telefoner')
    await page.getByLabel('Nummer').first().fill('77 79 00 11')
    await page.getByText(/Lagret kl/).waitFor()
    await fast()

    await go(page, 'telefoner', 'Telefoner')
    const number = page.getByLabel('Nummer').first()
    // What is stored has come, before somebody writes at the same place.
    await expect.poll(() => number.inputValue()).toBe('77 79 00 11')
    await number.fill('77 79 00 00')
    await page.getByLabel(/^Vi har ringt 77 79 00 00/).check()
    await wellMade(page)
    await page.getByRole('link', { name: 'Se over og lagre' }).click()
    await page.getByText('Alt henger sammen.').waitFor()
    await wellMade(page)
    await page.getByLabel(/^Hvem bestemte det/).fill('Vedtak i styringsgruppa 24. november')
    await page.getByRole('button', { name: 'Lagre som ny utgave' }).click()
    await page.getByRole('heading', { name: 'Ingenting er endret' }).waitFor()
    await page.goto('/akutt')
    await page.getByText('77 79 00 00').first().waitFor()

    await go(page, 'historikk', 'Historikk')
    await page
      .getByText(/Lagret av Solveig Ness/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Ta fram igjen utgave 1' }).click()
    await page
      .getByRole('dialog')
      .getByRole('row', { name: /Samtykke varer/ })
      .waitFor()
    await wellMade(page)
    await page.getByRole('button', { name: 'Legg den oppå, og se over' }).click()
    await page.getByText('Alt henger sammen.').waitFor()
    expect(await page.getByRole('row', { name: /Samtykke varer/ }).innerText()).toMatch(/18\s+12/)
    expect(complaints).toEqual([])
    await close()
  })
})
