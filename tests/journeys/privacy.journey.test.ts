import { readFile } from 'node:fs/promises'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { byKeyboard, byMouse, forward, isWell } from './hands.ts'
import type { Hands } from './hands.ts'
import { chromiumPath, ownSamspor } from './running.ts'
import type { Own } from './running.ts'

const PHONE = { viewport: { width: 390, height: 844 } }
const REGISTER = '/personvern/krav'
const Taken = z.object({
  format: z.literal('samspor-package'),
  parts: z.array(z.object({ id: z.string(), pages: z.array(z.unknown()) })),
  leftOut: z.array(z.object({ words: z.object({ nb: z.string() }), why: z.object({ source: z.string() }) })).min(1),
})

/** A file that a button hands to the browser. */
async function fetched(hers: Hands, name: string): Promise<Buffer> {
  const [file] = await Promise.all([
    hers.page.waitForEvent('download'),
    hers.press(hers.page.getByRole('button', { name }).first()),
  ])
  return readFile(await file.path())
}

/** Answers the request that a card is about. */
async function answers(his: Hands, about: RegExp, outcome: RegExp, words: string) {
  const { page } = his
  await his.press(cardOf(page, about).getByRole('button', { name: 'Svar', exact: true }))
  const dialog = page.getByRole('dialog', { name: 'Svar på kravet' })
  await his.choose(dialog.getByRole('radio', { name: outcome }))
  await his.write(dialog.getByRole('textbox', { name: /^Begrunnelse/ }), words)
  await his.press(dialog.getByRole('button', { name: 'Send svaret' }))
  await dialog.waitFor({ state: 'hidden' })
  // What opened the dialog is gone with the answer: whoever uses the keyboard goes on beside it, not at the top.
  await expect.poll(() => page.evaluate('document.activeElement.tagName')).not.toBe('BODY')
}
const cardOf = (page: Page, about: RegExp) => page.getByRole('region').filter({ hasText: about }).first()

