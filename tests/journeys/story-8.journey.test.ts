import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allTheyGet, familyRoutes } from './all-they-get.ts'
import { rests } from './going.ts'
import { byMouse, forward, isWell } from './hands.ts'
import { chromiumPath, ownSamspor } from './running.ts'
import type { Own } from './running.ts'

const DESK = { viewport: { width: 1280, height: 900 } }
const PHONE = { viewport: { width: 390, height: 844 } }
const PARENTS = ['lene', 'kristian'] as const

describe.skipIf(chromiumPath === undefined)('story 8, Mikkel: the acute route', () => {
  let samspor: Own
  let before: Record<string, string> = {}
  beforeAll(async () => {
    samspor = await ownSamspor()
  }, 180_000)
  afterAll(async () => samspor?.stop())

  const as = async <T>(who: string, path: string, act: (page: Page) => Promise<T>): Promise<T> => {
    const { page, close } = await samspor.as(who, path, path.startsWith('/familie') ? PHONE : DESK)
    const done = await act(page)
    await close()
    return done
  }

  const allThatParentsGet = () => allTheyGet(samspor, PARENTS)

  test('from Mikkel’s page one press leads to the numbers to ring', async () => {
    await as('vibeke', '/barn', async page => {
      const hers = byMouse(page)
      await hers.press(
        page
          .getByRole('main')
          .getByRole('link', { name: /Mikkel/ })
          .first(),
      )
      await page.getByRole('heading', { level: 1, name: 'Mikkel' }).waitFor()
      await rests(page)
      // Her look at his page is seen by his parents, as every look is: what comes after it must not be.
      before = await allThatParentsGet()
      hers.counted()
      await hers.press(page.getByRole('link', { name: 'Akutt' }).first())
      expect(hers.counted()).toBe(1)
      await page.getByRole('link', { name: /Ring 112/ }).waitFor()
      await page
        .getByRole('link', { name: /Barnevernvakt/i })
        .first()
        .waitFor()
      await isWell(page, 'story-8-akutt')
    })
  })

  test('the report takes facts from the notes she chooses, in the child’s words, and only it is printed', async () => {
    await as('vibeke', '/akutt', async page => {
      const hers = byMouse(page)
      await hers.choose(page.getByRole('checkbox', { name: /Mikkel.*23\. november/ }))
      const text = page.locator('.s-report-text')
      await text.getByText('«Pappa slår når jeg søler.»').waitFor()
      expect(await text.innerText()).toContain('et blått merke på overarmen')
      expect(await text.innerText()).not.toContain('lesetime')
      await page.emulateMedia({ media: 'print' })
      const printed = await page.locator('body').innerText()
      expect(printed).toContain('«Pappa slår når jeg søler.»')
      expect(printed).not.toMatch(/Har du sendt den|Ring 112|Min dag/)
      expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-')
    })
  })

  test('nobody has to say yes; that it was sent is hers alone', async () => {
    await as('vibeke', '/akutt', async page => {
      const hers = byMouse(page)
      await hers.write(page.getByLabel('Hva skal den hete for deg?'), 'M., gym')
      await hers.choose(page.getByRole('radio', { name: 'Nasjonal portal' }))
      await hers.press(page.getByRole('button', { name: 'Ja, den er sendt' }))
      await page.getByRole('heading', { name: 'M., gym' }).waitFor()
      await isWell(page, 'story-8-sendt')
    })
    await as('oddny', '/akutt', async page => {
      await page.getByRole('link', { name: /Ring 112/ }).waitFor()
      await rests(page)
      expect(await page.getByText(/M\., gym|Vibeke Ås meldte/).count()).toBe(0)
    })
  })

  test('no page, answer, count or access log of the parents is other than before', async () => {
    const after = await allThatParentsGet()
    expect(Object.keys(after).toSorted()).toEqual(Object.keys(before).toSorted())
    expect(Object.keys(after).length).toBeGreaterThan(2 * familyRoutes().length)
    expect(after).toEqual(before)
    expect(JSON.stringify(after)).not.toMatch(/akutt|slår|garderoben|blått merke|bekymringsmelding/i)
  })

  test('nor do the log, the child’s page and the calendar of the case tell of it', async () => {
    await as('vibeke', '/barn', async page => {
      await page
        .getByRole('main')
        .getByRole('link', { name: /Mikkel/ })
        .first()
        .click()
      await page.getByRole('heading', { level: 1, name: 'Mikkel' }).waitFor()
      for (const tab of ['Nå', 'Plan', 'Logg', 'Møter', 'Team og samtykke']) {
        await page.getByRole('link', { name: tab, exact: true }).click()
        await rests(page)
        expect(await page.getByRole('main').innerText()).not.toMatch(/slår|blått merke|M\., gym|meldt/i)
      }
    })
  })

  test('after three weeks of silence she is reminded, and she can report again on something new', async () => {
    await as('vibeke', '/', async page => {
      await forward(page, 22)
      await page.goto('/')
      await page.getByRole('main').getByText('Du har ikke fått svar').first().waitFor()
      await isWell(page, 'story-8-paminnelse')
      await page.goto('/akutt')
      await page.getByText(/dager uten svar/).waitFor()
      const hers = byMouse(page)
      await hers.write(page.getByLabel('Hva skal den hete for deg?'), 'M., nytt')
      await hers.choose(page.getByRole('radio', { name: 'Telefon' }))
      await page.getByLabel('Dette er nytt til en melding jeg har sendt før').selectOption({ index: 1 })
      await hers.press(page.getByRole('button', { name: 'Ja, den er sendt' }))
      await page.getByText('Ny opplysning til en tidligere melding').waitFor()
    })
    await as('oddny', '/', async page => {
      await rests(page)
      expect(await page.getByRole('main').innerText()).not.toMatch(/barnevern|meldt/i)
    })
  }, 300_000)
})
