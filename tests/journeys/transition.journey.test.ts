import { randomUUID } from 'node:crypto'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idOf } from '../../demo/ids.ts'
import { actingIn } from './acting.ts'
import { byKeyboard, byMouse, isWell } from './hands.ts'
import type { Hands } from './hands.ts'
import { chromiumPath, ownSamspor } from './running.ts'
import type { Own } from './running.ts'

const main = (page: Page) => page.getByRole('main')
const block = (page: Page, name: string): Locator => main(page).locator('details').filter({ hasText: name }).first()
const STRENGTHS = 'Noor bygger høyt, og hun er god med de minste.'
const HOME = 'Bestemor henter på fredager.'
const reads = (page: Page, language: string) =>
  page.request.post('/api/session/language', { headers: { 'x-samspor': '1' }, data: { language } })
const TOPICS = ['plan', 'everyday', 'health', 'home', 'meetings']

async function writesIn(page: Page, hand: Hands, name: string, words: string) {
  await hand.press(block(page, name).locator('summary'))
  await hand.write(block(page, name).getByLabel('Med egne ord'), words)
  const saved = block(page, name).getByText(/^Lagret/)
  await saved.waitFor()
}
async function stores(page: Page, hand: Hands, name: string) {
  await hand.press(block(page, name).getByRole('button', { name: 'Lagre delen' }))
  await block(page, name).getByText('Ikke med ennå').waitFor()
}

/** What is shown on its own screen elsewhere: the family opens something to a service. */
async function does(page: Page, path: string, data: object) {
  const headers = { 'x-samspor': '1', 'idempotency-key': randomUUID() }
  const answer = await page.request.post(`/api${path}`, { headers, data })
  expect({ path, status: answer.status() }).toEqual({ path, status: 200 })
}