describe.skipIf(chromiumPath === undefined)('what is kept about somebody is theirs to ask for', () => {
  let samspor: Own
  beforeAll(async () => {
    samspor = await ownSamspor()
  }, 180_000)
  afterAll(async () => samspor?.stop())
  const as = async (who: string, path: string, act: (page: Page) => Promise<void>, how?: BrowserContextOptions) => {
    const { page, complaints, close } = await samspor.as(who, path, how)
    await act(page)
    expect(complaints).toEqual([])
    await close()
  }

  test('a parent asks for a copy about the child, on a phone', () =>
    as(
      'amira',
      '/familie/innsyn',
      async page => {
        const hers = byMouse(page)
        await hers.press(page.getByRole('link', { name: 'Til opplysningene mine' }))
        await page.getByRole('heading', { level: 1, name: 'Mine opplysninger' }).waitFor()
        expect(await page.getByRole('main').locator('input:checked').count()).toBe(0)
        await isWell(page, 'innsyn-be-390')
        await hers.choose(page.getByRole('radio', { name: 'Få en kopi av alt' }))
        await hers.choose(page.getByRole('radio', { name: 'Noor' }))
        await hers.press(page.getByRole('button', { name: 'Send', exact: true }))
        await page.getByText('Venter på svar').waitFor()
        await page.getByText('Du får svar senest torsdag 24. desember', { exact: false }).waitFor()
        expect(hers.counted()).toBe(4)
      },
      PHONE,
    ))

  test('the officer sees it with its day, and answers by keyboard', () =>
    as('vigdis', REGISTER, async page => {
      const card = cardOf(page, /Amira Rahimi \(for Noor/)
      await card.getByText('Frist torsdag 24. desember', { exact: false }).waitFor()
      await isWell(page, 'innsyn-register-1280')
      await answers(byKeyboard(page), /Amira Rahimi/, /^Ja/, 'Du kan hente det nå.')
      await card.getByText('Svar: Du kan hente det nå.').waitFor()
      expect(await card.getByText('Frist', { exact: false }).count()).toBe(0)
    }))

  test('the parent takes it to read and as data: what she may read, and what is left out with the reason', () =>
    as(
      'amira',
      '/familie/opplysninger',
      async page => {
        const hers = byMouse(page)
        await page.getByText('Det er klart.', { exact: false }).waitFor()
        await isWell(page, 'innsyn-klart-390')
        const print = await fetched(hers, 'Hent for å lese (PDF)')
        expect(print.subarray(0, 5).toString()).toBe('%PDF-')
        expect(print.toString('latin1')).toContain('/MarkInfo')
        const taken = Taken.parse(JSON.parse((await fetched(hers, 'Hent som data (JSON)')).toString()))
        expect(taken.parts.find(one => one.id === 'plan')?.pages.length).toBeGreaterThan(0)
        expect(JSON.stringify(taken.parts)).toContain('Noor')
        expect(taken.leftOut.every(one => one.words.nb !== '' && one.why.source !== '')).toBe(true)
      },
      PHONE,
    ))

  test('what came on paper is written in with the day it came, and its last day follows', () =>
    as('vigdis', REGISTER, async page => {
      const his = byMouse(page)
      await his.press(page.getByRole('button', { name: 'Skriv inn et krav' }))
      const dialog = page.getByRole('dialog', { name: 'Skriv inn et krav' })
      await isWell(page, 'innsyn-papir')
      await his.write(dialog.getByRole('textbox', { name: /^Hvem ber/ }), 'Ola Prøve')
      await dialog.getByRole('combobox', { name: /^Hva gjelder det/ }).selectOption({ label: 'Slette noe' })
      await his.choose(dialog.getByRole('radio', { name: 'I brev' }))
      await his.write(dialog.getByLabel(/^Når kom det/), '24.10.2026')
      await his.write(dialog.getByRole('textbox', { name: /^Hva ble sagt/ }), 'Slett alt om meg.')
      await his.press(dialog.getByRole('button', { name: 'Lagre' }))
      await dialog.waitFor({ state: 'hidden' })
      const card = cardOf(page, /Ola Prøve .*i brev/)
      await card.waitFor()
      expect(await card.innerText()).toContain('Frist tirsdag 24. november')
    }))

  test('an employee asks about own data, and a no tells where to complain', async () => {
    await as('kari', '/mine-opplysninger', async page => {
      const hers = byMouse(page)
      await isWell(page, 'innsyn-ansatt-1280')
      await hers.choose(page.getByRole('radio', { name: 'Slette noe' }))
      await hers.write(page.getByRole('textbox', { name: /^Hva gjelder det/ }), 'Slett telefonnummeret mitt.')
      await hers.press(page.getByRole('button', { name: 'Send', exact: true }))
      await page.getByText('Venter på svar').waitFor()
    })
    await as('vigdis', REGISTER, page => answers(byMouse(page), /Kari Moen/, /^Nei/, 'Familiene må nå deg.'))
    await as('kari', '/mine-opplysninger', async page => {
      await page.getByText('Familiene må nå deg.').waitFor()
      await page.getByText('Er du uenig, kan du klage').waitFor()
      expect(await page.getByRole('link', { name: /Datatilsynet/ }).count()).toBe(1)
    })
  })

  test(
    'what nobody has answered in time stands first as overdue, and waits on Min dag without a name',
    () =>
      as('vigdis', REGISTER, async page => {
        await forward(page, 1)
        await page.reload()
        const first = page.getByRole('main').getByRole('region').first()
        await first.getByText('Over fristen, tirsdag 24. november').waitFor()
        expect(await first.innerText()).toContain('Ola Prøve')
        await page.goto('/')
        const waits = page.getByRole('region', { name: 'Krav om egne opplysninger' })
        await waits.getByRole('heading', { name: 'Over fristen: Sletting' }).waitFor()
        expect(await page.getByRole('main').innerText()).not.toContain('Ola Prøve')
        await isWell(page, 'innsyn-min-dag-1280')
        await byMouse(page).press(waits.getByRole('link', { name: /^Til kravene/ }))
        await page.getByRole('heading', { level: 1, name: 'Krav om innsyn og retting' }).waitFor()
      }),
    120_000,
  )
})
