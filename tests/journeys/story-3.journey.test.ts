import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allTheyGet, familyRoutes } from './all-they-get.ts'
import { byMouse, isWell } from './hands.ts'
import { chromiumPath, ownSamspor } from './running.ts'
import type { Own } from './running.ts'

const DESK = { viewport: { width: 1280, height: 900 } }
const PHONE = { viewport: { width: 390, height: 844 } }
const PARENTS = ['hilde', 'roar'] as const
/** What the nurse wrote in the story, what she writes here, and what is only said of notes that are kept from somebody. */
const KEPT = /ikke vil at foreldrene skal vite|sover hos en venninne|Vises ikke for|PB-12|skjerm|respekteres/i

/** Who has looked, at what and why: the nurse reads her page again when she has written, as anybody may who has read it before. */
const withoutTimes = (pathname: string, text: string): string => {
  if (!pathname.endsWith('/seen')) return text
  const { looks } = JSON.parse(text) as { readonly looks: readonly { readonly at: string }[] }
  return JSON.stringify(looks.map(one => JSON.stringify({ ...one, at: '' })).toSorted())
}

/** What stands on a page, without the time of day and in no order: the same looks, one of them anew. */
const linesOf = (text: string): string =>
  text
    .split('\n')
    .filter(line => !/^\d{1,2}\.\d{2}$/.test(line))
    .toSorted()
    .join('\n')