// What begins by itself in February, and how it goes three months after, is played in transition/*.slice.test.ts.
describe.skipIf(chromiumPath === undefined)('story 1, Noor comes to school', () => {
  let samspor: Own
  let noors = ''
  beforeAll(async () => {
    samspor = await ownSamspor()
  }, 180_000)
  afterAll(async () => samspor?.stop())
  const { as } = actingIn(() => samspor)

  test('Kari begins it in good time and writes what may go along, by keyboard; no word is lost on the way', async () => {
    await as('kari', '/barn', async page => {
      await main(page).getByRole('link', { name: /Noor/ }).first().click()
      await page.getByRole('heading', { level: 1, name: 'Noor' }).waitFor()
      noors = new URL(page.url()).pathname.split('/')[2] ?? ''
      await does(page, `/cases/${noors}/consent/requests`, {
        ...{ serviceId: idOf('lia'), topics: TOPICS, purpose: 'cooperation' },
        ...{ why: 'Så Lia skole kan ta imot Noor.', validTo: '2027-08-31' },
      })
    })
    const answers = TOPICS.map(topic => ({ topic, answer: 'yes' }))
    for (const who of ['amira', 'yusuf'])
      await as(who, '/familie', page =>
        does(page, `/cases/${noors}/consent/answers`, { serviceId: idOf('lia'), answers }),
      )
    await as('kari', `/barn/${noors}/overgang`, async page => {
      const hers = byKeyboard(page)
      await hers.press(main(page).getByRole('button', { name: 'Begynn på en overgang' }).first())
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Hvilken overgang?').selectOption('Fra barnehage til skole')
      await dialog.getByText('Dagen er 15. august 2027.').waitFor()
      await hers.press(dialog.getByRole('button', { name: 'Begynn på en overgang' }))
      await writesIn(page, hers, 'Styrker og interesser', STRENGTHS)
      await stores(page, hers, 'Styrker og interesser')
      const mouse = byMouse(page)
      await writesIn(page, mouse, 'Hjemme', HOME)
      await page.reload()
      await mouse.press(block(page, 'Hjemme').locator('summary'))
      await expect.poll(() => block(page, 'Hjemme').getByLabel('Med egne ord').inputValue()).toBe(HOME)
      await stores(page, mouse, 'Hjemme')
      await isWell(page, 'transition-pack')
      await main(page).getByLabel('Hvem skal ta imot?').selectOption('Lia skole')
      await main(page).getByRole('button', { name: 'Spør familien' }).click()
      await main(page).getByText('Familien ble spurt', { exact: false }).first().waitFor()
    })
  })

  test('Amira finds the question that waits, and reads what may go along, in Arabic', async () => {
    await as('amira', '/familie', async page => {
      await reads(page, 'ar')
      await page.goto('/familie')
      await page.locator('html[dir="rtl"][lang="ar"]').waitFor()
      const waits = page.locator('a[href^="/familie/overgang"]').first()
      expect(await waits.innerText()).toMatch(/\p{Script=Arabic}/u)
      await waits.click()
      await page.getByRole('heading', { level: 1, name: /\p{Script=Arabic}/u }).waitFor()
      // What people wrote stands as they wrote it, and says which language it is in.
      await main(page).locator('[lang="nb"]').filter({ hasText: STRENGTHS }).first().waitFor()
      expect(await main(page).getByRole('radio', { name: 'نعم' }).count()).toBe(2)
      await isWell(page, 'transition-arabic')
      await reads(page, 'nb')
    })
  })

  test('both parents say yes or no to each block on the phone; NAV, with a no, reads nothing of it', async () => {
    for (const [who, home] of [
      ['amira', 'Ja'],
      ['yusuf', 'Nei'],
    ] as const)
      await as(who, '/familie', async page => {
        const theirs = byMouse(page)
        await theirs.press(page.locator('a[href^="/familie/overgang"]').first())
        const asked = (name: string) => page.getByRole('region', { name })
        await theirs.choose(asked('Styrker og interesser').getByLabel('Ja', { exact: true }))
        await theirs.choose(asked('Hjemme').getByLabel(home, { exact: true }))
        if (who === 'amira') await isWell(page, 'transition-family')
        await theirs.press(page.getByRole('button', { name: 'Send svarene' }))
        await page.getByText('Takk. Svarene er sendt.').waitFor()
      })
    await as('per', `/barn/${noors}/overgang`, async page => {
      await page
        .getByText(/finner ikke|finnes ikke|får ikke/i)
        .first()
        .waitFor()
      expect(await page.getByText(STRENGTHS).count()).toBe(0)
    })
  })

  test('Lia school is asked; Kari holds until its yes, and can take the question back', async () => {
    await as('kari', `/barn/${noors}/overgang`, async page => {
      const send = main(page).getByRole('button', { name: 'Spør Lia skole om å ta imot' })
      await send.click()
      await main(page).getByRole('button', { name: 'Ta tilbake spørsmålet' }).click()
      await send.click()
      await main(page).getByText('Lia skole er spurt om å ta imot. Du holder til de har svart.').waitFor()
    })
    await as('geir', '/enhet', async page => {
      const coming = page.getByRole('region', { name: 'På vei til dere' })
      await coming.getByText('Ingen hos dere er spurt ennå.', { exact: false }).waitFor()
      expect(await coming.getByText('Noor').count()).toBe(0)
      await isWell(page, 'transition-unit')
      await coming.getByRole('link', { name: /^Fra barnehage til skole/ }).click()
      await page.getByRole('heading', { level: 1, name: 'Ta imot i en overgang' }).waitFor()
      await main(page).getByText('Kari Moen').waitFor()
      // What goes along stands there by its name: what it says comes with the yes.
      await main(page).getByText('Styrker og interesser').waitFor()
      expect(await main(page).getByText(STRENGTHS).count()).toBe(0)
      await isWell(page, 'transition-receive')
      await main(page).getByRole('button', { name: 'Ja, jeg tar imot' }).click()
      await block(page, 'Styrker og interesser').locator('summary').click()
      await block(page, 'Styrker og interesser').getByText(STRENGTHS).waitFor()
      // Yusuf said no to it.
      expect(await block(page, 'Hjemme').count()).toBe(0)
    })
    await as('geir', `/barn/${noors}/pinnen`, async page => {
      await main(page).getByText('Geir Aas').first().waitFor()
    })
  })
})
