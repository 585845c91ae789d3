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

  const WISH = 'Jeg vil begynne klokka ni på mandager.'
  test('he prepares for a meeting: what he wants, who says it, and whether he comes', async () => {
    await as('anne', '/barn', async page => {
      await page.getByRole('main').getByRole('link', { name: /Jonas/ }).first().click()
      await page.waitForURL(/\/barn\/[^/]+\/na$/)
      const caseId = new URL(page.url()).pathname.split('/')[2] ?? ''
      const proposal: { people: { kind: string; personId: string; me: boolean }[] } = await (
        await page.request.get(`/api/cases/${caseId}/meetings/proposal`)
      ).json()
      const called = await page.request.post(`/api/cases/${caseId}/meetings`, {
        headers: { 'idempotency-key': 'jonas-meets', 'x-samspor': '1' },
        data: {
          ...{ kind: 'evaluation', purpose: 'Hvordan går det på jobben?', place: 'Bygget', on: '2026-12-03' },
          ...{ from: '09:00', to: '10:00', minutesBy: proposal.people.find(one => one.me)?.personId },
          chosen: proposal.people.filter(one => one.kind === 'child').map(({ kind, personId }) => ({ kind, personId })),
          agenda: [{ words: 'Hva gjør vi nå?', because: 'own', sourceId: null }],
        },
      })
      expect({ ok: called.ok(), said: called.ok() ? '' : await called.text() }).toEqual({ ok: true, said: '' })
    })
    await as('jonas-strand', '/familie/mitt', async page => {
      const hands = byMouse(page)
      const here = place(page, 'Gjør klar møtet')
      await hands.press(here.getByRole('button', { name: 'Gjør meg klar' }))
      await hands.choose(here.getByRole('radio', { name: /^De som hjelper meg/ }))
      await hands.write(here.getByRole('textbox', { name: 'Hva vil du snakke om?' }), WISH)
      await hands.choose(here.getByRole('radio', { name: 'En som hjelper' }))
      await here.getByRole('combobox').selectOption({ index: 1 })
      await hands.choose(here.getByRole('radio', { name: 'En del av møtet' }))
      await isWell(page, 'own-words-preparing')
      await hands.press(here.getByRole('button', { name: 'Lagre' }))
      await here.getByText('Vil være med på en del.').waitFor()
      await isWell(page, 'own-words-prepared')
    })
  })

  test('Anne reads it beside the agenda and in the plan, and says what came of it; he reads that', async () => {
    await as('anne', '/barn', async page => {
      await page.getByRole('main').getByRole('link', { name: /Jonas/ }).first().click()
      await page.getByRole('link', { name: 'Plan', exact: true }).click()
      const shut = page.getByText('Bare for dere som hjelper. Åpne når dere er alene').first()
      await shut.waitFor()
      expect(await page.getByText(`«${TOLD}»`).isVisible()).toBe(false)
      await shut.click()
      await page.getByText(`«${TOLD}»`).waitFor()
      await page.getByText('Bare for dere som hjelper. Ikke si det til foreldrene.').first().waitFor()
      expect(await page.getByText(KEPT).count()).toBe(0)
      await isWell(page, 'own-words-plan')
      await page.getByRole('link', { name: 'Møter', exact: true }).click()
      await page
        .getByRole('link', { name: /Hvordan går det på jobben/ })
        .first()
        .click()
      await page.getByText('Bare for dere som hjelper. Åpne når dere er alene').click()
      await page.getByText(`«${WISH}»`).waitFor()
      await page.getByRole('button', { name: 'Hva skjedde med dette?' }).click()
      await page.getByRole('radio', { name: 'Det ble sånn' }).check()
      await isWell(page, 'own-words-meeting')
      await page.getByRole('button', { name: 'Lagre svaret' }).click()
      await page.getByText('Det ble sånn.').waitFor()
    })
    await as('jonas-strand', '/familie/mitt', async page => {
      await place(page, 'Gjør klar møtet').getByText('Det ble sånn.').waitFor()
      expect(await page.getByText(WISH).count()).toBe(1)
    })
  })
})
