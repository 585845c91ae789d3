import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actingIn } from './acting.ts'
import { answeredInSpring } from './feedback.testing.ts'
import { byMouse, forward, isWell } from './hands.ts'
import { chromiumPath, ownSamspor, pageIn } from './running.ts'
import type { Own } from './running.ts'

const PHONE = { width: 390, height: 844 }
const PAGE = '/familie/tilbakemelding'
const DID = 'Vi svarer på meldinger samme dag, og har flyttet møtene til ettermiddagen.'

describe.skipIf(chromiumPath === undefined)('what a family thinks of the help', () => {
  let samspor: Own
  let tuva = ''
  beforeAll(async () => {
    samspor = await ownSamspor({ before: answeredInSpring })
    const guri = await samspor.enter('guri')
    const home = (await (await guri.request.get('/api/family/home')).json()) as {
      children: { id: string; name: string }[]
    }
    tuva = home.children.find(one => one.name === 'Tuva')?.id ?? ''
    await guri.close()
  }, 180_000)
  afterAll(async () => samspor?.stop())
  const { as } = actingIn(() => samspor)
  const place = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
  /** Answers each question that stands there by the same word. */
  const answersAll = async (page: Page, word: string) => {
    const all = await page.getByRole('radio', { name: word, exact: true }).all()
    for (const one of all) await one.check()
    return all.length
  }

  test('a mother is asked when time has gone, answers in words of her own, and shows it to one who helps', async () => {
    await as('guri', `${PAGE}?barn=${tuva}`, async page => {
      await page.getByText('Ingen spør deg om noe nå').waitFor()
      await forward(page, 1)
      await page.reload()
      const asked = place(page, 'Nå som vi har sett på om hjelpen virker')
      await asked.waitFor()
      await isWell(page, 'feedback-asked')
      expect(await answersAll(page, 'Ganske godt')).toBeGreaterThan(2)
      await asked.getByRole('textbox').fill('Det er lett å ringe til Torill.')
      const hands = byMouse(page)
      await hands.press(asked.getByRole('button', { name: 'Lagre svaret' }))
      await page.getByText('Ingen spør deg om noe nå').waitFor()
      const mine = place(page, 'Det jeg har svart')
      await mine
        .getByText(/^Svart /)
        .first()
        .click()
      await mine.getByText('Det er lett å ringe til Torill.').waitFor()
      await mine.getByText('Vises ikke til noen.').first().waitFor()
      await hands.press(mine.getByRole('button', { name: 'Vis svaret til noen' }))
      const helper = mine.getByRole('checkbox', { name: /^Torill/ })
      expect(await mine.getByRole('checkbox', { checked: true }).count()).toBe(0)
      await hands.choose(helper)
      await isWell(page, 'feedback-showing')
      await page.setViewportSize({ width: 320, height: 700 })
      await isWell(page, 'feedback-showing-320')
      await page.setViewportSize(PHONE)
      await hands.press(mine.getByRole('button', { name: 'Lagre hvem som får lese' }))
      await mine.getByText(/^Vises til /).waitFor()
    })
  })

  test('the one it is shown to reads it in the plan, shut until that one opens it', async () => {
    await as('torill', '/barn', async page => {
      await page.getByRole('main').getByRole('link', { name: /Tuva/ }).first().click()
      await page.getByRole('link', { name: 'Plan', exact: true }).click()
      const title = page.getByText('Svar som vises til deg', { exact: true })
      const shown = page.locator('details', { has: title })
      const words = shown.getByText('Det er lett å ringe til Torill.')
      await title.waitFor()
      // Both homes may be looking: nothing on the page says who has answered.
      expect(await shown.getByText(/^Guri/).count()).toBe(0)
      await title.click()
      await shown.getByText(/^Guri/).waitFor()
      expect(await words.isVisible()).toBe(false)
      await shown.getByText(/^Guri/).click()
      await words.waitFor()
      await isWell(page, 'feedback-shown-staff')
    })
  })

  test('a youth answers what the youth is asked, for nobody but herself', async () => {
    await as('ellen', PAGE, async page => {
      await page.getByRole('button', { name: 'Lagre svaret' }).waitFor()
      await isWell(page, 'feedback-youth')
      expect(await answersAll(page, 'Litt')).toBeGreaterThan(2)
      await page.getByRole('button', { name: 'Lagre svaret' }).click()
      await place(page, 'Det jeg har svart')
        .getByText(/^Svart /)
        .first()
        .waitFor()
    })
  })

  test('a child at a screen that was handed over answers by pictures', async () => {
    const context = await samspor.enter('guri', { viewport: PHONE })
    const { page, complaints } = await pageIn(context)
    const picture = (name: string) => page.getByRole('button').filter({ has: page.locator(`use[href$="#${name}"]`) })
    await page.goto(`/familie/mitt?barn=${tuva}`)
    await page.getByRole('button', { name: 'Gi skjermen til Tuva' }).click()
    await page.getByRole('button', { name: 'Ja, gi skjermen til Tuva' }).click()
    await picture('helpers').click()
    await picture('mood-5').click()
    await isWell(page, 'feedback-child')
    const title = page.getByRole('heading', { level: 1 })
    for (let said = await title.innerText(); said !== 'Takk!'; said = await title.innerText()) {
      await picture('on').click()
      await expect.poll(() => title.innerText()).not.toBe(said)
    }
    await isWell(page, 'feedback-child-thanks')
    expect(complaints.filter(one => !/status of 4\d\d/.test(one))).toEqual([])
    await context.close()
  })

  test('a leader sees between what the mean lies only where enough have answered, and says what was done', async () => {
    await as('oddny', '/tilbakemeldinger', async page => {
      const own = place(page, 'Svarene om Nordsida skole')
      await own.getByText('For få har svart til at vi kan vise noe.').waitFor()
      expect(await own.getByText(/Gjennomsnittet/).count()).toBe(0)
      await isWell(page, 'feedback-too-few')
    })
    await as('geir', '/tilbakemeldinger', async page => {
      const own = place(page, 'Svarene om Lia skole')
      await own.getByText('Gjennomsnittet ligger mellom 3 og 4.').first().waitFor()
      await own.getByRole('textbox', { name: 'Hva gjorde dere med det?' }).fill(DID)
      await isWell(page, 'feedback-results')
      await own.getByRole('button', { name: 'Si det til dem som svarte' }).click()
      await own.getByText(DID).first().waitFor()
    })
  })

  test('who answered is told, and reads it', async () => {
    await as('guri', PAGE, async page => {
      const told = async () => {
        const all = (await (await page.request.get('/api/notices?show=all')).json()) as { notices: { kind: string }[] }
        return all.notices.some(one => one.kind === 'feedback_done')
      }
      await expect.poll(told).toBe(true)
      await page.goto(`${PAGE}?barn=${tuva}`)
      await place(page, 'Det vi fikk vite, og det vi gjorde').getByText(DID).waitFor()
      await isWell(page, 'feedback-back')
    })
  })
})
