import { randomUUID } from 'node:crypto'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idOf } from '../../demo/ids.ts'
import { actingIn } from './acting.ts'
import { rests } from './going.ts'
import { byMouse, forward, isWell, moveClockTo } from './hands.ts'
import { chromiumPath, ownSamspor } from './running.ts'
import type { Own } from './running.ts'

const TO_BIRTHDAY = 60
/** Three months after NAV's yes. */
const CHECKED = '2027-02-24'
const FOR_NAV = ['plan', 'everyday', 'health']
const WORK = 'Jonas trives på bygget. Han trenger en telefon klokka sju.'
const MISSING = 'Vi visste ikke hvem mesteren er.'

describe.skipIf(chromiumPath === undefined)('story 4, Jonas: the apprentice who turns 18', () => {
  let samspor: Own
  let jonas = ''
  beforeAll(async () => {
    samspor = await ownSamspor()
  }, 180_000)
  afterAll(async () => samspor?.stop())

  const { as } = actingIn(() => samspor)
  test('60 days before, Anne sees that he is asked and has not answered', async () => {
    await as('anne', '/barn', async page => {
      await page.getByRole('main').getByRole('link', { name: /Jonas/ }).first().click()
      await page.getByRole('heading', { level: 1, name: 'Jonas' }).waitFor()
      jonas = `/barn/${new URL(page.url()).pathname.split('/')[2] ?? ''}`
      await page.getByText(/Jonas fyller 18 år.*har ikke svart ennå/).waitFor()
      await isWell(page, 'story-4-na')
      await page.getByRole('link', { name: 'Se hva som endrer seg' }).click()
      await page.getByRole('heading', { name: 'Før bursdagen' }).waitFor()
      expect(await page.getByText(/Spurt tirsdag 24\. november.*Ikke svart ennå/).count()).toBe(1)
      await isWell(page, 'story-4-barnet')
    })
    await as('anne', `${jonas}/team/barnet`, page => isWell(page, 'story-4-barnet-phone'), 'phone')
    // BUP helps him too, but is not the one who asks.
    await as('are', jonas, async page => {
      await page.getByRole('heading', { level: 1, name: 'Jonas' }).waitFor()
      await page.getByRole('heading', { name: 'Hvem gjør hva når' }).waitFor()
      expect(await page.getByText(/Jonas fyller 18 år/).count()).toBe(0)
    })
  })

  /** What is shown on its own screen elsewhere. */
  const does = async (page: Page, path: string, data: object) => {
    const headers = { 'x-samspor': '1', 'idempotency-key': randomUUID() }
    const answer = await page.request.post(`/api/cases/${jonas.split('/')[2]}${path}`, { headers, data })
    expect({ path, status: answer.status() }).toEqual({ path, status: 200 })
  }
  const main = (page: Page) => page.getByRole('main')
  const block = (page: Page, name: string): Locator => main(page).locator('details').filter({ hasText: name }).first()

  test('BUP ends: Anne begins the way on to NAV, and Jonas alone says what goes along, on his phone', async () => {
    await as('anne', `${jonas}/overgang`, async page => {
      const asking = { serviceId: idOf('nav'), topics: FOR_NAV, purpose: 'cooperation', validTo: '2027-08-31' }
      await does(page, '/consent/requests', {
        ...asking,
        why: 'Så NAV kan ta over når BUP slutter.',
        maturity: 'Jonas ba om det selv.',
      })
      const hers = byMouse(page)
      await hers.press(main(page).getByRole('button', { name: 'Begynn på en overgang' }).first())
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Hvilken overgang?').selectOption('Fra BUP til NAV')
      await hers.write(dialog.getByLabel('Dag', { exact: true }), '25.01.2027')
      await hers.press(dialog.getByRole('button', { name: 'Begynn på en overgang' }))
      await hers.press(block(page, 'Hverdagen').locator('summary'))
      await hers.write(block(page, 'Hverdagen').getByLabel('Med egne ord'), WORK)
      await hers.press(block(page, 'Hverdagen').getByRole('button', { name: 'Lagre delen' }))
      await block(page, 'Hverdagen').getByText('Ikke med ennå').waitFor()
      await main(page).getByLabel('Hvem skal ta imot?').selectOption(idOf('nav'))
      await hers.press(main(page).getByRole('button', { name: 'Spør familien' }))
      await main(page).getByText('Familien ble spurt', { exact: false }).first().waitFor()
      await isWell(page, 'story-4-overgang')
    })
    await as('jonas-strand', '/familie', async page => {
      const answers = FOR_NAV.map(topic => ({ topic, answer: 'yes' }))
      await does(page, '/consent/answers', { serviceId: idOf('nav'), answers })
      const his = byMouse(page)
      await his.press(page.locator('a[href^="/familie/overgang"]').first())
      await his.choose(page.getByRole('region', { name: 'Hverdagen' }).getByLabel('Ja', { exact: true }))
      await isWell(page, 'story-4-overgang-jonas')
      await his.press(page.getByRole('button', { name: 'Send svarene' }))
      await page.getByText('Takk. Svarene er sendt.').waitFor()
    })
    // It is his to say: his mother is not asked.
    await as('sigrid', '/familie', async page => {
      await rests(page)
      expect(await page.locator('a[href^="/familie/overgang"]').count()).toBe(0)
    })
  })

  test('NAV reads what it is about, says yes, and only then what goes along; Anne holds all the time', async () => {
    await as('anne', `${jonas}/overgang`, async page => {
      await main(page).getByRole('button', { name: 'Spør NAV Veikryss om å ta imot' }).click()
      await main(page).getByText('NAV Veikryss er spurt om å ta imot. Du holder til de har svart.').waitFor()
    })
    await as('kjell', '/enhet', async page => {
      const coming = page.getByRole('region', { name: 'På vei til dere' })
      await coming.getByRole('link', { name: /^Fra BUP til NAV/ }).click()
      await main(page).getByText('Anne Myrvold').waitFor()
      expect(await main(page).getByText(WORK).count()).toBe(0)
      await main(page).getByRole('button', { name: 'Ja, jeg tar imot' }).click()
      await block(page, 'Hverdagen').locator('summary').click()
      await block(page, 'Hverdagen').getByText(WORK).waitFor()
    })
    await as('anne', `${jonas}/pinnen`, async page => {
      await main(page).getByText('Anne Myrvold').first().waitFor()
      expect(await main(page).getByText('Kjell Rø').count()).toBe(0)
    })
  })

  test('who comes for the first time reads that what is about others is not passed on, once', async () => {
    await as('bjorn-strand', '/familie', async page => {
      const first = page.getByRole('region', { name: 'Før du leser' })
      await first.getByText(/skal du ikke fortelle videre/).waitFor()
      await isWell(page, 'story-4-far-foer-du-leser')
      await first.getByRole('button', { name: 'Jeg har lest dette' }).click()
      await first.waitFor({ state: 'detached' })
      await page.reload()
      await rests(page)
      expect(await first.count()).toBe(0)
    })
  })

  test('the parents are told that their access ends, before it does', async () => {
    for (const parent of ['sigrid', 'bjorn-strand'])
      await as(parent, '/familie', async page => {
        await page.getByRole('heading', { name: /Jonas fyller 18 år/ }).waitFor()
        expect(await page.getByText('Da er saken Jonas sin egen, og innsynet ditt slutter.').count()).toBe(1)
        // They are told, not asked.
        expect(await page.getByRole('link', { name: 'Les og svar' }).count()).toBe(0)
        await isWell(page, `story-4-hjem-${parent}`)
      })
  })

  test('Jonas is asked what his parents may see afterwards: his mother the plan, his father nothing', async () => {
    await as('jonas-strand', '/familie', async page => {
      const his = byMouse(page)
      await page.getByRole('heading', { name: /hva kan foreldrene dine se etterpå/ }).waitFor()
      await isWell(page, 'story-4-hjem-jonas')
      await his.press(page.getByRole('link', { name: 'Les og svar' }).first())
      const group = (name: string) => page.getByRole('group', { name })
      await group('Hva kan Sigrid Strand se?').waitFor()
      // Nothing is chosen beforehand.
      expect(await page.getByRole('main').locator('input:checked').count()).toBe(0)
      await his.choose(group('Hva kan Sigrid Strand se?').getByLabel('Noe'))
      await his.choose(group('Hva da?').getByLabel('Mål og tiltak'))
      await his.choose(group('Hva kan Bjørn Strand se?').getByLabel('Ingenting'))
      await his.write(page.getByLabel('Hva vil du at vi skal høre på?'), 'Ring meg, ikke mamma.')
      await isWell(page, 'story-4-svar')
      await his.press(page.getByRole('button', { name: 'Send svaret mitt' }))
      await page.getByRole('link', { name: 'Se hva du har svart' }).waitFor()
    })
    await as('anne', `${jonas}/team/barnet`, async page => {
      await page.getByText('Ring meg, ikke mamma.').waitFor()
      await page.getByText('Sigrid Strand: ser mål og tiltak etterpå').waitFor()
      await page.getByText('Bjørn Strand: ser ingenting etterpå').waitFor()
    })
    await as('sigrid', '/familie', async page => {
      await page.getByText('Jonas har sagt at du kan se: Mål og tiltak.').waitFor()
      expect(await page.getByText('Ring meg').count()).toBe(0)
    })
    await as('bjorn-strand', '/familie', async page => {
      await page.getByRole('heading', { name: /Jonas fyller 18 år/ }).waitFor()
      expect(await page.getByText(/Jonas har sagt/).count()).toBe(0)
    })
  })

  const LONG = { timeout: 600_000 }
  test('the day before, both still see him; then their access ends but for what he said yes to', LONG, async () => {
    await as('anne', '/', page => forward(page, TO_BIRTHDAY - 1))
    for (const parent of ['sigrid', 'bjorn-strand'])
      await as(parent, '/familie/plan', page => page.getByText('Jeg vil ta fagbrevet.').first().waitFor())
    await as('anne', '/', page => forward(page, 1))
    await as('sigrid', '/familie/plan', async page => {
      await page.getByText('Jeg vil ta fagbrevet.').first().waitFor()
      // What was about his health is no longer hers to see.
      expect(await page.getByText('Samtale på BUP hver uke').count()).toBe(0)
      await isWell(page, 'story-4-plan-mor')
    })
    await as('bjorn-strand', '/familie', async page => {
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await page.getByText('Jonas').count()).toBe(0)
      await isWell(page, 'story-4-hjem-far-etter')
    })
    await as('anne', jonas, page => page.getByRole('heading', { level: 1, name: 'Jonas' }).waitFor())
  })

  test('the pages are his own from that day, on his phone: they say that he decides, and what his parents see', async () => {
    await as('jonas-strand', '/familie', async page => {
      const now = page.getByRole('region', { name: 'Nå bestemmer du selv' })
      await now.getByText(/Bjørn Strand kan ikke se den\. Sigrid Strand kan se det du har sagt ja til\./).waitFor()
      expect(await now.getByRole('link', { name: 'Se hvem som kan se hva' }).getAttribute('href')).toMatch(/innsyn/)
      await isWell(page, 'story-4-hjem-voksen')
      // Nobody decides with him any more, and nobody asks what he has answered.
      expect(await page.getByRole('link', { name: 'Les og svar' }).count()).toBe(0)
      for (const path of ['plan', 'mitt', 'opplysninger', 'innsyn']) {
        await page.goto(`/familie/${path}`)
        await rests(page)
        await isWell(page, `story-4-${path}-voksen`)
      }
      await main(page)
        .getByText(/^Saken er din\./)
        .waitFor()
      const may = (name: string, much: string) => page.getByRole('group', { name }).getByLabel(much, { exact: true })
      expect(await may('Hva kan Sigrid Strand se?', 'Noe').isChecked()).toBe(true)
      expect(await may('Hva kan Bjørn Strand se?', 'Ingenting').isChecked()).toBe(true)
    })
  })

  test('his own later consent replaces the parents’: their yes to child welfare counts no more, his no does', async () => {
    const row = (page: Page) => page.getByRole('row', { name: /^Barneverntjenesten/ })
    await as('anne', `${jonas}/team`, async page => {
      await row(page).getByText('Ja', { exact: true }).first().waitFor()
    })
    await as('jonas-strand', '/familie/innsyn', async page => {
      const his = byMouse(page)
      await page.getByRole('heading', { name: 'Hva kan foreldrene dine se?' }).waitFor()
      await isWell(page, 'story-4-innsyn-jonas')
      const welfare = page.getByRole('region', { name: 'Barneverntjenesten' }).first()
      await his.press(welfare.getByRole('button', { name: 'Endre svaret til Barneverntjenesten' }))
      await his.press(welfare.getByRole('button', { name: 'Steng alt for Barneverntjenesten nå' }))
      await page.getByText('Nå er det stengt.').first().waitFor()
    })
    await as('anne', `${jonas}/team`, async page => {
      await row(page).getByText('Trukket').first().waitFor()
      expect(
        await row(page)
          .getByText(/Sigrid|Bjørn/)
          .count(),
      ).toBe(0)
    })
  })

  test('he changes his mind when he wants: his mother sees nothing any more', async () => {
    await as('jonas-strand', '/familie/innsyn', async page => {
      const his = byMouse(page)
      await his.choose(page.getByRole('group', { name: 'Hva kan Sigrid Strand se?' }).getByLabel('Ingenting'))
      await his.press(page.getByRole('button', { name: 'Lagre for Sigrid Strand' }))
      await page.getByText('Lagret. Det gjelder fra nå.').first().waitFor()
    })
    await as('sigrid', '/familie', async page => {
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await page.getByText('Jonas').count()).toBe(0)
    })
  })

  test('three months after, NAV is asked how it goes, and Anne reads what was missing', LONG, async () => {
    await as('anne', '/', page => moveClockTo(page, CHECKED))
    await as('kjell', '/varsler', async page => {
      const his = byMouse(page)
      await his.press(page.getByRole('link', { name: /Hvordan går det etter overgangen/ }).first())
      await his.press(main(page).getByRole('radio', { name: 'Det går delvis' }))
      await his.write(main(page).getByLabel('Hva manglet?'), MISSING)
      await his.press(main(page).getByRole('button', { name: 'Lagre', exact: true }))
      await page.getByText('Takk. Det er lagret.').waitFor()
    })
    await as('anne', `${jonas}/overgang`, async page => {
      await isWell(page, 'story-4-overgang-etter')
      expect(await main(page).getByText(MISSING, { exact: false }).count()).toBe(1)
    })
  })
})