describe.skipIf(chromiumPath === undefined)('story 3, Ellen: everybody’s second priority', () => {
  let samspor: Own
  let ellen = ''
  beforeAll(async () => {
    samspor = await ownSamspor()
    await as('lena', '/barn', async page => {
      await page.getByRole('main').getByRole('link', { name: /Ellen/ }).first().click()
      await page.waitForURL(/\/barn\/[^/]+\/na$/)
      ellen = `/barn/${new URL(page.url()).pathname.split('/')[2] ?? ''}`
    })
  }, 180_000)
  afterAll(async () => samspor?.stop())

  const as = async <T>(who: string, path: string, act: (page: Page) => Promise<T>): Promise<T> => {
    const { page, complaints, close } = await samspor.as(who, path, path.startsWith('/familie') ? PHONE : DESK)
    const done = await act(page)
    expect(complaints).toEqual([])
    await close()
    return done
  }

  const allThatParentsGet = () => allTheyGet(samspor, PARENTS, { answer: withoutTimes, page: linesOf })

  test('the nurse’s note is seen by no parent, and a new one changes nothing that they can read', async () => {
    await as('mona', `${ellen}/logg`, async page => {
      await page.getByText('Ellen fortalte meg noe hun ikke vil at foreldrene skal vite.').waitFor()
      await isWell(page, 'story-3-logg')
      // Her look is seen by the parents, as every look is: what comes after it must not be.
      const before = await allThatParentsGet()
      expect(Object.keys(before).length).toBeGreaterThan(2 * familyRoutes().length)
      expect(JSON.stringify(before)).not.toMatch(KEPT)
      const hers = byMouse(page)
      await hers.write(page.getByLabel('Hva har skjedd?'), 'Ellen sover hos en venninne i helgene.')
      await hers.press(page.getByText('Hvem kan lese dette?').first())
      await hers.choose(page.getByLabel('Alle, men ikke foreldrene'))
      await hers.press(page.getByRole('button', { name: 'Skriv i loggen' }))
      await page.getByRole('paragraph').filter({ hasText: 'sover hos en venninne' }).waitFor()
      expect(await allThatParentsGet()).toEqual(before)
    })
  })

  test('her own words stand beside every decision', async () => {
    await as('lena', `${ellen}/plan`, async page => {
      const demand = page.getByRole('region', { name: 'Tilbake på skolen hele dagen innen to uker', exact: true })
      await demand.getByText('«Jeg sa det sist også. Jeg klarer norsk med Lena.»').waitFor()
      expect(await demand.innerText()).toContain('Norsktimene med Lena er fast avtalt fra nå.')
      await page.getByText('«Hele dager er som å holde pusten.»').waitFor()
      const main = await page.getByRole('main').innerText()
      expect(main).toContain('Skolen ville prøve litt til. Merete har fortalt Ellen hvorfor.')
      await isWell(page, 'story-3-plan')
    })
  })

  test('her wish for who holds is recorded, answered and done', async () => {
    await as('lena', `${ellen}/plan`, async page => {
      await page.getByText('«Jeg vil at Lena skal holde pinnen. Hun svarer når jeg skriver.»').waitFor()
      const main = await page.getByRole('main').innerText()
      expect(main).toContain('Lena holder pinnen fra 23. oktober. Lena har fortalt det til Ellen.')
      expect(main).toContain('Du holder den, siden fredag 23. oktober')
    })
  })

  test('the two measures are shown as a conflict to the holder, before and after they start', async () => {
    await as('lena', `${ellen}/plan`, async page => {
      const clash = page.locator('.s-card').filter({ hasText: 'drar hver sin vei' }).first()
      await clash.getByText('Skolen ber om hele dager, BUP om én time. Ellen får to beskjeder på en gang.').waitFor()
      expect(await clash.innerText()).toContain('Tilbake på skolen hele dagen innen to uker')
      const hers = byMouse(page)
      await hers.press(page.getByRole('button', { name: 'Nytt tiltak' }))
      const dialog = page.getByRole('dialog')
      await dialog
        .getByLabel('Hvilket mål hjelper det til?')
        .selectOption({ label: 'Jeg vil ha noen å gå sammen med om morgenen.' })
      const who = dialog.getByLabel('Hvem gjør dette?')
      await who.selectOption(await who.getByRole('option', { name: /^Lena/ }).first().getAttribute('value'))
      await dialog.getByText('er for det samme, fra en annen tjeneste').waitFor()
      await isWell(page, 'story-3-foer-start')
    })
    await as('lena', `${ellen}/na`, async page => {
      await page.getByText('To tiltak må ses i sammenheng').first().waitFor()
    })
  })

  test('somebody to go with her in the morning, which nobody takes, is on the coordinating unit’s table with the reasons', async () => {
    const what = 'Noen å gå sammen med til skolen om morgenen'
    await as('lena', `${ellen}/plan`, async page => {
      const need = page.locator('.s-card').filter({ has: page.getByRole('heading', { name: what }) })
      await need.getByText('Kastes mellom tjenester').waitFor()
      const text = await need.innerText()
      for (const said of ['Barneverntjenesten', 'Det er ikke vårt område', 'Vi har ingen ressurser til det nå'])
        expect(text).toContain(said)
      await isWell(page, 'story-3-behov')
    })
    await as('inger', '/ingen-tar', async page => {
      const row = page.locator('.s-card').filter({ hasText: 'Følge til skole eller barnehage i sak' })
      await row.getByText('Barneverntjenesten sa nei').waitFor()
      const text = await page.getByRole('main').innerText()
      expect(text).toContain('Det er ikke vårt område')
      expect(text).toContain('Vi har ingen ressurser til det nå')
      // Neither the child nor what was said of her.
      expect(text).not.toMatch(/Ellen|om morgenen|følger ingen/)
      await isWell(page, 'story-3-ingen-tar')
    })
    await as('hilde', '/familie/plan', async page => {
      await page.getByText('Flere har sagt nei. De som skal samordne hjelpen, har fått beskjed.').waitFor()
    })
  })

  test('two evaluations in a row without effect are shown to the holder, with what is advised', async () => {
    await as('lena', `${ellen}/plan`, async page => {
      await page.getByText('2 evalueringer på rad uten virkning').waitFor()
      expect(await page.getByText(/Vi foreslår at koordinerende enhet får se på saken/).count()).toBe(1)
    })
  })

  test('the stalled case is put to the coordinating unit in one press, without content, and the answer comes back', async () => {
    await as('lena', `${ellen}/plan`, async page => {
      await page.getByRole('main').getByRole('link', { name: 'Spør koordinerende enhet' }).first().click()
      await page.getByLabel('Hva gjelder det?').selectOption({ label: 'Det vi gjør, hjelper ikke' })
      await page.getByLabel(/Hva trenger dere hjelp til/).fill('Ellen har sluttet å gå i gruppa.')
      await page.getByRole('button', { name: 'Send spørsmålet' }).click()
      await page.getByRole('button', { name: 'Trekk det tilbake' }).waitFor()
      await isWell(page, 'story-3-spor-enheten')
    })
    await as('inger', '/sporsmal', async page => {
      await page.getByText(/Det vi gjør, hjelper ikke\. Sak/).waitFor()
      expect(await page.getByRole('main').innerText()).not.toMatch(/Ellen|gruppa/)
      await page.getByLabel(/Svaret ditt/).fill('Ring meg i morgen. Vi finner en annen vei.')
      await isWell(page, 'story-3-enheten')
      await page.getByRole('button', { name: 'Send svaret' }).click()
      await page.getByRole('heading', { name: 'Besvart' }).waitFor()
    })
    await as('lena', `${ellen}/koordinerende-enhet`, async page => {
      await page.getByText('Ring meg i morgen. Vi finner en annen vei.').waitFor()
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 800 })
        await isWell(page, `story-3-svaret-${width}`)
      }
    })
  })
})
