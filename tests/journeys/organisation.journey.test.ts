import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { barriers, chromiumPath, samspor } from './running.ts'

/** The page as it is now: nothing in anybody's way, nothing too wide. */
const wellMade = async (page: Page) => {
  const wide = await page.locator('html').evaluate(element => element.scrollWidth - element.clientWidth)
  expect({ at: page.url(), found: await barriers(page), wide }).toEqual({ at: page.url(), found: [], wide: 0 })
}

describe.skipIf(chromiumPath === undefined)('whoever looks after people and rules', () => {
  test('a leader registers that somebody is away with a deputy, and sees it in the list', async () => {
    const { as } = await samspor()
    const { page, complaints, close } = await as('berit', '/enhet/folk')
    await page.getByRole('link', { name: 'Leila Haddad' }).click()
    await page.getByRole('heading', { level: 1, name: 'Leila Haddad' }).waitFor()
    await wellMade(page)
    await page.getByRole('button', { name: 'Registrer fravær' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(/^Første dag borte/).fill('30.11.2026')
    await dialog.getByLabel(/^Siste dag borte/).fill('04.12.2026')
    await dialog.getByLabel(/^Vikar/).selectOption({ label: 'Mai Nguyen' })
    await wellMade(page)
    await dialog.getByRole('button', { name: 'Lagre' }).click()
    await page.getByText('mandag 30. november til og med fredag 4. desember').waitFor()
    await page.setViewportSize({ width: 320, height: 900 })
    await wellMade(page)
    await page.goto('/enhet/folk')
    await page.getByText('Borte fra 30. nov, vikar: Mai Nguyen').waitFor()
    await wellMade(page)
    expect(complaints).toEqual([])
    await close()
  })

  test('the BTI coordinator changes a deadline: sees what changes and what does not fit, and saves it from a day', async () => {
    const { as } = await samspor()
    const { page, complaints, close } = await as('solveig', '/innstillinger/frister')
    const days = page.getByRole('region', { name: 'Avklare en undring' }).getByLabel('Antall dager')
    await days.fill('2')
    await page.getByText('Lagret').first().waitFor()
    await page.getByRole('link', { name: 'Se over og lagre' }).click()
    await page.getByText('«Dele med leder» er lenger enn fristen for å avklare.').waitFor()
    await wellMade(page)
    await page.getByRole('link', { name: 'Alle innstillinger' }).click()
    await page.getByRole('link', { name: 'Frister' }).click()
    // What was written before has come: else both are shown, and one of them is to be chosen.
    await expect.poll(() => days.inputValue()).toBe('2')
    await days.fill('21')
    await page.getByRole('link', { name: 'Se over og lagre' }).click()
    await page.getByText('Alt henger sammen.').waitFor()
    const row = page.getByRole('row', { name: /Avklare en undring/ })
    expect(await row.innerText()).toMatch(/14\s+21/)
    await page.getByLabel(/^Hvem bestemte det/).fill('Vedtak i styringsgruppa 12. november')
    await page.getByRole('button', { name: 'Lagre som ny utgave' }).click()
    await page.getByRole('heading', { name: 'Ingenting er endret' }).waitFor()
    await page.goto('/innstillinger/historikk')
    await page.getByText('Vedtak i styringsgruppa 12. november').first().waitFor()
    await page
      .getByText(/Lagret av Solveig Ness/)
      .first()
      .waitFor()
    await wellMade(page)
    await page.goto('/innstillinger/steg/1-4')
    await page.getByRole('heading', { level: 1, name: '1.4 Snakk med barnet før dere evaluerer' }).waitFor()
    await wellMade(page)
    expect(complaints).toEqual([])
    await close()
  })

  test('the administrator sees what a file would do, puts a line right, and brings it in', async () => {
    const { as } = await samspor()
    const { page, complaints, close } = await as('arne', '/innstillinger/fil')
    const bring = (text: string) =>
      page
        .getByLabel(/CSV-fil|annen fil/)
        .setInputFiles({ name: 'tjenester.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await bring('Navn;Type;Enhet over\nØvre skole;skole;Oppvekst\nLagunen;verksted;Oppvekst\n')
    await page.getByText('Typen er ikke en vi kjenner.').waitFor()
    expect(await page.getByRole('button', { name: 'Hent inn' }).isDisabled()).toBe(true)
    await wellMade(page)
    await bring('Navn;Type;Enhet over\nØvre skole;skole;Oppvekst\n')
    await page.getByText('Én linje gjør noe nytt.').waitFor()
    await page.getByRole('button', { name: 'Hent inn' }).click()
    await page.getByText('Lagt til: 1. Endret: 0. Var der fra før: 0.').waitFor()
    await page.goto('/innstillinger/tjenester')
    await page.getByText('Øvre skole').first().waitFor()
    await wellMade(page)
    expect(complaints).toEqual([])
    await close()
  })
})
