import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WIDTHS, actingIn } from './acting.ts'
import { rests } from './going.ts'
import { byMouse, forward, isWell } from './hands.ts'
import { chromiumPath, ownSamspor } from './running.ts'
import type { Own } from './running.ts'

const WORDS = 'Barnehagen vil at PPT skal utrede nå. PPT vil vente til språket er prøvd.'
const MEANWHILE = 'Kari har lekegruppe med Noor to ganger i uka.'
const OUTCOME = 'PPT utreder i januar. Barnehagen går videre med gruppa.'
/** What a leader or whoever decides must not be told of the child and of what the services mean. */
const CONTENT = /Noor|utrede|språket|lekegruppe|Kari|Amira|Yusuf/
const WEEK = 8

describe.skipIf(chromiumPath === undefined)('services that do not agree about Noor', () => {
  let samspor: Own
  let noor = ''
  beforeAll(async () => {
    samspor = await ownSamspor()
  }, 180_000)
  afterAll(async () => samspor?.stop())
  const { as } = actingIn(() => samspor, WIDTHS[1])
  const main = (page: Page) => page.getByRole('main')
  const at = (page: Page) => main(page).getByRole('heading', { name: /^Hvem skal gjøre hva/ })

  test('are written down on a phone by who helps her, never without how the help goes on meanwhile', async () => {
    await as('kari', '/barn', async page => {
      await main(page).getByRole('link', { name: /Noor/ }).first().click()
      await page.waitForURL(/\/barn\/[^/]+\/na$/)
      noor = `/barn/${new URL(page.url()).pathname.split('/')[2] ?? ''}`
    })
    await as('kari', `${noor}/plan`, async page => {
      const hers = byMouse(page)
      const way = page.getByRole('button', { name: 'Tjenestene er uenige' })
      // At the head of the plan, before all that is in it.
      const tops = [way, page.getByRole('heading', { name: 'Dette gjør vi nå' })].map(one => one.boundingBox())
      const [above, below] = (await Promise.all(tops)).map(box => box?.y ?? 0)
      expect(above).toBeLessThan(below ?? 0)
      await hers.press(way)
      const form = page.getByRole('dialog', { name: 'Tjenestene er uenige' })
      const save = form.getByRole('button', { name: 'Skriv det ned' })
      // Nothing is chosen beforehand, least of all what the family is told.
      expect(await form.locator('input:checked').count()).toBe(0)
      await hers.choose(form.getByRole('radio', { name: 'Hvem skal gjøre hva?' }))
      await form.getByLabel('Den ene tjenesten').selectOption('Solbakken barnehage')
      await form.getByLabel('Den andre tjenesten').selectOption('PPT')
      await hers.write(form.getByLabel('Hva mener de ulike tjenestene?'), WORDS)
      await hers.choose(form.getByRole('radio', { name: 'Ja, familien får vite det' }))
      expect(await save.isDisabled()).toBe(true)
      await hers.write(form.getByLabel('Hvordan går hjelpen videre imens?'), MEANWHILE)
      await isWell(page, 'disagreement-raise-phone')
      await hers.press(save)
      await at(page).waitFor()
      // And by keyboard down to it.
      await page.getByRole('link', { name: 'Se hva tjenestene er uenige om' }).focus()
      await page.keyboard.press('Enter')
      await expect.poll(async () => (await at(page).boundingBox())?.y).toBeLessThan(844)
      await isWell(page, 'disagreement-plan-phone')
    })
  })

  /** What waits for somebody who may not know about whom. */
  const waitsFor = (who: string, then: (page: Page) => Promise<void>) =>
    as(who, '/', async page => {
      await page.getByRole('link', { name: 'Se hva det gjelder' }).click()
      await page.getByRole('heading', { level: 1, name: 'Tjenester som er uenige' }).waitFor()
      await at(page).waitFor()
      expect(await main(page).innerText()).not.toMatch(CONTENT)
      await then(page)
    })
  const waits = (who: string) =>
    as(who, '/uenighet', async page => {
      await rests(page)
      return (await page.getByText('Ingen uenighet venter på deg.').count()) === 0
    })
  const told = (page: Page) => page.getByRole('region', { name: 'Dette er ikke avklart ennå' })
  const familyReads = (...words: (string | RegExp)[]) =>
    as('amira', '/familie/plan', async page => {
      for (const one of [/ikke enige om hvem som skal gjøre hva/, MEANWHILE, ...words])
        await told(page).getByText(one).waitFor()
      expect(await told(page).innerText()).not.toMatch(/utrede|PPT|Solbakken/)
      await isWell(page, `disagreement-family-${words.length}`)
    })

  test('are told to both leaders when the team’s days are over, of no child; the family reads what it waits for', async () => {
    await familyReads(/^De som hjelper dere, snakker sammen om det\. Er de ikke enige innen 1\. desember/)
    for (const who of ['berit', 'tor', 'inger']) expect({ who, waits: await waits(who) }).toEqual({ who, waits: false })
    await as('kari', '/', page => forward(page, WEEK))
    for (const leader of ['berit', 'tor'])
      await waitsFor(leader, async page => {
        await page.getByText(/^Lederne har til/).waitFor()
        // Whom one cannot be told about, one can talk about by its number, with whom one can ring.
        await main(page).getByRole('link', { name: '70 00 14 00' }).waitFor()
        await isWell(page, `disagreement-leader-${leader}`)
      })
    expect(await waits('inger')).toBe(false)
    await familyReads(/^Lederne snakker sammen om det\. Er de ikke enige innen/)
  })

  test('go on to who decides when the leaders do not; she decides, the team reads it, the family that it is over', async () => {
    await as('kari', '/', page => forward(page, WEEK))
    for (const leader of ['berit', 'tor']) expect(await waits(leader)).toBe(false)
    await familyReads(/^Kommunen skal bestemme det\. Det skal være bestemt innen/, /siden 24\. november/)
    await waitsFor('inger', async page => {
      const hers = byMouse(page)
      await hers.press(main(page).getByRole('button', { name: 'Skriv hva det ble' }))
      const form = page.getByRole('dialog')
      await hers.write(form.getByLabel('Hva er dere blitt enige om, eller hva er bestemt?'), OUTCOME)
      await isWell(page, 'disagreement-settle')
      await hers.press(form.getByRole('button', { name: 'Skriv hva det ble' }))
      await page.getByText('Ingen uenighet venter på deg.').waitFor()
    })
    await as('kari', '/varsler', async page => {
      await page
        .getByRole('link', { name: /En uenighet mellom tjenester er avgjort/ })
        .first()
        .click()
      await page.getByText('Én som er avgjort').click()
      await page.getByText(OUTCOME).waitFor()
    })
    await as('amira', '/familie/plan', async page => {
      await page.getByText('Det er bestemt hvem som skal gjøre hva.').waitFor()
      expect(await told(page).count()).toBe(0)
      expect(await main(page).innerText()).not.toContain(OUTCOME)
    })
  })
})
