import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actingIn } from './acting.ts'
import { allTheyGet } from './all-they-get.ts'
import { byKeyboard, byMouse, isWell } from './hands.ts'
import { chromiumPath, ownSamspor } from './running.ts'
import type { Own } from './running.ts'

const KEPT = 'Jeg er redd for å slutte på læreplassen.'
const TOLD = 'Morgenen er tyngst på mandager.'
const PARENTS = ['sigrid', 'bjorn-strand']

describe.skipIf(chromiumPath === undefined)('own words, Jonas of seventeen on a phone', () => {
  let samspor: Own
  let before: Record<string, string> = {}
  beforeAll(async () => {
    samspor = await ownSamspor()
  }, 180_000)
  afterAll(async () => samspor?.stop())
  const { as } = actingIn(() => samspor)
  const place = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

  test('his page is well, also on the narrowest phone', async () => {
    await as('jonas-strand', '/familie/mitt', async page => {
      await place(page, 'Viktig for meg').getByText('At jeg får bli hos mesteren').waitFor()
      expect(await page.getByRole('heading', { name: 'Bare for meg' }).count()).toBe(0)
      await isWell(page, 'own-words-youth')
      await page.setViewportSize({ width: 320, height: 700 })
      await isWell(page, 'own-words-youth-320')
      await page.setViewportSize({ width: 390, height: 844 })
    })
  })

  test(
    'what he writes for himself alone changes not a byte of what his parents get',
    { timeout: 240_000 },
    async () => {
      await allTheyGet(samspor, PARENTS)
      before = await allTheyGet(samspor, PARENTS)
      await as('jonas-strand', '/familie/mitt', async page => {
        const hands = byMouse(page)
        const here = place(page, 'Dette skal ikke alle vite')
        await hands.press(here.getByRole('button', { name: 'Skriv noe som ikke er for alle' }))
        await hands.choose(here.getByRole('radio', { name: /^Bare meg/ }))
        await hands.write(here.getByRole('textbox'), KEPT)
        await isWell(page, 'own-words-keeping')
        await hands.press(here.getByRole('button', { name: 'Lagre' }))
        // Shut until he presses.
        await here.getByRole('heading', { name: 'Bare for meg' }).waitFor()
        expect(await page.getByText(KEPT).count()).toBe(0)
        await hands.press(here.getByRole('button', { name: 'Vis det jeg har skrevet' }))
        await here.getByText(KEPT).waitFor()
        await isWell(page, 'own-words-kept')
      })
      expect(await allTheyGet(samspor, PARENTS)).toEqual(before)
    },
  )

  test('by keyboard he tells something to those who help, and reads who can read it', async () => {
    await as('jonas-strand', '/familie/mitt', async page => {
      const hands = byKeyboard(page)
      const here = place(page, 'Dette vil jeg at dere skal vite')
      await hands.press(here.getByRole('button', { name: 'Fortell noe' }))
      await hands.choose(here.getByRole('radio', { name: /^De som hjelper meg/ }))
      await hands.write(here.getByRole('textbox'), TOLD)
      await hands.press(here.getByRole('button', { name: 'Lagre' }))
      await here.getByText(`«${TOLD}»`).waitFor()
      await here.getByText('Bare de som hjelper, kan lese dette.').waitFor()
    })
    expect(await allTheyGet(samspor, PARENTS)).toEqual(before)
  })

  test('his mother reads what he told everybody, and writes her own', async () => {
    await as('sigrid', '/familie/mitt', async page => {
      await page.getByText('At jeg får bli hos mesteren').waitFor()
      expect(await page.getByText(TOLD).count()).toBe(0)
      const here = place(page, 'Dette vil jeg at hjelperne skal vite')
      await here.getByRole('button', { name: 'Fortell noe' }).click()
      await here.getByText('Den andre forelderen kan ikke lese det. Jonas kan heller ikke det.').waitFor()
      expect(await here.getByRole('radio').count()).toBe(2)
      await isWell(page, 'own-words-parent')
    })
  })
})
